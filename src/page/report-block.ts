import type {Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {pageNotFull} from './notices.ts'
import type {Single} from './single.ts'

/** Tell that a story is set as a block, and how much is missing to a page. */
export function reportBlock({cut = 0, paper, sheet}: Single, report: Report): void {
  if (cut === 0) return
  const size = `${sheet.paper.width}×${sheet.paper.height}毫米`
  const message = `稿件不满一版${paper.name}，排成 ${size} 的一块；排满还差 ${cut} 行，约 ${cut * sheet.chars} 字。`
  const note = '再配一两幅照片，或续写正文；要与别的稿件合排一版，用 zongshu page。'
  report(findingOf(pageNotFull, {message, range: {start: 0, end: 0}, note}))
}
