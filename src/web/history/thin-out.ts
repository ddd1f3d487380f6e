const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

/**
 * Which of the times of kept versions may go: all of the last ten minutes stay, then the last of each minute for an hour, of
 * each hour for two days, and of each day after that. The newest stays in any case.
 */
export function tooMany(times: ReadonlyArray<number>, now: number): number[] {
  const kept = new Set<string>()
  return [...times]
    .sort((a, b) => b - a)
    .filter((time, index) => {
      const age = now - time
      if (index === 0 || age < 10 * minute) return false
      const slot = age < hour ? minute : age < 2 * day ? hour : day
      const key = `${slot} ${Math.floor(time / slot)}`
      if (kept.has(key)) return true
      kept.add(key)
      return false
    })
}
