import type {Article} from '../compose/article.ts'
import {anyOf, lexicon} from '../language/lexicon/lexicon.ts'
import type {Quantity} from '../language/quantity.ts'
import {unitOf} from '../lint/figures/arithmetic.ts'
import {
  figureAt,
  isMention,
  type Mention,
  marks,
  readQuantities,
  type Sentence
} from '../lint/figures/sentence.ts'
import {textsOf} from '../lint/texts.ts'
import {type Change, changeOf, keyOf, type YearFigure} from './figures.ts'

/** A figure of the prose by the words that it stands between. */
export interface ProseFigure {
  /** Words that say what it is: `污水处理率`, `改造农贸市场·投入`. */
  readonly name: string
  readonly quantity: Quantity
  /** Of which year it is; undefined where its clause names none. */
  readonly year: number | undefined
  /** The sentence that it stands in. */
  readonly sentence: string
}

const {up, down} = lexicon.relations
const turns = `(?:${anyOf(up)}|${anyOf(down)})`
const mark = `[${Object.values(marks).join('')}]`
/** A time that a figure is held against: 上年同期, 前一年, 年初, 上期末. */
const earlier =
  '(?:(?:[上去前往历基]|上一|前一)个?(?:年度?|期|季度?|月份?|周期|届|次)|同期|年初|期初|月初|此前|以前|之前|原来)(?:同期|末|底|初)?'
/** What was comes first: 由88.6%, 从2022年的88.6%, 比上年. */
const origin = new RegExp(
  `[由从自][^由从自]{0,6}(?=${mark})|(?:[较比与同]|相比)(?=${mark}|${earlier})|${mark}`,
  'u'
)
/** Words that only compare, and name nothing: 较上期, 与去年同期相比, 同比. */
const comparing = new RegExp(
  `(?:相比于?|对比|[较比与同和])?的?${earlier}|同比|环比|相比|比较|[较比与同和的]`,
  'gu'
)
const reachedAfter = new RegExp(`^[^，。；]{0,6}?${turns}?(?:[到至为成]|到了|至了)$`, 'u')
/** How much something changed is no figure of a year. */
const isChange = new RegExp(
  `(?:同比|环比|[较比](?:${mark}|${earlier})[^，。；]*|${turns})(?:了|约|近|超过|超|达到|达|为)*$`,
  'u'
)
const openings =
  /^(?:截至|到|全[省市州盟县区旗镇乡村国校]|该[市县区镇村校]|我[省市县区州]|目前|现|其中|辖区内?|累计|共计|总计|共|已|先后|一年来|今年|去年|把|将|对|有|为)+/u
const endings =
  /(?:共有|共计|共|总计|合计|现有|实有|已有|拥有|有|为|是|达到|达|约|超过|仅|了|的|保持在|控制在|稳定在)+$/u
const clauseEnd = /[，。；：！？]/u

export interface ProseOptions {
  /** The years that the two reports are of, where they say so. */
  readonly years: {readonly before?: number; readonly after?: number}
  /** Names that are told already. */
  readonly told: Iterable<string>
}

/**
 * What became of the figures that both reports write in like words, in this year's order. A name that a report uses for
 * several figures says of none which it is, so they are left out, and so is what stands in a sentence that is the same in both.
 */
export function proseChanges(
  before: ReadonlyArray<ProseFigure>,
  after: ReadonlyArray<ProseFigure>,
  {years, told}: ProseOptions
): Change[] {
  const last = ofYear(before, years.before)
  const known = new Set([...told].map(keyOf))
  const sentences = new Set(before.map(({sentence}) => sentence))
  const olden = new Map(
    after
      .filter(({year}) => year !== undefined && year === years.before)
      .map(figure => [figureKey(figure), figure])
  )
  return [...ofYear(after, years.after)].flatMap(([key, figure]) => {
    const old = last.get(key)
    if (!old || known.has(keyOf(figure.name)) || sentences.has(figure.sentence)) return []
    const was = olden.get(key)
    const series = was ? [{year: years.before!, quantity: was.quantity}] : []
    return [changeOf(yearFigure(old, years.before), {...yearFigure(figure, years.after), series})]
  })
}

