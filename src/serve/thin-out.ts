/** Minutes and days in milliseconds. */
const minute = 60_000
const day = 24 * 60 * minute

/** The newest copies, all of which are kept. */
const all = 20
/** After them, one for each of these spans; beyond a day, one a day. */
const span = 10 * minute
/** Copies of one draft at most. */
const most = 200

/**
 * Of the times at which a draft was copied, those whose copies may go: the newest stay, then one every ten minutes, then one
 * a day. Milliseconds since 1970, in any order.
 */
export function thinOut(times: ReadonlyArray<number>, now: number): number[] {
  const newest = [...times].sort((a, b) => b - a)
  const taken = new Set<string>()
  let kept = 0
  return newest.filter((time, index) => {
    const age = now - time
    const slot = age < day ? `minutes ${Math.floor(time / span)}` : `day ${Math.floor(time / day)}`
    const stays = kept < most && (index < all || !taken.has(slot))
    if (index >= all || age >= day) taken.add(slot)
    if (stays) kept++
    return !stays
  })
}
