import type {Range} from '../finding.ts'
import {hasReason, rowsOf} from '../language/places/reasons.ts'
import type {Draft} from '../model/schema.ts'
import {placeIn} from '../model/value.ts'
import {proseOf} from './words.ts'

/** Places of names in a text. */
export interface NameFinder {
  in(text: string): (Range & {readonly name: string})[]
}

/** Finds any of many names, in time that does not grow with their number; of two at one place the longer. */
export function nameFinder(names: Iterable<string>): NameFinder {
  const byHead = new Map<string, string[]>()
  for (const name of names) {
    if (name.length < 3) continue
    const head = name.slice(0, 2)
    byHead.set(head, [...(byHead.get(head) ?? []), name])
  }
  for (const list of byHead.values()) list.sort((a, b) => b.length - a.length)
  return {
    in(text) {
      const found: (Range & {name: string})[] = []
      for (let at = 0; at < text.length - 2; at++) {
        const name = byHead.get(text.slice(at, at + 2))?.find(one => text.startsWith(one, at))
        if (name === undefined) continue
        found.push({name, start: at, end: at + name.length})
        at += name.length - 1
      }
      return found
    }
  }
}

/** Where a county's draft names another one that hands in, too, and does not say why. */
export function siblingsIn(
  draft: Draft,
  own: string,
  names: NameFinder
): (Range & {readonly name: string})[] {
  const allowed = [draft.checks?.names, draft.region?.parts, draft.region?.parent].flatMap(list =>
    (list ?? []).map(({text}) => text)
  )
  const isOwn = (name: string) => own.endsWith(name) || name.endsWith(own)
  const isAllowed = (name: string) =>
    isOwn(name) || allowed.some(one => one.includes(name) || name.startsWith(one))
  return proseOf(draft).flatMap(value => {
    const rows = rowsOf(value.text, names.in(value.text))
    return rows
      .filter(row => row.places.length < 3 && !hasReason(value.text, row, isOwn))
      .flatMap(({places}) => places.filter(({name}) => !isAllowed(name)))
      .map(({name, start, end}) => ({name, ...placeIn(value, start, end)}))
  })
}
