import {emsOf} from '../language/characters.ts'
import type {Geometry} from '../style/geometry.ts'
import {millimetres} from '../style/length.ts'
import type {Profile} from '../style/profile.ts'
import type {Signoff, Words} from './block.ts'
import {textOf} from './words.ts'

/** The most that stand beside each other: seals are 42 mm wide, the type area is 156 mm. */
const most = 3
const seal = 42

/** Signatures of a joint document under seals, row after row. */
export interface JointSignatures {
  readonly columns: number
  /** The last one is in the last column, with the date below it. */
  readonly rows: ReadonlyArray<ReadonlyArray<Words>>
  /** Lines of the grid left blank between two rows, so that seals do not touch. */
  readonly between: number
}

/**
 * How several signatures stand under their seals (GB/T 9704—2012, 7.3.5.1): in the order of the issuers, side by side; undefined
 * where there is one, or no seal, and where names are too long for that: then they stand one below the other.
 */
export function jointSignatures(
  {names}: Signoff,
  profile: Profile,
  geometry: Geometry
): JointSignatures | undefined {
  if (!profile.signoff.sealed || names.length < 2) return undefined
  const {cell, width, pitch} = geometry
  const widest = Math.max(...names.map(name => emsOf(textOf(name)) * cell)) + cell
  const columns = Math.min(most, names.length, Math.floor(width / Math.max(widest, millimetres(seal))))
  if (columns < 2) return undefined
  const rows: Words[][] = []
  for (let at = 0; at < names.length; at += columns) rows.push(names.slice(at, at + columns))
  return {columns, rows, between: Math.ceil(millimetres(seal) / pitch) - 1}
}
