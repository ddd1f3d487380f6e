import type {Kind} from '../kind/kind.ts'
import type {Grammar} from '../kind/manifest.ts'
import {numberingNames} from '../model/schema.ts'
import {numberOf} from '../reading/number-of.ts'
import type {Part, Plan} from './plan.ts'

type Level = 'measure' | 'item'
type Numbering = NonNullable<Grammar['number']>

const numberings: ReadonlySet<string> = new Set(Object.values(numberingNames))

/** How the measures and the items of an article are headed, each as most of them are, in what the kind leaves open. */
export function usualGrammars({sections}: Plan, kind: Kind): Readonly<Record<Level, Grammar>> {
  const measures = sections.flatMap(section => section.measures)
  const items = [...sections, ...measures].flatMap(part => part.items)
  return {measure: usual(measures, kind.heading.measure), item: usual(items, kind.heading.item)}
}

function usual(parts: ReadonlyArray<Part>, grammar: Grammar): Grammar {
  const heads = parts.flatMap(({head, body}) => (head ? [{...head, isOpen: body.length > 0}] : []))
  const open = heads.filter(({isOpen}) => isOpen)
  const running = open.filter(({runsIn}) => runsIn).length
  const runIn = running * 2 === open.length ? grammar.runIn : running * 2 > open.length
  const counts = new Map<Numbering, number>()
  for (const {text} of heads) {
    const number =
      numberOf(text)
        ?.number.replace(/[一二三四五六七八九十百〇零]+/, '一')
        .replace(/\d+/, '1') ?? ''
    if (numberings.has(number)) counts.set(number as Numbering, (counts.get(number as Numbering) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  const number = most && most[1] * 2 > heads.length ? most[0] : grammar.number
  return {...grammar, runIn, ...(number ? {number} : {})}
}
