import type {Path} from '../finding.ts'
import type {Draft} from '../model/schema.ts'
import {valuesIn} from '../model/value.ts'
import type {Field} from './fields.ts'

/**
 * The fields of a copy at the places that their chapters and parts have in the draft today, known by their headings: a
 * draft whose chapters were put in another order since is still the same draft.
 */
export function relocated(fields: ReadonlyArray<Field>, draft: Draft): Field[] {
  const before = headingsOf(fields.map(({path, text}) => ({path, words: text})))
  const after = headingsOf(valuesIn(draft).map(({path, text}) => ({path, words: text})))
  const placeOf = new Map<string, Path>()
  for (const [key, words] of before) {
    if (after.get(key) === words) continue
    const same = [...after].filter(
      ([other, own]) => own === words && before.get(other) !== words && depthOf(other) === depthOf(key)
    )
    const isOnce = [...before.values()].filter(own => own === words).length === 1
    if (same.length === 1 && isOnce) placeOf.set(key, JSON.parse(same[0]![0]))
  }
  if (placeOf.size === 0) return [...fields]
  return fields.map(field => ({...field, path: moved(field.path)}))

  function moved(path: Path): Path {
    for (let depth = path.length - 1; depth > 0; depth--) {
      const place = placeOf.get(JSON.stringify(path.slice(0, depth)))
      if (place) return [...place, ...path.slice(depth)]
    }
    return path
  }
}

const depthOf = (key: string): number => JSON.parse(key).length

/** The words of the heading of each chapter and part, by the path of what they head. */
function headingsOf(
  texts: ReadonlyArray<{readonly path: Path; readonly words: string}>
): Map<string, string> {
  const headings = new Map<string, string>()
  for (const {path, words} of texts) {
    const at = path.indexOf('heading')
    if (path[0] !== 'sections' || at < 0) continue
    const key = JSON.stringify(path.slice(0, at))
    headings.set(key, (headings.get(key) ?? '') + words)
  }
  return headings
}
