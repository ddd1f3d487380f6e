import type {Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {pageTight} from './notices.ts'
import {body} from './paper.ts'
import type {Sheet} from './sheet.ts'

/** Tell that lines of a page stand closer than usual; `page` names one on which a story goes on. */
export function reportTight({pitch}: Pick<Sheet, 'pitch'>, report: Report, page = '全版'): void {
  if (pitch === body.pitch) return
  const message = `字多，${page}的行距由 ${body.pitch} 磅紧到 ${pitch} 磅。`
  report(findingOf(pageTight, {message, range: {start: 0, end: 0}}))
}
