import type {Finding} from '../finding.ts'
import {nearestTo} from '../language/nearest.ts'
import type {Heading} from '../lint/outline.ts'
import {findingOf} from '../notice.ts'
import {contentsStale} from './notices.ts'

/**
 * Hold a table of contents against the headings of its document. `entries` are its lines as they are printed, `lines` the
 * paragraphs of the text. Headings are missed only on levels of which the contents have most.
 */
export function contentsHeld(
  entries: ReadonlyArray<string>,
  headings: ReadonlyArray<Heading>,
  lines: ReadonlyArray<string>
): Finding[] {
  const said = entries.map(sayingOf).filter(Boolean)
  if (said.length === 0) return []
  const known = headings.map(heading => ({heading, words: plain(heading.text)}))
  const begins = lines.map(plain)
  // 附件1 and the title below it are one entry.
  const isThere = (entry: string) =>
    begins.some(
      (line, index) =>
        line.startsWith(entry) || (entry.length > 4 && `${line}${begins[index + 1] ?? ''}` === entry)
    )
  const listed = new Set(said.map(plain))
  const gone = said.filter(entry => !isThere(plain(entry)))
  const counts = new Map<number, {all: number; listed: number}>()
  for (const {heading, words} of known) {
    const count = counts.get(heading.depth) ?? {all: 0, listed: 0}
    counts.set(heading.depth, {all: count.all + 1, listed: count.listed + (listed.has(words) ? 1 : 0)})
  }
  const isCovered = ({depth}: Heading) => {
    const {all, listed} = counts.get(depth)!
    return depth > 1 && listed * 2 > all
  }
  const unlisted = known.filter(({words}) => !listed.has(words)).map(({heading}) => heading)
  const renamed = new Set<string>()
  const stale = gone.map(entry => {
    const now = nearestTo(
      entry,
      unlisted.map(({text}) => text)
    )
    if (now) renamed.add(now)
    const changed = now ? `，是否改成了“${now}”` : ''
    return findingOf(contentsStale, {
      message: `目录里有“${entry}”，正文没有这个标题${changed}；请在 Word 中更新目录。`,
      range: {start: 0, end: 0}
    })
  })
  const missed = unlisted.filter(heading => isCovered(heading) && !renamed.has(heading.text))
  return [
    ...stale,
    ...missed.map(({start, text}) =>
      findingOf(contentsStale, {
        message: `标题“${text}”不在目录里；请在 Word 中更新目录。`,
        range: {start, end: start + text.length}
      })
    )
  ]
}

/** An entry without the dots and the number of its page. */
const sayingOf = (line: string): string =>
  // No entry is as long, and the pattern below takes long for what is.
  (line.length > 1000 ? '' : line)
    .replace(/[\s.…·]*(?:\d+|[ivxIVX]+|[—－-]\s*\d+\s*[—－-])?\s*$/, '')
    .trim()
    .replace(/^目\s*录$/, '')

/** Without blanks and what ends a head. */
const plain = (text: string): string => text.replace(/\s/g, '').replace(/[。．：:]$/, '')
