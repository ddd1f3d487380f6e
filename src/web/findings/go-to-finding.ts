import {partAt} from '../../amend/find.ts'
import type {Tools} from '../desk-context.ts'
import type {PlacedFinding} from './by-field.ts'

/** Show where a finding is: in the text, in its field with the words chosen, and in the preview. */
export function goToFinding({session, mode, front}: Tools, {finding: {range}, field}: PlacedFinding): void {
  front.value = 'form'
  if (mode.value === 'text' || field.length === 0) {
    mode.value = 'text'
    session.editor.select(range)
    session.editor.focus()
    return
  }
  const tree = session.form.value?.tree
  const part = tree && partAt(tree, field)
  const text = session.text()
  session.editor.select(range)
  if (part?.type !== 'text') {
    session.goTo(field)
    return
  }
  // The words as they stand in the value: without quotes, indentation and escapes they are found again.
  const words = text.slice(range.start, range.end)
  const before = text.slice(part.range.start, range.start).split(words).length - 1
  let at = -1
  for (let turn = 0; turn <= before; turn++) {
    const next = part.value.indexOf(words, at + 1)
    if (next < 0) break
    at = next
  }
  if (words !== '' && at >= 0) session.goTo(field, at, words.length)
  else session.goTo(field)
}
