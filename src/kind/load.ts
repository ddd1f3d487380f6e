import {type Document, isMap, isNode, isScalar, LineCounter, parseDocument} from 'yaml'
import type * as z from 'zod/mini'
import {nearestTo} from '../language/nearest.ts'
import {entryOf, fieldNamed, fieldsOf, itemOf, shapeOf} from '../model/fields.ts'
import type {Schema} from '../model/leaf.ts'
import {metaOf} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'
import type {TemplateProblem} from './check-template.ts'
import {checkTemplate} from './check-template.ts'
import {pathInChinese, withEnglishKeys} from './chinese-keys.ts'
import type {KindWithText} from './kind.ts'
import {manifestSchema} from './manifest.ts'
import {compileTemplate} from './template.ts'
import {inEnglish} from './translate.ts'
import {viewField} from './view-schema.ts'

/** The files of a kind's folder, and the partials it may use. */
export interface KindFiles {
  /** The folder's name. */
  readonly id: string
  /** `kind.yaml`. */
  readonly manifest: string
  /** `article.md.hbs`. */
  readonly template: string
  readonly partials: Readonly<Record<string, string>>
  /** The names of the formats there are (default: any name will do). */
  readonly formats?: ReadonlyArray<string>
  /** The names of the style profiles there are (default: any name will do). */
  readonly styles?: ReadonlyArray<string>
  /** Whether the template is known to hold together, as ours do by our tests (default: false). */
  readonly isProven?: boolean
}

export type LoadedKind = {readonly kind: KindWithText} | {readonly problems: ReadonlyArray<TemplateProblem>}

/** Load a kind. What is wrong with its files is told with places; a kind with problems is not used. */
export function loadKind({
  id,
  manifest,
  template,
  partials,
  formats,
  styles,
  isProven = false
}: KindFiles): LoadedKind {
  const lines = new LineCounter()
  const document = parseManifest(manifest, lines)
  const problemAt = (offset: number, message: string): TemplateProblem => {
    const {line, col} = lines.linePos(offset)
    return {file: 'kind.yaml', line: Math.max(1, line), column: Math.max(0, col - 1), message}
  }
  if (typeof document === 'string') return {problems: [problemAt(0, document)]}
  const [broken] = document.errors
  if (broken) return {problems: [problemAt(broken.pos[0], 'YAML 写法有误，请检查这一行的缩进、冒号和引号')]}
  if (!isMap(document.contents)) return {problems: [problemAt(0, noManifest(manifest))]}
  const isChinese = withEnglishKeys(document)
  const parsed = manifestSchema.safeParse(plainOf(document))
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map(issue =>
        problemAt(offsetOf(document, issue), inWords(issue, isChinese))
      )
    }

  const fields = {
    required: parsed.data.fields.required.map(englishPath),
    recommended: parsed.data.fields.recommended.map(englishPath)
  }
  const {style} = parsed.data
  const unstyled =
    !styles || styles.includes(style) || /\.ya?ml$/i.test(style)
      ? []
      : [problemAt(offsetAt(document, ['style']), unknownStyle(style, styles))]
  const strange = (['required', 'recommended'] as const).flatMap(need =>
    fields[need].flatMap((field, index) =>
      isField(field)
        ? []
        : [
            problemAt(
              offsetAt(document, ['fields', need, index]),
              `草稿里没有“${parsed.data.fields[need][index]}”这个字段${likelyField(field)}`
            )
          ]
    )
  )
  const unwritten = parsed.data.formats.flatMap((format, index) =>
    !formats || formats.includes(format)
      ? []
      : [
          problemAt(
            offsetAt(document, ['formats', index]),
            `没有“${format}”这种格式，可用的有：${formats.join('、')}`
          )
        ]
  )
  const problems = [
    ...strange,
    ...unwritten,
    ...unstyled,
    ...(isProven ? [] : checkTemplate(template, partials)),
    ...(printsNothing(template) ? [emptyTemplate] : [])
  ]
  if (problems.length > 0) return {problems}
  const english = isProven ? template : inEnglish(template)
  const fill = compileTemplate(english, partials, {id})
  return {kind: {...parsed.data, fields, id, template: english, partials, fill}}
}

/** A longer manifest is none. */
const mostManifest = 100_000

