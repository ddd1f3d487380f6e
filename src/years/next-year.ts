import {readDraft} from '../draft/read.ts'
import type {TextNode} from '../draft/tree.ts'
import type {Edit, Range} from '../finding.ts'
import {findQuantities} from '../language/quantity.ts'
import {draftFields} from '../model/draft-fields.ts'
import {readModel} from '../model/read.ts'
import type {Draft} from '../model/schema.ts'
import {findSlots} from '../model/slots.ts'
import {type Value, valuesIn} from '../model/value.ts'

/** This year's draft, made of last year's. */
export interface NextYear {
  readonly text: string
  /** How many places are to be filled or written anew. */
  readonly slots: number
}

/** Fields that are of one year as a whole. */
const whole =
  /^(?:signoff\.date|campaign\.dataAsOf|official\.(?:number|printedOn)|honors\.date|title\.occasion|figures\.(?:value|share|averageGrowth|totalGrowth|yearOnYear|time))$/
/** Fields whose sentences are to be written anew. */
const written = /^(?:lead|outlook|editorsNote|(?:sections\.)(?:measures\.|items\.)*(?:intro|body))$/
/** Fields whose years are those of the report. */
const headings =
  /^(?:title\.(?:kicker|main|deck)|sections\.(?:measures\.|items\.)*heading|attachments\.name)$/
const date = /20\d\d年(?:度|\d{1,2}月(?:\d{1,2}日)?)?|(?<!\d)20\d\d(?=年?度)/g
/** What is said of now, though an old year stands before it. */
const now = /今年|本年|目前|现在|现有|现已|如今|累计|至今|截至|截止/
/** Stands before a year with which this one is compared, and before one from which something grew. */
const compared = /[比较与同]$/
const grewFrom = /[由从]$/
/** Stands before the year that ends a span: 2021—2025年. */
const spans = /20\d\d年?(?:度|\d{1,2}月)?[—–~～至到-]{1,2}$/
const begins = /^(?:以来|至今|起|开始)/
/** Stands before a figure and stays: 覆盖率达〔待填：去年38.4%〕. */
const verb = /^(?:[多高]?达到?)?/u
/** A slot has no more words. */
const longest = 34

const slot = (words: string): string => `〔待填：去年${words.replace(/[〔〕]/g, '').slice(0, longest)}〕`

/**
 * A draft for this year with the chapters of last year's: each figure and date is a slot that shows what it was, each
 * paragraph is marked to be written anew. Comments and layout stay, and so does what is history: what was in years before
 * that of the report, and what is planned for years after the next. Undefined when the text is no draft, or cannot be read
 * whole: what was not read would stay as it was last year.
 */
export function nextYear(path: string, text: string): NextYear | undefined {
  let isWhole = true
  const tree = readDraft(
    {path, text, encoding: 'utf-8'},
    ({severity}) => {
      if (severity === 'error') isWhole = false
    },
    draftFields
  )
  if (!tree.root || !isWhole) return undefined
  const {draft} = readModel(tree, () => {})
  const year = yearOf(draft)
  const isPast = ({text}: Value) => year !== undefined && Number(/20\d\d/.exec(text)?.[0] ?? year) < year
  const past = new Set(
    Object.entries(draft.figures ?? {}).flatMap(([name, {time}]) => (time && isPast(time) ? [name] : []))
  )
  const changes = new Map<TextNode, {range: Range; text: string}[]>()
  for (const value of valuesIn(draft)) {
    const {node, start} = value
    // What is still open stays so.
    if (!node || value.slot !== undefined || findSlots(value.text).length > 0) continue
    const [field, name] = value.path
    if (field === 'figures' && past.has(String(name))) continue
    if (field === 'honors' && isPast(value)) continue
    const own = changesIn(value, year).map(one => ({
      ...one,
      range: {start: one.range.start + start, end: one.range.end + start}
    }))
    if (own.length > 0) changes.set(node, [...(changes.get(node) ?? []), ...own])
  }
  const edits = [...changes].flatMap(([node, list]) => editsOf(node, list))
  const edited = applied(text, [...edits, ...newPoints(draft.figures ?? {}, text)])
  return {text: edited, slots: edited.match(/〔待填：/g)?.length ?? 0}
}

