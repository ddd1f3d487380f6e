import type {Article} from './compose/article.ts'
import {compose} from './compose/compose.ts'
import {readDraft} from './draft/read.ts'
import type {DraftTree, Source} from './draft/tree.ts'
import type {Finding, Report} from './finding.ts'
import {chooseKind} from './kind/choose.ts'
import type {Kind} from './kind/kind.ts'
import type {Config} from './lint/config.ts'
import {noConfig} from './lint/config.ts'
import type {Linted, Skipped} from './lint/lint.ts'
import {finished, inOrder, lint, lintInSteps} from './lint/lint.ts'
import type {Rule, Subject} from './lint/rule.ts'
import {rules as ourRules} from './lint/rules/index.ts'
import {twoValuesOneLabel} from './lint/rules/two-values-one-label.ts'
import {settle} from './lint/settle.ts'
import {subjectOf} from './lint/subject.ts'
import {markdownComments} from './lint/suppress.ts'
import {draftFields} from './model/draft-fields.ts'
import type {Model} from './model/read.ts'
import {readModel} from './model/read.ts'
import type {Draft} from './model/schema.ts'
import {valuesIn} from './model/value.ts'
import {notices} from './notices.ts'
import type {ReadPhoto} from './photo/with-photos.ts'
import {isBeside, withPhotos} from './photo/with-photos.ts'

export interface CheckOptions {
  /** At `final`, slots are errors (default: `draft`). */
  readonly stage?: 'draft' | 'final'
  readonly config?: Config
  readonly rules?: ReadonlyArray<Rule>
  /** What was found already, when the bytes of the file became text. */
  readonly found?: ReadonlyArray<Finding>
}

export interface DraftOptions extends CheckOptions {
  /** The kinds there are. */
  readonly kinds: ReadonlyArray<Kind>
  /** The kind to write, whatever the draft says (default: the draft's own). */
  readonly kind?: string
  /** Reads photos (default: none are read, and none are missed). */
  readonly readPhoto?: ReadPhoto
  /** Told the files of the photos as soon as they are known, before the draft is composed. */
  readonly onPhotos?: (files: ReadonlyArray<string>) => void
}

/** What was found in a file, and how much was looked at. */
export interface Verdict {
  readonly findings: ReadonlyArray<Finding>
  readonly counts: {readonly fields: number; readonly paragraphs: number}
  /** Findings that a comment suppresses, with its reason. */
  readonly aside?: {readonly suppressed?: number}
  readonly rulesRun: ReadonlyArray<string>
  readonly rulesSkipped: ReadonlyArray<Skipped>
  /** Rules that broke, which is ours to mend: what they would have found is not known. */
  readonly broken?: ReadonlyArray<string>
}

/** A draft that was read, modelled and composed. */
export interface Begun {
  readonly tree: DraftTree
  readonly model: Model
  /** Both absent when the draft could not be composed; an error says why. */
  readonly kind: Kind | undefined
  readonly article: Article | undefined
  /** What was found on the way. */
  readonly findings: ReadonlyArray<Finding>
}

/** A draft that went all the way to the linter. */
export interface Checked extends Begun, Verdict {
  /** What the rules saw. */
  readonly subject?: Subject
  /** What was found before the config and the comments had their say. */
  readonly unsettled?: ReadonlyArray<Finding>
}

/** The journey as far as the linter: read, modelled, composed, judged. */
export async function check(source: Source, options: DraftOptions): Promise<Checked> {
  return judge(source, await begin(source, options), options)
}

/** The journey up to the linter. */
export async function begin(source: Source, options: DraftOptions): Promise<Begun> {
  const {kinds, readPhoto, onPhotos, found = []} = options
  const findings: Finding[] = [...found]
  const report: Report = finding => findings.push(finding)

  const tree = readDraft(source, report, draftFields)
  const model = readModel(tree, report)
  onPhotos?.(filesOf(model.draft.photos))
  const kind = tree.root && chooseKind(model, kinds, options.kind, report)
  if (!kind) return {tree, model, kind, article: undefined, findings}

  const composed = compose(model, kind, report)
  const article = readPhoto ? await withPhotos(composed, readPhoto, report) : composed
  return {tree, model, kind, article, findings}
}

