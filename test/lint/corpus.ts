import {readdirSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {check} from '../../src/engine/check.ts'
import type {Finding, Range} from '../../src/finding.ts'
import type {Settings} from '../../src/lint/lint.ts'
import {lint} from '../../src/lint/lint.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {layered, parseTerms, withTerms} from '../../src/lint/terms.ts'
import {subjectOfText, unmark} from './example.ts'
import {loadCampaigns, loadKinds} from './kinds.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const list = (text: string): Record<string, unknown[]> => parse(text) as Record<string, unknown[]>

/** The settings of a folder without a config: our own terms. */
export function ourSettings(): Settings {
  const files = readdirSync(new URL('../../terms', import.meta.url)).map(name => `terms/${name}`)
  const lists = files.map(path => parseTerms({path, text: read(path), encoding: 'utf-8'}, () => {}))
  return withTerms({}, layered(...lists))
}

/** Correct texts, which no rule may find anything in. `⏎` in the file divides paragraphs. */
export function correctTexts(): string[] {
  return read('test/corpus/correct.txt')
    .split('\n')
    .filter(line => line && !line.startsWith('# '))
    .map(line => line.replaceAll('⏎', '\n'))
}

/** A text or draft with places that one rule must find, and where another rule must find nothing. */
export interface Defect {
  readonly ruleId: string
  readonly text: string
  readonly ranges: ReadonlyArray<Range>
  readonly isDraft: boolean
}

/** Seeded defects by rule. */
export function defects(): Defect[] {
  const texts = Object.entries(list(read('test/corpus/defects.yaml'))).flatMap(([ruleId, all]) =>
    (all as string[]).map(text => ({ruleId, ...unmark(text.replaceAll('⏎', '\n')), isDraft: false}))
  )
  const base = read('test/corpus/draft.yaml')
  const drafts = Object.entries(list(read('test/corpus/draft-defects.yaml'))).flatMap(([ruleId, all]) =>
    (all as string[][]).map(changes => ({ruleId, ...unmark(changed(base, changes)), isDraft: true}))
  )
  return [...texts, ...drafts]
}

/** `changes` are what is there and what is put in its place, in turn. */
function changed(text: string, changes: ReadonlyArray<string>): string {
  let marked = text
  for (let index = 0; index < changes.length; index += 2) {
    const [before, after] = [changes[index]!, changes[index + 1]!]
    if (!marked.includes(before)) throw new Error(`Cannot change “${before}”: the draft has no such words`)
    marked = marked.replace(before, () => after)
  }
  return marked
}

const kinds = loadKinds()
const campaigns = loadCampaigns()
const settings = ourSettings()

/** What all rules find in a text or a draft. */
export async function findAll(text: string, isDraft: boolean): Promise<ReadonlyArray<Finding>> {
  if (!isDraft) return lint(subjectOfText(text, 'draft'), {rules, settings}).findings
  const source = {path: 'draft.yaml', text, encoding: 'utf-8'} as const
  const config = {settings, allow: {names: [], words: []}, terms: [], templates: [], campaigns: []}
  const [found, base] = await Promise.all(
    [source, {...source, text: read('test/corpus/draft.yaml')}].map(one =>
      check(one, {kinds, campaigns, config})
    )
  )
  // The draft is short; what is said of it without the defect says nothing of the defect.
  const known = new Set(base!.findings.map(keyOf))
  return found!.findings.filter(finding => !known.has(keyOf(finding)))
}

const keyOf = ({ruleId, message}: Finding): string => `${ruleId} ${message.replace(/\d+个汉字/g, '')}`

/** How well a rule does on its defects. */
export interface Score {
  readonly ruleId: string
  /** Places that are wrong. */
  seeded: number
  /** Those that the rule found, and those it marked exactly. */
  found: number
  exact: number
  /** Findings of this rule where nothing of the sort is wrong: in its own defects, in others', in correct texts. */
  stray: number
}

/** Score all rules on all defects and all correct texts. `tell` hears of every miss and every stray finding. */
export async function score(tell: (line: string) => void = () => {}): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>()
  const of = (ruleId: string): Score => {
    const known = scores.get(ruleId) ?? {ruleId, seeded: 0, found: 0, exact: 0, stray: 0}
    scores.set(ruleId, known)
    return known
  }
  const stray = (finding: Finding, text: string) => {
    of(finding.ruleId).stray++
    tell(`stray  ${finding.ruleId}: ${around(text, finding.range)}  ${finding.message}`)
  }
  for (const {ruleId, text, ranges, isDraft} of defects()) {
    const own = of(ruleId)
    const findings = [...(await findAll(text, isDraft))]
    for (const range of ranges) {
      own.seeded++
      const touching = findings.filter(finding => finding.ruleId === ruleId && overlaps(finding.range, range))
      if (touching.length > 0) own.found++
      else tell(`missed ${ruleId}: ${around(text, range)}`)
      if (touching.some(finding => finding.range.start === range.start && finding.range.end === range.end))
        own.exact++
    }
    for (const finding of findings) {
      // Another rule may well see the same defect from its side.
      if (!ranges.some(range => overlaps(finding.range, range))) stray(finding, text)
    }
  }
  for (const text of correctTexts()) for (const finding of await findAll(text, false)) stray(finding, text)
  return scores
}

const overlaps = (a: Range, b: Range): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end)

function around(text: string, {start, end}: Range): string {
  const words = `${text.slice(Math.max(0, start - 16), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 16)}`
  return words.replaceAll('\n', '⏎')
}