/** The document of a manifest, or why it is none. */
function parseManifest(manifest: string, lineCounter: LineCounter): Document.Parsed | string {
  if (manifest.length > mostManifest) return `文件超过 ${mostManifest / 1000} 千字，不是文种的说明`
  try {
    return parseDocument(manifest, {lineCounter})
  } catch {
    // The parser recurses.
    return '括号或缩进套了太多层'
  }
}

const noManifest = (manifest: string): string =>
  `${manifest.trim() ? '这里要由“项目: 内容”组成' : '文件是空的'}；各项的写法照 zongshu kind new 新建的 kind.yaml，或见 docs/文种.md`

/** What a manifest holds; nothing where aliases would make more of it than it is. */
function plainOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({maxAliasCount: 20})
  } catch {
    return undefined
  }
}

/** Whether a template has nothing but comments. */
const printsNothing = (template: string): boolean =>
  template.replace(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}|<!--[\s\S]*?-->/g, '').trim() === ''

const emptyTemplate: TemplateProblem = {
  file: 'article.md.hbs',
  line: 1,
  column: 0,
  message: '模板是空的，什么也印不出来；至少写上标题：# {{标题.主题}}'
}

const unknownStyle = (style: string, styles: ReadonlyArray<string>): string => {
  const nearest = nearestTo(style, styles)
  return `没有“${style}”这个样式${nearest ? `，是否“${nearest}”` : ''}；可用的有：${styles.join('、')}`
}

/** A dotted path of fields in English, whichever language it was written in: `地区.名称`. */
function englishPath(path: string): string {
  let schema: Schema | undefined = draftSchema
  const steps = path.trim().split(/[.．·]/u)
  return steps
    .map(step => {
      const holder: Schema | undefined = schema && (itemOf(schema) ?? entryOf(schema) ?? schema)
      const field = holder && fieldNamed(holder, step)
      schema = field?.schema
      return field?.name ?? step.trim()
    })
    .join('.')
}

/** The field that the first wrong step of a path was likely meant for. */
function likelyField(path: string): string {
  let schema: Schema = draftSchema
  for (const step of path.split('.')) {
    const holder: Schema = itemOf(schema) ?? entryOf(schema) ?? schema
    const field = fieldNamed(holder, step)
    if (!field) {
      const nearest = nearestTo(
        step,
        fieldsOf(holder).flatMap(({name, title}) => [title, name])
      )
      return nearest ? `，是否“${nearest}”` : ''
    }
    schema = field.schema
  }
  return ''
}

function inWords(issue: z.core.$ZodIssue, isChinese: boolean): string {
  const path = isChinese ? pathInChinese(issue.path) : issue.path.join('.')
  if (issue.code === 'unrecognized_keys') return `${path || '这里'}有未知的项：${issue.keys.join('、')}`
  if (issue.code === 'invalid_value') return `“${path}”只能是：${issue.values.join('、')}`
  if (issue.code === 'custom') return `“${path}”的${issue.message}`
  return path ? `“${path}”缺失或写法不对` : '这里读不出各项内容，请检查写法；引用（& 和 *）不能套得太多'
}

/** Where an issue is: at a key that is not known, or else at the value, or at what should hold it. */
function offsetOf(document: Document, issue: z.core.$ZodIssue): number {
  if (issue.code !== 'unrecognized_keys') return offsetAt(document, issue.path)
  const holder = issue.path.length ? document.getIn(issue.path, true) : document.contents
  const pair = isMap(holder)
    ? holder.items.find(({key}) => isScalar(key) && key.value === issue.keys[0])
    : undefined
  return isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : offsetAt(document, issue.path)
}

function offsetAt(document: Document, path: ReadonlyArray<PropertyKey>): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/** Whether a dotted path names a field of the draft. */
function isField(path: string): boolean {
  let schema: Schema | undefined = draftSchema
  for (const name of path.split('.')) {
    const holder: Schema = itemOf(schema) ?? schema
    const entry = entryOf(holder)
    // Names under 自定 are the kind's own.
    if (entry && metaOf(entry).reads === 'text') return true
    const inner: Schema = entry ?? holder
    schema = inner === draftSchema || name !== 'photos' ? shapeOf(inner)?.[name] : viewField(inner, name)
    if (!schema) return false
  }
  return true
}
