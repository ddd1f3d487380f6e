import type {Finding} from '../../src/finding.ts'

/** A finding about words of the Markdown that `articleTree` reads, where every text has its own place. */
export function findingAt(markdown: string, words: string, {fix}: {fix?: string} = {}): Finding {
  const start = markdown.indexOf(words)
  if (start < 0) throw new Error(`Cannot find “${words}”`)
  const range = {start, end: start + words.length}
  return {
    ruleId: 'a-rule',
    severity: 'warning',
    message: `“${words}”不妥`,
    note: '换个说法',
    basis: 'GB/T 15834—2011',
    range,
    ...(fix === undefined ? {} : {fix: [{range, text: fix}]})
  }
}
