import {history, redo, undo} from '@codemirror/commands'
import {EditorState} from '@codemirror/state'
import {formTree} from '../../src/amend/tree.ts'
import type {createEditor, EditorOptions} from '../../src/web/editor/editor.ts'
import type {Engine} from '../../src/web/engine/client.ts'
import type {FormRead} from '../../src/web/engine/form-read.ts'
import {createSession} from '../../src/web/session.ts'

/** The text of a draft with its history, without a window to show it in. */
function editorAlone({changed}: EditorOptions) {
  const stateOf = (doc: string) => EditorState.create({doc, extensions: [history()]})
  let state = stateOf('')
  const dispatch = (transaction: {state: EditorState; docChanged: boolean}) => {
    state = transaction.state
    if (transaction.docChanged) changed()
  }
  return {
    text: () => state.doc.toString(),
    length: () => state.doc.length,
    reset(text: string) {
      state = stateOf(text)
    },
    change({range, text}: {range: {start: number; end: number}; text: string}, userEvent: string) {
      dispatch(state.update({changes: {from: range.start, to: range.end, insert: text}, userEvent}))
    },
    undo: () => undo({state, dispatch}),
    redo: () => redo({state, dispatch}),
    showFindings() {}
  }
}

/** A session whose readings of the draft come when the test lets them; in the order in which they were asked for, as from a worker. */
export function slowSession(text: string) {
  const held: (() => void)[] = []
  const reader = {
    wish: ({text: asked}: {text: string}) =>
      new Promise(resolve => {
        const read: FormRead = {tree: formTree(asked), kind: undefined, roles: [], progress: []}
        held.push(() => resolve(read))
      })
  } as unknown as Engine
  const engine = {run: () => new Promise(() => {})} as unknown as Engine
  const session = createSession(engine, reader, editorAlone as unknown as typeof createEditor)
  session.open({path: '草稿.yaml', text})
  /** Let the next reading come, if one was asked for; gives whether. */
  async function letRead(): Promise<boolean> {
    // What is asked for by a timer, and what waits for an answer.
    await settle()
    const next = held.shift()
    next?.()
    await settle()
    return next !== undefined
  }
  /** All that was asked for is done. */
  async function end() {
    while (await letRead());
  }
  return {session, letRead, end}
}

const settle = () => new Promise(resolve => setTimeout(resolve, 2))
