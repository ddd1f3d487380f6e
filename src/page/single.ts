import type {Article} from '../compose/article.ts'
import {countsFor} from './arrange.ts'
import type {Fitted} from './fit.ts'
import {fitStory, isOver, measureStory, rowsLeft} from './fit.ts'
import {withBreaks, withDeckBreaks} from './head-breaks.ts'
import type {Paper} from './paper.ts'
import {body, brokenInto, charsAcross, papers, rowsDown} from './paper.ts'
import {picturesOf} from './picture.ts'
import type {Press} from './press.ts'
import type {Picture, Sheet, StoryPart} from './sheet.ts'
import type {Story} from './story.ts'
import {lengthOf, storyOf} from './story.ts'
import {deckChars, titleLines, titleOf} from './title-lines.ts'

export interface Single extends Fitted {
  readonly sheet: Sheet
  readonly paper: Paper
  /** Rows by which the page is less deep than its paper. */
  readonly cut?: number
}

/**
 * A page of its own for one story (单文整版): the smallest paper that holds it with its photos, and on that paper the
 * number of columns that leaves the fewest lines empty.
 */
export async function singlePage(article: Article, press: Press, date: string): Promise<Single> {
  const story = storyOf(article)
  const largest = papers.at(-1)!
  let pictures: Picture[] | undefined
  let last: Single | undefined
  for (const paper of papers) {
    if (paper !== largest && !mayHold(paper, story)) continue
    const whole: Single[] = []
    const held: Single[] = []
    for (const columns of paper.columns) {
      const one = onPaper(story, paper, columns, date)
      const measuring = measureStory(one.sheet, one.part, press)
      // While Typst measures.
      pictures ??= picturesOf(story.photos, press)
      const part = {...one.part, measured: await measuring}
      const found = await fitStory(one.sheet, part, pictures, press)
      last = {...found, paper, sheet: {...one.sheet, parts: [found.part]}}
      if (!isOver(found.fit)) held.push(last)
      if (!isOver(found.fit) && isComfortable(found, pictures)) whole.push(last)
      if (whole.length > 0 && rowsLeft(found.fit) <= few) break
    }
    const choices = whole.length > 0 || paper !== largest ? whole : held
    const [best] = choices.sort(
      (a, b) => b.part.photos.length - a.part.photos.length || rowsLeft(a.fit) - rowsLeft(b.fit)
    )
    if (best) return asBlock(best)
  }
  return asBlock(last!)
}

/** Share of a page that may stay empty below a story. */
const mostFoot = 0.06

/** A story that fills no page with its photos at their best becomes a block (块) as deep as itself, which a desk places. */
function asBlock(single: Single): Single {
  const {sheet, part} = single
  const empty = sheet.rows - part.rows
  if (empty <= sheet.rows * mostFoot) return single
  const height = Math.round((sheet.paper.height - (empty * sheet.pitch * 25.4) / 72) * 10) / 10
  return {
    ...single,
    cut: empty,
    sheet: {...sheet, rows: part.rows, paper: {...sheet.paper, height}}
  }
}

/** Empty rows with which a page counts as full. */
const few = 6

/** Whether a paper is large enough for the words alone; saves setting pages that cannot hold them. */
function mayHold(paper: Paper, story: Story): boolean {
  return charsAcross(paper) * rowsDown(paper) * 0.88 > lengthOf(story)
}

/** Photos smaller than this, or fewer among the columns than usual, call for a larger paper. */
const comfortable = 0.7

const isComfortable = ({part, scale}: Fitted, pictures: ReadonlyArray<Picture>): boolean =>
  pictures.length === 0 || (scale >= comfortable && part.photos.length === countsFor(pictures)[0])

function onPaper(story: Story, paper: Paper, columns: number, date: string): {sheet: Sheet; part: StoryPart} {
  const width = charsAcross(paper)
  const rows = rowsDown(paper)
  const broad = paper.width >= 350
  const least = broad ? 34 : paper.width > 250 ? 25 : 19
  const deckSize = broad ? 21 : paper.width > 250 ? 16 : 13
  const part: StoryPart = {
    ...textOf(story),
    items: withBreaks(story.items, brokenInto(width, columns), story.names),
    kind: 'story',
    id: 'story',
    x: 0,
    row: 0,
    width,
    rows,
    columns,
    chars: brokenInto(width, columns),
    title: titleLines(story.title, (width * 0.97 * body.size) / least, story.names),
    most: broad ? 58 : paper.width > 250 ? 40 : 30,
    least,
    deck: withDeckBreaks(story.deck, deckChars(width, deckSize), story.names),
    'deck-size': deckSize,
    'title-face': 'title',
    inset: 0,
    photos: [],
    bands: [],
    turn: null,
    close: true,
    tight: false,
    measured: null
  }
  const sheet: Sheet = {
    name: titleOf(story.title),
    date,
    paper: {width: paper.width, height: paper.height},
    top: paper.top,
    size: body.size,
    pitch: body.pitch,
    chars: width,
    rows,
    'base-columns': paper.base.columns,
    'base-chars': paper.base.chars,
    marks: false,
    masthead: null,
    footer: [],
    parts: [part]
  }
  return {sheet, part}
}

const textOf = ({kicker, title, deck, byline, note, items}: Story) => ({
  kicker,
  title,
  deck,
  byline,
  note,
  items
})
