import type {Path} from '../finding.ts'
import type {ArrangedItems} from './arrange-items.ts'
import type {Arrangement} from './arrange-lines.ts'
import type {Compared, Desk} from './desk.ts'
import type {Group} from './match-paragraphs.ts'
import type {ReadBack} from './read-back.ts'
import {excerpt, visible} from './show.ts'
import {
  tellAdded,
  tellBoth,
  tellBoxed,
  tellCopied,
  tellDeleted,
  tellJoined,
  tellMoved,
  tellShortened,
  tellWhole
} from './tell.ts'
import {tellLooks} from './tell-looks.ts'
import {tellNumbers} from './tell-numbers.ts'
import {tellBreaks, tellOthers, tellTables} from './tell-others.ts'
import {tellPictures} from './tell-pictures.ts'
import {proseOf} from './units.ts'

/** Say what was done to whole paragraphs, or between fields, that is not brought back. */
export function tellParagraphs(
  {copy, fields, matched, printed, stands, reads, unmapped, warnings, nodes}: Desk,
  {entries, units}: Compared,
  {arranged, refused, settled}: Arrangement,
  items: ArrangedItems
): void {
  const {after, before} = copy
  const inTables = tellTables(after, matched.added, unmapped)
  const placed = new Set(arranged.flatMap(({slots}) => slots.flatMap(({added}) => added ?? [])))
  for (const index of matched.added) {
    const {words, heading} = after[index]!
    const {isBoxed} = after[index]!
    if (placed.has(index) || items.placed.has(index) || inTables.has(index)) continue
    if (stands(words) || reads(words)) {
      if (isCopied(index) && !isCopied(index - 1)) unmapped.push(tellCopied(words, heading))
      continue
    }
    unmapped.push(isBoxed ? tellBoxed(words, heading) : tellAdded(words, heading))
  }
  /** A paragraph whose fields stand in another one, too. */
  function isCopied(index: number): boolean {
    return (
      matched.added.includes(index) &&
      after[index]!.tokens.some(({field, words}) => field !== undefined && words.trim() !== '')
    )
  }
  const isArranged = new Set(
    arranged.flatMap(({slots}) => slots.flatMap(({from}) => from.map(({unit}) => unit)))
  )
  for (const {group, recomposed: one, isFirst} of entries) {
    if (!group || !one || !isFirst) continue
    const last = after[group.after[0]!]!
    const words = group.after.map(index => after[index]!.words).join('\n')
    const isTorn = one.units.some(({isBlocked}) => isBlocked)
    const isRefused = one.units.some(
      ({unit, isRewritten}) => isRewritten && unit.prose !== undefined && refused.has(unit.prose)
    )
    const isMoved = group.isMoved && !settled.has(group) && !items.settled.has(group)
    const isStale = one.units.filter(
      ({unit, isRewritten, printed}) =>
        unit.prose !== undefined && isRewritten && !unit.line && !reads(printed)
    )
    const isDone = group.after.every(index => reads(after[index]!.words))
    if (isStale.length > 0) {
      if (isDone) continue
      for (const {unit, printed} of isStale)
        unmapped.push(tellBoth(unit.path, printed, nodes.get(unit.key)?.value))
    } else if (isTorn || isRefused) {
      if (reads(words)) continue
      unmapped.push(
        group.before.length > group.after.length
          ? tellJoined(words, last.heading, jointAt(words, before, group))
          : tellWhole(words, last.heading, newAt(words, before, group))
      )
    } else if (one.misfit && !reads(words)) {
      const path = one.units[0]?.unit.path
      unmapped.push(
        one.misfit === 'gone'
          ? tellShortened(before[group.before[0]!]!.words, path, fields, words)
          : tellAdded(words, last.heading, newAt(words, before, group))
      )
    }
    if (isMoved && !one.units.some(({unit}) => isArranged.has(unit) && !unit.line))
      unmapped.push(tellMoved(words, last.heading))
  }
  for (const paragraph of matched.deleted) {
    const {words, tokens} = before[paragraph]!
    const own = units[paragraph]!
    const paths = tokens.flatMap(({field}) => (field === undefined ? [] : [fields[field - 1]!.path]))
    const isRemoved =
      own.length === 1 && arranged.some(({prose}) => prose === own[0]!.prose && own[0]!.line !== undefined)
    const isLeft =
      own.length > 0
        ? own.some(({line, key}) => line !== undefined || isCellLeft(nodes.get(key)?.value, words))
        : paths.some(path => nodes.has(JSON.stringify(path)))
    if (isRemoved || (paths.length > 0 && !isLeft) || items.removed.has(paragraph)) continue
    unmapped.push(
      paths.length > 0 ? tellDeleted(words, ownPaths(paths), fields) : tellShortened(words, undefined, fields)
    )
  }
  const proseAt = (index: number) =>
    matched.tokens[index]!.some(
      ({field}) => field !== undefined && proseOf(fields[field - 1]!.path) !== undefined
    )
  unmapped.push(...tellNumbers(copy, matched), ...tellLooks(after, proseAt))
  const pictures = tellPictures(copy, matched, printed)
  unmapped.push(
    ...pictures.told,
    ...tellOthers(copy.others, copy.table.others, {...copy, stands, counted: pictures.more})
  )
  warnings.push(...tellBreaks(copy.others, copy.table.others))
  for (const {author, words} of copy.comments)
    warnings.push(`批注（${visible(author || '未署名')}）请自己看：${excerpt(words)}`)
}

/** A cell is no line of its own: its words are a part of the row that the draft writes. */
const isCellLeft = (text: string | undefined, words: string): boolean =>
  text !== undefined && /[|｜\t]/.test(text) && words.trim() !== '' && text.includes(words.trim())

/** Figures stay under 数据 when the text that names them goes. */
function ownPaths(paths: ReadonlyArray<Path>): ReadonlyArray<Path> {
  const own = paths.filter(([first]) => first !== 'figures')
  return own.length > 0 ? own : paths
}

/** Where words begin that no paragraph had. */
function newAt(words: string, before: ReadBack['before'], group: Group): number {
  const was = group.before.map(index => before[index]!.words).join('\n')
  let at = 0
  while (at < words.length && words[at] === was[at]) at++
  return at
}

/** Where the second of several paragraphs goes on that are one. */
function jointAt(words: string, before: ReadBack['before'], group: Group): number {
  const second = before[group.before[1]!]!.words.slice(0, 6)
  const at = second ? words.indexOf(second) : -1
  return at < 0 ? newAt(words, before, group) : at
}
