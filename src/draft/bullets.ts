import type {Edit, Range} from '../finding.ts'
import type {Desk} from './desk.ts'
import type {Line} from './lines.ts'

const bulletForm = /^-(?=[ \t]|$)/
// What is typed for it: －汉族, • 汉族, -汉族; but －5% is a number and —— begins a sentence.
const typedForm =
  /^(?:[－–—•·●▪・﹣−‧➢➤►▶◆◇■✓✔](?![－–—·…\d])[ \t\u3000\u00a0]*|-(?=[\p{Script=Han}《“「【"'[{]))/u

// What only the name of a field behind it makes a bullet: `1. 标题:`, `* 标题:`, `（1）标题：`, `① 标题:`.
const beforeField =
  /^(?:[*+]|\d{1,2}[.．、)）]|[（(]\d{1,2}[)）]|[\u2460-\u2473]|[（(]?[一二三四五六七八九十]{1,3}[)）、])[ \t\u3000\u00a0]*(?=([^\s：:，。；]{1,8})[ \t\u3000]*[：:])/u
const star = /^\*[ \t\u3000]+(?=\S)/

/** The bullet before a field, as a number or a star. */
export function fieldBulletAt(desk: Desk, at: number, end: number): string {
  const [bullet = '', name] = beforeField.exec(desk.text.slice(at, Math.min(end, at + 24))) ?? []
  return name !== undefined && desk.isKey(name) === true ? bullet : ''
}

/** The star before an item, if it may stand alone or another one stands below it. */
export function starAt({text}: Desk, {content, start, end}: Line, {isAlone = false} = {}): string {
  const [bullet = ''] = star.exec(text.slice(content, Math.min(end, content + 8))) ?? []
  if (!bullet || isAlone) return bullet
  const [, blanks] =
    /^\r?\n(?:[ \t]*\r?\n)*([ \t\u3000]*)[*-][ \t\u3000]/.exec(text.slice(end, end + 200)) ?? []
  return blanks === text.slice(start, content) ? bullet : ''
}

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
  // A number is a word, which no fix takes away.
  if (/[\p{L}\p{N}]/u.test(bullet)) {
    desk.replace(range.start, range.end, '- ')
    desk.hint('list-bullet', {message, range})
  } else desk.repair('list-bullet', {message, range, edits})
  return edits
}
