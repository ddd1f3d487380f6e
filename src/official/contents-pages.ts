import type {Geometry} from '../style/geometry.ts'
import type {Profile} from '../style/profile.ts'
import type {Block} from './block.ts'
import {numbersRestart} from './contents.ts'
import {countLines, type Photos} from './count-lines.ts'

/** The blocks whose pages are counted as their numbers say. */
export const numbered = (blocks: ReadonlyArray<Block>, profile: Profile): ReadonlyArray<Block> =>
  blocks[0]?.type === 'contents' && numbersRestart(profile) ? blocks.slice(1) : blocks

/** On which page each heading stands that the contents lead to, by the name of its place. */
export function contentsPages(
  blocks: ReadonlyArray<Block>,
  profile: Profile,
  geometry: Geometry,
  photos: Photos
): ReadonlyMap<string, number> {
  const counted = numbered(blocks, profile)
  const {starts} = countLines(counted, profile, geometry, photos)
  return new Map(
    counted.flatMap((block, index): [string, number][] =>
      'anchor' in block && block.anchor ? [[block.anchor.name, starts[index]!]] : []
    )
  )
}
