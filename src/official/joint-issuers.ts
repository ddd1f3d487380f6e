import {emsOf} from '../language/characters.ts'
import type {Profile} from '../style/profile.ts'
import type {Letterhead} from './block.ts'
import {textOf} from './words.ts'

/** How the issuers of a joint document stand: one below the other, as wide as the longest, beside them 文件. */
export interface JointLook {
  /** Points. */
  readonly size: number
  /** Twips, of each issuer. */
  readonly line: number
  /** Twips, of the longest issuer, and of what stands beside them with the room before it. */
  readonly names: number
  readonly beside: number
}

/** The most that issuers take of a page, in points: text has to stand on it, too (GB/T 9704—2012, 7.2.4). */
const deepest = 340

/** Between the issuers and what stands beside them, in ems. */
const gap = 0.5

/** The largest whole size up to the profile's at which they fit; `width` is that of the type area in twips. */
export function jointLook({issuer, joint}: Letterhead, profile: Profile, width: number): JointLook {
  const names = [issuer, ...(joint?.issuers ?? [])].map(words => emsOf(textOf(words)))
  const widest = Math.max(1, ...names)
  const beside = joint && joint.beside.length > 0 ? emsOf(textOf(joint.beside)) + gap : 0
  const across = width / 20 / (widest + beside)
  const down = deepest / names.length / 1.2
  const size = Math.max(11, Math.min(profile.styles.issuer.size ?? 60, Math.floor(across), Math.floor(down)))
  const twips = (ems: number) => Math.round(ems * size * 20)
  return {size, line: size * 24, names: twips(widest), beside: twips(beside)}
}
