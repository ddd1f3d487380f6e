import {fitStory, isOver, measureStory, setAlone} from './fit.ts'
import type {LaidOut} from './lay-out-page.ts'
import {brokenInto, charsAcross, rowsDown} from './paper.ts'
import type {Press} from './press.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {Item, Line, Sheet, StoryFit, StoryPart} from './sheet.ts'

/** A page on which a story goes on. */
export interface Continued {
  /** E.g. `第4版`. */
  readonly page: string
  /** The story that goes on, in the order of the spec. */
  readonly index: number
  readonly sheet: Sheet
  readonly part: StoryPart
  readonly fit: StoryFit
}

/**
 * Stories that do not fit, and may go on elsewhere, get a line at their foot (下转第4版) and a page of their own for the
 * rest, with 上接第3版 over it.
 */
export async function carryOver(
  laidOut: LaidOut,
  spec: PageSpec,
  press: Press
): Promise<{laidOut: LaidOut; continued: Continued[]}> {
  const {slots, paper} = laidOut.plan
  const continued: Continued[] = []
  const carry = async (one: LaidOut['fitted'][number], index: number) => {
    const to = wordsOf(slots[index]!.article.carry)
    if (!to || !isOver(one.fit)) return one
    const part = {...one.part, turn: `下转${to}`}
    const fit = await setAlone(laidOut.sheet, part, press)
    const from = wordsOf(spec.masthead?.page)
    const masthead = laidOut.sheet.masthead && {...laidOut.sheet.masthead, page: to}
    const bare = restOf(part, fit, from ? `上接${from}` : '上接前版', charsAcross(paper), rowsDown(paper))
    const rest = {...bare, measured: await measureStory(laidOut.sheet, bare, press)}
    const whole: Sheet = {...laidOut.sheet, masthead, parts: [rest]}
    const fitted = await fitStory(whole, rest, [], press)
    continued.push({
      page: to,
      index,
      sheet: {...whole, parts: [fitted.part]},
      part: fitted.part,
      fit: fitted.fit
    })
    return {...one, part, fit: {...fit, overset: [], over: 0}}
  }
  const fitted: LaidOut['fitted'][number][] = []
  for (const [index, one] of laidOut.fitted.entries()) fitted.push(await carry(one, index))
  const parts = laidOut.sheet.parts.map(
    part => fitted.find(({id}) => part.kind === 'story' && part.id === id)?.part ?? part
  )
  return {laidOut: {...laidOut, sheet: {...laidOut.sheet, parts}, fitted}, continued}
}

/** What is left of a story, over the whole width of a page. */
function restOf(part: StoryPart, {rest}: StoryFit, note: string, width: number, rows: number): StoryPart {
  const items = rest.map(({id, from}, index): Item => {
    const item = part.items[id]!
    if (!('clusters' in item) || from === 0) return {...item, id: index}
    const marks = item.marks.flatMap(([start, end, kind]) =>
      end > from ? [[Math.max(0, start - from), end - from, kind] as const] : []
    )
    // A paragraph that was cut goes on without an indent.
    return {...item, id: index, kind: 'flush', clusters: item.clusters.slice(from), marks}
  })
  const columns = Math.max(2, part.columns)
  return {
    ...part,
    kicker: line(`（${note}）`),
    deck: null,
    byline: [],
    note: [],
    items,
    x: 0,
    row: 0,
    width,
    rows,
    columns,
    chars: brokenInto(width, columns),
    most: part.most * 0.6,
    least: part.least * 0.6,
    photos: [],
    bands: [],
    turn: null,
    measured: null
  }
}

const line = (text: string): Line => ({clusters: [...text], marks: []})
