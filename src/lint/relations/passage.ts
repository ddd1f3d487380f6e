import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, marks, within} from '../figures/sentence.ts'

/** A quantity with the words around it, as the grammar reads them. */
export interface Figure {
  readonly mention: Mention
  /** The words between the mark or sign before it and the number: `少数民族干部` before 152人. */
  readonly lead: string
  /** The words between the number and the next mark or sign: `科级领导干部` after 730名. */
  readonly tail: string
}

/** What a figure's own words end at: marks, blanks, other figures. */
const stops = new Uint8Array(0x10000)
for (const stop of `，。；：、！？（）${Object.values(marks).join('')}\t\n\v\f\r \u00a0\u2028\u2029\u202f\u3000\ufeff`)
  stops[stop.charCodeAt(0)] = 1
const reach = 40

const known = new WeakMap<Sentence, ReadonlyArray<Figure>>()

/** The figures of a passage in order. */
export function figuresIn(passage: Sentence): ReadonlyArray<Figure> {
  const figures =
    known.get(passage) ?? passage.marked.filter(isMention).map(mention => figureOf(passage, mention))
  known.set(passage, figures)
  return figures
}

function figureOf({skeleton}: Sentence, mention: Mention): Figure {
  const {at} = mention
  let from = at
  while (from > at - reach && from > 0 && stops[skeleton.charCodeAt(from - 1)] === 0) from--
  let to = at + 1
  while (to <= at + reach && to < skeleton.length && stops[skeleton.charCodeAt(to)] === 0) to++
  return {mention, lead: skeleton.slice(from, at), tail: skeleton.slice(at + 1, to)}
}

/** The figures of a passage that stand from `from` up to `to`. */
export const figuresFrom = (figures: ReadonlyArray<Figure>, from: number, to: number) =>
  within(figures, from, to, ({mention}) => mention.at)

/** The words of the skeleton between two figures. */
export const between = ({skeleton}: Sentence, a: Figure, b: Figure): string =>
  skeleton.slice(a.mention.at + 1, b.mention.at)

const heads =
  /^(?:截至|到|全[省市州盟县区旗镇乡村国校]|该[市县区镇村校]|我[省市县区州]|目前|现|其中|共|辖区内?|有|现有|共有|实有|设有|下设|建成|建有)+/u
const verbs = /(?:共有|共计|共|总计|合计|现有|实有|已有|拥有|有|为|是|达到|达|约|超过|仅)+$/u

/** What a number is a number of, as far as the words beside it say: `科级领导干部` of 科级领导干部有730人 and of 730名科级领导干部. */
export function nounOf({lead, tail}: Figure): string {
  const before = lead.replace(verbs, '').replace(heads, '')
  const after = tail.replace(/(?:中|里|内|当中|之中)?[有，]?$/u, '')
  return `${before} ${after}`.trim()
}
