import type {Report} from '../finding.ts'
import {unseenIn} from '../language/characters.ts'
import type {Draft} from '../model/schema.ts'
import {placeIn, valuesIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {unseenCharacter} from './notices.ts'

/** Tell of characters that nobody sees, a finding a text; they are left out of every output. */
export function reportUnseen(draft: Draft, report: Report): void {
  for (const value of valuesIn(draft)) {
    const {node, path, start, text} = value
    const places = unseenIn(text).filter(place => {
      const isTyped = node?.isVerbatim(start + place.start, start + place.end)
      // Controls that were typed are told where the file is read.
      return !(isTyped && /[\x01-\x1f\x7f\u0085\u2028\u2029]/.test(text[place.start]!))
    })
    const [first] = places
    if (!first) continue
    const range = placeIn(value, first.start, first.end)
    const code = text.charCodeAt(first.start).toString(16).toUpperCase().padStart(4, '0')
    const count = places.length > 1 ? `，这段文字里共 ${places.length} 个` : ''
    const message = `这里有看不见的字符（U+${code}）${count}，不会写进文件。`
    const isTyped = places.every(place => node?.isVerbatim(start + place.start, start + place.end))
    const fix = isTyped
      ? places.map(place => ({range: placeIn(value, place.start, place.end), text: ''}))
      : undefined
    report(findingOf(unseenCharacter, {message, path, range, ...(fix ? {fix} : {})}))
  }
}
