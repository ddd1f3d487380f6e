import {correctTexts, defects, score} from '../../test/lint/corpus.ts'
import {percent, table} from './table.ts'

/** Recall and precision of every rule on the seeded defects and the correct texts. */
export async function quality(): Promise<string> {
  const told: string[] = []
  const scores = [...(await score(line => told.push(line))).values()].sort((a, b) =>
    a.ruleId < b.ruleId ? -1 : 1
  )
  const row = (
    name: string,
    {seeded, found, exact, stray}: {seeded: number; found: number; exact: number; stray: number}
  ) => [
    name,
    String(seeded),
    String(found),
    percent(found, seeded),
    percent(exact, found),
    String(stray),
    percent(found, found + stray)
  ]
  const total = scores.reduce(
    (sum, one) => ({
      seeded: sum.seeded + one.seeded,
      found: sum.found + one.found,
      exact: sum.exact + one.exact,
      stray: sum.stray + one.stray
    }),
    {seeded: 0, found: 0, exact: 0, stray: 0}
  )
  const head = ['rule', 'seeded', 'found', 'recall', 'exact place', 'false alarms', 'precision']
  const title = `## Quality: ${defects().length} texts with defects, ${correctTexts().length} correct texts\n\n`
  const misses = told.length ? `\n${told.join('\n')}\n` : ''
  return `${title}${table(head, [...scores.map(one => row(one.ruleId, one)), row('all', total)])}${misses}\n`
}