function changesIn({text, path}: Value, year: number | undefined): {range: Range; text: string}[] {
  const steps = path.filter(step => typeof step === 'string')
  // The years of a series stay as they are; the next one is added.
  if (path.includes('points')) return []
  const name = path[0] === 'figures' ? `figures.${path.at(-1)}` : steps.join('.')
  if (whole.test(name)) return [{range: {start: 0, end: text.length}, text: slot(text)}]
  const isProse = written.test(name)
  if (!isProse && !headings.test(name)) return []
  if (/^[{｛][^{}｛｝]+[}｝]$/.test(text)) return []
  const closed = [...text.matchAll(/《[^《》]*》|[{｛][^{}｛｝]*[}｝]/g)].map(({0: words, index}) => ({
    start: index,
    end: index + words.length
  }))
  const dates = [...text.matchAll(date)].map(({0: words, index}) => {
    const before = text.slice(0, index)
    const isCompared = compared.test(before)
    const isRunning = year === undefined || runs(Number(words.slice(0, 4)) - year, before)
    return {start: index, end: index + words.length, isCompared, isRunning}
  })
  const quantities = (isProse ? findQuantities(text) : []).flatMap(({printed, start, end}) =>
    isOfPast(start) ? [] : [{start: start + verb.exec(printed)![0].length, end}]
  )
  const places = [...dates.filter(({isRunning}) => isRunning), ...quantities]
    .filter(({start, end}) => !closed.some(one => start < one.end && one.start < end))
    .sort((a, b) => a.start - b.start)
  const apart = places.filter((place, index) => index === 0 || place.start >= places[index - 1]!.end)
  const slots = apart.map(range => ({range, text: slot(text.slice(range.start, range.end))}))
  return isProse ? [{range: {start: 0, end: 0}, text: '〔待填：改写〕'}, ...slots] : slots

  /** Whether a quantity is of an old year that its sentence names before it: 2019年投入1.2亿元，建成公园3座. */
  function isOfPast(at: number): boolean {
    const last = dates.findLast(({start, isCompared}) => start < at && !isCompared)
    if (!last || last.isRunning) return false
    const between = text.slice(last.end, at)
    return !/[。；！？\n]/.test(between) && !begins.test(between) && !now.test(between)
  }
}

/** Whether a year is another one in the next report, by how far it lies from that of the report. */
function runs(from: number, before: string): boolean {
  if (spans.test(before)) return from === 0
  return from === 0 || from === 1 || (from === -1 && (compared.test(before) || grewFrom.test(before)))
}

/** The year that a draft is of: that of its title, or of its data, or of the report on it that is signed soon after. */
function yearOf({title, campaign, signoff}: Draft): number | undefined {
  const titles = [...(title?.main ?? []), title?.deck].map(value => value?.text ?? '').join(' ')
  const named = [titles, campaign?.dataAsOf?.text ?? ''].flatMap(text => /20\d\d(?!\d)/.exec(text)?.[0] ?? [])
  if (named[0] !== undefined) return Number(named[0])
  const [, year, month] = /(20\d\d)年(\d{1,2})月/.exec(signoff?.date?.text ?? '') ?? []
  return year === undefined ? undefined : Number(year) - (Number(month) <= 3 ? 1 : 0)
}

/** In a block of text each change stands for itself; any other text is written anew, in quotes. */
function editsOf(node: TextNode, changes: ReadonlyArray<{range: Range; text: string}>): Edit[] {
  const inOrder = [...changes].sort((a, b) => a.range.start - b.range.start)
  if (node.style === 'literal')
    return inOrder.map(({range, text}) => ({range: node.place(range.start, range.end), text}))
  return [{range: node.range, text: JSON.stringify(applied(node.value, inOrder))}]
}

/** Behind the last period of a series comes the next. */
function newPoints(
  figures: Readonly<Record<string, {readonly points?: ReadonlyArray<{time: Value; value: Value}>}>>,
  text: string
): Edit[] {
  return Object.values(figures).flatMap(({points = []}): Edit[] => {
    const last = points.at(-1)
    const year = Number(/20\d\d/.exec(last?.time.text ?? '')?.[0])
    if (!last?.value.node || !last.time.node || !year) return []
    const {range} = last.value.node
    const line = text.slice(text.lastIndexOf('\n', last.time.place.start) + 1, last.time.place.start)
    const entry = `${year + 1}年: ${JSON.stringify(slot(last.value.text))}`
    const isBlock = /^\s*$/.test(line)
    return [{range: {start: range.end, end: range.end}, text: isBlock ? `\n${line}${entry}` : `, ${entry}`}]
  })
}

function applied(text: string, edits: ReadonlyArray<Edit>): string {
  const inOrder = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  let from = 0
  let written = ''
  for (const {range, text: words} of inOrder) {
    if (range.start < from) continue
    written += text.slice(from, range.start) + words
    from = range.end
  }
  return written + text.slice(from)
}
