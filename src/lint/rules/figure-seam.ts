import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

/** Words that a figure put into a text, with the connecting words of its phrase. */
interface Inserted {
  readonly name: string
  readonly start: number
  readonly end: number
}

interface Seam {
  readonly start: number
  readonly end: number
  readonly message: string
}

/** 数据插入正文以后，与前后文字重复或接不上。 */
export const figureSeam = defineRule({
  id: 'figure-seam',
  title: {zh: '数据与前后文字接不上', en: 'Figure that does not join its sentence'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '{名称}会换成带单位的数，有占比、历年数的还会换成整句话；前后再写单位、数字或“达到”，印出来就重复或不通。',
    en: '{name} becomes a number with its unit, or a whole phrase; a unit, number or verb beside it is then said twice.'
  },
  how: {
    zh: '删去重复的字；只要数值的，写{名称.数值}或{名称.年份}，自己组织语句。',
    en: 'Delete what is said twice, or write {name.value} or {name.year} and word the rest yourself.'
  },
  needs: 'draft',
  check({texts}, report) {
    for (const text of texts) {
      for (const inserted of insertedIn(text)) {
        for (const {start, end, message} of seamsOf(text.value, inserted)) {
          const place = text.place(start, end)
          if (place) report({path: place.path, range: place.range, message})
        }
      }
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n导语: |\n  改造小区{小区}⟦个⟧，建成⟦46座⟧{公厕}。\n数据:\n  小区: 38个\n  公厕: 46座\n',
      good: '文种: 上报总结\n导语: |\n  改造小区{小区}，建成{公厕}。\n数据:\n  小区: 38个\n  公厕: 46座\n',
      says: '“小区”已带单位，这里又写了“个”，会印成“38个个”。'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n导语: |\n  一产、二产分别为{一产}⟦、⟧{二产}。\n数据:\n  总值: 40亿元\n  一产: {数值: 10亿元, 占: 总值, 占比: 25.0%}\n  二产: {数值: 30亿元, 占: 总值, 占比: 75.0%}\n',
      good: '文种: 上报总结\n导语: |\n  一产、二产分别为{一产.数值}、{二产.数值}。\n数据:\n  总值: 40亿元\n  一产: {数值: 10亿元, 占: 总值, 占比: 25.0%}\n  二产: {数值: 30亿元, 占: 总值, 占比: 75.0%}\n'
    },
    {
      draft: true,
      bad: '文种: 上报总结\n导语: |\n  粮食产量⟦达到⟧{粮食产量}。\n数据:\n  粮食产量: {2020年: 10万吨, 2022年: 12万吨}\n',
      good: '文种: 上报总结\n导语: |\n  粮食产量达到{粮食产量.2022年}。\n数据:\n  粮食产量: {2020年: 10万吨, 2022年: 12万吨}\n'
    },
    {
      draft: true,
      good: '文种: 上报总结\n导语: |\n  干部{干部}人人有责，{小区}个性鲜明，{农场}家庭农场入社。\n数据:\n  干部: 730人\n  小区: 38个\n  农场: 12家\n'
    }
  ]
})

/** Where figures were put into a text: pieces of one figure, and the template's words that join them. */
function* insertedIn({pieces, value}: Text): Generator<Inserted> {
  for (let index = 0; index < pieces.length; index++) {
    const name = pieces[index]!.figure
    if (name === undefined) continue
    let [first, last] = [index, index]
    if (first > 0 && !pieces[first - 1]!.value && value[pieces[first - 1]!.start] === '由') first--
    for (let next = index + 1; next < pieces.length; next++) {
      const piece = pieces[next]!
      if (piece.figure === name) last = next
      else if (piece.value) break
    }
    yield {name, start: pieces[first]!.start, end: pieces[last]!.end}
    index = last
  }
}

function* seamsOf(value: string, {name, start, end}: Inserted): Generator<Seam> {
  const words = value.slice(start, end)
  const [before, after] = [value.slice(Math.max(0, start - 20), start), value.slice(end, end + 8)]

  const unit = repeatedUnit(words, after)
  if (unit) {
    const message = `“${name}”已带单位，这里又写了“${unit}”，会印成“${words.slice(-8)}${unit}”。`
    yield {start: end, end: end + unit.length, message}
  }
  const number = repeatedNumber(words, before)
  if (number) {
    const message = `“${name}”会写出“${words}”，前面又写了一遍“${number}”。`
    yield {start: start - number.length, end: start, message}
  }
  const verb = words.startsWith('由')
    ? /(?:达到?|为|是|(?:增加|增长|提高|上升|减少|下降)[到至])$/u.exec(before)?.[0]
    : undefined
  if (verb) {
    const message = `“${name}”会写成“${words}”，接在“${verb}”后面不通；只要一年的数，写“{${name}.年份}”。`
    yield {start: start - verb.length, end: start, message}
  }
  if (words.includes('，') && after[0] === '、') {
    const message = `“${name}”会写成“${words}”，里面有逗号，不能再用顿号同别的数并列；只要数值，写“{${name}.数值}”。`
    yield {start: end, end: end + 1, message}
  }
}

const number = /^\d[\d,.]*[万亿]*/u
let segmenter: Intl.Segmenter | undefined

/** The unit at the end of a figure, or its last character, that the text says again; not 个 of 个性, nor 人 of 人人. */
function repeatedUnit(words: string, after: string): string | undefined {
  const unit = /[\d*余多万亿](?<unit>\p{Script=Han}{1,4}|%|‰)$/u.exec(words)?.groups?.unit
  if (!unit || !after) return undefined
  if (unit.length > 1 && after.startsWith(unit)) return unit
  const last = unit.at(-1)!
  if (after[0] !== last) return undefined
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  const [first] = segmenter.segment(after)
  return first?.segment === last ? last : undefined
}

/** The figure, or its number, that stands directly before it, too. */
function repeatedNumber(words: string, before: string): string | undefined {
  const digits = number.exec(words)?.[0]
  if (!digits) return undefined
  const said = [words, digits].find(one => before.endsWith(one))
  return said && !/[\d.]/.test(before.at(-said.length - 1) ?? '') ? said : undefined
}
