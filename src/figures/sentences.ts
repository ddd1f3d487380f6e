/** A sentence before and after. */
export interface ChangedSentence {
  readonly before: string
  readonly after: string
  /** Rates that are typed beside what changes, and stay as they were: 同比增长12.5% */
  readonly stale: ReadonlyArray<string>
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
    if (was.length !== is.length) return [changed(old, now)]
    return was.flatMap((one, index) => (one === is[index] ? [] : [changed(one, is[index]!)]))
  })
}

const changed = (before: string, after: string): ChangedSentence => ({
  before,
  after,
  stale: staleRates(before, after)
})

/** A rate with the words that say of what it is. */
const rate = /[^，、。；：（）()\d]{0,12}\d+(?:\.\d+)?(?:%|％|个百分点|倍)/gu

/** Rates that stand in a part of a sentence that changes, and do not change. */
function staleRates(before: string, after: string): string[] {
  const [was, is] = [before.split('；'), after.split('；')]
  if (was.length !== is.length) return []
  return is.flatMap((part, index) => {
    if (part === was[index]) return []
    const old: ReadonlyArray<string> = was[index]!.match(rate) ?? []
    return (part.match(rate) ?? []).filter(one => old.includes(one)).map(one => one.trim())
  })
}

const sentencesIn = (text: string): string[] =>
  text.match(/[^。！？]+[。！？]?[”’）]*/gu)?.map(one => one.trim()) ?? []
