import {lineStart} from '../../amend/edit.ts'
import type {Edit, Range} from '../../finding.ts'

/**
 * The edit that puts a rule aside for the field in which a place lies: a comment with the reason, on a line above the key of the
 * field. It reaches as far as the lines below that are indented deeper.
 */
export function suppressEdit(text: string, keyStart: number, ruleId: string, reason: string): Edit {
  const at = lineStart(text, keyStart)
  const before = text.slice(at, keyStart)
  const indent = before.replace(/[^\t]/g, ' ')
  const words = reason.replace(/\s+/g, ' ').trim()
  const comment = `# 校验忽略 ${ruleId} -- ${words}`
  // Behind a dash a comment of its own would part the item from it: it stands behind the dash, above the field.
  if (/^\s*(?:-\s+)+$/.test(before)) {
    const range: Range = {start: keyStart, end: keyStart}
    return {range, text: `${comment}\n${indent}`}
  }
  return {range: {start: at, end: at}, text: `${indent}${comment}\n`}
}
