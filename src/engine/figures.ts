import type {Article} from '../compose/article.ts'
import {decode} from '../draft/decode.ts'
import type {Source} from '../draft/tree.ts'
import {amendFigures, type NewFigure} from '../figures/amend-draft.ts'
import {draftFigures, draftPeriod, regionNames} from '../figures/draft-figures.ts'
import {type Mapping, mappingPath, readMapping, withPairs} from '../figures/mapping.ts'
import {newFigures} from '../figures/new-figures.ts'
import {planFigures} from '../figures/plan.ts'
import {readingsIn, type TableReadings} from '../figures/readings.ts'
import {changedSentences} from '../figures/sentences.ts'
import {textsOf} from '../lint/texts.ts'
import {readCsv} from '../sheets/read-csv.ts'
import {readWorkbook} from '../sheets/read-workbook.ts'
import {type Sheet, tooLarge, type Workbook} from '../sheets/sheet.ts'
import {decodeToChange} from './change-text.ts'
import {composeDraft} from './compose-draft.ts'
import type {FiguresJob, FiguresOutcome, Input} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import type {Workspace} from './workspace.ts'

/** Bytes; a department's table has a hundredth. */
const mostBytes = 64 * 1024 * 1024

/** Bytes of a table as text: as many characters as are read of one, with their separators. */
const mostTextBytes = 16 * 1024 * 1024

/** What a department's table would change in the figures of a draft. Throws `Refusal` for files that cannot be read. */
export async function figuresFile(
  {table, draft, matches = {}, take = [], add = [], keepUnits = false}: Omit<FiguresJob, 'do'>,
  {kinds, campaigns}: Workspace,
  ports: Ports
): Promise<FiguresOutcome> {
  const {path, name = path} = draft
  const source = await sourceOf(draft, ports)
  const {model, tree, article} = await composeDraft(source, {kinds, campaigns})
  if (!tree.root)
    throw new Refusal(`“${name}”读不成草稿，没有改动它；先用 zongshu lint ${name} 看看哪里不对。`)
  const workbook = await workbookOf(table, ports)
  const kept = await mappingOf(path, ports)
  const figures = draftFigures(model.draft)
  const mapping = {...kept.mapping, ...matches}
  const regions = regionNames(model.draft)
  const found = readingsIn(shownSheets(workbook.sheets), regions)
  if (found.readings.length === 0)
    throw new Refusal(`“${table}”里没有认出数据：要有一列名称、一列数，表头写明“指标”“单位”“数值”或年份。`)
  if (found.readings.every(({isLast}) => isLast)) throw new Refusal(`“${table}”里还没有填数。`)
  const plan = planFigures(figures, found.readings, {
    mapping,
    regions,
    period: draftPeriod(model.draft),
    take,
    keepUnits
  })
  const added = newFigures(
    plan.unknown,
    found.readings,
    add,
    figures.map(figure => figure.name)
  )
  const {text, edit} = amendFigures(source.text, figures, plan.changes, added)
  const after = edit && (await composeDraft({...source, text}, {kinds, campaigns})).article
  const pairs = Object.keys(matches).length > 0 ? withPairs(kept.text, matches) : undefined
  return {
    verdict: {file: name, source, ...unread([], [])},
    outputs: [],
    plan: {...plan, unknown: plan.unknown.filter(one => !added.some(figure => figure.name === one.name))},
    added: added.map(asAdded),
    sentences: article && after ? changedSentences(wordsOf(article), wordsOf(after)) : [],
    told: [...workbook.told, ...toldOf(found, workbook.sheets)],
    edits: edit ? [edit] : [],
    ...(edit && {text}),
    mapping: {path: kept.path, ...(pairs !== undefined && pairs !== kept.text && {text: pairs})}
  }
}

async function sourceOf({path, name = path, text}: Input, {files}: Ports): Promise<Source> {
  return text === undefined
    ? decodeToChange(name, await files.read(path))
    : {path: name, text, encoding: 'utf-8'}
}

