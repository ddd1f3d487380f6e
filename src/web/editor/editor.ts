import {closeBrackets} from '@codemirror/autocomplete'
import {defaultKeymap, history, historyKeymap, indentWithTab, redo, undo} from '@codemirror/commands'
import {bracketMatching, defaultHighlightStyle, foldGutter, syntaxHighlighting} from '@codemirror/language'
import {lintGutter, setDiagnostics} from '@codemirror/lint'
import {highlightSelectionMatches, searchKeymap} from '@codemirror/search'
import {EditorSelection, EditorState, type Extension, type Text} from '@codemirror/state'
import {drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers} from '@codemirror/view'
import type {Edit, Range, Verdict} from '../../browser.ts'
import type {FormRead} from '../engine/form-read.ts'
import {say} from '../words/say.ts'
import {chinese} from './chinese.ts'
import {completion, hints} from './completion.ts'
import {diagnosticsOf} from './diagnostics.ts'
import {draftLanguage} from './draft-language.ts'

export interface EditorOptions {
  /** The text became another. */
  changed(): void
  form(): FormRead | undefined
  verdict(): Verdict | undefined
}

/** The text of a draft with its one history; the form writes into it too. */
export type Editor = ReturnType<typeof createEditor>

export function createEditor({changed, form}: EditorOptions) {
  const extensions: Extension = [
    lineNumbers(),
    foldGutter(),
    history({newGroupDelay: 800}),
    drawSelection(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of(() => ({
      'aria-label': say('草稿原文', 'Text of the draft'),
      spellcheck: 'false',
      tabindex: '0'
    })),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    syntaxHighlighting(defaultHighlightStyle, {fallback: true}),
    draftLanguage(),
    lintGutter(),
    completion(form),
    hints(),
    chinese,
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
    EditorView.updateListener.of(update => {
      if (update.docChanged) changed()
    })
  ]
  const stateOf = (text: string) => EditorState.create({doc: text, extensions})
  const view = new EditorView({state: stateOf('')})
  let known: {doc: Text; text: string} | undefined

  /** The text with `\n` between lines; made once for each state of it. */
  function text(): string {
    const {doc} = view.state
    if (known?.doc !== doc) known = {doc, text: doc.toString()}
    return known.text
  }

  return {
    view,
    text,
    length: () => view.state.doc.length,
    /** Another draft, with a history of its own. */
    reset(given: string) {
      view.setState(stateOf(given))
    },
    change({range, text: words}: Edit, userEvent: string) {
      view.dispatch({changes: {from: range.start, to: range.end, insert: words}, userEvent})
    },
    undo: () => undo(view),
    redo: () => redo(view),
    select({start, end}: Range) {
      const last = view.state.doc.length
      const selection = EditorSelection.single(Math.min(start, last), Math.min(end, last))
      view.dispatch({selection, effects: EditorView.scrollIntoView(selection.main, {y: 'center'})})
    },
    focus: () => view.focus(),
    /** Underline what was found, unless the text is another by now. */
    showFindings(verdict: Verdict, checked: string) {
      if (checked === text())
        view.dispatch(setDiagnostics(view.state, diagnosticsOf(verdict, view.state.doc.length)))
    }
  }
}