/** Those of the report's own year by name and unit, but for names that several have. */
function ofYear(figures: ReadonlyArray<ProseFigure>, year: number | undefined): Map<string, ProseFigure> {
  const own = new Map<string, ProseFigure | undefined>()
  for (const figure of figures) {
    if (figure.year !== undefined && figure.year !== year) continue
    const key = figureKey(figure)
    own.set(key, own.has(key) ? undefined : figure)
  }
  return new Map([...own].flatMap(([key, figure]) => (figure ? [[key, figure] as const] : [])))
}

const figureKey = ({name, quantity}: ProseFigure): string => `${keyOf(name)} ${unitOf(quantity)}`

const yearFigure = ({name, quantity}: ProseFigure, year: number | undefined): YearFigure => ({
  name,
  label: name,
  quantity,
  series: [],
  time: year === undefined ? '' : String(year),
  basis: '',
  growth: ''
})

/** The figures of an article's prose in order, but for those that the data block gives, and those that say how much something changed. */
export function proseFigures(article: Article): ProseFigure[] {
  return textsOf(article)
    .filter(({block}) => block === 'paragraph' || block === 'run-in')
    .flatMap(text => readQuantities(text).sentences.flatMap(figuresOf))
}

function figuresOf(sentence: Sentence): ProseFigure[] {
  const {skeleton, marked, value} = sentence
  const figures: ProseFigure[] = []
  for (const [index, mention] of marked.entries()) {
    if (!isMention(mention) || mention.mark === 'points') continue
    const start = clauseStart(skeleton, mention.at)
    const clause = skeleton.slice(start, mention.at)
    const name = nameOf(clause, skeleton, mention, figures.at(-1)?.name)
    if (name === undefined || figureAt(sentence, mention) !== undefined) continue
    const before = marked[index - 1]
    const isDated =
      before?.mark === 'year' &&
      before.at >= start &&
      !/[到至为]/u.test(skeleton.slice(before.at, mention.at))
    figures.push({
      name,
      quantity: mention,
      year: isDated && before.mark === 'year' ? before.year : undefined,
      sentence: value
    })
  }
  return figures
}

function clauseStart(skeleton: string, at: number): number {
  let start = at
  while (start > 0 && !clauseEnd.test(skeleton[start - 1]!)) start--
  return start
}

/** What a figure is of; undefined where the words do not say, or it is how much something changed. */
function nameOf(clause: string, skeleton: string, mention: Mention, last = ''): string | undefined {
  if (isChange.test(clause)) return undefined
  const [subject = ''] = clause.split(origin, 1)
  const own = bare(afterLastMark(clause))
  // 年初81%, 较上期（81%）: of what was.
  if (own !== '' && !isNaming(own)) return undefined
  // 由88.6%提高到95.2%, 由2022年的88.6%: both are of what the clause begins with.
  const isOfSubject = bare(subject) !== '' && (reachedAfter.test(afterLastMark(clause)) || own === '')
  if (isOfSubject) return isNaming(bare(subject)) ? bare(subject) : undefined
  const tail = /^[\p{Script=Han}]{0,12}/u.exec(skeleton.slice(mention.at + 1))![0]
  // 辖8镇、4乡: the unit is what is counted.
  const name = /辖$/u.test(own) ? own + mention.unit : own.length > 2 ? own : own + bare(tail)
  if (name.length < 2 || !isNaming(name)) return undefined
  return name.length > 2 || last === '' ? name : `${last.split('·')[0]}·${name}`
}

const anyMark = new RegExp(mark, 'u')
const afterLastMark = (words: string): string => words.split(anyMark).at(-1)!
const isNaming = (name: string): boolean => /[\p{Script=Han}A-Za-z]/u.test(name.replace(comparing, ''))
const bare = (words: string): string =>
  words
    .trim()
    .replace(/^[）)】〕”’」》、]+|[（(【〔“‘「《、]+$/gu, '')
    .replace(openings, '')
    .replace(endings, '')
    .replace(/^[的、和及]+/u, '')
