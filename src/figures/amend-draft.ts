import {create} from '../amend/create.ts'
import {between, withEdits} from '../amend/edit.ts'
import {isFlow, partAt, wayTo} from '../amend/find.ts'
import {endOfEntry, indentOfMap} from '../amend/place.ts'
import {setField} from '../amend/set-field.ts'
import {type FormTree, formTree} from '../amend/tree.ts'
import {written, writtenKey} from '../amend/write.ts'
import type {Edit} from '../finding.ts'
import type {DraftFigure} from './draft-figures.ts'
import type {FigureChange} from './plan.ts'

/** A figure that the draft has not yet. */
export interface NewFigure {
  readonly name: string
  /** One value, or texts by field and period. */
  readonly content: string | Readonly<Record<string, string>>
}

/** A draft's text in which figures say what tables say, and new ones are added; comments and layout stay. */
export function amendFigures(
  text: string,
  figures: ReadonlyArray<DraftFigure>,
  changes: ReadonlyArray<FigureChange>,
  added: ReadonlyArray<NewFigure>
): {text: string; edit?: Edit} {
  let tree = formTree(text)
  const step = (edits: ReadonlyArray<Edit> | undefined) => {
    if (edits && edits.length > 0) tree = formTree(withEdits(tree.text, edits))
  }
  for (const change of changes) {
    const figure = figures.find(({name}) => name === change.figure)
    const isPoint =
      figure !== undefined &&
      figure.points.length > 0 &&
      change.field !== 'value' &&
      change.before === undefined
    step(
      isPoint
        ? newPoint(tree, figure, change)
        : setField(tree, ['figures', change.figure, change.field], change.after)
    )
  }
  for (const {name, content} of added) step(create(tree, ['figures', name], content))
  const edit = between(text, tree.text)
  return {text: tree.text, ...(edit && {edit})}
}

/** A value of another year, behind the last one. */
function newPoint(tree: FormTree, figure: DraftFigure, {field, after}: FigureChange): Edit[] | undefined {
  const path = ['figures', figure.name]
  const map = partAt(tree, path)
  const last = figure.points.at(-1)?.time
  const entry = map?.type === 'map' ? map.entries.findLast(({key}) => key.trim() === last) : undefined
  if (map?.type !== 'map' || !entry) return setField(tree, [...path, field], after)
  const {text} = tree
  if (isFlow(text, map) || wayTo(tree, path).steps.some(({part}) => isFlow(text, part))) {
    const at = entry.value.range.end
    return [
      {
        range: {start: at, end: at},
        text: `, ${writtenKey(field)}: ${written(after, {style: 'empty', indent: '', isFlow: true})}`
      }
    ]
  }
  const at = endOfEntry(text, entry)
  return [
    {
      range: {start: at, end: at},
      text: `\n${indentOfMap(text, map)}${writtenKey(field)}: ${written(after, {style: 'empty', indent: ''})}`
    }
  ]
}
