import {readDraft} from '../draft/read.ts'
import {blankSheets} from '../figures/blank-table.ts'
import {type DraftFigure, draftFigures, draftPeriod, regionNames} from '../figures/draft-figures.ts'
import {draftFields} from '../model/draft-fields.ts'
import {readModel} from '../model/read.ts'
import type {Draft} from '../model/schema.ts'
import {writeXlsx} from '../sheets/write-xlsx.ts'
import type {FiguresTableJob, FiguresTableOutcome, Input} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {readInput} from './read-input.ts'

/** A blank table of a draft's figures. Throws `Refusal` for drafts that cannot be read, or have no figures. */
export async function figuresTable(
  {draft, last}: Omit<FiguresTableJob, 'do'>,
  ports: Ports
): Promise<FiguresTableOutcome> {
  const {path, name = path} = draft
  const model = await draftOf(draft, ports)
  const figures = draftFigures(model)
  if (figures.length === 0)
    throw new Refusal(`“${name}”里没有“数据”，没有要填的表；先在草稿的“数据”里写上名称，如“学校: "*"”。`)
  const old = last && lastFigures(await draftOf(last, ports))
  const [region = ''] = regionNames(model)
  const {sheets, leftOut} = blankSheets(figures, {
    region,
    period: draftPeriod(model),
    ...(old && {last: old})
  })
  const bytes = await writeXlsx(sheets, `${region}数据填报表`)
  return {
    verdict: {file: name, source: undefined, ...unread([], [])},
    outputs: [{format: 'xlsx', suffix: '.填报表.xlsx', bytes}],
    sheets: sheets.map(sheet => ({name: sheet.name, rows: sheet.rows.length - sheet.headRows})),
    leftOut
  }
}

const lastFigures = (draft: Draft): DraftFigure[] => draftFigures(draft)

async function draftOf(input: Input, ports: Ports): Promise<Draft> {
  const {path, name = path} = input
  const {source, isText} = await readInput(input, ports)
  const tree = isText ? readDraft(source, () => {}, draftFields) : undefined
  if (!tree?.root) throw new Refusal(`“${name}”读不成草稿；先用 zongshu lint ${name} 看看哪里不对。`)
  return readModel(tree, () => {}).draft
}
