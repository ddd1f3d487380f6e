import type {Proof, SourceLine} from './proof.ts'

interface Imported {
  readonly text: string
  readonly kind: {readonly name: string}
  readonly proof: Proof
  readonly photos: ReadonlyArray<unknown>
}

/** Longer lists are cut: whoever imports a page of a newspaper gets the file to look at. */
const most = 40

/** What became of a file, for whoever imported it. */
export function inWords(
  {text, kind, proof, photos}: Imported,
  {from, to}: {from: string; to: string}
): string {
  const slots = proof.added.filter(line => line.includes('〔待填：'))
  return [
    `“${from}”写成了${kind.name}草稿“${to}”${photos.length > 0 ? `，取出图片 ${photos.length} 张` : ''}。`,
    proofInWords(proof),
    ...(slots.length > 0 ? [`这个文种还要填：${[...new Set(slots.flatMap(slotsIn))].join('、')}。`] : []),
    ...(/ {2}# 建议/.test(text) ? ['角色、地区等标着“建议”的是照标题猜的，请核对。'] : []),
    `下一步：zongshu lint ${to}`
  ].join('\n')
}

/** How a file's words compare with what is printed of them. */
export function proofInWords(proof: Proof): string {
  const {characters, kept, lines, linesKept, movedLines, changed, leftOut} = proof
  const rate = lines === 0 ? 100 : Math.floor((linesKept / lines) * 1000) / 10
  return [
    `核对：原文 ${lines} 行、${characters} 字，印出来有 ${linesKept} 行、${kept} 字与原文一样（${rate}%，空格不计）。`,
    ...section('挪了位置的', movedLines.map(place)),
    ...section(
      '文字有变的',
      changed.map(({printed, ...line}) => `${place(line)} → ${short(printed)}`)
    ),
    ...section('没有写进去的', leftOut.map(place))
  ].join('\n')
}

function section(title: string, lines: ReadonlyArray<string>): string[] {
  if (lines.length === 0) return []
  const more = lines.length > most ? [`  ……还有 ${lines.length - most} 行`] : []
  return [`${title} ${lines.length} 行：`, ...lines.slice(0, most).map(line => `  ${line}`), ...more]
}

const place = ({line, text}: SourceLine): string => `第 ${line} 行：${short(text)}`
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
const slotsIn = (line: string): string[] =>
  [...line.matchAll(/〔待填：([^〕]*)〕/g)].map(([, words]) => words!)
