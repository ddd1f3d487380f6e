import type {Element} from '@xmldom/xmldom'
import {attributeOf, descendantsOf} from '../ooxml/elements.ts'
import {accepted, type InForce} from '../ooxml/words.ts'
import {reviewer} from './comments.ts'
import type {CopyTable} from './copy-table.ts'
import {isNameless, isOurs, type ReadComment} from './read-comments.ts'

/**
 * Which tracked changes are in force: those of people are, ours that nobody decided on are not. Word can take out the
 * names of all authors; then ours are known by their words, or, in copies that do not remember these, by standing in a
 * comment of ours that speaks of a change.
 */
export function undecided(
  body: Element,
  {fields, others}: CopyTable,
  comments: ReadonlyArray<ReadComment>
): InForce {
  const known = new Set(
    fields.flatMap(({changes = []}) => changes.flatMap(one => [`del ${one.before}`, `ins ${one.after}`]))
  )
  const speaking = new Set(
    comments.filter(one => isOurs(one) && one.words.includes('已在文中用修订标出')).map(({id}) => id)
  )
  const ours = new Set<Element>()
  const open = new Set<string>()
  for (const element of descendantsOf(body)) {
    const name = element.localName ?? ''
    if (!marks.has(name)) continue
    const id = attributeOf(element, 'id') ?? ''
    if (name === 'commentRangeStart' && speaking.has(id)) open.add(id)
    else if (name === 'commentRangeEnd') open.delete(id)
    else if (name === 'ins' || name === 'del') {
      const author = attributeOf(element, 'author') ?? ''
      const isKnown = others ? known.has(`${name} ${element.textContent ?? ''}`) : open.size > 0
      if (author === reviewer || (isNameless(author) && isKnown)) ours.add(element)
    }
  }
  return change => (ours.has(change) ? !accepted(change) : accepted(change))
}

const marks: ReadonlySet<string> = new Set(['commentRangeStart', 'commentRangeEnd', 'ins', 'del'])
