import type {OnPage, Story, StoryPhoto} from '../story.ts'
import {type Filler, type FillerName, fillerNames} from './filler.ts'
import {fillersOf} from './fillers-of.ts'

/** A filler that may be put into a story, with what it is called. */
export interface Offer {
  readonly name: FillerName
  readonly photo: StoryPhoto
}

/** What can fill the foot of a story, the first choice first; its editor's note only where the story does not print it. */
export function offersOf(article: OnPage, {note}: Story): Offer[] {
  const found = fillersOf(article)
  const named = (name: FillerName, most = 1) =>
    (found.get(name) ?? []).slice(0, most).map((filler, nth) => ({name, photo: photoOf(name, filler, nth)}))
  const [quote, ...quotes] = named('quote', 2)
  return [
    ...(note.length === 0 ? named('note') : []),
    ...named('numbers'),
    ...(quote ? [quote] : []),
    ...quotes
  ]
}

/** A story with the fillers that a page file asks for; those that its draft cannot give are left out. */
export function withAsked(story: Story, article: OnPage, asked: ReadonlyArray<FillerName>): Story {
  const found = fillersOf(article)
  const photos = asked.flatMap(name =>
    (found.get(name) ?? []).slice(0, 1).map(filler => photoOf(name, filler, 0))
  )
  // In a box of its own, it does not stand below the title, too.
  const note = asked.includes('note') && found.has('note') ? [] : story.note
  return {...story, note, photos: [...story.photos, ...photos]}
}

/** All that can be made of an article's draft. */
export const fillerPhotos = (article: OnPage): StoryPhoto[] =>
  [...fillersOf(article)].flatMap(([name, fillers]) =>
    fillers.map((filler, nth) => photoOf(name, filler, nth))
  )

const photoOf = (name: FillerName, filler: Filler, nth: number): StoryPhoto => ({
  src: `补白：${fillerNames[name]}${nth > 0 ? nth + 1 : ''}`,
  caption: {clusters: [], marks: []},
  credit: null,
  bytes: undefined,
  filler,
  at: 0
})