async function workbookOf(path: string, {files}: Ports): Promise<Workbook> {
  const bytes = await files.read(path)
  if (bytes.length > mostBytes)
    throw new Refusal(`“${path}”超过 ${mostBytes / 1024 / 1024} MB，没有读取；请只留要报的数，另存一份。`)
  const read = (await readWorkbook(bytes)) ?? (await textTable(path, bytes))
  if ('reason' in read) throw new Refusal(`“${path}”${read.reason}`)
  return read
}

/** A table as text, if it is one. */
async function textTable(path: string, bytes: Uint8Array) {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  if (bytes.length === 0) return {reason: '是空文件。'}
  if (bytes.length > mostTextBytes) return {reason: tooLarge}
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    return {
      reason: '是旧版 .xls 或 .et 表格，或加了密码，这里读不了；请在 Excel 或 WPS 中去掉密码，另存为 .xlsx。'
    }
  if (/<(?:html|table|\?xml)\b/i.test(start))
    return {reason: '名叫表格，里面是网页或 XML；请在 Excel 或 WPS 中打开，另存为 .xlsx。'}
  if (start.startsWith('%PDF-'))
    return {reason: '是 PDF 文件；请向部门要 Excel 表格，或复制到 Excel 里另存为 .xlsx。'}
  let isLossy = false
  const told: string[] = []
  const {text} = decode(bytes, path, ({ruleId, message}) => {
    isLossy ||= ruleId === 'lost-characters' || ruleId === 'not-text'
    if (ruleId === 'unsure-encoding') told.push(`“${path}”：${message}`)
  })
  if (isLossy) return {reason: '里有读不出来的字，或者不是表格；请在 Excel 或 WPS 中另存为 .xlsx。'}
  const read = await readCsv(text)
  return 'reason' in read ? read : {...read, told}
}

async function mappingOf(
  draft: string,
  {files}: Ports
): Promise<{path: string; text?: string; mapping: Mapping}> {
  const path = mappingPath(draft)
  const bytes = draft === '-' ? undefined : await files.readIfThere(path)
  if (!bytes) return {path, mapping: {}}
  const {text} = decodeToChange(path, bytes)
  return {path, text, mapping: readMapping(text)}
}

/** Sheets that are hidden are read, and their numbers asked about. */
const shownSheets = (sheets: ReadonlyArray<Sheet>): Sheet[] =>
  [...sheets].sort((a, b) => Number(a.isHidden) - Number(b.isHidden))

function toldOf({aside, readings}: TableReadings, sheets: ReadonlyArray<Sheet>): string[] {
  const hidden = sheets.filter(({isHidden, rows}) => isHidden && rows.length > 0).map(({name}) => name)
  const texts = readings.filter(({doubts, isLast}) => !isLast && doubts.includes('text')).length
  return [
    ...(hidden.length > 0 ? [`有隐藏的工作表：${hidden.join('、')}；其中的数没有直接取。`] : []),
    ...(aside.region > 0 ? [`别的地区的数有 ${aside.region} 个，没有取。`] : []),
    ...(aside.other > 0 ? [`计划、排名、增减额、完成率一类的数有 ${aside.other} 个，没有取。`] : []),
    ...(aside.unnamed > 0 ? [`没有名称的数有 ${aside.unnamed} 个，没有取。`] : []),
    ...(texts > 0 && texts < readings.length ? [`存成文本的数有 ${texts} 个，照原样取。`] : [])
  ]
}

const wordsOf = (article: Article): string[] =>
  textsOf(article).flatMap(({value, cell}) => (cell ? [] : [value]))

function asAdded({name, content}: NewFigure): {name: string; value: string} {
  if (typeof content === 'string') return {name, value: content}
  const {value, time, source, yearOnYear, ...points} = content
  const series = Object.entries(points).map(([period, one]) => `${period} ${one}`)
  return {
    name,
    value: [value, ...series, yearOnYear && `同比增长${yearOnYear}`, time, source].filter(Boolean).join('，')
  }
}
