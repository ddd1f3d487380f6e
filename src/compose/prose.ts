import type {Report} from '../finding.ts'
import type {Draft} from '../model/schema.ts'
import type {Value} from '../model/value.ts'
import {placeIn, slice} from '../model/value.ts'
import {nearestTo} from '../nearest.ts'
import {findingOf} from '../notice.ts'
import {figurePart, figurePieces} from './figure.ts'
import {missingFigurePart, unknownFigure} from './notices.ts'
import type {Piece} from './piece.ts'
import {piecesOf} from './piece.ts'

/** `{名称}` or `{名称.部分}`; full-width braces serve as well. */
const reference = /[{｛]([^{}｛｝\n]+)[}｝]/g

/** One paragraph of prose: the author's words, with the figures that it names put in. */
export function prosePieces(paragraph: Value, draft: Draft, report: Report): Piece[] {
  const allow = draft.checks?.words?.map(({text}) => text)
  const pieces: Piece[] = []
  let from = 0
  for (const found of paragraph.text.matchAll(reference)) {
    const to = found.index + found[0].length
    if (found.index > from) pieces.push(...piecesOf(slice(paragraph, from, found.index), undefined, {allow}))
    pieces.push(...inserted(slice(paragraph, found.index, to), found[1]!.trim(), draft, report))
    from = to
  }
  if (from < paragraph.text.length) pieces.push(...piecesOf(slice(paragraph, from), undefined, {allow}))
  return pieces
}

function inserted(asked: Value, name: string, draft: Draft, report: Report): Piece[] {
  const figures = draft.figures ?? {}
  if (figures[name]) return figurePieces(name, figures[name])

  const dot = Math.max(name.lastIndexOf('.'), name.lastIndexOf('·'), name.lastIndexOf('．'))
  const whole = name.slice(0, dot).trim()
  const part = name.slice(dot + 1).trim()
  const figure = dot > 0 ? figures[whole] : undefined
  const value = figure && figurePart(figure, part)
  if (value) return piecesOf(value, whole)

  const place = {path: asked.path, range: placeIn(asked)}
  if (figure) {
    const message = `数据“${whole}”没有写“${part}”。`
    report(findingOf(missingFigurePart, {...place, message}))
  } else {
    const nearest = nearestTo(dot > 0 ? whole : name, Object.keys(figures))
    const hint = nearest ? `，是否“${nearest}”` : '，请在“数据”中写上它'
    report(findingOf(unknownFigure, {...place, message: `“数据”中没有“${dot > 0 ? whole : name}”${hint}。`}))
  }
  return [{text: asked.text, value: asked, slot: 'typed'}]
}
