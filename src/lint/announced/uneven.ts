import type {Announced} from './announced.ts'
import {byKind} from './by-kind.ts'
import {bySentences, byWord} from './by-word.ts'
import {divisionsNamed} from './divisions-named.ts'
import {enumerated} from './enumerated.ts'
import {inBrackets} from './in-brackets.ts'
import {officesAndGroups} from './offices-and-groups.ts'
import {oneEach} from './one-each.ts'
import {quotedRow, sidedRow, titledRow} from './quoted-row.ts'
import {thingsListed} from './things-listed.ts'

/**
 * What a text announces and delivers differently, as far as that is certain. `rest` is what the paragraphs after it
 * begin with.
 */
export function unevenIn(text: string, rest: ReadonlyArray<string> = []): Announced[] {
  const found = [...sidedRow(text)]
  if (/一[是要]|第一[，、是]|首先|（一）|[：:]1[.．、]/u.test(text)) found.push(...enumerated(text, rest))
  if (/[：:]|即|包括|分别是|就是|进”/u.test(text)) found.push(...byWord(text))
  found.push(...byKind(text))
  if (/个(?:[乡镇县]|街道)/u.test(text)) found.push(...divisionsNamed(text))
  if (text.includes('“')) {
    if (/”[（(]/u.test(text)) found.push(...inBrackets(text))
    if (text.includes('个一”')) found.push(...oneEach(text))
    if (/[：:]/u.test(text)) found.push(...bySentences(text, rest))
    found.push(...quotedRow(text), ...officesAndGroups(text))
  }
  if (text.includes('》')) found.push(...titledRow(text))
  found.push(...thingsListed(text))
  const uneven = found.filter(({announced, delivered}) => announced !== delivered)
  // One announcement may be read in two ways.
  return uneven.filter(
    (one, at) => uneven.findIndex(other => other.start <= one.start && one.start < other.end) === at
  )
}
