import type {Article} from '../compose/article.ts'
import type {DraftTree, Source} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import type {Config} from '../lint/config.ts'
import {noConfig} from '../lint/config.ts'
import type {Linted, Skipped} from '../lint/lint.ts'
import {finished, inOrder, lint, lintInSteps} from '../lint/lint.ts'
import {toldOnce} from '../lint/once.ts'
import type {Rule, Subject} from '../lint/rule.ts'
import {rules as ourRules} from '../lint/rules/index.ts'
import {twoValuesOneLabel} from '../lint/rules/two-values-one-label.ts'
import {settle} from '../lint/settle.ts'
import {subjectOf} from '../lint/subject.ts'
import {markdownComments} from '../lint/suppress.ts'
import {valuesIn} from '../model/value.ts'
import {notices} from '../notices.ts'
import type {Judgement} from '../report/verdict.ts'
import type {Composed} from './compose-draft.ts'

export interface JudgeOptions {
  /** At `final`, slots are errors (default: `draft`). */
  readonly stage?: 'draft' | 'final'
  readonly config?: Config
  readonly rules?: ReadonlyArray<Rule>
}

/** A draft that went all the way to the linter. */
export interface Judged extends Composed, Judgement {
  /** What the rules saw. */
  readonly subject?: Subject
  /** What was found before the config and the comments had their say. */
  readonly unsettled?: ReadonlyArray<Finding>
}

/** Judge a draft that was composed. */
export const judge = (source: Source, composed: Composed, options: JudgeOptions): Judged =>
  finished(judgeInSteps(source, composed, options))

/** As `judge`, in steps: whoever takes them may do something else between them. */
export function* judgeInSteps(
  source: Source,
  composed: Composed,
  {stage, config = noConfig, rules = ourRules}: JudgeOptions
): Generator<undefined, Judged> {
  const {tree, model, kind, article, findings} = composed
  if (!kind || !article) return {...composed, ...unread(findings, rules, '草稿没有读成')}
  const subject = subjectOf({article, stage, kind, draft: model.draft, tree})
  const linted = yield* lintInSteps(subject, {rules, settings: config.settings})
  // What composing said of an element, rules of many forms do not say again.
  const unsettled = toldOnce(inOrder([...findings, ...linted.findings]), rules)
  return {
    ...composed,
    subject,
    unsettled,
    ...left(unsettled, source, tree.comments, {config, rules, rulesSkipped: linted.rulesSkipped}),
    counts: {fields: valuesIn(model.draft).length, paragraphs: subject.texts.length},
    ...rulesOf(linted)
  }
}

/** Judge a finished text that was read into an article. */
export function checkFinished(
  source: Source,
  article: Article,
  {
    stage,
    config = noConfig,
    rules = ourRules,
    found = []
  }: JudgeOptions & {readonly found?: ReadonlyArray<Finding>}
): Judgement {
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
): Judgement {
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
): Pick<Judgement, 'findings' | 'aside'> {
  const all = [...notices, ...rules]
  const ids = [...new Set(all.map(({id}) => id))]
  const titles = new Map(all.map(({id, title}) => [title.zh, id]))
  // Whether another draft says something else is known only when both are checked.
  const skipped = [...rulesSkipped.map(({ruleId}) => ruleId), twoValuesOneLabel.id]
  const own = rules.map(({id}) => id)
  const settled = settle(inOrder(findings), source, {config, comments, ids, titles, skipped, rules: own})
  return {findings: inOrder(settled.findings), aside: settled.aside}
}
