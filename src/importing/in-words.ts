import {type Unkept, type UnkeptSort, unkeptSorts} from '../reading/unkept.ts'
import type {Proof, SourceLine} from './proof.ts'

interface Imported {
  readonly text: string
  readonly kind: {readonly name: string}
  readonly proof: Proof
  readonly photos: ReadonlyArray<unknown>
}

/** How much is said of what did not come over as it was. */
export interface Telling {
  /** Whether long lists and lines are told whole (default: false). */
  readonly isWhole?: boolean
  /** Whether figures were looked for, to become entries of 数据 (default: false). */
  readonly isFigured?: boolean
}

/** Longer lists are cut: whoever imports a page of a newspaper gets the file to look at. */
const most = 40

/** What became of a file, for whoever imported it. */
export function inWords(
  {text, kind, proof, photos}: Imported,
  {from, to}: {from: string; to: string},
  telling: Telling = {}
): string {
  const slots = proof.added.filter(line => line.includes('〔待填：'))
  return [
    `“${from}”写成了${kind.name}草稿“${to}”${photos.length > 0 ? `，取出图片 ${photos.length} 张` : ''}。`,
    proofInWords(proof, telling),
    ...(telling.isFigured ? [figuresInWords(text)] : []),
    ...(slots.length > 0 ? [`这个文种还要填：${[...new Set(slots.flatMap(slotsIn))].join('、')}。`] : []),
    ...(/ {2}# 建议/.test(text) ? ['角色、地区等标着“建议”的是照标题猜的，请核对。'] : []),
    `下一步：zongshu lint ${to}`
  ].join('\n')
}

/** How many figures a draft has in its 数据, for whoever asked for them. */
function figuresInWords(text: string): string {
  const [, entries = ''] = /^数据:[^\n]*\n((?: {2}[^\n]*\n?)*)/m.exec(text) ?? []
  const count = entries.match(/^ {2}[^\s#]/gm)?.length ?? 0
  return count > 0
    ? `认出 ${count} 个数，写进了“数据”；其余的留在正文里。`
    : '没有认出能写进“数据”的数，都留在正文里；要核算的，自己写进“数据”，正文里换成 {名称}。'
}

/** How a file's words compare with what is printed of them. */
export function proofInWords(proof: Proof, {isWhole = false}: Telling = {}): string {
  const {characters, kept, lines, linesKept, movedLines, changed, widened, leftOut} = proof
  const {cut, list, place} = telling(isWhole)
  const rate = lines === 0 ? 100 : Math.floor((linesKept / lines) * 1000) / 10
  return [
    `核对：原文 ${lines} 行、${characters} 字，印出来有 ${linesKept} 行、${kept} 字与原文一样（${rate}%，空格不计）。`,
    ...section('挪了位置的', movedLines.map(place)),
    ...section(
      '文字有变的',
      changed.map(({printed, ...line}) => `${place(line)} → ${cut(printed)}`)
    ),
    ...section(
      '多印了字的',
      widened.map(({printed, ...line}) => `${place(line)} → ${cut(printed)}`)
    ),
    ...section('没有写进去的', leftOut.map(place))
  ].join('\n')

  function section(title: string, listed: ReadonlyArray<string>): string[] {
    return listed.length > 0 ? [`${title} ${listed.length} 行：`, ...list(listed)] : []
  }
}

/** What a file has besides what was read of it, sort by sort. */
export function unkeptInWords(
  unkept: ReadonlyArray<Unkept>,
  furniture: ReadonlyArray<string>,
  {isWhole = false}: Telling = {}
): string[] {
  const {cut, list, place} = telling(isWhole)
  const sorts = Object.entries(unkeptSorts).flatMap(([sort, name]) => {
    const own = unkept.filter(one => one.sort === sort)
    if (own.length === 0) return []
    if (sort === 'encoding' || sort === 'unsure') return own.map(({words}) => words)
    const lines = own.map(one => place({line: one.line, text: one.words || name}))
    return [`${name} ${own.length} 处${ways[sort as UnkeptSort] ?? '，没有照搬'}：`, ...list(lines)]
  })
  return furniture.length > 0
    ? [...sorts, `页码、页眉、页脚没有照搬：${furniture.map(cut).join('、')}`]
    : sorts
}

const ways: Partial<Record<UnkeptSort, string>> = {
  contents: '，没有照搬，生成时按标题重新编',
  equation: '，请对照原文核对',
  script: '，请对照原文核对',
  lost: '，显示为“\ufffd”，请照原件改正'
}

/** How lists and lines are written, in short or whole. */
function telling(isWhole: boolean) {
  const cut = (text: string): string => (!isWhole && text.length > 60 ? `${text.slice(0, 59)}…` : text)
  const list = (lines: ReadonlyArray<string>): string[] => {
    const shown = isWhole ? lines : lines.slice(0, most)
    const rest = lines.length - shown.length
    return [
      ...shown.map(line => `  ${line}`),
      ...(rest > 0 ? [`  ……还有 ${rest} 处，要全部列出加 --all`] : [])
    ]
  }
  return {cut, list, place: ({line, text}: SourceLine): string => `第 ${line} 行：${cut(text)}`}
}

const slotsIn = (line: string): string[] =>
  [...line.matchAll(/〔待填：([^〕]*)〕/g)].map(([, words]) => words!)
