import {pagesOn} from '../spread.ts'
import {isElastic} from './reckoning.ts'
import {type Placing, settingsOf} from './settings.ts'
import type {Cutting} from './slice.ts'

/** A page as it is cut for the stories of a plan, with photos of a scale. */
export function cuttingOf(placing: Placing, scale: number): Omit<Cutting, 'stories'> {
  const {plan, stories, rows} = placing
  const {base} = plan.paper
  return {
    columns: base.columns,
    rows,
    settings: settingsOf(placing, scale),
    hasPhotos: story => isElastic(stories[story]!),
    hasOwnColumns: plan.slots.some(({article}) => (article.column ?? article.columns) !== undefined),
    ...(pagesOn(base) > 1 && {fold: base.columns / 2})
  }
}
