import {bulletAt, fieldBulletAt, starAt} from './bullets.ts'
import type {Desk, Parent} from './desk.ts'
import {keyAt} from './keys.ts'
import type {Line} from './lines.ts'
import type {Open} from './place.ts'

/** A map or list whose lines are being read. */
export interface Level extends Parent {
  readonly kind: 'map' | 'list'
  /** Whether its keys are the author's own names. */
  readonly free?: boolean
}

/** Where a line is read: the levels that it may go on with, the outermost first, and what the lines before it left open. */
export interface Standing {
  readonly levels: ReadonlyArray<Level>
  readonly open: Open
}

/** The level that a line is part of: the one in its column, or else the nearest that its form fits. */
export function levelOf(desk: Desk, {levels}: Standing, line: Line, bullet: string): Level | undefined {
  const fits = (level: Level) =>
    level.kind === 'list' ? bullet !== '' : bullet === '' && isFieldOf(desk, level, line)
  const same = levels.findLast(level => level.typed === line.columns && fits(level))
  if (same) return same
  const isAligned = levels.some(level => level.typed === line.columns)
  if (isAligned && bullet === '') return undefined
  const near = levels.filter(level => fits(level) && Math.abs(level.typed - line.columns) <= 4)
  return near.sort(
    (a, b) => Math.abs(a.typed - line.columns) - Math.abs(b.typed - line.columns) || b.typed - a.typed
  )[0]
}

/** Whether a line would be read as a field or an item of a level that is open. */
export function isStructure(desk: Desk, standing: Standing, line: Line): boolean {
  const bullet = bulletOf(desk, standing, line)
  return standing.levels.some(level => {
    if (level.typed < line.columns - 1) return false
    if (level.kind === 'list') return bullet !== '' && level.typed === line.columns
    return bullet === '' && isFieldOf(desk, level, line)
  })
}

/** The bullet of a line. A draft is no list, so that what looks like one at its beginning is none. */
export function bulletOf(desk: Desk, standing: Standing, line: Line): string {
  const {content, end} = line
  if (standing.levels.length === 0) return bulletAt(desk.text, content, end)
  const bullet = bulletAt(desk.text, content, end, {typed: true})
  if (bullet || !mayBeItem(standing, line)) return bullet
  return fieldBulletAt(desk, content, end) || starOf(desk, standing, line)
}

const isFieldOf = (desk: Desk, {free}: Level, line: Line) =>
  keyAt(desk, line.content, line, {at: 'sibling', free}) !== undefined

/** Whether an item may stand in a line: under what waits for a value, or among other items. */
function mayBeItem({levels, open}: Standing, {columns}: Line): boolean {
  if (open.state !== 'done' && (open.state === 'node' || columns > open.parent.typed)) return true
  return levels.some(({kind, typed}) => kind === 'list' && Math.abs(typed - columns) <= 4)
}

/** The star of an item: one of several, or in the column of a list. */
function starOf(desk: Desk, {levels}: Standing, line: Line): string {
  if (desk.text[line.content] !== '*') return ''
  const isInList = levels.some(({kind, typed}) => kind === 'list' && typed === line.columns)
  return isInList ? starAt(desk, line, {isAlone: true}) : starAt(desk, line)
}
