import {distance} from 'fastest-levenshtein'
import * as z from 'zod/mini'
import type {DraftTree} from '../draft/tree.ts'
import type {Finding, Path, Range, Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {datedSignoff} from './dated-signoff.ts'
import {dictionary} from './dictionary.ts'
import {entryOf, fieldNamed, fieldsOf, holdersOf, itemOf, pathInWords, schemaAt, shapeOf} from './fields.ts'
import {withPath} from './item-path.ts'
import type {Schema} from './leaf.ts'
import {metaOf} from './leaf.ts'
import {isEmptyItem} from './node-at.ts'
import {invalidChoice, missingField, unknownField, wrongType} from './notices.ts'
import type {Draft} from './schema.ts'
import {draftSchema} from './schema.ts'
import type {ItemPlaces, Places} from './shape.ts'
import {pathKey, shape, standsFor} from './shape.ts'
import type {Value} from './value.ts'

/** A draft as the model has it, with the places of its fields. */
export interface Model {
  readonly draft: Draft
  /** Where the field is, or should be: its value, its key, or the nearest thing around it. */
  placeOf(path: Path): Range
  /** Whether the author has the key of a field, and nothing after it. */
  isEmpty(path: Path): boolean
}

/** Read a draft tree into the model. What does not fit becomes findings and is left out. */
export function readModel(tree: DraftTree, report: Report): Model {
  const {data, placeOf, isEmpty} = readInto(draftSchema, tree, report)
  return {draft: {...data, ...(data.signoff && {signoff: datedSignoff(data.signoff)})}, placeOf, isEmpty}
}

/** Read any draft-like file (a page, a profile) into a schema whose fields have readings and titles. */
export function readInto<Form extends Schema>(
  schema: Form,
  tree: DraftTree,
  report: Report
): {data: z.infer<Form>} & Omit<Model, 'draft'> {
  const root = tree.root ?? {type: 'map' as const, entries: [], range: {start: 0, end: 0}}
  const {candidate, places, itemPlaces} = shape(root, schema, report)
  const placeOf = (path: Path) => placeIn(places, path)
  const isEmpty = (path: Path) => {
    const node = places.get(pathKey(path))?.node
    return node !== undefined && isEmptyItem(node)
  }

  for (let round = 0; round < 8; round++) {
    const parsed = z.safeParse(schema, candidate)
    if (parsed.success)
      return {
        data: restored(schema, parsed.data, candidate, itemPlaces, []) as z.infer<Form>,
        placeOf,
        isEmpty
      }
    const {issues} = parsed.error
    for (const issue of issues)
      for (const finding of findingsOf(issue, schema, candidate, {places, itemPlaces})) report(finding)
    // Last first, so that taking out an item moves none that is still to go.
    for (const issue of issues.toReversed()) prune(candidate, issue, itemPlaces)
  }
  throw new Error('Cannot bring the draft into the model: the schema refuses what is left of it')
}

/**
 * What was read, with the author's own names under which nothing stands but what the author put there, and items that know
 * their places.
 */
function restored(
  schema: Schema,
  given: unknown,
  candidate: unknown,
  itemPlaces: ItemPlaces,
  path: Path
): unknown {
  if (typeof given !== 'object' || given === null || isText(given)) return given
  const within = (inner: Schema, one: unknown, step: string | number, at = step) =>
    restored(inner, one, stepInto(candidate, step), itemPlaces, [...path, at])
  const item = itemOf(schema)
  if (item) {
    if (!Array.isArray(given)) return given
    const indexes = Array.isArray(candidate) ? itemPlaces.get(candidate) : undefined
    return given.map((one, index) => within(item, one, index, indexes?.[index]))
  }
  const entry = entryOf(schema)
  if (entry)
    return dictionary(
      Object.entries(given).map(([name, one]) => [standsFor(name), within(entry, one, name, standsFor(name))])
    )
  const shape = shapeOf(schema)
  if (!shape) return given
  const fields = Object.entries(given).map(([name, one]) => [
    name,
    shape[name] ? within(shape[name], one, name) : one
  ])
  const object = Object.fromEntries(fields)
  return typeof path.at(-1) === 'number' ? withPath(object, path) : object
}

/** The path in the draft of what stands in a candidate. */
function draftPath(path: Path, candidate: unknown, itemPlaces: ItemPlaces): Path {
  let inner: unknown = candidate
  return path.map(step => {
    const at = Array.isArray(inner) ? itemPlaces.get(inner)?.[Number(step)] : undefined
    inner = stepInto(inner, step)
    return at ?? (typeof step === 'string' ? standsFor(step) : step)
  })
}

function placeIn(places: Places, path: Path): Range {
  for (let depth = path.length; depth >= 0; depth--) {
    const place = places.get(pathKey(path.slice(0, depth)))
    if (!place) continue
    const {key, node} = place
    const isWhole = depth === path.length && node.range.end > node.range.start
    return isWhole ? node.range : (key ?? {start: node.range.start, end: node.range.start})
  }
  return {start: 0, end: 0}
}

type Issue = z.core.$ZodIssue

function findingsOf(
  issue: Issue,
  schema: Schema,
  candidate: unknown,
  {places, itemPlaces}: {places: Places; itemPlaces: ItemPlaces}
): Finding[] {
  const path = draftPath(issue.path as Path, candidate, itemPlaces)
  const words = path.length > 0 ? `“${pathInWords(schema, path)}”` : '草稿'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(given => {
      const key = standsFor(given)
      const range = places.get(pathKey([...path, key]))?.key ?? placeIn(places, path)
      return findingOf(unknownField, {
        message: `未知字段“${key}”${suggestion(key, schema, path)}。`,
        path: [...path, key],
        range
      })
    })
  }

  const given = at(candidate, issue.path as Path)
  const meta = metaOf(schemaAt(schema, path) ?? schema)
  if (given === undefined) {
    const holder = path.length > 1 ? `“${pathInWords(schema, path.slice(0, -1))}”` : '草稿'
    return [
      findingOf(missingField, {message: `${holder}缺少“${meta.title}”。`, path, range: placeIn(places, path)})
    ]
  }
  const choices = meta.reads === 'flag' ? ['是', '否'] : Object.values(meta.choices ?? {})
  if (choices.length > 0 && isText(given)) {
    const field = pathInWords(schema, meta.title ? path : path.slice(0, -1))
    const message = `“${field}”写的是“${given.text}”，只能是：${choices.join('、')}。`
    return [findingOf(invalidChoice, {message, path, range: given.place})]
  }
  const range = placeIn(places, path)
  return [findingOf(wrongType, {message: `${words}${expectation(meta.reads, schema, path)}。`, path, range})]
}

