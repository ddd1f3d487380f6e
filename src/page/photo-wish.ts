import type {Photo} from '../model/schema.ts'
import type {Focus} from '../photo/cover.ts'

/** Where a photo is asked to stand in its story. */
export type PhotoPlace = NonNullable<Photo['place']>['choice']

/** What is asked for a photo. */
export interface PhotoWish {
  readonly place?: PhotoPlace
  /** Columns that it breaks. */
  readonly columns?: number
  readonly focus?: Focus
  /** Whether it may be left out where a page has no room. */
  readonly mayDrop?: boolean
}
