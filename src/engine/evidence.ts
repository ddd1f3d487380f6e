import {zipSync} from 'fflate'
import type {Root, RootContent, TableCell} from 'mdast'
import {type Assessed, assessed, unassessed} from '../campaign/assess.ts'
import {sortsOf} from '../campaign/evidence-sorts.ts'
import {docx} from '../formats/docx/docx.ts'
import {nearestTo} from '../language/nearest.ts'
import {finished} from '../reading/finished.ts'
import {composeDraft} from './compose-draft.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {readInput} from './read-input.ts'
import type {Workspace} from './workspace.ts'

/** A piece of evidence of a draft. */
export interface EvidenceFile {
  /** As the draft names it. */
  readonly path: string
  /** What it is called in the folder of evidence: by the number of its indicator. */
  readonly name: string
  /** Undefined when there is no such file, or it cannot be read. */
  readonly bytes?: Uint8Array
}

/** The evidence of one indicator. */
export interface EvidenceRow {
  readonly number: string
  readonly title: string
  readonly owner: string
  readonly page: string
  readonly files: ReadonlyArray<EvidenceFile>
  /** What is wrong or missing, one plain sentence each. */
  readonly lacks: ReadonlyArray<string>
}

/** The evidence of a draft, in the order of its indicators. */
export interface Evidence {
  readonly award: string
  readonly region: string
  readonly rows: ReadonlyArray<EvidenceRow>
}

/** Hold the evidence that a draft names against the files beside it and the wishes of its campaign. Throws `Refusal`. */
export async function evidenceOf(path: string, workspace: Workspace, ports: Ports): Promise<Evidence> {
  const {source, isText} = await readInput({path}, ports)
  if (!isText) throw new Refusal(`“${path}”读不出来，不是文本文件。`)
  const {kinds, campaigns} = workspace
  const {model, kind} = await composeDraft(source, {kinds, campaigns, kind: kinds[0]?.id})
  const {draft} = model
  const named = kind?.campaigns ?? []
  const all = assessed(draft, named, ({text}) => text)
  const rows = await Promise.all(all.map((one, index) => rowOf(one, index, path, ports)))
  const absent = unassessed(draft, named).map(
    ({number, name, owner}): EvidenceRow => ({
      number,
      title: name,
      owner: owner ?? '',
      page: '',
      files: [],
      lacks: ['草稿的“指标”里没有这一项']
    })
  )
  if (rows.length + absent.length === 0)
    throw new Refusal(`“${path}”没有写“指标”，没有佐证材料可以整理；写法见 docs/草稿字段.md。`)
  const order = named.flatMap(campaign => campaign.indicators.map(({number}) => number))
  const place = ({number}: EvidenceRow) => (order.includes(number) ? order.indexOf(number) : order.length)
  const sorted = [...rows, ...absent].sort((a, b) => place(a) - place(b))
  return {award: draft.campaign?.award?.text ?? '', region: draft.region?.name?.text ?? '', rows: sorted}
}

async function rowOf(
  {given, known}: Assessed,
  index: number,
  draft: string,
  {files: port}: Ports
): Promise<EvidenceRow> {
  const number = known?.number ?? given.number?.text ?? String(index + 1)
  const lacks: string[] = []
  const paths = (given.evidence ?? []).filter(({text}) => !/^[*＊]+$/u.test(text)).map(({text}) => text)
  if (paths.length === 0) lacks.push('没有写佐证')
  const files = await Promise.all(
    paths.map(async (path): Promise<EvidenceFile> => {
      const base = path.split(/[\\/]/u).at(-1)!
      const isNamed = startsWithNumber(base, number)
      const name = safe(isNamed ? base : `${number} ${base}`)
      try {
        const bytes = await port.readBelow(draft, path)
        if (!bytes) lacks.push(`没有文件“${path}”${await likeliest(path, draft, port)}`)
        else if (bytes.length === 0) lacks.push(`“${path}”是空的`)
        else if (!isNamed) lacks.push(`“${base}”没有按编号起名，整理时改叫“${name}”`)
        return {path, name, ...(bytes ? {bytes} : {})}
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        lacks.push(`“${path}”${error.message}`)
        return {path, name}
      }
    })
  )
  const sorts = new Set(files.flatMap(({path}) => sortsOf(path)))
  if (paths.length > 0)
    for (const wanted of known?.evidence ?? []) if (!sorts.has(wanted)) lacks.push(`还缺${wanted}`)
  return {
    number,
    title: given.name?.text ?? known?.name ?? '',
    owner: given.owner?.text ?? known?.owner ?? '',
    page: given.page?.text ?? '',
    files,
    lacks
  }
}

