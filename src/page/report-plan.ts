import type {Report} from '../finding.ts'
import {placeIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import type {LaidOut} from './laid-out.ts'
import {pageReplanned} from './notices.ts'
import {namedBy, type PageSpec, wordsOf} from './schema.ts'

/** Tell where stories stand, if it is not where the layout that the page file names has them. */
export function reportPlan(
  {isReplanned, plan, fitted, sheet}: Pick<LaidOut, 'isReplanned' | 'plan' | 'fitted' | 'sheet'>,
  {layout, articles}: PageSpec,
  report: Report
): void {
  if (!isReplanned || !layout) return
  const places = plan.slots.map(({column, columns}, index) => {
    const {row, rows} = fitted[index]!.part
    return `“${wordsOf(namedBy(articles![index]!))}”起栏 ${column + 1} 占栏 ${columns}、起行 ${row + 1} 占行 ${rows}`
  })
  const message = `照“${layout.text}”排不好，已把 ${plan.slots.length} 篇稿件改排：${places.join('；')}（全版 ${sheet['base-columns']} 栏 ${sheet.rows} 行）。`
  report(findingOf(pageReplanned, {message, path: layout.path, range: placeIn(layout)}))
}
