import type {Edit, Range} from '../finding.ts'
import type {Desk} from './desk.ts'

const bulletForm = /^-(?=[ \t]|$)/
// What is typed for it: －汉族, • 汉族, -汉族; but －5% is a number and —— begins a sentence.
const typedForm = /^(?:[－–—•·●▪・﹣−‧](?![－–—·…\d])[ \t\u3000\u00a0]*|-(?=[\p{Script=Han}《“「【"'[{]))/u

/** The bullet at an offset, or nothing; with `typed`, also what people type for one, with the blanks after it. */
export function bulletAt(text: string, at: number, end: number, {typed = false} = {}): string {
  const start = text.slice(at, Math.min(end, at + 8))
  const match = bulletForm.exec(start) ?? (typed ? typedForm.exec(start) : null)
  return match?.[0] ?? ''
}

/** Whether a bullet is one that YAML knows. */
export function isBullet(text: string, at: number, end: number): boolean {
  return bulletAt(text, at, end) !== ''
}

/** Write `- ` for a bullet; gives the edits, which what stands in the item has to follow. */
export function repairBullet(desk: Desk, range: Range): Edit[] {
  const bullet = desk.text.slice(range.start, range.end).trim()
  const message =
    bullet === '-' ? '列表项的 - 后面少了空格。' : `列表项要用半角的“- ”开头，这里写的是“${bullet}”。`
  const edits = [{range, text: '- '}]
  desk.repair('list-bullet', {message, range, edits})
  return edits
}
