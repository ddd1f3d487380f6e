/** A sentence before and after. */
export interface ChangedSentence {
  readonly before: string
  readonly after: string
}

/** The sentences that differ in two versions of a text, of which each paragraph has its counterpart. */
export function changedSentences(
  before: ReadonlyArray<string>,
  after: ReadonlyArray<string>
): ChangedSentence[] {
  if (before.length !== after.length) return []
  return before.flatMap((old, at) => {
    const now = after[at]!
    if (old === now) return []
    const [was, is] = [sentencesIn(old), sentencesIn(now)]
    if (was.length !== is.length) return [{before: old, after: now}]
    return was.flatMap((one, index) => (one === is[index] ? [] : [{before: one, after: is[index]!}]))
  })
}

const sentencesIn = (text: string): string[] =>
  text.match(/[^。！？]+[。！？]?[”’）]*/gu)?.map(one => one.trim()) ?? []
