import type {Campaign} from '../campaign/campaign.ts'
import type {PrecompiledKind} from '../kind/precompiled.ts'
import type {Term} from '../lint/terms.ts'
import type {ProfileText} from '../style/load-profile.ts'
import type {Profile} from '../style/profile.ts'

/**
 * Our own kinds, campaigns, terms and styles, read and checked at build time, so that no job spends its start on that. Each
 * is made when it is asked for, and anew.
 */
export interface Pack {
  kinds(): ReadonlyArray<PrecompiledKind>
  campaigns(): ReadonlyArray<Campaign>
  /** By file of `terms/`. */
  terms(): ReadonlyArray<ReadonlyArray<Term>>
  styles(): ReadonlyArray<ProfileText>
  /** What the styles come to, each with what it is based on, by name. */
  profiles(): Readonly<Record<string, Profile>>
}

/** None in the sources, which read the folders themselves; the build puts what `make-pack.ts` gives here. */
export const pack: Pack | undefined = undefined
