import type {Article} from '../compose/article.ts'
import {valuesIn} from '../model/value.ts'

/** A sentence that stood in last year's report, too. */
export interface Repeated {
  readonly text: string
  /** Why it is worse than a repetition. */
  readonly notes: ReadonlyArray<string>
}

/** Shorter sentences are set phrases. */
const shortest = 20

/** The sentences that two reports share; what names the year that has gone by comes first. */
export function repeatedIn(
  before: ReadonlyArray<string>,
  after: ReadonlyArray<string>,
  year: number | undefined
): Repeated[] {
  const old = new Set(before.flatMap(sentencesIn).map(bare))
  const found = after
    .flatMap(sentencesIn)
    .filter(text => bare(text).length >= shortest && old.has(bare(text)))
  const repeated = [...new Set(found)].map((text): Repeated => ({text, notes: notesOn(text, year)}))
  return repeated.sort((a, b) => b.notes.length - a.notes.length)
}

function notesOn(text: string, year: number | undefined): string[] {
  const notes: string[] = []
  if (year !== undefined && text.includes(`${year}年`)) notes.push(`还写着${year}年`)
  if (/今年|目前|截至目前|本年度/.test(text)) notes.push('写着“今年”“目前”，说的是去年')
  if (/\d/.test(text) && notes.length === 0) notes.push('里面的数与去年一样')
  return notes
}

const sentencesIn = (text: string): string[] =>
  text.match(/[^。！？\n]+[。！？]?[”’）]*/gu)?.map(one => one.trim()) ?? []
const bare = (text: string): string => text.replace(/\s/g, '')

/** Persons whom last year's draft names and this year's text still has. */
export function namesLeft({draft}: Article, after: ReadonlyArray<string>): string[] {
  if (!draft) return []
  const speakers = valuesIn(draft.sections).filter(({path}) => path.at(-1) === 'speaker')
  const names = [...speakers.map(({text}) => text), draft.title?.speaker?.text.split(/[\s　]+/).at(-1) ?? '']
  const prose = after.join('\n')
  return [...new Set(names)].filter(name => name.length >= 2 && name.length <= 6 && prose.includes(name))
}
