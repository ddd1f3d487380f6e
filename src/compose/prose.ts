import type {Report} from '../finding.ts'
import {noNames} from '../model/dictionary.ts'
import {partAsked} from '../model/part-asked.ts'
import type {Piece} from '../model/piece.ts'
import {piecesOf} from '../model/piece.ts'
import type {Model} from '../model/read.ts'
import type {Draft} from '../model/schema.ts'
import type {Value} from '../model/value.ts'
import {placeIn, slice} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {figurePart, figurePieces, partOfPhrase} from './figure.ts'
import {likelyOf} from './likely.ts'
import {brokenReference, figureSaidTwice, missingFigurePart, unknownFigure} from './notices.ts'

/** Whether the draft has a key and nothing after it, which is no field of the model. */
export type IsEmpty = Model['isEmpty']

/** `{名称}` or `{名称.部分}`; full-width braces serve as well. */
export const reference = /[{｛]([^{}｛｝\n]+)[}｝]/g

/** One paragraph of prose: the author's words, with the figures that it names put in. */
export function prosePieces(
  paragraph: Value,
  draft: Draft,
  report: Report,
  isEmpty: IsEmpty = () => false
): Piece[] {
  const allow = draft.checks?.words?.map(({text}) => text)
  const pieces: Piece[] = []
  const asked = [...paragraph.text.matchAll(reference)]
  if (asked.length > 1) reportSaidTwice(paragraph, asked, draft, report)
  let from = 0
  for (const found of asked) {
    const to = found.index + found[0].length
    if (found.index > from) pieces.push(...between(from, found.index))
    pieces.push(...inserted(slice(paragraph, found.index, to), found[1]!.trim(), draft, {report, isEmpty}))
    from = to
  }
  if (from < paragraph.text.length) pieces.push(...between(from, paragraph.text.length))
  return pieces

  function between(start: number, end: number): Piece[] {
    reportBroken(paragraph, start, end, draft, report)
    return piecesOf(slice(paragraph, start, end), undefined, {allow})
  }
}

/** Braces between two references: half of one, or one brace too many. */
function reportBroken(
  paragraph: Value,
  start: number,
  end: number,
  {figures = noNames}: Draft,
  report: Report
): void {
  const {text} = paragraph
  for (const {0: braces, index} of text.slice(start, end).matchAll(/[{｛]+|[}｝]+/g)) {
    const [from, to] = [start + index, start + index + braces.length]
    const isOpening = braces[0] === '{' || braces[0] === '｛'
    const isDoubled = isOpening ? to === end && end < text.length : from === start && start > 0
    const beside = isOpening
      ? text.slice(to, to + longestName)
      : text.slice(Math.max(0, from - longestName), from)
    const name = isDoubled ? undefined : nameBeside(beside, isOpening, figures)
    const fault = isDoubled ? '多写了一层' : isOpening ? '没有配对的后括号' : '没有配对的前括号'
    const way = name ? `；插入数据写“{${name}}”` : ''
    const message = `花括号“${braces}”${fault}，会照原样印出来${way}。`
    const {path} = slice(paragraph, from, to)
    report(findingOf(brokenReference, {message, path, range: placeIn(paragraph, from, to)}))
  }
}

/** The longest name that is looked for beside half of a reference. */
const longestName = 24

/** The longest name of a figure with which the words behind a brace begin, or those before it end. */
function nameBeside(
  words: string,
  isBehind: boolean,
  figures: NonNullable<Draft['figures']>
): string | undefined {
  for (let length = words.length; length > 0; length--) {
    const name = isBehind ? words.slice(0, length) : words.slice(-length)
    if (Object.hasOwn(figures, name)) return name
  }
  return undefined
}

/** `{甲}` with its share, and `{甲.占比}` beside it. */
function reportSaidTwice(
  paragraph: Value,
  asked: ReadonlyArray<RegExpExecArray>,
  {figures = noNames}: Draft,
  report: Report
): void {
  const names = asked.map(found => found[1]!.trim())
  for (const [index, name] of names.entries()) {
    const {whole, part} = (!figures[name] && partAsked(name)) || {}
    const figure = whole === undefined ? undefined : figures[whole]
    const first = names.indexOf(whole ?? '')
    const said = figure && part && first >= 0 ? partOfPhrase(figure, part) : undefined
    if (!figure || said === undefined) continue
    const {index: start, 0: words} = asked[first]!
    const {text, path} = slice(paragraph, start, start + words.length)
    const range = placeIn(paragraph, start, start + words.length)
    const way = figure.value ? `；自己组织语句的，这里写“{${whole}.数值}”` : ''
    const message = `“${text}”会连同${said}一起写出，同一段又写了“${asked[index]![0]}”，同一个数说了两遍${way}。`
    report(findingOf(figureSaidTwice, {message, path, range}))
  }
}

function inserted(
  asked: Value,
  name: string,
  draft: Draft,
  {report, isEmpty}: {report: Report; isEmpty: IsEmpty}
): Piece[] {
  const figures = draft.figures ?? noNames
  const pieces = figures[name] ? figurePieces(name, figures[name]) : []
  if (pieces.length > 0) return pieces

  const {whole = name, part = ''} = (!figures[name] && partAsked(name)) || {}
  const figure = part ? figures[whole] : undefined
  const value = figure && figurePart(figure, part)
  if (value) return piecesOf(value, whole)

  const place = {path: asked.path, range: placeIn(asked)}
  const empty = [name, whole].find(one => (figures[one] ? one === name : isEmpty(['figures', one])))
  if (empty !== undefined) {
    const message = `数据“${empty}”是空的，请填上数值，或改掉正文中的“${asked.text}”。`
    report(findingOf(missingFigurePart, {...place, message}))
  } else if (figure) {
    const message = `数据“${whole}”没有写“${part}”。`
    report(findingOf(missingFigurePart, {...place, message}))
  } else if (sortNamed(name, draft)) {
    const sort = sortNamed(name, draft)
    const message = `“${asked.text}”是${sort}，要单独写一行，前后不写别的字。`
    report(findingOf(unknownFigure, {...place, message}))
  } else {
    const nearest = likelyOf(whole, figures)
    const hint = nearest ? `，是否“${nearest}”` : '，请在“数据”中写上它'
    report(findingOf(unknownFigure, {...place, message: `“数据”中没有“${whole}”${hint}。`}))
  }
  return [{text: asked.text, value: asked, slot: 'typed'}]
}

/** What a name stands for that has a line of its own. */
function sortNamed(
  name: string,
  {tables = noNames, charts = noNames, photos = noNames}: Draft
): string | undefined {
  if (tables[name]) return '表格'
  if (charts[name]) return '图表'
  return photos[name] && '图片'
}
