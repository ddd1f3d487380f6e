import type {Mention} from '../figures/sentence.ts'

/** A change whose three numbers do not stand in the order of was, is, by how much. */
export interface Order {
  readonly from: Mention
  readonly to: Mention
  readonly claimed: Mention
  readonly falls: boolean
}