/** The files of photos that may be read. */
const filesOf = (photos: Draft['photos'] = {}): string[] =>
  Object.values(photos).flatMap(({file}) => (file && isBeside(file.text) ? [file.text] : []))

/** Judge a draft that was composed. */
export const judge = (source: Source, begun: Begun, options: CheckOptions): Checked =>
  finished(judgeInSteps(source, begun, options))

/** As `judge`, in steps: whoever takes them may do something else between them. */
export function* judgeInSteps(
  source: Source,
  begun: Begun,
  {stage, config = noConfig, rules = ourRules}: CheckOptions
): Generator<undefined, Checked> {
  const {tree, model, kind, article, findings} = begun
  if (!kind || !article) return {...begun, ...unread(findings, rules, '草稿没有读成')}
  const subject = subjectOf({article, stage, kind, draft: model.draft, tree})
  const linted = yield* lintInSteps(subject, {rules, settings: config.settings})
  const unsettled = [...findings, ...linted.findings]
  return {
    ...begun,
    subject,
    unsettled,
    ...left(unsettled, source, tree.comments, {config, rules, rulesSkipped: linted.rulesSkipped}),
    counts: {fields: [...valuesIn(model.draft)].length, paragraphs: subject.texts.length},
    ...rulesOf(linted)
  }
}

/** Judge a finished text that was read into an article. */
export function checkFinished(
  source: Source,
  article: Article,
  {stage, config = noConfig, rules = ourRules, found = []}: CheckOptions
): Verdict {
  const subject = subjectOf({article, stage})
  const linted = lint(subject, {rules, settings: config.settings})
  const comments = /\.(?:md|markdown)$/i.test(source.path) ? markdownComments(source.text) : []
  return {
    ...left([...found, ...linted.findings], source, comments, {
      config,
      rules,
      rulesSkipped: linted.rulesSkipped
    }),
    counts: {fields: 0, paragraphs: subject.texts.length},
    ...rulesOf(linted)
  }
}

/** Which rules ran, did not run, and broke. */
const rulesOf = ({rulesRun, rulesSkipped, broken}: Linted) => ({
  rulesRun,
  rulesSkipped,
  ...(broken.length > 0 ? {broken: broken.map(({ruleId}) => ruleId)} : {})
})

/** The verdict on a file that could not be read: nothing of it was judged, and the rules say so. */
export function unread(
  findings: ReadonlyArray<Finding>,
  rules: ReadonlyArray<Rule> = ourRules,
  why = '文件没有读成'
): Verdict {
  const rulesSkipped = rules.map(({id}) => ({ruleId: id, reason: `${why}，规则没有检查`}))
  return {findings: inOrder(findings), counts: {fields: 0, paragraphs: 0}, rulesRun: [], rulesSkipped}
}

/** What is left when the config and the comments have had their say. */
export function left(
  findings: ReadonlyArray<Finding>,
  source: Source,
  comments: DraftTree['comments'],
  {
    config,
    rules = ourRules,
    rulesSkipped
  }: {config: Config; rules?: ReadonlyArray<Rule>; rulesSkipped: ReadonlyArray<Skipped>}
): Pick<Verdict, 'findings' | 'aside'> {
  const all = [...notices, ...rules]
  const ids = [...new Set(all.map(({id}) => id))]
  const titles = new Map(all.map(({id, title}) => [title.zh, id]))
  // Whether another draft says something else is known only when both are checked.
  const skipped = [...rulesSkipped.map(({ruleId}) => ruleId), twoValuesOneLabel.id]
  const settled = settle(inOrder(findings), source, {config, comments, ids, titles, skipped})
  return {findings: inOrder(settled.findings), aside: {suppressed: settled.suppressed.length}}
}
