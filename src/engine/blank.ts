import type {Campaign, Indicator} from '../campaign/campaign.ts'
import {allRoles, rolesOf as rolesOfCampaigns} from '../campaign/roles-of.ts'
import {compose} from '../compose/compose.ts'
import {readDraft} from '../draft/read.ts'
import {kindFor} from '../kind/for-campaigns.ts'
import type {Fill, Kind, KindWithText} from '../kind/kind.ts'
import type {Field} from '../model/fields.ts'
import {entryOf, fieldsOf, itemOf, shapeOf} from '../model/fields.ts'
import type {Schema} from '../model/leaf.ts'
import {readModel} from '../model/read.ts'
import {draftSchema} from '../model/schema.ts'

/** How many slots a blank draft has. */
export const countSlots = (blank: string): number => blank.match(/: "\*"/g)?.length ?? 0

export interface BlankOptions {
  /** The language of the keys (default: zh). */
  readonly keys?: 'zh' | 'en'
  /** What is created, where it is known: its chapters and indicators are laid out. */
  readonly campaigns?: ReadonlyArray<Campaign>
  /** What the award is called in full (default: the names of the campaigns). */
  readonly award?: string
  /** The region's name, if it is known. */
  readonly region?: string
  /** Where the editor finds the JSON Schema; a path or address. */
  readonly schema?: string
}

/**
 * A blank draft for a kind: each field that the kind requires or recommends is a quoted `"*"`, which the linter counts,
 * the other fields that the kind has a place for are empty, and all are explained. Fields without a place are left out.
 */
export function blankDraft(
  given: Kind,
  {keys = 'zh', campaigns = [], award, region, schema}: BlankOptions = {}
): string {
  const kind = kindFor(given, campaigns)
  const say = (zh: string, en: string) => (keys === 'zh' ? zh : en)
  const known: Known = {
    kind: keys === 'zh' ? kind.name.zh : kind.id,
    'region.name': region,
    ...(campaigns.length > 0 && {'campaign.award': award ?? campaigns.map(({name}) => name).join('、')}),
    ...(campaigns.length === 1 && {'campaign.theme': campaigns[0]!.theme})
  }
  const absent = fieldsWithoutPlace(kind)
  const head = [
    ...(schema ? [`# yaml-language-server: $schema=${schema}`] : []),
    say(
      `# ${kind.name.zh}草稿。把每个 "*" 换成实际内容；不带 "*" 的可以不填。# 后面是说明，不会写进文件。`,
      `# Draft of a ${kind.name.en}. Replace every "*"; fields without one may stay empty. Words after # are not printed.`
    ),
    say(
      '# 正文一行一段；数据在“数据”里写一次，正文中用{数据名}插入。填好后运行：zongshu lint 本文件',
      '# Prose has one paragraph a line; write a figure once under figures and insert it as {name}. Then run: zongshu lint FILE'
    ),
    ''
  ]
  return head.join('\n') + emit(kind, keys, {known, has: field => !absent.has(field), isFull: false})
}

type Known = Readonly<Record<string, string | undefined>>

interface Choice {
  readonly known: Known
  /** Whether the kind has a place for a field, by its dotted name. */
  has(field: string): boolean
  /** Fill every field, to see which of them the kind shows. */
  readonly isFull: boolean
}

