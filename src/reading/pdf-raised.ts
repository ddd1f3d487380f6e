import {inScript} from '../ooxml/scripts.ts'
import type {Item} from './pdf-item.ts'

/** A raised number is smaller, and stands higher by this part of a character. */
const [raisedSize, raisedBy] = [0.8, 0.12]

/** The items of a line with its raised numbers in raised characters, so that 187 behind the sign of a note stays 187. */
export function withRaised(line: ReadonlyArray<Item>): ReadonlyArray<Item> {
  if (!line.some(({text}) => /^\d{1,2}$/.test(text.trim()))) return line
  const size = Math.max(...line.map(one => one.size))
  const foot = line.find(one => one.size > size * raisedSize)!.y
  return line.map(item => {
    const isRaised =
      item.size < size * raisedSize && item.y - foot > size * raisedBy && /^\d{1,2}$/.test(item.text.trim())
    return isRaised ? {...item, text: inScript(item.text.trim(), 'superscript') ?? item.text} : item
  })
}
