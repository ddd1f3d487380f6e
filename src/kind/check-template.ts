import Handlebars from 'handlebars'
import {shapeOf} from '../model/fields.ts'
import type {Schema} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'
import {containerDirectives, textDirectives} from './directives.ts'
import {blocks, helpers} from './helpers.ts'
import {hasTokens} from './token.ts'
import {elementOf, viewField} from './view-schema.ts'

/** Something that is wrong with a template, at a line (from 1) and column (from 0) of one of its files. */
export interface TemplateProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

interface Frame {
  readonly schema: Schema | undefined
  readonly outer?: Frame
}

/** Hold a template against the draft's fields, its partials, and the directives there are. */
export function checkTemplate(
  template: string,
  partials: Readonly<Record<string, string>>
): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  const done = new Set<string>()
  checkFile('article.md.hbs', template, {schema: draftSchema})
  return problems

  function checkFile(file: string, text: string, frame: Frame): void {
    const tell = (loc: hbs.AST.SourceLocation, message: string) =>
      problems.push({file, line: loc.start.line, column: loc.start.column, message})
    problems.push(...directiveProblems(file, text))
    if (hasTokens(text))
      problems.push({file, line: 1, column: 0, message: '模板里有不可用的字符 U+FDD0 或 U+FDD1'})
    let program: hbs.AST.Program
    try {
      program = Handlebars.parse(text)
    } catch (error) {
      const line = Number(/line (\d+)/.exec(String(error))?.[1] ?? 1)
      problems.push({
        file,
        line,
        column: 0,
        message: '模板的 {{…}} 写法不完整，请检查这一行前后的括号和 {{/…}}'
      })
      return
    }
    for (const statement of program.body) check(statement, frame)

    function check(statement: hbs.AST.Statement, frame: Frame): void {
      if (statement.type === 'MustacheStatement') {
        const {path, params} = statement as hbs.AST.MustacheStatement
        if (params.length > 0) call(path, params, frame)
        else resolve(path, frame)
      } else if (statement.type === 'BlockStatement') block(statement as hbs.AST.BlockStatement, frame)
      else if (statement.type === 'PartialStatement') partial(statement as hbs.AST.PartialStatement, frame)
    }

    function block(statement: hbs.AST.BlockStatement, frame: Frame): void {
      const {path, params, program, inverse} = statement
      const name = path.original
      if (!blocks.some(known => known === name))
        return void tell(path.loc, `没有 {{#${name}}}，可用的是 ${blocks.join('、')}`)
      const given = params[0] && resolve(params[0], frame)
      let inner = frame
      if (name === 'each') {
        const schema = given && elementOf(given)
        if (given && !schema) tell(path.loc, `{{#each}} 后面的“${nameOf(params[0])}”不是列表`)
        inner = {schema, outer: frame}
      }
      if (name === 'with') inner = {schema: given, outer: frame}
      for (const child of program?.body ?? []) check(child, inner)
      for (const child of inverse?.body ?? []) check(child, frame)
    }

    function partial(statement: hbs.AST.PartialStatement, frame: Frame): void {
      const name = (statement.name as hbs.AST.PathExpression).original
      const text = partials[name]
      if (text === undefined) return void tell(statement.loc, `没有名为“${name}”的部件`)
      const schema = statement.params[0] ? resolve(statement.params[0], frame) : frame.schema
      const key = `${name} ${schema ? [...Object.keys(shapeOf(schema) ?? {})].join() : ''}`
      if (done.has(key)) return
      done.add(key)
      checkFile(`${name}.hbs`, text, {schema, outer: frame})
    }

    function call(path: hbs.AST.Expression, params: hbs.AST.Expression[], frame: Frame): Schema | undefined {
      const name = nameOf(path)
      if (!Object.hasOwn(helpers, name))
        tell(path.loc, `没有名为“${name}”的函数，可用的是 ${Object.keys(helpers).join('、')}`)
      for (const param of params) resolve(param, frame)
      return undefined
    }

    /** The schema that an expression means; tells when it means nothing. */
    function resolve(expression: hbs.AST.Expression, frame: Frame): Schema | undefined {
      if (expression.type === 'SubExpression') {
        const {path, params} = expression as hbs.AST.SubExpression
        return call(path, params, frame)
      }
      if (expression.type !== 'PathExpression') return undefined
      const {data, depth, parts, loc, original} = expression as hbs.AST.PathExpression
      if (data) return undefined
      let at: Frame | undefined = frame
      for (let up = 0; up < depth; up++) at = at?.outer
      if (!at) return void tell(loc, `“${original}”的 ../ 太多了`)
      let schema = at.schema
      for (const part of parts.map(String)) {
        if (!schema) return undefined
        schema = viewField(schema, part)
        if (!schema) return void tell(loc, `草稿里没有“${original}”这个字段`)
      }
      return schema
    }
  }
}

const nameOf = (expression: hbs.AST.Expression | undefined): string =>
  expression && 'original' in expression ? String(expression.original) : ''

/** Directives that no format knows, and colons that Markdown would take for one. */
function directiveProblems(file: string, text: string): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  text.split('\n').forEach((source, index) => {
    const line = source.replace(/\{\{.*?\}\}/g, found => ' '.repeat(found.length))
    const container = /^\s*:{3,}\s*([\w-]+)/.exec(line)
    if (container && !Object.hasOwn(containerDirectives, container[1]!)) {
      const known = Object.keys(containerDirectives).join('、')
      problems.push({
        file,
        line: index + 1,
        column: container.index,
        message: `没有“:::${container[1]}”这种版块，可用的是 ${known}`
      })
    }
    for (const found of line.matchAll(/(?<![:\\]):([a-z0-9][\w-]*)/gi)) {
      if (Object.hasOwn(textDirectives, found[1]!)) continue
      const message = `“:${found[1]}”会被当作标记；冒号请用全角“：”，或写 \\:`
      problems.push({file, line: index + 1, column: found.index, message})
    }
  })
  return problems
}
