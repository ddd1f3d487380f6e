import {endsSentence, standsAlone, titleLength} from './marks.ts'

const newsletter = /(?:简\s*报|快\s*报|专\s*报|纪\s*要|动\s*态|通\s*讯|信\s*息|参\s*考)$/
const issue = /^[（(]?(?:\d{4}年)?[（(]?总?第[\s\d〇零一二三四五六七八九十百]+期/

/** Whether a line is of the head of a newsletter: its name, its issue, who made it and when. */
export function isMasthead(lines: ReadonlyArray<string>, index: number): boolean {
  const line = lines[index]!
  // 某市人民政府公报 over what it prints.
  if (
    index === 0 &&
    /^[^\d\s]{2,10}(?:人民政府公报|政报)$/.test(line) &&
    standsAlone(lines[1] ?? '', titleLength)
  )
    return true
  const isIssue = (at: number) => issue.test(lines[at] ?? '')
  // 第12期 and （总第86期） under it.
  let [above, below] = [index - 1, index + 1]
  while (isIssue(above)) above--
  while (isIssue(below)) below++
  if (isIssue(index) && !endsSentence(lines[below] ?? '')) return above >= 0 && newsletter.test(lines[above]!)
  // Over the text at once it is the title.
  const isOverText = endsSentence(lines[index + 2] ?? '')
  if (isIssue(index + 1)) return newsletter.test(line) && line.length < 30 && !isOverText
  return isIssue(index - 1) && /^.{2,40}[\s　]+\d{4}年\d{1,2}月\d{1,2}日$/.test(line)
}
