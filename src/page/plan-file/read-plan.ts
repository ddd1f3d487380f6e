import {readDraft} from '../../draft/read.ts'
import type {Source} from '../../draft/tree.ts'
import type {Report} from '../../finding.ts'
import {fieldNames} from '../../model/fields.ts'
import {readInto} from '../../model/read.ts'
import {placeIn, type Value} from '../../model/value.ts'
import {findingOf} from '../../notice.ts'
import {planUnfit} from '../notices.ts'
import {body, closestPitch} from '../paper.ts'
import {namedBy, type PageSpec, wordsOf} from '../schema.ts'
import type {GivenPhotos, GivenPlan, GivenStory} from './given-plan.ts'
import {paperOfPlan} from './plan-of-page.ts'
import {type PlannedStory, planSchema} from './schema.ts'

/** Read a plan for a page; what does not fit the page is told and left out. Undefined when nothing of it can be taken. */
export function readPlan(source: Source, spec: PageSpec, report: Report): GivenPlan | undefined {
  const tree = readDraft(source, report, {isKey: name => fieldNames(planSchema).has(name)})
  if (!tree.root) return undefined
  const {data} = readInto(planSchema, tree, report)
  const {articles = []} = spec
  const tell = (value: Value | undefined, message: string) =>
    report(
      findingOf(planUnfit, {message, path: value?.path, range: value ? placeIn(value) : {start: 0, end: 0}})
    )
  const stories = data.stories ?? []
  if (stories.length !== articles.length) {
    tell(
      stories[0]?.name,
      `计划里有 ${stories.length} 篇稿件，版面文件里有 ${articles.length} 篇；没有照计划排。`
    )
    return undefined
  }
  const other = stories.findIndex(({name}, index) => name && name.text !== wordsOf(namedBy(articles[index]!)))
  if (other >= 0) {
    const own = wordsOf(namedBy(articles[other]!))
    tell(
      stories[other]!.name,
      `计划的第 ${other + 1} 篇是“${wordsOf(stories[other]!.name)}”，版面文件里是“${own}”；没有照计划排。`
    )
    return undefined
  }
  const paper = paperOfPlan(spec)
  if (data.paper && data.paper.text !== paper) {
    tell(data.paper, `计划是给${data.paper.text}的，版面是${paper}；没有照计划排。`)
    return undefined
  }
  const numberIn = (value: Value | undefined): number => {
    const number = Number(value?.text)
    if (value && value.text.trim() !== '' && Number.isFinite(number) && number >= 0) return number
    tell(value, `这里应是一个数，写的是“${wordsOf(value)}”。`)
    return Number.NaN
  }
  return {
    ...(data.titleScale && {titleScale: within(numberIn(data.titleScale), 0.3, 2)}),
    ...(data.pitch && {pitch: within(numberIn(data.pitch), closestPitch, body.pitch)}),
    ...(data.isTight && {isTight: data.isTight.on}),
    stories: stories.map(story => givenOf(story, numberIn))
  }
}

const within = (number: number, least: number, most: number): number | undefined =>
  number >= least && number <= most ? number : undefined

function givenOf(
  {column, columns, row, rows, broken, photos, bands}: PlannedStory,
  numberIn: (value: Value | undefined) => number
): GivenStory {
  const place = {column, columns, row, rows, broken}
  const said = Object.entries(place).flatMap(([name, value]) => (value ? [[name, placeless(value)]] : []))
  const all: GivenPhotos | undefined =
    photos || bands
      ? {
          among: (photos ?? []).map(one => ({
            src: one.name.text,
            column: numberIn(one.column) - 1,
            span: numberIn(one.span),
            row: numberIn(one.row) - 1,
            rows: numberIn(one.rows),
            captionRows: numberIn(one.captionRows)
          })),
          bands: (bands ?? []).map(band => ({
            rows: numberIn(band.rows),
            photos: band.photos.map(one => ({
              src: one.name.text,
              x: numberIn(one.x),
              width: numberIn(one.width),
              captionRows: numberIn(one.captionRows)
            }))
          }))
        }
      : undefined
  const isWhole = all && numbersIn(all).every(Number.isFinite)
  return {place: Object.fromEntries(said), ...(isWhole && {photos: all})}
}

const numbersIn = (part: unknown): number[] =>
  typeof part === 'number'
    ? [part]
    : typeof part === 'object' && part !== null
      ? Object.values(part).flatMap(numbersIn)
      : []

/** A value of the plan where one of the page file is wanted, which has no place in it. */
const placeless = ({text, path}: Value): Value => ({text, path, start: 0, place: {start: 0, end: 0}})
