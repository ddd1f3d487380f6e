import {fillerPhotos} from '../fillers/with-fillers.ts'
import type {PageSpec} from '../schema.ts'
import type {OnPage, Story} from '../story.ts'
import {type GivenPlan, sourcesOf} from './given-plan.ts'

/** The page file with the places that a plan gives its stories. */
export const withPlaces = (spec: PageSpec, given: GivenPlan | undefined): PageSpec =>
  given
    ? {...spec, articles: spec.articles!.map((entry, index) => ({...entry, ...given.stories[index]?.place}))}
    : spec

/** A story with the photos and boxes that a plan lists for it, and none besides; what it lists and is not there is left out. */
export function asPlanned(story: Story, article: OnPage, given: GivenPlan['stories'][number]): Story {
  if (!given.photos) return story
  const listed = new Set(sourcesOf(given.photos))
  const boxes = fillerPhotos(article).filter(({src}) => listed.has(src))
  const photos = [...story.photos.filter(({filler}) => !filler), ...boxes].filter(({src}) => listed.has(src))
  const hasNote = boxes.some(({filler}) => filler?.kind === 'note')
  return {...story, photos, note: hasNote ? [] : story.note}
}
