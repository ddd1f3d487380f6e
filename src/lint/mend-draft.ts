import {draftNotices} from '../draft/notices.ts'
import {readDraft} from '../draft/read.ts'
import type {DraftNode} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import {draftFields} from '../model/draft-fields.ts'
import {applyFixes, type Fixed} from './fix.ts'

const ofReading = new Set(draftNotices.map(({id}) => id))

/** Make the edits of findings in a draft, unless another structure or other words would be read of it afterwards. */
export function mendDraft(text: string, findings: ReadonlyArray<Finding>, fields = draftFields): Fixed {
  const all = applyFixes(text, findings)
  if (all.applied.length === 0) return all
  const before = wordsOf(text, fields)
  const keeps = (fixed: Fixed) => wordsOf(fixed.text, fields) === before
  if (keeps(all)) return all
  const ofRules = applyFixes(
    text,
    findings.filter(({ruleId}) => !ofReading.has(ruleId))
  )
  return keeps(ofRules) ? ofRules : {text, applied: []}
}

/** What is read of a draft, marks and blanks left out. */
function wordsOf(text: string, fields: typeof draftFields): string {
  const {root} = readDraft({path: 'draft.yaml', text, encoding: 'utf-8'}, () => {}, fields)
  return JSON.stringify(root && plain(root))
}

function plain(node: DraftNode): unknown {
  if (node.type === 'text') return node.value.replace(/[^\p{L}\p{N}]/gu, '')
  if (node.type === 'list') return node.items.map(plain)
  return node.entries.map(({key, value}) => [key.value.replace(/[^\p{L}\p{N}]/gu, ''), plain(value)])
}
