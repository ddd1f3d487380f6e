import {blockText} from './block.ts'
import type {Desk} from './desk.ts'
import {flow} from './flow.ts'
import {beginsComment} from './hashes.ts'
import type {Line} from './lines.ts'
import {narrowBrackets} from './narrow-brackets.ts'
import type {Place, Reach} from './place.ts'
import {plain} from './plain.ts'
import {quoted} from './quoted.ts'

const blockHeader = /^[|>](?:[1-9][+-]?|[+-][1-9]?)?[ \t]*(?:[ \t]#.*)?$/
const property = /^(?:&([^\s,[\]{}]+)|!!(?:str|map|seq))(?=\s|$)/
const alias = /^\*([^\s,[\]{}]+)\s*(?:#.*)?$/

/** Survey a value that begins at `at`, which may be the end of its line. */
export function survey(desk: Desk, place: Place): Reach {
  const {text, lines} = desk
  const {index, parent, under} = place
  const line = lines[index]!
  let at = place.at
  while (text[at] === ' ' || text[at] === '\t') at++

  const rest = text.slice(at, line.end)
  if (isNothing(desk, at, line, place)) return {open: {state: 'node', parent, under}, next: index + 1}

  const [whole, anchor] = property.exec(rest) ?? []
  if (whole && !place.hasProperty && (anchor === undefined || desk.wanted.has(anchor))) {
    if (anchor) desk.anchors.add(anchor)
    return survey(desk, {...place, at: at + whole.length, hasProperty: true})
  }
  if ('[{［｛'.includes(rest[0]!)) narrowBrackets(desk, at, line)
  const char = desk.text[at]!
  if (char === '*' && desk.anchors.has(alias.exec(rest)?.[1] ?? ''))
    return {open: {state: 'done'}, next: index + 1}
  if (char === '｜' && rest.trim() === '｜') {
    const range = {start: at, end: at + 1}
    const message = '多行正文的标记要用半角的 |，这里写成了全角。'
    desk.repair('full-width-bar', {message, range, edits: [{range, text: '|'}]})
    return blockText(desk, {...place, at})
  }
  if (blockHeader.test(rest)) return blockText(desk, {...place, at})
  if (char === '"' || char === "'" || char === '“') {
    const reach = quoted(desk, {...place, at})
    if (reach) return reach
  }
  if (char === '[' || char === '{') {
    const reach = flow(desk, {...place, at})
    if (reach) return reach
  }
  return plain(desk, {...place, at})
}

/** Whether a line holds no value: it ends here, or a comment does. */
function isNothing(desk: Desk, at: number, line: Line, {index, parent}: Place): boolean {
  const {text, lines} = desk
  if (at >= line.end) return true
  if (text[at] !== '#') return false
  // `#重点` is a word where `# 说明` is a comment.
  if (beginsComment(text, at, line.end)) return true
  let next = index + 1
  while (next < lines.length && lines[next]!.content === lines[next]!.end) next++
  const follower = lines[next]
  return follower !== undefined && follower.columns > parent.typed
}
