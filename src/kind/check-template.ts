import Handlebars from 'handlebars'
import {nearestTo} from '../language/nearest.ts'
import {shapeOf} from '../model/fields.ts'
import type {Schema} from '../model/leaf.ts'
import {draftSchema} from '../model/schema.ts'
import {likelyIn} from './field-path.ts'
import {blocks, helpers} from './helpers.ts'
import {chineseNameOf, partialNamed} from './partial-names.ts'
import type {TemplateProblem} from './template-problem.ts'
import {brokenBlock, mostNested, textProblems, tooDeep} from './template-text.ts'
import {hasTokens} from './token.ts'
import {elementOf, englishName, viewField} from './view-schema.ts'

interface Frame {
  readonly schema: Schema | undefined
  readonly outer?: Frame
}

/** Where a partial is used that is not its author's to mend. */
interface Site {
  readonly file: string
  readonly loc: hbs.AST.SourceLocation
  readonly name: string
}

/**
 * Hold a template against the draft's fields, its partials, and the directives there are. `isOwn` says which partials are
 * the author's (default: all of them); what goes wrong within another is told where it is used.
 */
export function checkTemplate(
  template: string,
  partials: Readonly<Record<string, string>>,
  isOwn: (partial: string) => boolean = () => true
): TemplateProblem[] {
  const problems: TemplateProblem[] = []
  const done = new Set<string>()
  const sizes = [template, ...Object.values(partials)].reduce((all, text) => all + text.length, 0)
  if (sizes > mostTemplate) {
    const message = `模板和部件合计超过 ${mostTemplate / 1000} 千字，没有读取`
    return [{file: 'article.md.hbs', line: 1, column: 0, message}]
  }
  try {
    checkFile('article.md.hbs', template, {schema: draftSchema}, [], undefined)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    problems.push({file: 'article.md.hbs', line: 1, column: 0, message: '模板里的括号套了太多层'})
  }
  return problems

  /** `within`: the partials that this one is used in, from the outside in. */
  function checkFile(
    file: string,
    text: string,
    frame: Frame,
    within: ReadonlyArray<string>,
    site: Site | undefined
  ): void {
    const tell = (loc: hbs.AST.SourceLocation, message: string) => {
      if (!site) return problems.push({file, line: loc.start.line, column: loc.start.column, message})
      const {line, column} = site.loc.start
      const field = chineseNameOf(site.name) ?? '字段'
      const way = `要写成“{{> ${site.name} ${field}}}”的样子，后面的字段要合它用`
      return problems.push({
        file: site.file,
        line,
        column,
        message: `部件“${site.name}”用在这里不合适：${way}`
      })
    }
    problems.push(...textProblems(file, text))
    if (hasTokens(text))
      problems.push({file, line: 1, column: 0, message: '模板里有不可用的字符 U+FDD0 或 U+FDD1'})
    const deep = tooDeep(text)
    if (deep !== undefined)
      return void problems.push({
        file,
        line: deep,
        column: 0,
        message: `{{#…}} 或括号套了超过 ${mostNested} 层`
      })
    if (tagsIn(text) > mostTags)
      return void problems.push({
        file,
        line: 1,
        column: 0,
        message: `{{…}} 超过 ${mostTags / 10_000} 万处，没有读取`
      })
    let program: hbs.AST.Program
    try {
      program = Handlebars.parse(text)
    } catch (error) {
      const line = Number(/line (\d+)/.exec(String(error))?.[1] ?? 1)
      const message = '模板的 {{…}} 写法不完整，请检查这一行前后的括号和 {{/…}}'
      problems.push({file, ...(brokenBlock(text) ?? {line, column: 0, message})})
      return
    }
    const before = problems.length
    for (const statement of program.body) check(statement, frame)
    if (problems.length === before) mustCompile()

    /** Whatever else Handlebars cannot make anything of is told here, and not when a draft is written. */
    function mustCompile(): void {
      try {
        Handlebars.precompile(text)
      } catch (error) {
        if (error instanceof RangeError) throw error
        const {lineNumber: line = 1, column = 0} = error as {lineNumber?: number; column?: number}
        problems.push({file, line, column, message: '模板的这一处写法不能用，请照内置文种的样子写'})
      }
    }

    function check(statement: hbs.AST.Statement, frame: Frame): void {
      if (statement.type === 'MustacheStatement') {
        const {path, params} = statement as hbs.AST.MustacheStatement
        const {hash} = statement as hbs.AST.MustacheStatement
        if (hash) tell(statement.loc, '{{…}} 里不能写“名称=内容”')
        if (params.length > 0 || Object.hasOwn(builtIn, nameOf(path))) call(path, params, frame)
        else resolve(path, frame)
      } else if (statement.type === 'BlockStatement') block(statement as hbs.AST.BlockStatement, frame)
      else if (statement.type === 'PartialStatement') partial(statement as hbs.AST.PartialStatement, frame)
      else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement')
        tell(statement.loc, '模板里不能用 {{*…}} 和 {{#>…}}')
    }

    function block(statement: hbs.AST.BlockStatement, frame: Frame): void {
      const {path, params, program, inverse} = statement
      const name = path.original
      if (!blocks.some(known => known === name))
        return void tell(path.loc, `没有 {{#${name}}}，可用的是 ${blocks.join('、')}`)
      if (params.length !== 1 || statement.hash)
        return void tell(path.loc, `{{#${name}}} 后面要写一个字段，如 {{#${name} 章节}}`)
      const given = resolve(params[0]!, frame)
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
      if (statement.name.type !== 'PathExpression' || statement.hash)
        return void tell(statement.loc, '部件要直接写名称：{{> 名称}}')
      if (statement.params.length > 1)
        return void tell(statement.loc, '部件后面最多写一个字段：{{> 名称 字段}}')
      const name = (statement.name as hbs.AST.PathExpression).original
      const text = partialNamed(partials, name)
      if (text === undefined) {
        const names = Object.keys(partials).flatMap(one => [one, chineseNameOf(one) ?? one])
        const nearest = nearestTo(name, names)
        return void tell(statement.loc, `没有名为“${name}”的部件${nearest ? `，是否“${nearest}”` : ''}`)
      }
      if (within.includes(name)) return void tell(statement.loc, `部件“${name}”里又用到了它自己，会没有尽头`)
      const schema = statement.params[0] ? resolve(statement.params[0], frame) : frame.schema
      const key = `${name} ${schema ? [...Object.keys(shapeOf(schema) ?? {})].join() : ''}`
      if (done.has(key)) return
      done.add(key)
      const inner = site ?? (isOwn(name) ? undefined : {file, loc: statement.loc, name})
      checkFile(`${name}.hbs`, text, {schema, outer: frame}, [...within, name], inner)
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
      if (data && parts[0] === 'root') {
        const [, ...inner] = parts
        return inner.reduce<Schema | undefined>(
          (schema, part) => schema && fieldIn(schema, String(part)),
          draftSchema
        )
      }
      if (data) {
        if (!counters.has(String(parts[0])))
          tell(loc, `“${original}”不能用，可用的是 ${[...counters].map(one => `@${one}`).join('、')}`)
        return undefined
      }
      let at: Frame | undefined = frame
      for (let up = 0; up < depth; up++) at = at?.outer
      if (!at) return void tell(loc, `“${original}”的 ../ 太多了`)
      let schema = at.schema
      for (const part of parts.map(String)) {
        if (!schema) return undefined
        const holder: Schema = schema
        schema = fieldIn(holder, part)
        if (!schema) return void tell(loc, `草稿里没有“${original}”这个字段${likelyIn(holder, part)}`)
      }
      return schema
    }
  }
}

/** What a name means, in either language. */
function fieldIn(schema: Schema, name: string): Schema | undefined {
  const english = englishName(schema, name)
  return english === undefined ? undefined : viewField(schema, english)
}

/** Longer templates no document needs. */
const mostTemplate = 400_000

/** No template of a document has as many; Handlebars takes the square of their number. */
const mostTags = 20_000
const tagsIn = (text: string): number => text.split('{{').length - 1

/** What `{{#each}}` counts with. */
const counters = new Set(['index', 'first', 'last', 'key'])

/** What Handlebars brings along and no template needs: they print on the terminal, or reach what is not the draft's. */
const builtIn = {log: true, lookup: true, helperMissing: true, blockHelperMissing: true}

const nameOf = (expression: hbs.AST.Expression | undefined): string =>
  expression && 'original' in expression ? String(expression.original) : ''
