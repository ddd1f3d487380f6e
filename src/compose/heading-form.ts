import type {Kind} from '../kind/kind.ts'
import {type Draft, type Item, type Measure, numberingNames, type Section} from '../model/schema.ts'
import type {Value} from '../model/value.ts'
import type {HeadingForm} from './heading.ts'
import {placementOf} from './placement.ts'

const numbersOf = {measures: 'measureNumbers', items: 'itemNumbers'} as const

type Headed = Section | Measure | Item

/** How the headings of a draft are written in a kind, by the section, measure or item that has them. */
export function headingForms(draft: Draft, kind: Kind): ReadonlyMap<object, HeadingForm> {
  const forms = new Map<object, HeadingForm>()
  const {section, measure, item} = kind.heading

  function add(parts: ReadonlyArray<Headed>, level: 'section' | 'measures' | 'items'): void {
    const usualNumber = level === 'section' ? undefined : draft.headings?.[numbersOf[level]]?.choice
    const own = {section, measures: measure, items: item}[level]
    const grammar = usualNumber ? {...own, number: numberingNames[usualNumber]} : own
    let count = 0
    for (const part of parts) {
      const isNumbered = part.heading !== undefined && part.numbered?.on !== false
      const given = 'form' in part ? part.form?.choice : undefined
      const usual = level === 'section' ? undefined : draft.headings?.[level]?.choice
      const wanted = given ?? usual ?? (grammar.runIn ? 'runIn' : 'ownLine')
      const runsIn = level !== 'section' && wanted === 'runIn' && isProse(part.body?.[0], draft)
      forms.set(part, {grammar, index: isNumbered ? count++ : undefined, runsIn})
    }
  }

  const sections = draft.sections ?? []
  add(sections, 'section')
  for (const {measures = [], items = []} of sections) {
    add(measures, 'measures')
    add(items, 'items')
    for (const one of measures) add(one.items ?? [], 'items')
  }
  return forms
}

/** Whether a heading can run into a paragraph: a table or a photo has no beginning. */
function isProse(paragraph: Value | undefined, draft: Draft): boolean {
  return paragraph !== undefined && placementOf(paragraph, draft) === undefined
}
