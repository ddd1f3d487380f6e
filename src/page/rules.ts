import {between} from './plan/tree.ts'
import type {Part, RulePart, StoryPart} from './sheet.ts'

type Standing = Pick<StoryPart, 'x' | 'row' | 'width' | 'rows'>

/** Rules above the stories, as wide as those that stand under them, and between stories side by side. */
export function rulesOf(stories: ReadonlyArray<Standing>): Part[] {
  const first = Math.min(...stories.map(({row}) => row))
  const above: RulePart[] = []
  for (const {x, row, width} of stories.toSorted((a, b) => a.row - b.row || a.x - b.x)) {
    if (row === first) continue
    const last = above.at(-1)
    const at = row - between + 0.5
    if (last?.row === at && last.x + last.width + gutter >= x)
      above[above.length - 1] = {...last, width: x + width - last.x}
    else above.push({kind: 'rule', x, row: at, width})
  }
  return [...above, ...stories.flatMap(story => stories.flatMap(other => ruleBetween(story, other)))]
}

/** Rows below which a rule between stories would look like a stray mark. */
const shortest = 4
/** Characters between base columns. */
const gutter = 1

/** A thin rule in the gutter between a story and the one at its right. */
function ruleBetween(left: Standing, right: Standing): Part[] {
  if (left.x + left.width + gutter !== right.x) return []
  const row = Math.max(left.row, right.row)
  const rows = Math.min(left.row + left.rows, right.row + right.rows) - row
  return rows >= shortest ? [{kind: 'column-rule', x: right.x - gutter / 2, row, width: 0, rows}] : []
}
