import type {Comparison} from './compare.ts'
import type {Change} from './figures.ts'

const states = {
  changed: '有变化',
  same: '没有变',
  new: '今年新有',
  dropped: '今年没有',
  incomparable: '没法比'
} as const

/** A comparison as plain text. */
export function inWords({
  years,
  figures,
  repeated,
  repeatedShare,
  names,
  honors,
  promises
}: Comparison): string {
  const heads = years.before && years.after ? `（${years.before}年 → ${years.after}年）` : ''
  const same = figures.flatMap(({name, state}) => (state === 'same' ? [name] : []))
  const open = promises.filter(({isMentioned}) => !isMentioned)
  return [
    `今年与去年相比${heads}`,
    ...section(`数据 ${figures.length} 项`, figures.filter(({state}) => state !== 'same').map(figureLine)),
    ...(same.length > 0 ? [`  与去年相同 ${same.length} 项，请核对是不是忘了改：${same.join('、')}`] : []),
    ...section(
      `原样留下的句子 ${repeated.length} 句，占今年全文 ${repeatedShare}%`,
      repeated.map(({text, notes}) => `${text}${notes.length > 0 ? `（${notes.join('；')}）` : ''}`)
    ),
    ...section('两年都写到的人，请核对职务和姓名', names),
    ...section('去年已经报过的荣誉', honors),
    ...section(
      '去年说要做、今年没有提到的',
      open.map(({text}) => text)
    ),
    ...(promises.length > 0
      ? [`去年的打算 ${promises.length} 条，今年提到 ${promises.length - open.length} 条。`]
      : [])
  ].join('\n')
}

const section = (title: string, lines: ReadonlyArray<string>): string[] =>
  lines.length === 0 ? [] : ['', `${title}：`, ...lines.map(line => `  ${line}`)]

function figureLine(change: Change): string {
  const {name, notes} = change
  return `${name}：${sayChange(change)}${notes.length > 0 ? `（${notes.join('；')}）` : ''}`
}

/** `86家 → 103家，+17家，+19.8%`. */
export function sayChange({before, after, change, growth, state}: Change): string {
  const values =
    before !== undefined && after !== undefined ? `${before} → ${after}` : (after ?? before ?? '')
  const rate = growth === undefined ? '' : `，${growth > 0 ? '+' : ''}${growth}%`
  const isTold = state === 'new' || state === 'dropped'
  return `${values}${change === undefined ? '' : `，${change}`}${rate}${isTold ? `，${states[state]}` : ''}`
}