function expectation(reads: string | undefined, schema: Schema, path: Path): string {
  if (reads === 'text' || reads === 'flag' || reads === 'choice')
    return '这里应写一句文字，不能写成列表或下级字段'
  if (reads) return '这里应写文字，或每行一个“- ”的列表'
  const inner = fieldsOf(schemaAt(schema, path) ?? schema)
  const names = inner.slice(0, 4).map(field => `“${field.title}”`)
  return names.length > 0 ? `这里应写下级字段，如${names.join('')}` : '这里应写“名称: 内容”，每行一个'
}

const mostTitles = 10
const mostHolders = 2

/** What people call a field, and the word that its name has. */
const synonyms: Readonly<Record<string, string>> = {
  增幅: '增长',
  增速: '增长',
  涨幅: '增长',
  增加: '增长',
  数量: '数值',
  数字: '数值',
  金额: '数值',
  单位: '数值',
  年份: '时间',
  日期: '时间',
  年度: '时间',
  时点: '时间',
  截至: '时间',
  截止: '时间',
  统计时间: '时间',
  摄影: '作者',
  拍摄: '作者',
  供图: '作者',
  图注: '说明',
  图说: '说明',
  图片说明: '说明',
  路径: '文件',
  文件名: '文件',
  内容: '正文',
  文字: '正文',
  小标题: '标题'
}

function suggestion(key: string, schema: Schema, path: Path): string {
  const fields = fieldsOf(schemaAt(schema, path) ?? schema)
  const [nearest] = fields
    .flatMap(field => [field.title, field.name])
    .map(name => ({name, away: distance(name.toLowerCase(), key.trim().toLowerCase())}))
    .filter(({name, away}) => away <= Math.max(1, Math.floor(name.length / 3)) && away < name.length)
    .sort((a, b) => a.away - b.away)
  const titles = fields.map(({title}) => title)
  const holding = (word: string | undefined) =>
    word !== undefined && word.length > 1 ? titles.filter(title => title?.includes(word)) : []
  // 增长 is one of 同比增长, 累计增长, 年均增长; which, only the author knows.
  const asked = (found: typeof titles) => `，是否${found.map(title => `“${title}”`).join('或')}`
  const alike = holding(synonyms[key.trim()])
  if (alike.length > 0) return asked(alike)
  const holders = holdersOf(schema, key)
  if (path.length > 0 && fieldNamed(schema, key)) return '，它应顶格写在最外层，请检查缩进'
  // 章节1, 章节2: items of a list, each called by its number.
  const [, stem = ''] = /^(.+?)\s*[\d一二三四五六七八九十]{1,2}$/u.exec(key.trim()) ?? []
  const listed = stem
    ? fields.find(field => (field.title === stem || field.name === stem) && itemOf(field.schema))
    : undefined
  if (listed) return `，各项都写在一个“${stem}:”下面，每一项的第一行前面写“- ”`
  // A name that stands under many fields says nothing about where this one belongs.
  const isAnywhere = holders.length > mostHolders && path.length > 0
  if (holders.length > 0 && !isAnywhere)
    return `，它应写在${holders.map(holder => `“${holder}”`).join('或')}下面，请检查缩进`
  if (nearest) return `，是否“${nearest.name}”`
  const named = holding(key.trim())
  if (named.length > 0) return asked(named)
  if (titles.length === 0) return ''
  return `，这里可以写：${titles.slice(0, mostTitles).join('、')}${titles.length > mostTitles ? '等' : ''}`
}

/** Take out of the candidate what the schema refused. */
function prune(candidate: unknown, issue: Issue, itemPlaces: ItemPlaces): void {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') {
    const holder = at(candidate, path) as Record<string, unknown>
    for (const key of issue.keys) delete holder[key]
    return
  }
  const missing = at(candidate, path) === undefined
  const target = missing ? path.slice(0, -1) : path
  const holder = at(candidate, target.slice(0, -1)) as Record<string | number, unknown> | unknown[]
  const last = target.at(-1)
  if (last === undefined || holder === undefined) return
  if (Array.isArray(holder)) {
    holder.splice(last as number, 1)
    itemPlaces.get(holder)?.splice(last as number, 1)
  } else delete holder[last]
}

const at = (value: unknown, path: Path): unknown => path.reduce(stepInto, value)

const stepInto = (value: unknown, step: string | number): unknown =>
  (value as Record<string | number, unknown> | undefined)?.[step]

const isText = (given: unknown): given is Value =>
  typeof given === 'object' && given !== null && 'text' in given
