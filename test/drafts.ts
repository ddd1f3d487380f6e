import {readDraft} from '../src/draft/read.ts'
import type {DraftTree, Source} from '../src/draft/tree.ts'
import type {Finding} from '../src/finding.ts'
import type {Model} from '../src/model/read.ts'
import {readModel} from '../src/model/read.ts'

/** A draft's text as a file. */
export const sourceOf = (text: string, path = 'draft.yaml'): Source => ({path, text, encoding: 'utf-8'})

/** Read a draft's text into the model. */
export function modelOf(text: string): {model: Model; tree: DraftTree; findings: Finding[]} {
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  const tree = readDraft(sourceOf(text), report)
  return {model: readModel(tree, report), tree, findings}
}

/** Findings as `id 第n行 message`. */
export function said(text: string, findings: ReadonlyArray<Finding>): string[] {
  return findings.map(
    ({ruleId, range, message}) => `${ruleId} ${text.slice(0, range.start).split('\n').length} ${message}`
  )
}
