import {framesOf} from '../../photo-frames.ts'
import type {Sheet} from '../../sheet.ts'

/** What on a page is still to be filled in: places in its words, and photos. */
export function slotsOn(sheet: Sheet): {words: number; photos: number} {
  const stories = sheet.parts.flatMap(part => (part.kind === 'story' ? [part] : []))
  const pictures = stories.flatMap(part => framesOf(part, sheet).map(({picture}) => picture))
  const lines = [
    ...stories.flatMap(({kicker, deck, title, byline, note, items}) => [
      ...[kicker, deck].flatMap(line => line ?? []),
      ...title,
      ...byline,
      ...note,
      ...items.flatMap(item => ('lines' in item ? item.lines : [item]))
    ]),
    ...pictures.flatMap(({caption, credit}) => [caption, ...(credit ? [credit] : [])])
  ]
  return {
    words: lines.reduce((sum, {marks}) => sum + marks.filter(([, , kind]) => kind === 'slot').length, 0),
    photos: pictures.filter(({file, chart, filler}) => file === null && !chart && !filler).length
  }
}
