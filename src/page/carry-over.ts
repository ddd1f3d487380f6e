import {arrange} from './arrange.ts'
import {setAlone} from './fit.ts'
import type {LaidOut, PageWork} from './laid-out.ts'
import {layOutPage} from './lay-out-page.ts'
import {roomOf} from './photo-shape.ts'
import {planOf} from './plan/plan.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {Item, Line, Picture, StoryPart} from './sheet.ts'
import {lengthOf, type Story} from './story.ts'
import type {StoryFit} from './story-fit.ts'

/** A page on which stories go on: laid out as any other. */
export interface Continued extends LaidOut {
  /** E.g. `第4版`. */
  readonly page: string
}

/** A page, and those on which its stories go on. */
export interface Carried {
  readonly laidOut: LaidOut
  readonly continued: ReadonlyArray<Continued>
}

type Fitted = LaidOut['fitted'][number]

/** What goes on elsewhere of a story, by its number. */
interface Rest {
  readonly index: number
  readonly story: Story
}

/** Titles of what goes on, of their usual size. */
const titleScale = 0.6

/**
 * Stories that do not fit, and may go on elsewhere, get a line at their foot (下转第4版). What is left of all that go on on one
 * page stands there under 上接第3版, with the photos that belong to it.
 */
export async function carryOver(first: LaidOut, work: PageWork): Promise<Carried> {
  const rests = new Map<string, Rest[]>()
  const fitted: Fitted[] = []
  for (const [index, one] of first.fitted.entries()) {
    const to = wordsOf(first.plan.slots[index]!.article.carry).replace(/\s/g, '')
    if (!to || one.fit.overset.length === 0) {
      fitted.push(one)
      continue
    }
    const story = work.stories[index]!
    const turned = await turnedAt(one, story, `下转${to}`, first, work)
    fitted.push({...turned, fit: {...turned.fit, overset: [], over: 0}})
    const from = wordsOf(work.spec.masthead?.page)
    const rest = restOf(story, turned, from ? `上接${from}` : '上接前版')
    rests.set(to, [...(rests.get(to) ?? []), {index, story: rest}])
  }
  const parts = first.sheet.parts.map(
    part => fitted.find(({id}) => part.kind === 'story' && part.id === id)?.part ?? part
  )
  const continued: Continued[] = []
  for (const [page, those] of rests) continued.push({...(await goingOn(page, those, first, work)), page})
  return {laidOut: {...first, sheet: {...first.sheet, parts}, fitted}, continued}
}

/** A story with the line that says where it goes on, and no photos but those of the text that stands here. */
async function turnedAt(
  one: Fitted,
  {photos}: Story,
  turn: string,
  {sheet, pictures}: LaidOut,
  {press, isPacked = false}: PageWork
): Promise<Fitted> {
  const all = pictures[Number(one.id.slice(1))]!
  let here = all
  let found = one
  // With fewer photos more words stand here, with their photos.
  for (let round = 0; round < 3; round++) {
    const depth = one.fit['body-rows'] + rowsOfBands(one.part)
    const part = withPhotos({...one.part, turn}, here, isPacked ? 0 : depth, sheet)
    found = {...one, part, fit: await setAlone(sheet, part, press)}
    const cut = found.fit.rest[0]?.id ?? Number.POSITIVE_INFINITY
    const staying = all.filter((_, nth) => photos[nth]!.at <= cut)
    if (staying.length === here.length) break
    here = staying
  }
  return found
}

const rowsOfBands = ({bands}: StoryPart): number => bands.reduce((sum, {rows}) => sum + rows, 0)

/** The story with photos in their natural size, or as much smaller as a depth for them asks for. */
function withPhotos(
  part: StoryPart,
  pictures: ReadonlyArray<Picture>,
  depth: number,
  sheet: LaidOut['sheet']
): StoryPart {
  const room = roomOf(part, sheet)
  for (const scale of [1, 0.8, 0.6, 0.4, 0.25]) {
    const arranged = arrange(pictures, room, scale)
    const deepest = Math.max(0, ...arranged.photos.map(({rows}) => rows))
    const below = arranged.bands.reduce((sum, {rows}) => sum + rows, 0)
    if (deepest + below <= depth * mostOfStory) return {...part, ...arranged}
  }
  return {...part, ...arrange(pictures, room, 0.15)}
}

/** The share of a story's depth that photos may take where its words go on elsewhere. */
const mostOfStory = 0.7

/** The page on which stories go on. */
async function goingOn(
  page: string,
  rests: ReadonlyArray<Rest>,
  first: LaidOut,
  work: PageWork
): Promise<LaidOut> {
  const {name, paper, masthead, staff, articles} = work.spec
  const titled = masthead && {...masthead, page: {...masthead.page!, text: page}}
  const spec: PageSpec = {
    name,
    paper,
    masthead: masthead?.page ? titled : masthead,
    staff,
    articles: rests.map(({index}) => ({draft: articles![index]!.draft, kind: articles![index]!.kind}))
  }
  const stories = rests.map(({story}) => story)
  return layOutPage({
    ...work,
    spec,
    plan: planOf(spec, () => {}, stories.map(lengthOf)),
    stories,
    titleScale,
    numbers: rests.map(({index}) => first.numbers[index]!)
  })
}

/** What is left of a story, with the photos of its text. */
function restOf(story: Story, {part, fit}: {part: StoryPart; fit: StoryFit}, note: string): Story {
  const items = fit.rest.map(({id, from}, index): Item => {
    const item = story.items[id]!
    if (!('clusters' in item) || from === 0) return {...item, id: index}
    const marks = item.marks.flatMap(([start, end, kind]) =>
      end > from ? [[Math.max(0, start - from), end - from, kind] as const] : []
    )
    // A paragraph that was cut goes on without an indent.
    return {...item, id: index, kind: 'flush', clusters: item.clusters.slice(from), marks}
  })
  const shown = new Set(picturesIn(part))
  const first = fit.rest[0]?.id ?? 0
  return {
    ...story,
    kicker: line(`（${note}）`),
    deck: null,
    byline: [],
    note: [],
    items,
    photos: story.photos.flatMap(photo =>
      shown.has(photo.src) ? [] : [{...photo, at: Math.max(0, photo.at - first)}]
    )
  }
}

const picturesIn = ({photos, bands}: StoryPart): string[] =>
  [...photos, ...bands.flatMap(band => band.photos)].map(({src}) => src)

const line = (text: string): Line => ({clusters: [...text], marks: []})
