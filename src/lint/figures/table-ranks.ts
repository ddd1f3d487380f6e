import type {Mismatch} from './table-shares.ts'
import {type Grid, numberIn, wordsIn} from './tables.ts'

const isRank = /^(?:排名|名次|位次|排序|综合排名|总排名)$/
const isScore = /得分|成绩|总分|分数|评分|积分|测评分/

/**
 * Ranks that the scores beside them contradict: 排名 1, 2, 3 of 得分 95.1, 92.5, 90.2. Held against the only column of scores,
 * where no two scores are equal, the ranks run from 1 without a gap but for a mistake, and most rows agree.
 */
export function ranksOf(grid: Grid, headings: ReadonlyArray<string>): Mismatch[] {
  const rank = headings.findIndex(heading => isRank.test(heading))
  const scores = headings.flatMap((heading, column) => (isScore.test(heading) ? [column] : []))
  const [score] = scores
  if (rank < 0 || score === undefined || scores.length > 1) return []
  const rows = grid.slice(1).flatMap(cells => {
    const [rankCell, scoreCell] = [cells[rank], cells[score]]
    const [place, points] = [rankCell && numberIn(rankCell), scoreCell && numberIn(scoreCell)]
    return rankCell && scoreCell && place && points
      ? [{rankCell, scoreCell, place: place.value, points: points.value}]
      : []
  })
  const all = rows.map(({points}) => points)
  if (rows.length < 4 || rows.length < grid.length - 1 || new Set(all).size < all.length) return []
  const isListed = rows.every(({place}, index) => place === index + 1)
  const wrong = rows.flatMap(row => {
    const is = all.filter(points => points > row.points).length + 1
    return is === row.place ? [] : [{...row, is}]
  })
  if (wrong.length * 2 > rows.length || wrong.some(({place}) => place > rows.length)) return []
  // In a list by rank a score is wrong; two that changed places are told once.
  const told = isListed ? wrong.slice(-1) : wrong
  return told.map(({rankCell, scoreCell, is, place, points}) => ({
    text: isListed ? scoreCell : rankCell,
    message: `排名对不上：${wordsIn(scoreCell)}按得分排第${is}，表中排第${place}；核对得分${points}和名次。`
  }))
}
