import type {Source} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import {checkTemplate} from './check-template.ts'
import type {KindWithText} from './kind.ts'
import {withChineseNames} from './partial-names.ts'
import {type ManifestOptions, readManifest} from './read-manifest.ts'
import {compileTemplate} from './template.ts'
import type {TemplateProblem} from './template-problem.ts'
import {inEnglish} from './translate.ts'

/** The files of a kind's folder, and the partials it may use. */
export interface KindFiles extends ManifestOptions {
  /** The folder's name. */
  readonly id: string
  /** `kind.yaml`. */
  readonly manifest: string
  /** `article.md.hbs`. */
  readonly template: string
  readonly partials: Readonly<Record<string, string>>
  /** Which partials are the author's own, and not shared (default: all). */
  readonly isOwn?: (partial: string) => boolean
  /** Whether the template is known to hold together, as ours do by our tests (default: false). */
  readonly isProven?: boolean
}

/** A kind, with what was put right in reading it; or what is wrong with its files. */
export type LoadedKind =
  | {readonly kind: KindWithText; readonly repairs: ReadonlyArray<TemplateProblem>}
  | {readonly problems: ReadonlyArray<TemplateProblem>}

/** Load a kind. What is wrong with its files is told with places; a kind with problems is not used. */
export function loadKind(files: KindFiles): LoadedKind {
  const {id, manifest: text, template, isProven = false, isOwn} = files
  const partials = withChineseNames(template, files.partials)
  if (text.length > mostManifest)
    return {problems: [atStart(`文件超过 ${mostManifest / 1000} 千字，不是文种的说明`)]}
  const source: Source = {path: 'kind.yaml', text, encoding: 'utf-8'}
  const findings: Finding[] = []
  const manifest = readManifest(source, finding => findings.push(finding), files)
  if (findings.some(({ruleId}) => ruleId === 'empty-draft' || ruleId === 'draft-not-map'))
    return {problems: [atStart(noManifest(text))]}

  const told = (severities: ReadonlyArray<Finding['severity']>) =>
    findings.filter(({severity}) => severities.includes(severity)).map(finding => problemOf(finding, text))
  const problems = [
    ...told(['error']),
    ...(isProven ? [] : checkTemplate(template, partials, isOwn)),
    ...(printsNothing(template) ? [emptyTemplate] : [])
  ]
  if (problems.length > 0) return {problems}
  const english = isProven ? template : inEnglish(template)
  const fill = compileTemplate(english, partials, {id})
  return {kind: {...manifest, id, template: english, partials, fill}, repairs: told(['warning'])}
}

/** A longer manifest is none. */
const mostManifest = 100_000

/** A finding of the manifest, as problems are told. */
function problemOf({message, range}: Finding, text: string): TemplateProblem {
  const before = text.slice(0, range.start).split('\n')
  const said = message.replace(/。$/u, '').replace(/^草稿(?=[缺要])/u, 'kind.yaml ')
  return {file: 'kind.yaml', line: before.length, column: before.at(-1)!.length, message: said}
}

const atStart = (message: string): TemplateProblem => ({file: 'kind.yaml', line: 1, column: 0, message})

const noManifest = (manifest: string): string =>
  `${manifest.trim() ? '这里要由“项目: 内容”组成' : '文件是空的'}；各项的写法照 zongshu kind new 新建的 kind.yaml，或见 docs/文种.md`

/** One that never ends goes on to the end: so none is looked at from each of its beginnings. */
const comments = /\{\{~?!--[\s\S]*?(?:--~?\}\}|$)|\{\{~?![^}]*\}{0,2}|<!--[\s\S]*?(?:-->|$)/g

/** Whether a template has nothing but comments. */
const printsNothing = (template: string): boolean => template.replace(comments, '').trim() === ''

const emptyTemplate: TemplateProblem = {
  file: 'article.md.hbs',
  line: 1,
  column: 0,
  message: '模板是空的，什么也印不出来；至少写上标题：# {{标题.主题}}'
}
