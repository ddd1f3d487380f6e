import {noNames} from '../model/dictionary.ts'
import type {Chart, Draft, Photo, Table} from '../model/schema.ts'
import type {Value} from '../model/value.ts'

/** A table, a chart or a photo that stands in the text where its name does. */
export type Placement =
  | {readonly type: 'table'; readonly name: string; readonly table: Table}
  | {readonly type: 'chart'; readonly name: string; readonly chart: Chart}
  | {readonly type: 'photo'; readonly name: string; readonly photo: Photo}

const alone = /^[{｛]([^{}｛｝\n]+)[}｝]$/

/** What a paragraph places that is nothing but a name in braces; undefined for any other. A figure of that name comes first. */
export function placementOf({text}: Value, draft: Draft): Placement | undefined {
  const name = alone.exec(text.trim())?.[1]?.trim()
  if (name === undefined || (draft.figures ?? noNames)[name]) return undefined
  const table = (draft.tables ?? noNames)[name]
  if (table) return {type: 'table', name, table}
  const chart = (draft.charts ?? noNames)[name]
  if (chart) return {type: 'chart', name, chart}
  const photo = (draft.photos ?? noNames)[name]
  return photo && {type: 'photo', name, photo}
}
