import {emsOf} from '../language/characters.ts'
import type {Geometry} from '../style/geometry.ts'
import type {Profile} from '../style/profile.ts'
import type {Block} from './block.ts'
import {countLines, type Photos} from './count-lines.ts'
import {textOf} from './words.ts'

/**
 * Where a word processor is to put 版记, which belongs to the back of the last leaf (GB/T 9704—2012, 7.4): `next` when the
 * text ends on a front, `after-blank` when it ends on a back that has no room left; undefined when it may stand where the
 * text ends, or there is none. The text is counted line by line, as wide characters fill them; where the count comes close
 * to the end of a page, the next back is the safe answer, since a word processor finds it by itself.
 */
export function imprintPageOf(
  blocks: ReadonlyArray<Block>,
  profile: Profile,
  geometry: Geometry,
  photos: Photos
): 'next' | 'after-blank' | undefined {
  const at = blocks.findIndex(({type}) => type === 'imprint')
  if (at < 0) return undefined
  const {page, y, height} = countLines(blocks.slice(0, at), profile, geometry, photos)
  const {pitch} = geometry
  // What is counted ends a little early rather than late, the more so the longer it is.
  const [early, late] = [1.5 * pitch, (1 + page / 3) * pitch]
  const imprint = heightOf(blocks[at]!, profile, geometry)
  const isBack = page % 2 === 0
  if (isBack && y > early && y + imprint + late < height) return undefined
  const isFull = isBack && y + imprint > height
  return isFull ? 'after-blank' : 'next'
}

/** The height of an imprint. */
function heightOf(block: Block, {styles}: Profile, {width}: Geometry): number {
  if (block.type !== 'imprint') return 0
  const {size = 14, line} = styles.imprint
  const perLine = Math.floor(width / (size * 20)) - 2
  const copied = Math.ceil(emsOf(textOf(block.copyTo)) / perLine)
  const printed = block.printedBy.length > 0 || block.printedOn.length > 0 ? 1 : 0
  return (copied + printed) * (typeof line === 'number' ? line : size * 30)
}