function emit(kind: Kind, keys: 'zh' | 'en', {known, has, isFull}: Choice): string {
  const lines: string[] = []
  const wanted = new Set([...kind.fields.required, ...kind.fields.recommended])
  const roles = allRoles(kind.campaigns ?? [], kind.roles.own)
  const shown = ownFields(kind)
  const nameOf = ({name, title}: Field) => (keys === 'zh' ? title : name)

  function object(schema: Schema, path: string, indent: string, first = indent): void {
    let lead = first
    for (const field of fieldsOf(schema)) {
      const at = path ? `${path}.${field.name}` : field.name
      if (!has(at) || field.meta.reads === 'series' || isLeftOut(field, at)) continue
      member(field, at, lead)
      lead = indent
    }
  }

  /** What few drafts have is left out, unless the kind wants it. */
  const isLeftOut = ({meta}: Field, path: string) =>
    meta.isRare === true &&
    !isFull &&
    ![...wanted].some(name => name === path || name.startsWith(`${path}.`)) &&
    !(path === 'custom' && shown.length > 0)

  function member(field: Field, path: string, lead: string): void {
    const item = itemOf(field.schema)
    const indent = ' '.repeat(lead.length)
    const start = `${lead}${nameOf(field)}:`
    const comment = `  # ${field.meta.description ?? ''}`
    if (entryOf(field.schema)) {
      const asked = [...wanted]
        .filter(name => name.startsWith(`${path}.`))
        .map(name => name.slice(path.length + 1))
      const others = shown.filter(name => !asked.includes(name))
      const named =
        field.name === 'custom' && !isFull
          ? [...asked.map(name => `${indent}  ${name}: "*"`), ...others.map(name => `${indent}  ${name}:`)]
          : []
      const sample = (samples[field.name] ?? []).map(line => `${indent}  # ${line}`)
      lines.push(`${start}${comment}`, ...named, ...sample)
    } else if (item && path === 'sections') {
      lines.push(`${start}${comment}`)
      for (const role of rolesOf(kind)) section(item, role, indent)
    } else if (item && path === 'indicators' && indicators.length > 0) {
      lines.push(`${start}${comment}`)
      for (const one of indicators) {
        indicator = one
        explainedOnce(() => object(item, path, `${indent}    `, `${indent}  - `), one !== indicators[0])
      }
    } else if (item && shapeOf(item)) {
      lines.push(`${start}${comment}`)
      const isWanted =
        isFull || [...wanted].some(name => name.startsWith(`${path}.`)) || path === 'sections.measures'
      if (isWanted) object(item, path, `${indent}    `, `${indent}  - `)
    } else if (shapeOf(field.schema)) {
      lines.push(`${start}${comment}`)
      object(field.schema, path, `${indent}  `)
    } else lines.push(`${start}${leaf(field, path)}${comment}${choicesOf(field)}`)
  }

  function choicesOf({meta}: Field): string {
    if (meta.reads === 'flag') return '（是/否）'
    const usual = rolesOfCampaigns(kind.campaigns ?? [], kind.roles.own).map(({id, name}) => [id, name])
    const choices = meta.isOpen ? usual : Object.entries(meta.choices ?? {})
    const names = choices.map(([id, name]) => (keys === 'zh' ? name : id))
    return names.length > 0 ? `：${names.join('、')}` : ''
  }

  function section(item: Schema, role: string | undefined, indent: string): void {
    const titled = role && roles.find(({id}) => id === role)?.name
    const named = role && (keys === 'zh' ? (titled ?? role) : role)
    sectionRole = named
    explainedOnce(() => object(item, 'sections', `${indent}    `, `${indent}  - `), isExplained)
    isExplained = true
  }

  /** What a field is for is said once. */
  function explainedOnce(write: () => void, isSaid: boolean): void {
    const from = lines.length
    write()
    if (isSaid) for (let at = from; at < lines.length; at++) lines[at] = lines[at]!.replace(/ {2}# .*$/, '')
  }

  const indicators = (kind.campaigns ?? []).flatMap(campaign => campaign.indicators)
  let indicator: Indicator | undefined
  let sectionRole: string | undefined
  let isExplained = false

  function leaf(field: Field, path: string): string {
    if (path === 'sections.role') return sectionRole ? ` ${sectionRole}` : ''
    if (isFull) return filledLeaf(field, lines.length)
    const given = known[path] ?? indicatorField(path)
    // A section has measures or a body; where the kind leaves the choice, the blank offers the body.
    if (path === 'sections.body' && !wanted.has('sections.measures.body')) return ' "*"'
    if (given !== undefined) return ` ${given}`
    return wanted.has(path) && field.meta.reads !== 'choice' ? ' "*"' : ''
  }

  /** What the campaign knows of an indicator itself. */
  function indicatorField(path: string): string | undefined {
    if (!indicator || !path.startsWith('indicators.')) return undefined
    const {number, name, target, score, owner} = indicator
    const field = path.slice('indicators.'.length)
    return {number, name, target, full: score?.toString(), owner}[field]
  }

  object(draftSchema, '', '')
  return `${lines.join('\n')}\n`
}

/** The names under 自定 that a kind's template prints, where its text is known. */
function ownFields(kind: Kind | KindWithText): ReadonlyArray<string> {
  const text = 'template' in kind ? kind.template : ''
  return [...new Set(Array.from(text.matchAll(/\bcustom\.([^\s{}()~]+)/gu), ([, name]) => name!))]
}

/** Parts of a report in the order in which they are read; chapters on the work itself stand between the first two and the rest. */
const opening = ['situation', 'leadership']
const closing = ['results', 'experience', 'honors', 'problems', 'plans', 'other']

const rolesOf = (kind: Kind): (string | undefined)[] => {
  const named = [...kind.roles.required, ...kind.roles.recommended]
  const own = new Set(kind.roles.own.map(({id}) => id))
  /** One that the kind has made for itself goes where its author wrote it: after the one before. */
  const placeOf = (role: string): number => {
    const before = named[named.indexOf(role) - 1]
    if (own.has(role) && before !== undefined) return Math.max(0, placeOf(before))
    return opening.includes(role) ? opening.indexOf(role) - opening.length : closing.indexOf(role) + 1
  }
  return named.length > 0 ? [...named].sort((a, b) => placeOf(a) - placeOf(b)) : [undefined]
}

const samples: Readonly<Record<string, ReadonlyArray<string>>> = {
  figures: [
    '乡镇数: 9个',
    '少数民族干部: {数值: 152人, 占: 科级干部, 占比: 20.8%, 时间: 2022年}',
    '地区生产总值: {2016年: 233.57亿元, 2022年: 429.51亿元, 年均增长: 7.8%, 口径: 可比价, 来源: 统计局}'
  ],
  slogans: ['三个监督: [执法监督, 财务监督, 社会监督]'],
  tables: ['主要指标: {标题: 主要指标完成情况, 内容: [指标|2021年|2022年, 公路里程|310公里|330公里]}'],
  charts: ['生产总值: {标题: 地区生产总值, 数据: [地区生产总值]}'],
  photos: ['古城: {文件: photos/gucheng.jpg, 说明: 古城一角。, 作者: 姓名}']
}

function filledLeaf({name, meta}: Field, count: number): string {
  if (meta.reads === 'flag') return ' 是'
  if (meta.reads === 'choice') return ` ${Object.values(meta.choices ?? {})[0]}`
  return name === 'photos' || name === 'kind' ? '' : ` 甲${count}乙`
}

const known = new WeakMap<Fill, ReadonlySet<string>>()

/** Fields, by dotted name, that the kind's template has no place for: found by filling all of them and looking. */
function fieldsWithoutPlace(kind: Kind): ReadonlySet<string> {
  const before = known.get(kind.fill)
  if (before) return before
  const text = emit(kind, 'zh', {known: {}, has: () => true, isFull: true})
  const tree = readDraft({path: 'blank.yaml', text, encoding: 'utf-8'}, () => {})
  const absent = new Set<string>()
  compose(
    readModel(tree, () => {}),
    kind,
    ({ruleId, path = []}) => {
      if (ruleId === 'no-place') absent.add(path.filter(step => typeof step === 'string').join('.'))
    }
  )
  known.set(kind.fill, absent)
  return absent
}
