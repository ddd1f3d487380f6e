import type {Draft} from '../model/schema.ts'
import {linesOf} from '../report/lines.ts'
import {type Copied, findCopies, leastCopied, ownCharacters} from './copied.ts'
import type {County} from './county.ts'
import {copiedPassage, siblingName} from './notices.ts'
import {type NameFinder, nameFinder, siblingsIn} from './sibling-names.ts'
import {type Spot, spotIn} from './spot.ts'
import type {Problem} from './take.ts'
import {stretchIn, wordsOf} from './words.ts'

/** A county's draft and its text. */
export interface CountyText {
  readonly county: County
  readonly draft: Draft
  readonly text: string
}

/** Counties' drafts that are held against each other. Of each only its bare words are kept. */
export interface Across {
  add(county: County, draft: Draft): void
  /** What one took from another. The drafts it is in are read again, by the file. */
  finish(read: (file: string) => Promise<CountyText | undefined>): Promise<Problem[]>
}

/** Begin to hold counties' drafts against each other; `names` are those that there should be. */
export function startAcross(names: ReadonlyArray<string> = []): Across {
  const counties: {readonly file: string; readonly name: string}[] = []
  const words: string[] = []
  const copies = findCopies()
  const copied: Copied[] = []
  return {
    add({file, name}, draft) {
      const own = wordsOf(draft)
      counties.push({file, name})
      words.push(own)
      copied.push(...copies.add(own))
    },
    async finish(read) {
      const finder = nameFinder(new Set([...names, ...counties.map(({name}) => name)]))
      const named = counties.flatMap(({name}, index) =>
        finder.in(words[index]!).some(found => !name.endsWith(found.name)) ? [index] : []
      )
      const wanted = new Map<number, Copied[]>(named.map(index => [index, []]))
      for (const one of copied) wanted.set(one.text, [...(wanted.get(one.text) ?? []), one])
      const problems: Problem[] = []
      for (const [index, passages] of [...wanted].sort(([a], [b]) => a - b)) {
        const own = await read(counties[index]!.file)
        if (!own) continue
        for (const passage of passages) {
          const first = await read(counties[passage.first.text]!.file)
          const problem = first && copyOf(passage, own, first)
          if (problem) problems.push(problem)
        }
        problems.push(...namesIn(own, finder))
      }
      return problems
    }
  }
}

function copyOf({from, to, first}: Copied, own: CountyText, other: CountyText): Problem | undefined {
  const here = stretchIn(own.draft, from, to)
  const there = stretchIn(other.draft, first.from, first.from + to - from)
  if (!here || !there || own.county.name === other.county.name) return undefined
  const count = ownCharacters(here.text)
  if (count < leastCopied) return undefined
  return {
    ruleId: copiedPassage.id,
    severity: copiedPassage.severity,
    message: `与${other.county.name || other.county.file}连续 ${to - from} 个字相同。`,
    county: own.county.name,
    spot: spotOf(own, here.range),
    related: [{message: `${other.county.name}的原文`, spot: spotOf(other, there.range)}]
  }
}

const namesIn = (own: CountyText, finder: NameFinder): Problem[] =>
  siblingsIn(own.draft, own.county.name, finder).map(({name, start, end}) => ({
    ruleId: siblingName.id,
    severity: siblingName.severity,
    message: `这是${own.county.name || '本县'}的草稿，写着“${name}”。`,
    county: own.county.name,
    spot: spotOf(own, {start, end}),
    related: []
  }))

const spotOf = ({county, text}: CountyText, range: Spot['range']): Spot =>
  spotIn(county.file, linesOf(text))(range)
