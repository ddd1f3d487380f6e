import {columnsIn} from './columns-in.ts'
import {inset, isFramed} from './framed.ts'
import {withBreaks, withDeckBreaks} from './head-breaks.ts'
import {body, type Paper, startOf} from './paper.ts'
import type {Slot} from './plan/plan.ts'
import {insideOf} from './plan/reckon.ts'
import {sideOf, sizesFor} from './plan/settings.ts'
import type {StoryPart} from './sheet.ts'
import type {Story} from './story.ts'
import {deckChars, titleLines} from './title-lines.ts'

/** How a story is set in its place of a plan, before it has rows and photos. */
export function storyDraft(
  slot: Slot,
  story: Story,
  index: number,
  {
    paper,
    titleScale,
    isTight
  }: {readonly paper: Paper; readonly titleScale: number; readonly isTight: boolean}
): StoryPart {
  const {base} = paper
  const own = isFramed(slot.article) ? inset : 0
  const size = sizesFor(slot, paper, slot.columns, index, titleScale)
  const inside = insideOf({...slot, isInset: own > 0}, base)
  const side = sideOf(slot.article, story, {most: size.most, ...inside})
  const width = inside.width - (side?.width ?? 0)
  const {kicker, title, deck, byline, note, items} = story
  const {chars, fold} = columnsIn({...inside, width}, slot.broken)
  return {
    kind: 'story',
    id: `a${index}`,
    kicker,
    title: titleLines(title, (width * 0.97 * body.size) / size.least, story.names),
    deck: withDeckBreaks(deck, deckChars(width, size['deck-size']), story.names),
    byline,
    note,
    items: withBreaks(items, chars, story.names),
    x: startOf(base, slot.column) + own + (side?.at === 'left' ? side.width : 0),
    row: 0,
    width,
    rows: 0,
    columns: slot.broken,
    chars,
    ...(fold && {fold}),
    ...size,
    'title-face': slot.article.titleFace?.choice ?? 'title',
    inset: own,
    side: side ?? null,
    photos: [],
    bands: [],
    turn: null,
    close: true,
    tight: isTight,
    measured: null
  }
}
