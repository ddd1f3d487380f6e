/** How many results may be there or under way before one is taken: an early one may take long. */
const aheadOf = (atOnce: number): number => (atOnce === 1 ? 1 : atOnce * 4)

export interface InOrderOptions {
  /** How many are worked on at once. */
  readonly atOnce: number
  /** When it is aborted no more are begun; those that were come to their end. */
  readonly signal?: AbortSignal
}

/** Work on items, several at once; the results come in the order of the items, whatever the order in which they are done. */
export async function* inOrder<Item, Result>(
  items: ReadonlyArray<Item>,
  work: (item: Item) => Promise<Result>,
  {atOnce, signal}: InOrderOptions
): AsyncGenerator<readonly [Item, Result]> {
  const begun: (Promise<Result> | undefined)[] = []
  let working = 0
  let freed = () => {}
  const begin = (item: Item): Promise<Result> => {
    working++
    const result = work(item).finally(() => {
      working--
      freed()
    })
    // Whoever takes it is told; until then it is no unhandled rejection.
    result.catch(() => {})
    return result
  }
  for (let given = 0; ; given++) {
    const top = () => {
      while (
        begun.length < items.length &&
        working < atOnce &&
        begun.length - given < aheadOf(atOnce) &&
        !signal?.aborted
      )
        begun.push(begin(items[begun.length]!))
    }
    freed = top
    top()
    const under = begun[given]
    if (!under) return
    const result = await under
    // The process hears of Ctrl-C, and whoever is free goes on with the next one, before this one is taken.
    await new Promise(setImmediate)
    yield [items[given]!, result]
    // What was given is not held.
    begun[given] = undefined
  }
}
