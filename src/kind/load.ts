import {parse} from 'yaml'
import * as z from 'zod'
import {draftSchema} from '../model/schema.ts'
import type {TemplateProblem} from './check-template.ts'
import {checkTemplate} from './check-template.ts'
import type {Kind} from './kind.ts'
import {manifestSchema} from './manifest.ts'
import {compileTemplate} from './template.ts'
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
  /** Whether the template is known to hold together, as ours do by our tests (default: false). */
  readonly isProven?: boolean
}

export type LoadedKind = {readonly kind: Kind} | {readonly problems: ReadonlyArray<TemplateProblem>}

/** Load a kind. What is wrong with its files is told with places; a kind with problems is not used. */
export function loadKind({id, manifest, template, partials, isProven = false}: KindFiles): LoadedKind {
  let given: unknown
  try {
    given = parse(manifest)
  } catch (error) {
    const {line = 1, col = 1} = (error as {linePos?: {line: number; col: number}[]}).linePos?.[0] ?? {}
    return {
      problems: [
        {file: 'kind.yaml', line, column: col - 1, message: 'YAML 写法有误，请检查这一行的缩进、冒号和引号'}
      ]
    }
  }
  const parsed = manifestSchema.safeParse(given)
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(issue => ({
        file: 'kind.yaml',
        line: 1,
        column: 0,
        message: inWords(issue)
      }))
    }
  }
  const fields = [...parsed.data.fields.required, ...parsed.data.fields.recommended]
  const problems = [
    ...fields
      .filter(field => !isField(field))
      .map(field => ({file: 'kind.yaml', line: 1, column: 0, message: `草稿里没有“${field}”这个字段`})),
    ...(isProven ? [] : checkTemplate(template, partials))
  ]
  if (problems.length > 0) return {problems}
  return {kind: {...parsed.data, id, template, partials, fill: compileTemplate(template, partials)}}
}

function inWords(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') return `${path || '这里'}有未知的项：${issue.keys.join('、')}`
  if (issue.code === 'invalid_value') return `“${path}”只能是：${issue.values.join('、')}`
  return `“${path}”缺失或写法不对`
}

/** Whether a dotted path names a field of the draft. */
function isField(path: string): boolean {
  let schema: z.ZodType | undefined = draftSchema
  for (const name of path.split('.')) {
    if (schema instanceof z.ZodOptional) schema = schema.unwrap() as z.ZodType
    if (schema instanceof z.ZodArray) schema = schema.element as z.ZodType
    if (schema instanceof z.ZodRecord) schema = schema.valueType as z.ZodType
    schema =
      schema === draftSchema || name !== 'photos'
        ? fieldOf(schema, name)
        : viewField(schema as z.ZodType, name)
    if (!schema) return false
  }
  return true
}

function fieldOf(schema: z.ZodType | undefined, name: string): z.ZodType | undefined {
  return schema instanceof z.ZodObject ? (schema.shape[name] as z.ZodType | undefined) : undefined
}
