import type {Text} from 'mdast'
import type {Profile} from '../style/profile.ts'
import type {Block, Marked} from './block.ts'
import {runInStyle} from './run-in.ts'
import {textPart} from './text-part.ts'

const division = /^第[一二三四五六七八九十百]{1,4}[章编]/
/** No head on a line of its own is longer, and no head of a paragraph. */
const [longestHead, longestRunIn] = [32, 40]

/**
 * A paragraph of what is attached, with its head in the face of its number (GB/T 9704—2012, 7.3.3). Attachments are typed as
 * prose: 一、总则 alone on a line, （一）…。 before its text.
 */
export function headedProse(block: Block, profile: Profile): Block {
  if (block.type !== 'paragraph' || block.style !== 'body') return block
  const [first, ...others] = block.children
  if (first?.type !== 'text') return block
  const end = headEnd(first.value, others.length === 0)
  const style = division.test(first.value) ? 'heading1' : runInStyle(first.value, profile)
  if (end === 0 || style === 'runIn') return block
  const {face, bold} = profile.styles[style]
  const head: Marked = {
    type: 'marked',
    face: face ?? profile.styles.body.face,
    bold,
    children: [textPart(first, 0, end)]
  }
  const rest: Text[] = end < first.value.length ? [textPart(first, end)] : []
  return {...block, children: [head, ...rest, ...others]}
}

/** Where the head of a paragraph ends: all of a short line, or a first sentence. */
function headEnd(text: string, isWhole: boolean): number {
  if (isWhole && text.length <= longestHead && !/[。；：，、！？…]["”’）]?$/.test(text)) return text.length
  const stop = text.indexOf('。') + 1
  return stop <= longestRunIn && stop < text.length ? stop : 0
}
