import type {ReadField} from './read-back.ts'

/** Stands for a field in a skeleton. */
export const gap = '\uFFFC'

/** A paragraph of a review copy as it stands there now. */
export interface ReadParagraph {
  /** Its words with a gap for each field. */
  readonly skeleton: string
  /** All its words. */
  readonly words: string
  /** The heading it stands under; empty before the first. */
  readonly heading: string
}

/** A paragraph as it was written. */
export interface WrittenParagraph {
  readonly skeleton: string
  readonly words: string
  readonly fields: ReadonlyArray<ReadField>
}

export interface ChangedParagraphs {
  /** Those that say more or other words of their own than any that was written; `at` is where these begin. */
  readonly added: ReadonlyArray<ReadParagraph & {readonly at: number}>
  /** Those of which only the words of ours are gone. */
  readonly shortened: ReadonlyArray<WrittenParagraph>
  /** Those of which nothing is left, nor any of their fields. */
  readonly deleted: ReadonlyArray<WrittenParagraph>
}

/** The paragraphs that were written, with their fields: fields are counted in the order of the document. */
export function writtenParagraphs(
  skeletons: ReadonlyArray<string>,
  fields: ReadonlyArray<ReadField>
): WrittenParagraph[] {
  let next = 0
  return skeletons.map(skeleton => {
    const own: ReadField[] = []
    const words = skeleton.replaceAll(gap, () => {
      const field = fields[next++]
      if (field) own.push(field)
      return field?.before ?? ''
    })
    return {skeleton, words, fields: own}
  })
}

/** Paragraphs that read otherwise than before: those whose own words are nowhere else, as often as they stood there. */
export function changedParagraphs(
  before: ReadonlyArray<WrittenParagraph>,
  after: ReadonlyArray<ReadParagraph>
): ChangedParagraphs {
  const left = new Map<string, WrittenParagraph[]>()
  for (const one of before) left.set(one.skeleton, [...(left.get(one.skeleton) ?? []), one])
  const pieces = new Set(before.flatMap(({skeleton}) => skeleton.split(gap)))
  const changed = after.filter(({skeleton}) => !left.get(skeleton)?.shift()).filter(isMeaningful)
  // A paragraph that only lost fields, each of which is told by itself.
  const emptied = new Set<WrittenParagraph>()
  const added = changed
    .filter(({skeleton}) => {
      const same = [...left.values()]
        .flat()
        .find(one => bare(one) === bare({skeleton}) && one.fields.some(({text}) => text === undefined))
      if (!same) return true
      left.set(
        same.skeleton,
        left.get(same.skeleton)!.filter(one => one !== same)
      )
      emptied.add(same)
      return false
    })
    .map(one => {
      const own = one.skeleton.split(gap).find(piece => piece.trim() !== '' && !pieces.has(piece))
      return {...one, at: own ? Math.max(0, one.words.indexOf(own)) : 0}
    })
  const isDeleted = (one: WrittenParagraph) =>
    one.fields.length > 0 && one.fields.every(({text}) => text === undefined) && !emptied.has(one)
  const deleted = before.filter(isDeleted)
  const missing = [...left.values()].flat().filter(isMeaningful)
  for (const {skeleton} of deleted) {
    const index = missing.findIndex(one => one.skeleton === skeleton)
    if (index >= 0) missing.splice(index, 1)
  }
  // A changed paragraph is both; only what is nowhere else any more is told as taken out.
  const shortened = missing.length > added.length ? missing.slice(added.length) : []
  return {added, shortened, deleted}
}

const bare = ({skeleton}: {readonly skeleton: string}) => skeleton.replaceAll(gap, '')
const isMeaningful = (one: {readonly skeleton: string}) => bare(one).trim() !== ''
