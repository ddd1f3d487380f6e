import type {Tools} from './desk-context.ts'
import {save} from './outputs/save.ts'

/** Keys that work everywhere: the draft has one history, whatever field the caret is in. */
export function onKey(tools: Tools, event: KeyboardEvent): void {
  const {session} = tools
  if (!session.file.value || !(event.ctrlKey || event.metaKey) || event.altKey) return
  const key = event.key.toLowerCase()
  if (key === 's') {
    event.preventDefault()
    void save(tools, {isAs: event.shiftKey})
    return
  }
  const target = event.target as Element
  // The text has the same keys itself; a field of a dialog keeps its own history.
  if (target.closest('.cm-editor, dialog, .start, form')) return
  if (key === 'z' && !event.shiftKey) session.undo()
  else if (key === 'y' || (key === 'z' && event.shiftKey)) session.redo()
  else return
  event.preventDefault()
}
