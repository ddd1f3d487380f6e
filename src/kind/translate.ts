import Handlebars from 'handlebars'
import type {Schema} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'
import {chineseName, elementOf, englishName, viewField} from './view-schema.ts'

interface Frame {
  readonly schema: Schema | undefined
  readonly outer?: Frame
}

/** A template with its fields in English, as the view has them: `{{地区.名称}}` is `{{region.name}}`. */
export const inEnglish = (template: string): string => translated(template, englishName)

/** A template with its fields in Chinese. */
export const inChinese = (template: string): string => translated(template, chineseName)

type Rename = (context: Schema, name: string) => string | undefined

/** Rename the fields of a template. What does not parse, or is no field, is left as it is, to be told by who checks it. */
function translated(template: string, rename: Rename): string {
  let program: hbs.AST.Program
  try {
    program = Handlebars.parse(template)
  } catch {
    return template
  }
  const starts = [0]
  for (const {index} of template.matchAll(/\n/g)) starts.push(index + 1)
  const edits: {start: number; end: number; words: string}[] = []
  const walk = (statements: ReadonlyArray<hbs.AST.Statement>, frame: Frame): void => {
    for (const statement of statements) visit(statement, frame)
  }
  walk(program.body, {schema: draftSchema})
  let text = template
  for (const {start, end, words} of edits.sort((a, b) => b.start - a.start))
    text = `${text.slice(0, start)}${words}${text.slice(end)}`
  return text

  function visit(statement: hbs.AST.Statement, frame: Frame): void {
    if (statement.type === 'MustacheStatement') {
      const {path, params} = statement as hbs.AST.MustacheStatement
      if (params.length === 0) resolve(path, frame)
      for (const param of params) resolve(param, frame)
    } else if (statement.type === 'PartialStatement') {
      for (const param of (statement as hbs.AST.PartialStatement).params) resolve(param, frame)
    } else if (statement.type === 'BlockStatement') {
      const {path, params, program: body, inverse} = statement as hbs.AST.BlockStatement
      const [given, ...others] = params.map(param => resolve(param, frame))
      void others
      const name = 'original' in path ? String(path.original) : ''
      const schema = name === 'each' ? given && elementOf(given) : given
      const inner = name === 'each' || name === 'with' ? {schema, outer: frame} : frame
      walk(body?.body ?? [], inner)
      walk(inverse?.body ?? [], frame)
    }
  }

  function resolve(expression: hbs.AST.Expression, frame: Frame): Schema | undefined {
    if (expression.type === 'SubExpression') {
      for (const param of (expression as hbs.AST.SubExpression).params) resolve(param, frame)
      return undefined
    }
    if (expression.type !== 'PathExpression') return undefined
    const {data, depth, parts, loc, original} = expression as hbs.AST.PathExpression
    const isRoot = data && parts[0] === 'root'
    if (data && !isRoot) return undefined
    let at: Frame | undefined = frame
    for (let up = 0; up < depth; up++) at = at?.outer
    let schema = isRoot ? draftSchema : at?.schema
    const names: string[] = []
    for (const part of (isRoot ? parts.slice(1) : parts).map(String)) {
      const name: string = (schema && rename(schema, part)) ?? part
      names.push(name)
      const english: string | undefined = schema && englishName(schema, name)
      schema = schema && english !== undefined ? viewField(schema, english) : undefined
    }
    const start = starts[loc.start.line - 1]! + loc.start.column
    const lead = /^(?:\.\.\/)*(?:@root\.)?/.exec(original)?.[0] ?? ''
    if (names.length > 0 && template.startsWith(original, start))
      edits.push({start, end: start + original.length, words: lead + names.join('.')})
    return schema
  }
}
