import {closest} from 'fastest-levenshtein'
import type {Article} from './compose/article.ts'
import {compose} from './compose/compose.ts'
import {readDraft} from './draft/read.ts'
import type {DraftTree, Source} from './draft/tree.ts'
import type {Finding, Report} from './finding.ts'
import type {Format, WriteContext, Written} from './formats/format.ts'
import type {Kind} from './kind/kind.ts'
import {isNamed} from './kind/kind.ts'
import type {Linted, Settings} from './lint/lint.ts'
import {inOrder, lint} from './lint/lint.ts'
import type {Rule} from './lint/rule.ts'
import {rules as allRules} from './lint/rules/index.ts'
import {subjectOf} from './lint/subject.ts'
import {fieldNames} from './model/fields.ts'
import type {Model} from './model/read.ts'
import {readModel} from './model/read.ts'
import {draftSchema} from './model/schema.ts'
import type {Notice} from './notice.ts'
import {findingOf} from './notice.ts'
import type {ReadPhoto} from './photos.ts'
import {withPhotos} from './photos.ts'

export interface BuildOptions {
  /** The kinds there are. */
  readonly kinds: ReadonlyArray<Kind>
  /** The kind to write, whatever the draft says (default: the draft's own). */
  readonly kind?: string
  /** At `final` nothing is written while there are slots or errors (default: `draft`). */
  readonly stage?: 'draft' | 'final'
  /** Formats to write, perhaps by the kind (default: none, which is how `lint` checks). */
  readonly formats?: ReadonlyArray<Format> | ((kind: Kind) => ReadonlyArray<Format>)
  readonly rules?: ReadonlyArray<Rule>
  readonly settings?: Settings
  /** Reads photos (default: none are read, and none are missed). */
  readonly readPhoto?: ReadPhoto
  /** What a format is told beyond the article; undefined when it cannot be written, which is then reported. */
  readonly formatSettings?: (
    format: Format,
    checked: Checked,
    report: Report
  ) => Promise<Readonly<Record<string, unknown>> | undefined>
  readonly date?: string
  /** What was found already, when the bytes of the file became text. */
  readonly found?: ReadonlyArray<Finding>
}

/** A draft that went all the way to the linter. */
export interface Checked {
  readonly tree: DraftTree
  readonly model: Model
  readonly kind: Kind | undefined
  /** Absent when the draft could not be composed; an error says why. */
  readonly article: Article | undefined
  readonly findings: ReadonlyArray<Finding>
  readonly counts: {readonly fields: number; readonly paragraphs: number}
  readonly rulesRun: Linted['rulesRun']
  readonly rulesSkipped: Linted['rulesSkipped']
}

export interface Built extends Checked {
  /** By format name; empty when the gate of `--stage final` is shut. */
  readonly outputs: ReadonlyMap<string, ReadonlyArray<Written>>
}

/** The whole journey of a draft: read, modelled, composed, judged, written. */
export async function build(source: Source, options: BuildOptions): Promise<Built> {
  const checked = await check(source, options)
  const {formats = [], stage = 'draft', formatSettings, date} = options
  const outputs = new Map<string, ReadonlyArray<Written>>()
  if (!checked.article || !checked.kind || (stage === 'final' && checked.findings.some(isError)))
    return {...checked, outputs}

  const findings = [...checked.findings]
  const report: Report = finding => findings.push(finding)
  for (const format of typeof formats === 'function' ? formats(checked.kind) : formats) {
    const settings = formatSettings ? await formatSettings(format, checked, report) : {}
    const context: WriteContext = {report, date, settings: settings ?? {}}
    if (settings) outputs.set(format.name, await format.write(checked.article, context))
  }
  return {...checked, findings: inOrder(findings), outputs}
}

/** The journey as far as the linter. */
export async function check(source: Source, options: BuildOptions): Promise<Checked> {
  const {kinds, stage = 'draft', rules = allRules, settings, readPhoto, found = []} = options
  const findings: Finding[] = [...found]
  const report: Report = finding => findings.push(finding)

  const tree = readDraft(source, report, {isKey: name => fieldNames(draftSchema).has(name)})
  const model = readModel(tree, report)
  const kind = tree.root && chooseKind(model, kinds, options.kind, report)
  const nothing = {fields: 0, paragraphs: 0}
  if (!kind)
    return {
      tree,
      model,
      kind,
      article: undefined,
      findings,
      counts: nothing,
      rulesRun: [],
      rulesSkipped: unrun(rules)
    }

  const composed = compose(model, kind, report)
  const article = readPhoto ? await withPhotos(composed, readPhoto, report) : composed
  const subject = subjectOf({article, stage, kind, draft: model.draft, tree})
  const linted = lint(subject, {rules, settings})
  const counts = {fields: countFields(model.draft), paragraphs: subject.texts.length}
  const {rulesRun, rulesSkipped} = linted
  return {
    tree,
    model,
    kind,
    article,
    findings: inOrder([...findings, ...linted.findings]),
    counts,
    rulesRun,
    rulesSkipped
  }
}

export const unknownKind: Notice = {
  id: 'unknown-kind',
  title: {zh: '没有这个文种', en: 'No such kind'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '不知道写成哪个文种，就没有模板可用，后面的检查和输出都没有做。',
    en: 'Without a kind there is no template to compose with.'
  },
  how: {
    zh: '在草稿开头写“文种: 上报总结”等，或用 --kind 指定；zongshu kinds 列出全部文种。',
    en: 'Name a kind in the draft or with --kind; `zongshu kinds` lists them.'
  }
}

function chooseKind(
  {draft, placeOf}: Model,
  kinds: ReadonlyArray<Kind>,
  wanted: string | undefined,
  report: Report
): Kind | undefined {
  const name = wanted ?? draft.kind?.text
  const found = name === undefined ? undefined : kinds.find(kind => isNamed(kind, name))
  if (found) return found
  const names = kinds.map(kind => kind.name.zh)
  const message = name
    ? `没有“${name}”这个文种，是否“${closest(name, names)}”？可用的有：${names.join('、')}。`
    : `草稿没有写“文种”，可用的有：${names.join('、')}。`
  report(findingOf(unknownKind, {message, path: ['kind'], range: placeOf(['kind'])}))
  return undefined
}

const isError = (finding: Finding): boolean => finding.severity === 'error'

const unrun = (rules: ReadonlyArray<Rule>) =>
  rules.map(({id}) => ({ruleId: id, reason: '草稿没有读成，规则没有检查'}))

/** Fields that hold a text. */
function countFields(given: unknown): number {
  if (typeof given !== 'object' || given === null) return 0
  if ('text' in given && 'place' in given) return 1
  return Object.values(given).reduce<number>((sum, inner) => sum + countFields(inner), 0)
}
