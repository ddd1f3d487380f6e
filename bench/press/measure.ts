import {framesOf} from '../../src/page/photo-frames.ts'
import {cutOf} from '../../src/page/photo-shape.ts'
import type {Sheet, StoryPart} from '../../src/page/sheet.ts'
import type {StoryFit} from '../../src/page/story-fit.ts'
import {pagesOf, type Run} from '../../test/press/pdf-text.ts'

/** What was measured of a page. */
export interface Measures {
  readonly name: string
  /** Share of the type area below everything. */
  readonly foot: number
  /** Share of the page, from its first story to its foot, in which no story stands. */
  readonly bare: number
  /** Rows of columns in which no line stands, as a share of all. */
  readonly holes: number
  /** Of each photo, the share that is shown. */
  readonly shown: ReadonlyArray<number>
  /** Characters that found no room. */
  readonly lost: number
  /** Stories over one another, off the paper, or less deep than their photo. */
  readonly faults: number
  readonly heads: {readonly divided: number; readonly insidePhrase: number}
  /** Last lines of one 汉字. */
  readonly runts: number
  readonly milliseconds: number
  /** How often Typst set a story of the page until it was fitted. */
  readonly sets: number
}

interface Placed {
  readonly part: StoryPart
  readonly fit: StoryFit
}

export async function measure(
  name: string,
  sheet: Sheet,
  stories: ReadonlyArray<Placed>,
  rows: number,
  pdf: Uint8Array,
  took: Pick<Measures, 'milliseconds' | 'sets'>
): Promise<Measures> {
  const foot = Math.max(...stories.map(({part}) => part.row + part.rows))
  const slots = stories.flatMap(({fit}) => fit.slots)
  const sum = (list: ReadonlyArray<number>) => list.reduce((all, one) => all + one, 0)
  const top = Math.min(...stories.map(({part}) => part.row))
  const covered = sum(stories.map(({part}) => part.width * part.rows))
  return {
    name,
    bare: 1 - covered / (sheet.chars * (rows - top)),
    foot: Math.max(0, rows - foot) / rows,
    holes: sum(slots.map(({left, air}) => left - air)) / Math.max(1, sum(slots.map(slot => slot.rows))),
    shown: stories.flatMap(({part}) =>
      framesOf(part, sheet).flatMap(({picture, width, depth}) =>
        picture.filler ? [] : [1 - cutOf(picture.ratio, width / depth)]
      )
    ),
    lost: sum(stories.map(({fit}) => fit.overset.join('').match(/\p{L}|\p{N}/gu)?.length ?? 0)),
    faults: faultsOf(sheet, stories),
    heads: headsOf(stories.map(({part}) => part)),
    runts: runtsIn((await pagesOf(pdf))[0]!.runs, sheet.size),
    ...took
  }
}

function faultsOf(sheet: Sheet, stories: ReadonlyArray<Placed>): number {
  let faults = 0
  for (const [index, {part, fit}] of stories.entries()) {
    if (part.x + part.width > sheet.chars || part.row + part.rows > sheet.rows) faults++
    if (part.photos.some(({rows}) => rows > fit['body-rows'])) faults++
    faults += stories.slice(0, index).filter(other => areOver(part, other.part)).length
  }
  return faults
}

const areOver = (one: StoryPart, other: StoryPart): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows

function headsOf(parts: ReadonlyArray<StoryPart>): Measures['heads'] {
  const lines = parts
    .flatMap(({items}) => items)
    .flatMap(item => ('lines' in item ? item.lines : []))
    .filter(({breaks = []}) => breaks.length > 0)
  const isInside = (before: string) => !/[，、；：。！？—”’》）]/.test(before)
  const inside = lines.filter(({clusters, breaks = []}) => breaks.some(at => isInside(clusters[at - 1]!)))
  return {divided: lines.length, insidePhrase: inside.length}
}

/** Lines of the body that are one 汉字 and a mark, with nothing beside them in their column. */
function runtsIn(runs: ReadonlyArray<Run>, size: number): number {
  const body = runs.filter(run => Math.abs(run.size - size) < 0.05)
  return body.filter(
    one =>
      /^\p{Script=Han}[。！？…”）]*$/u.test(one.text.trim()) &&
      !body.some(
        other =>
          other !== one &&
          Math.abs(other.y - one.y) < 1 &&
          (Math.abs(other.x + other.width - one.x) < size || Math.abs(one.x + one.width - other.x) < size)
      )
  ).length
}