/** `，是否“…”`: the file in the same folder that a path was likely meant for. */
async function likeliest(path: string, draft: string, files: Ports['files']): Promise<string> {
  const inner = path.split(/[\\/]/u).slice(0, -1)
  const folder = [...draft.split('/').slice(0, -1), ...inner].join('/') || '.'
  if (inner.includes('..') || /^(?:[\\/]|[a-z]:)/i.test(path)) return ''
  const names = await files.list(folder).catch(() => [])
  const nearest = nearestTo(path.split(/[\\/]/u).at(-1)!, names)
  return nearest ? `，是否“${[...inner, nearest].join('/')}”` : ''
}

/** A name without blanks and the marks around a number: `（六）`, `(六)`. */
const plain = (text: string): string => text.replace(/[\s（）()【】[\]、．_-]/gu, '')

/** Whether a file is called by a number: `1.1 制度.pdf`, and not `1.10 照片.jpg`, for `1.1`. */
function startsWithNumber(name: string, number: string): boolean {
  const [bare, wanted] = [plain(name), plain(number)]
  return bare.startsWith(wanted) && !/^\.?\d/u.test(bare.slice(wanted.length))
}

/** A name that every system takes. */
const safe = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')

/** The files that are there, under their folders in the order of the indicators; no two of one name. */
export function filesIn({rows}: Evidence): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const [index, row] of rows.entries()) {
    const order = String(index + 1).padStart(String(rows.length).length, '0')
    const folder = safe(`${order}_${row.number} ${row.title}`.trim().slice(0, 40))
    for (const {name, bytes} of row.files) {
      if (!bytes) continue
      let path = `${folder}/${name}`
      for (let again = 2; files.has(path); again++)
        path = `${folder}/${name.replace(/(\.[^.]*)?$/, `（${again}）$1`)}`
      files.set(path, bytes)
    }
  }
  return files
}

/** The index and the files as one archive, always of the same bytes. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A local date, since zip dates are local: the bytes are the same in every time zone.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries([...files].map(([path, bytes]) => [path, [bytes, {mtime}]])))
}

/** The index as a Word document. */
export async function indexOf(
  {region, award, rows}: Evidence,
  {profile}: Workspace,
  {files}: Ports
): Promise<Uint8Array> {
  const head = ['序号', '编号', '指标', '佐证材料', '页码', '责任单位']
  const body = rows.map((row, index) => [
    String(index + 1),
    row.number,
    row.title,
    row.files.map(({name, bytes}) => (bytes ? name : `${name}（缺）`)).join('、') || '（缺）',
    row.page,
    row.owner
  ])
  const isUsed = (_: string, column: number) => column < 4 || body.some(cells => cells[column] !== '')
  const row = (cells: ReadonlyArray<string>) => ({
    type: 'tableRow' as const,
    children: cells
      .filter(isUsed)
      .map((value): TableCell => ({type: 'tableCell', children: [{type: 'text', value}]}))
  })
  const children: RootContent[] = [
    {
      type: 'heading',
      depth: 1,
      children: [{type: 'text', value: `${region}${award ? `创建${award}` : ''}佐证材料目录`}]
    },
    {type: 'table', align: [], children: [head, ...body].map(row)}
  ]
  const tree: Root = {type: 'root', children}
  const [written] = await docx.write(
    {kind: finished, tree, photos: new Map()},
    {},
    {
      report: () => {},
      findings: [],
      profile: name => profile(name ?? 'gbt9704', () => {}),
      read: path => files.read(path),
      typesetter: () => {
        throw new Error('Cannot set type for an index')
      }
    }
  )
  return written!.bytes
}
