import {reference} from '../../compose/prose.ts'
import type {Quantity} from '../../language/quantity.ts'
import {partAsked} from '../../model/part-asked.ts'
import type {Draft, Figure} from '../../model/schema.ts'
import {placeIn, valuesIn} from '../../model/value.ts'
import {ledgerOf} from '../figures/ledger.ts'
import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'
import type {Place, Text} from '../text.ts'
import {wholeOf} from '../whole.ts'

export const unusedFigure = defineRule({
  id: 'unused-figure',
  title: {zh: '数据没有用到', en: 'Unused figure'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '数据里写了，正文里没有：也许忘了写进去，也许正文里另写了一个不同的数。',
    en: 'A figure that no sentence uses was forgotten, or typed again with another value.'
  },
  how: {zh: '在正文里用{名称}插入；不用的删去。', en: 'Insert it with {名称}, or delete it.'},
  needs: 'draft',
  check(subject, report) {
    const {draft, texts} = subject
    if (!draft || draft.official?.figuresAnnex?.on) return
    const {figures} = ledgerOf(subject)
    const used = new Set<string>()
    for (const {pieces} of texts) for (const {figure} of pieces) if (figure !== undefined) used.add(figure)
    for (const name of namesIn(draft)) used.add(figures.has(name) ? name : (partAsked(name)?.whole ?? name))
    for (const {figure} of figures.values()) for (const name of namedBy(figure)) used.add(name)
    const {value: prose} = wholeOf(texts)
    const titled = titledIn(texts, figures)
    const numbers = new Set(prose.match(/\d+(?:[.,]\d+)*/g))
    const isWritten = ({number, printed}: Quantity) =>
      (!/^\d/.test(number) || numbers.has(number)) && prose.includes(printed)
    for (const {name, figure, worth, points} of figures.values()) {
      const title = used.has(name) ? undefined : titled.get(name)
      if (title) {
        const message = `“${title.words}”会照样印出来；要插入数据“${name}”，写成“{${name}}”。`
        report({...title.place, message, severity: 'error'})
        continue
      }
      const values = [worth, ...points].filter(found => found !== undefined)
      if (used.has(name) || values.length === 0) continue
      if (values.some(({quantity}) => isWritten(quantity))) continue
      const place = figure.value ?? values[0]!.value
      report({path: ['figures', name], range: placeIn(place), message: `数据“${name}”在文中没有用到`})
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n导语: |\n  科级干部{科级干部}。\n数据:\n  科级干部: 730人\n  学校: ⟦410所⟧\n',
      good: '文种: 上报总结\n导语: |\n  科级干部{科级干部}，学校{学校.数值}。\n数据:\n  科级干部: 730人\n  学校: 410所\n'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n导语: |\n  全县有学校⟦《学校》⟧。\n数据:\n  学校: 410所\n',
      says: '“《学校》”会照样印出来；要插入数据“学校”，写成“{学校}”。'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n导语: |\n  全县有学校⟦【学校】⟧。\n数据:\n  学校: 410所\n',
      says: '“【学校】”会照样印出来；要插入数据“学校”，写成“{学校}”。'
    },
    {
      draft: true,
      good: '文种: 上报总结\n导语: |\n  少数民族干部{少数民族干部}。\n数据:\n  科级干部: 730人\n  少数民族干部: {数值: 152人, 占: 科级干部, 占比: 20.8%}\n'
    }
  ]
})

interface Titled {
  readonly place: Place
  readonly words: string
}

/** Where the name of a figure stands in other brackets than braces, as if it were the title of a document. */
function titledIn(texts: ReadonlyArray<Text>, figures: ReadonlyMap<string, unknown>): Map<string, Titled> {
  const found = new Map<string, Titled>()
  for (const {text, start, words} of matchesIn(
    texts,
    /《[^《》\n]{1,20}》|\[[^[\]\n]{1,20}\]|【[^【】\n]{1,20}】|<[^<>\n]{1,20}>|〈[^〈〉\n]{1,20}〉/gu,
    /[《[【<〈]/u
  )) {
    const name = words.slice(1, -1)
    const place = text.place(start, start + words.length)
    if (place && figures.has(name) && !found.has(name)) found.set(name, {place, words})
  }
  return found
}

/** The names in braces anywhere in the draft, whether the kind has a place for the field or not. */
const namesIn = (draft: Draft): string[] =>
  valuesIn(draft).flatMap(({text}) => [...text.matchAll(reference)].map(([, name]) => name!.trim()))

function namedBy({of, parts = [], equals, within}: Figure): string[] {
  return [of, equals, within, ...parts].flatMap(value => value?.text ?? [])
}
