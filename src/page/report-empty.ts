import type {Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {emptyAreas} from './empty-areas.ts'
import {emptyRows, isHollow} from './fit.ts'
import type {LaidOut} from './laid-out.ts'
import {pageNotFull} from './notices.ts'
import {widthOf} from './paper.ts'
import {namedBy, type PageSpec, wordsOf} from './schema.ts'

/** Tell which pieces of a page are empty, and which stories leave columns empty; `page` names one on which stories go on. */
export function reportEmpty(
  laidOut: Pick<LaidOut, 'fitted' | 'sheet' | 'plan' | 'numbers'>,
  spec: PageSpec,
  report: Report,
  page?: string
): void {
  const {fitted, sheet, plan, numbers} = laidOut
  const {base} = plan.paper
  for (const {column, columns, row, rows} of emptyAreas(laidOut)) {
    const isFoot = columns === base.columns && row + rows === sheet.rows
    const where = isFoot ? '下方' : `从第 ${column + 1} 栏起 ${columns} 栏、第 ${row + 1} 行起`
    const chars = Math.round(rows * widthOf(base, column, columns))
    const message = `${page ?? '版面'}${where}空 ${rows} 行，约 ${chars} 字。`
    report(findingOf(pageNotFull, {message, range: {start: 0, end: 0}}))
  }
  for (const [index, one] of fitted.entries()) {
    const {part, fit} = one
    if (part.items.length === 0 || part.columns === 1 || !isHollow(one)) continue
    const field = namedBy(spec.articles![numbers[index]!]!)
    const rows = emptyRows(fit)
    const message = `“${wordsOf(field)}”${page ? `在${page}` : ''}的 ${part.columns} 栏里空着 ${rows} 行，约 ${rows * part.chars} 字。`
    const note = '字少照片深，旁边的栏就空着：少占几栏，或用“破栏”少破几栏，或把照片排小、排到文末。'
    const range = field?.place ?? {start: 0, end: 0}
    report(findingOf(pageNotFull, {message, path: field?.path, range, note}))
  }
}
