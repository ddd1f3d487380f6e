import {create} from '../../amend/create.ts'
import {between, withEdits} from '../../amend/edit.ts'
import {partAt} from '../../amend/find.ts'
import {setField} from '../../amend/set-field.ts'
import {type FormTree, formTree, type Part} from '../../amend/tree.ts'
import type {Edit} from '../../finding.ts'
import {asPlain, figureLine, type ReadFigure} from './read-figures.ts'

/**
 * What a draft says of a figure where the pasted one says something, in one line, as `figureLine` says it; undefined where there
 * is no such figure.
 */
export function standing(part: Part | undefined, pasted: ReadFigure): string | undefined {
  if (!part || part.type === 'list') return part && ''
  if (part.type === 'text') return pasted.value === undefined ? '' : part.value.trim()
  const words = (...names: string[]) => {
    const value = part.entries.find(({key}) => names.includes(key.trim()))?.value
    return value?.type === 'text' ? value.value.trim() : undefined
  }
  return figureLine({
    ...(pasted.value !== undefined && {value: words('数值', 'value')}),
    points: pasted.points.flatMap(({time}) => {
      const value = words(time)
      return value ? [{time, value}] : []
    }),
    ...(pasted.time && {time: words('时间', 'time')}),
    ...(pasted.source && {source: words('来源', 'source')})
  })
}

/** The edits that put figures into a draft: new ones at the end of the table, known ones with other values. */
export function takeFigures(tree: FormTree, figures: ReadonlyArray<ReadFigure>): Edit[] {
  const {text} = tree
  let now = tree
  const step = (edits: ReadonlyArray<Edit> | undefined) => {
    if (edits && edits.length > 0) now = formTree(withEdits(now.text, edits))
  }
  for (const figure of figures) {
    const path = ['figures', figure.name]
    if (partAt(now, path) === undefined) {
      step(create(now, path, asPlain(figure)))
      continue
    }
    const {value, points, time, source} = figure
    const fields: [string, string | undefined][] = [
      ['value', value],
      ...points.map((point): [string, string] => [point.time, point.value]),
      ['time', time],
      ['source', source]
    ]
    for (const [name, words] of fields) if (words !== undefined) step(setField(now, [...path, name], words))
  }
  const edit = between(text, now.text)
  return edit ? [edit] : []
}
