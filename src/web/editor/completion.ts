import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult
} from '@codemirror/autocomplete'
import type {Extension} from '@codemirror/state'
import {type EditorView, hoverTooltip} from '@codemirror/view'
import {namesIn} from '../../amend/names.ts'
import {entryOf, fieldNamed, fieldsOf, schemaAt} from '../../model/fields.ts'
import {draftSchema} from '../../model/schema.ts'
import type {FormRead} from '../engine/form-read.ts'
import {fieldHelp, fieldTitle} from '../words/field-words.ts'
import {say} from '../words/say.ts'
import {keyPlace} from './key-path.ts'

/** Fields, choices and names of figures, as they may stand where the caret is. */
export function completion(form: () => FormRead | undefined): Extension {
  return autocompletion({override: [context => complete(context, form())], icons: false})
}

/** How many lines above the caret are looked at. */
const reach = 2000

function complete(context: CompletionContext, form: FormRead | undefined): CompletionResult | null {
  const {state, pos} = context
  const line = state.doc.lineAt(pos)
  const before = line.text.slice(0, pos - line.from)
  const figure = /\{[^{}]*$/.exec(before)
  if (figure && form)
    return {
      from: pos - figure[0].length + 1,
      options: namesIn(form.tree, 'figures').map(label => ({label, apply: `${label}}`}))
    }
  const first = Math.max(1, line.number - reach)
  const lines = Array.from(
    {length: line.number - first + 1},
    (_, index) => state.doc.line(first + index).text
  )
  lines[lines.length - 1] = before
  const place = keyPlace(lines, lines.length - 1)
  const schema = schemaAt(draftSchema, place.holder)
  if (!schema || entryOf(schema)) return null
  if (place.key === undefined) {
    const word = /(?<![^\s\-:：])[^\s\-:：]*$/.exec(before)![0]
    if (word === '' && !context.explicit) return null
    const options = fieldsOf(schema)
      .filter(({meta}) => meta.reads !== 'series')
      .map(
        ({name, title}): Completion => ({
          label: title,
          detail: fieldHelp([...place.holder, name]),
          apply: `${title}: `
        })
      )
    return {from: pos - word.length, options}
  }
  const field = fieldNamed(schema, place.key)
  const choices = field?.meta.reads === 'flag' ? ['是', '否'] : Object.values(field?.meta.choices ?? {})
  if (choices.length === 0) return null
  const word = /(?<![^\s:：、，,[])[^\s:：、，,[]*$/.exec(before)![0]
  return {from: pos - word.length, options: choices.map(label => ({label}))}
}

/** What a field is for, where the mouse rests on its key. */
export function hints(): Extension {
  return hoverTooltip((view: EditorView, pos) => {
    const line = view.state.doc.lineAt(pos)
    const first = Math.max(1, line.number - reach)
    const lines = Array.from(
      {length: line.number - first + 1},
      (_, index) => view.state.doc.line(first + index).text
    )
    const place = keyPlace(lines, lines.length - 1)
    const colon = line.text.search(/[:：]/)
    if (place.key === undefined || (colon >= 0 && pos - line.from > colon)) return null
    const path = [...place.holder, place.key]
    const help = schemaAt(draftSchema, path) && fieldHelp(path)
    if (!help) return null
    return {
      pos,
      create() {
        const dom = document.createElement('div')
        dom.className = 'hint'
        dom.textContent = say(`${fieldTitle(path)}：${help}`, `${fieldTitle(path)}: ${help}`)
        return {dom}
      }
    }
  })
}
