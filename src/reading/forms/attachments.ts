import {titleLength} from './marks.ts'

/** Which lines list attachments: `附件：1. 主要数据一览`, and `2. 荣誉清单` under it. */
export function attachmentsIn(lines: ReadonlyArray<string>): boolean[] {
  let goesOn = false
  return lines.map((line, index) => {
    const isFirst =
      /^附件[:：]\s*\S/.test(line) || (/^附件[:：]$/.test(line) && /^1[.．、]/.test(lines[index + 1] ?? ''))
    if (isFirst) goesOn = /^附件[:：]\s*(?:1[.．、]|$)/.test(line)
    else goesOn &&= line.length <= titleLength && /^\d{1,2}[.．、]/.test(line)
    return isFirst || goesOn
  })
}
