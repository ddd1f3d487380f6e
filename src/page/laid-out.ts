import type {Fitted} from './fit.ts'
import type {Plan} from './plan/plan.ts'
import type {GivenPlan} from './plan-file/given-plan.ts'
import type {Press} from './press.ts'
import type {PageSpec} from './schema.ts'
import type {Picture, Sheet} from './sheet.ts'
import type {Story} from './story.ts'

/** A story in its place, with its number on the page as `a0`. */
export type PlacedStory = Fitted & {readonly id: string}

/** A page that was laid out. */
export interface LaidOut {
  /** Of each story, its number in the page file. */
  readonly numbers: ReadonlyArray<number>
  /** Of each story, in the order of its photos. */
  readonly pictures: ReadonlyArray<ReadonlyArray<Picture>>
  readonly sheet: Sheet
  /** The plan that was set. */
  readonly plan: Plan
  /** In the order of the spec. */
  readonly fitted: ReadonlyArray<PlacedStory>
  /** Rows at the foot of the page in which nothing stands. */
  readonly empty: number
  /** Of titles, of their usual size, and whether heads have as little air as can be. */
  readonly titleScale: number
  readonly isTight: boolean
  /** Whether stories stand elsewhere than the layout of the page file has them. */
  readonly isReplanned: boolean
}

/** What a page is laid out of. */
export interface PageWork {
  readonly spec: PageSpec
  readonly plan: Plan
  /** In the order of the spec. */
  readonly stories: ReadonlyArray<Story>
  readonly press: Press
  /** The day the document bears, ISO 8601. */
  readonly date: string
  /** Whether photos give way to words even where those may go on elsewhere (default: no). */
  readonly isPacked?: boolean
  /** Titles of this page, of their usual size (default: 1). */
  readonly titleScale?: number
  /** A plan that a desk hands in (default: none). */
  readonly given?: GivenPlan
  /** Of each story, its number in the page file (default: as they come). */
  readonly numbers?: ReadonlyArray<number>
}
