import {visit} from 'unist-util-visit'
import {noteLabel} from '../../language/note-label.ts'
import {parseQuantity} from '../../language/quantity.ts'
import type {Draft, Figure} from '../../model/schema.ts'
import type {Value} from '../../model/value.ts'
import type {OnPage} from '../story.ts'
import type {Filler, FillerName, Note, NumberEntry, NumberPoint, Numbers, Quote} from './filler.ts'

/** Figures of a box, at most and at least, and those of them that are compared with an earlier year. */
const inBox = {most: 6, least: 3, pairs: 3}
/** Characters of a name that fit below a numeral, and of what stands behind a number. */
const longest = {label: 16, unit: 8}
/** Characters of words worth a place of their own: at least, at most, and best. */
const quoted = {least: 10, most: 80, best: 36}

/** The fillers that can be made of an article's draft, by name; nothing is in them that the draft does not say. */
export function fillersOf({draft, tree}: OnPage): ReadonlyMap<FillerName, ReadonlyArray<Filler>> {
  const found = new Map<FillerName, ReadonlyArray<Filler>>()
  if (!draft) return found
  const numbers = numbersOf(draft, figuresPrinted(tree))
  if (numbers) found.set('numbers', [numbers])
  const quotes = quotesOf(draft)
  if (quotes.length > 0) found.set('quote', quotes)
  const note = noteOf(draft)
  if (note) found.set('note', [note])
  return found
}

const isFilled = (value: Value | undefined): value is Value =>
  value !== undefined && value.slot === undefined && !/[*＊]/.test(value.text)

function figuresPrinted(tree: OnPage['tree']): ReadonlySet<string> {
  const names = new Set<string>()
  visit(tree, 'text', ({data}) => {
    if (data?.figure) names.add(data.figure)
  })
  return names
}

/** 数说: those that compare two years first, then those that the article prints, as the draft has them. */
function numbersOf({figures = {}, region}: Draft, printed: ReadonlySet<string>): Numbers | undefined {
  const entries = Object.entries(figures).flatMap(([name, figure]) => {
    const entry = entryOf(name, figure)
    return entry ? [{entry, isPrinted: printed.has(name)}] : []
  })
  const inOrder = [...entries.filter(one => one.isPrinted), ...entries.filter(one => !one.isPrinted)].map(
    ({entry}) => entry
  )
  const pairs = inOrder.filter(({points}) => points.length > 1).slice(0, inBox.pairs)
  const single = inOrder.filter(({points}) => points.length === 1)
  const all = [...pairs, ...single].slice(0, inBox.most)
  if (all.length < inBox.least) return undefined
  const place = [region?.shortName, region?.name].find(isFilled)
  return {kind: 'numbers', title: `数说${place?.text ?? ''}`, entries: all}
}

function entryOf(name: string, figure: Figure): NumberEntry | undefined {
  const label = isFilled(figure.label) ? figure.label.text : name
  if (label.length > longest.label) return undefined
  const points = (figure.points ?? []).filter(({value}) => isFilled(value))
  const [first, last] = [points[0], points.at(-1)]
  if (first && last && first !== last) {
    const pair = [first, last].map(({time, value}) => pointOf(value, time.text))
    const [before, after] = pair.map(one => one && parseQuantity(one.number + one.unit))
    const isAlike = before && after && before.unit === after.unit && before.value > 0 && after.value > 0
    if (!isAlike) return undefined
    const most = Math.max(before.value, after.value)
    const shares = [before.value / most, after.value / most]
    const rate = isFilled(figure.averageGrowth) && !/^[-−－]/.test(figure.averageGrowth.text)
    return {
      label,
      points: pair.map((one, nth) => ({...one!, share: shares[nth]!})),
      remark: rate ? `年均增长${figure.averageGrowth!.text}` : ''
    }
  }
  const value = [figure.value, figure.share].find(isFilled)
  const point = value && pointOf(value, '')
  if (!point) return undefined
  const when = isFilled(figure.time) ? figure.time.text : ''
  return {label, points: [point], remark: when.length <= longest.label ? when : ''}
}

/** A value as its number and what stands behind it; undefined where words stand before the number, or many behind it. */
function pointOf({text}: Value, time: string): NumberPoint | undefined {
  const found = /^(\d[\d,]*(?:\.\d+)?)\s*(.*)$/u.exec(text.trim())
  if (!found || found[2]!.length > longest.unit || /\d/.test(found[2]!) || !parseQuantity(text))
    return undefined
  return {time, number: found[1]!, unit: found[2]!, share: 1}
}

/** 引语: what somebody said, those of a good length first. */
function quotesOf({sections = []}: Draft): Quote[] {
  const all = sections.flatMap(({quotes = [], measures = []}) => [
    ...measures.flatMap(measure => measure.quotes ?? []),
    ...quotes
  ])
  const length = ({words}: Quote) => [...words].length
  return all
    .flatMap(({words, post, speaker}) =>
      isFilled(words)
        ? [
            {
              kind: 'quote' as const,
              words: words.text,
              by: [post, speaker]
                .filter(isFilled)
                .map(({text}) => text)
                .join('')
            }
          ]
        : []
    )
    .filter(one => length(one) >= quoted.least && length(one) <= quoted.most)
    .toSorted((a, b) => Math.abs(length(a) - quoted.best) - Math.abs(length(b) - quoted.best))
}

/** 编者按, whole or not at all. */
function noteOf({editorsNote = []}: Draft): Note | undefined {
  if (editorsNote.length === 0 || !editorsNote.every(isFilled)) return undefined
  const texts = editorsNote.map(({text}) => text)
  const label = noteLabel(texts[0]!) ?? ''
  const paragraphs = [texts[0]!.slice(label.length), ...texts.slice(1)].filter(Boolean)
  return {kind: 'note', title: label.replace(/[^\p{Script=Han}]/gu, '') || '编者按', paragraphs}
}
