import type {Path} from '../finding.ts'
import {type ArrangedProse, type Arrangement, arrangeLines} from './arrange-lines.ts'
import type {Compared, Desk} from './desk.ts'
import {editScalar} from './edit-scalar.ts'
import type {Entry} from './entries.ts'
import {fieldInWords} from './field-words.ts'
import type {Planned} from './planned.ts'
import type {ReadBack} from './read-back.ts'
import type {ReadParagraph} from './read-body.ts'
import {excerpt, visible} from './show.ts'
import {strangeIn} from './strange.ts'
import {tellBoth} from './tell.ts'
import {proseOf, type Unit} from './units.ts'

/** Prose whose lines are others or in another order. */
export function arrangedLines(
  {copy, tree, fields, matched, stands, warnings}: Desk,
  {belongings, units, entries}: Compared
): {arrangement: Arrangement; planned: Planned[]; handled: ReadonlySet<number>} {
  const gone = matched.deleted.flatMap(paragraph => (units[paragraph]!.length === 1 ? units[paragraph]! : []))
  /** Whether it has the control of a field that is no prose: then it is a part of that, and no paragraph of the text. */
  const isOfField = ({tokens}: ReadParagraph) =>
    tokens.some(({field}) => {
      const path = field === undefined ? undefined : fields[field - 1]?.path
      return path !== undefined && path[0] !== 'figures' && proseOf(path) === undefined
    })
  const mayTake = ({paragraph, paragraph: {words, isHeading, drawings}}: Entry) =>
    !isHeading &&
    !isOfField(paragraph) &&
    drawings.length === 0 &&
    !isNumbered(words) &&
    !stands(words) &&
    strangeIn(words, '') === undefined
  const arrangement = arrangeLines(tree, entries, gone, mayTake)
  const handled = new Set<number>()
  const planned = arrangement.arranged.map(one => {
    for (const {unit, writtenOut} of one.slots.flatMap(({from}) => from)) {
      for (const number of fieldsOf(unit, copy, belongings, writtenOut)) handled.add(number)
      for (const words of writtenOut)
        warnings.push(`“${fieldInWords(unit.path)}”里“${words}”那里照文中改写，不再取“数据”里的数。`)
    }
    return plannedProse(one)
  })
  for (const paragraph of matched.deleted)
    for (const {field} of copy.before[paragraph]!.tokens)
      if (field !== undefined && fields[field - 1]) handled.add(field)
  return {arrangement, planned, handled}
}

/** Fields of texts that read as the draft does, though words of theirs stand beside their controls now. */
export function unchangedFields(
  {copy, nodes}: Desk,
  {belongings, recomposed}: Compared
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const {units} of recomposed.values())
    for (const {unit, text, isRewritten} of units) {
      const value = nodes.get(unit.key)?.value
      if (!isRewritten || !unit.line || value === undefined) continue
      if (value.slice(unit.line.start, unit.line.end).trim() !== text.trim()) continue
      for (const number of fieldsOf(unit, copy, belongings, [])) found.add(number)
    }
  return found
}

/** Words that begin like a heading are no paragraph of the one before. */
const isNumbered = (words: string): boolean =>
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(words)

/** The fields of a unit: its own, and those of references that are written out. */
function fieldsOf(
  unit: Unit,
  {before}: ReadBack,
  belongings: Compared['belongings'],
  writtenOut: ReadonlyArray<string>
): number[] {
  return before.flatMap(({tokens}, paragraph) =>
    tokens.flatMap(({field}, index) => {
      const own = belongings[paragraph]![index]
      if (field === undefined || own?.unit !== unit) return []
      const part = unit.parts[own.part]!
      return part.isVerbatim || writtenOut.includes(part.text) ? [field] : []
    })
  )
}

function plannedProse({prose, edit, lines, changes}: ArrangedProse): Planned {
  const path: Path = JSON.parse(prose)
  const field = fieldInWords(path)
  const printed = changes.flatMap(one =>
    one.printed === undefined ? [] : [{lines: one.after.split('\n'), words: one.printed}]
  )
  return {
    changes: changes.map(({before, after, what}) => ({
      path,
      field: what ? `${field}（${what}）` : field,
      before: visible(before),
      after: visible(after),
      range: edit.range,
      edit
    })),
    expected: {path, edit, lines, printed}
  }
}

/** Headings and other texts in which more changed than words of a field, and the fields that are settled with it. */
export function changedTexts(
  {tree, nodes, unmapped, reads, copy}: Desk,
  {recomposed, belongings}: Compared
): {planned: Planned[]; handled: ReadonlySet<number>} {
  const handled = new Set<number>()
  const planned = [...recomposed.values()].flatMap(({units}) =>
    units.flatMap(({unit, text, printed, isRewritten, isBlocked, writtenOut}): Planned[] => {
      if (unit.prose !== undefined || !isRewritten || isBlocked || reads(printed)) return []
      const node = nodes.get(unit.key)
      const {path, line} = unit
      if (node?.value.trim() === text.trim()) return []
      if (!node || !line) {
        unmapped.push(tellBoth(path, printed, node?.value))
        return []
      }
      const before = node.value.slice(line.start, line.end)
      const strange = strangeIn(text, before)
      const isTorn = /^[，、；：]|[，、；：]$/.test(text) || (text.includes('\n') && !before.includes('\n'))
      if (strange || writtenOut.length > 0 || isTorn) {
        unmapped.push(`“${fieldInWords(path)}”${strange ?? '改动没有写回，请自己改'}：${excerpt(printed)}`)
        return []
      }
      for (const number of fieldsOf(unit, copy, belongings, [])) handled.add(number)
      const edit = editScalar(tree.source.text, node, line.start, line.end, text)
      const range = node.place(line.start, line.end)
      const change = {
        path,
        field: fieldInWords(path),
        before: visible(before),
        after: visible(text),
        range,
        edit
      }
      return [{changes: [change], expected: {path, edit, words: text}}]
    })
  )
  return {planned, handled}
}
