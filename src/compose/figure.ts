import {parseQuantity} from '../language/quantity.ts'
import type {Piece} from '../model/piece.ts'
import {own, piecesOf} from '../model/piece.ts'
import type {Figure} from '../model/schema.ts'
import type {Value} from '../model/value.ts'
import {slice} from '../model/value.ts'

/**
 * A figure as its standard phrase: `730人`; `152人，占20.8%`; `由2016年的233.57亿元增加到2022年的429.51亿元，年均增长7.8%`.
 * The numbers stand just as they were typed; only the connecting words are ours.
 */
export function figurePieces(name: string, figure: Figure): Piece[] {
  const say = (value: Value) => piecesOf(value, name)
  const pieces = [...trend(figure, say)]
  if (pieces.length === 0 && figure.value) pieces.push(...say(figure.value))
  if (figure.share) pieces.push(...own(pieces.length > 0 ? '，占' : ''), ...say(figure.share))
  pieces.push(...growth('累计', figure.totalGrowth, say), ...growth('年均', figure.averageGrowth, say))
  if (figure.averageGrowth && figure.basis && /可比价|不变价/.test(figure.basis.text))
    pieces.push(...own('（按可比价计算）'))
  pieces.push(...growth('同比', figure.yearOnYear, say))
  return pieces[0] && 'text' in pieces[0] && pieces[0].text === '，' ? pieces.slice(1) : pieces
}

type Say = (value: Value) => Piece[]

function trend({points = []}: Figure, say: Say): Piece[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return []
  if (first === last) return say(first.value)
  return [
    ...own('由'),
    ...say(first.time),
    ...own('的'),
    ...say(first.value),
    ...own(verb(first.value.text, last.value.text)),
    ...say(last.time),
    ...own('的'),
    ...say(last.value)
  ]
}

/** 增加到 or 减少到; for rates 提高到 or 下降到; 变为 where the two cannot be compared. */
function verb(before: string, after: string): string {
  const from = parseQuantity(before)
  const to = parseQuantity(after)
  if (!from || !to || from.unit !== to.unit) return '变为'
  const isRate = from.unit.includes('%') || from.unit === '‰'
  if (to.value >= from.value) return isRate ? '提高到' : '增加到'
  return isRate ? '下降到' : '减少到'
}

/** `，年均增长7.8%`; a rate typed with a minus sign falls. */
function growth(over: string, rate: Value | undefined, say: Say): Piece[] {
  if (!rate) return []
  const falls = /^[-−－]/.test(rate.text)
  return [...own(`，${over}${falls ? '下降' : '增长'}`), ...say(falls ? slice(rate, 1) : rate)]
}

/** Parts that the phrase of a figure has beside its value. */
const withPhrase: Readonly<Record<string, string>> = {
  share: '占比',
  totalGrowth: '累计增长',
  averageGrowth: '年均增长',
  yearOnYear: '同比增长'
}

/** The Chinese name of a part that the whole phrase of a figure says, too; undefined for any other. */
export function partOfPhrase(figure: Figure, part: string): string | undefined {
  const name = withPhrase[part] ?? Object.values(withPhrase).find(known => known === part)
  return name && figurePart(figure, part) ? name : undefined
}

/** Parts of a figure that prose may ask for, `{名称.占比}`: by their Chinese or English name, or a period of the series. */
export function figurePart(figure: Figure, part: string): Value | undefined {
  const named: Record<string, Value | undefined> = {
    数值: figure.value,
    value: figure.value,
    占比: figure.share,
    share: figure.share,
    年均增长: figure.averageGrowth,
    averageGrowth: figure.averageGrowth,
    累计增长: figure.totalGrowth,
    totalGrowth: figure.totalGrowth,
    同比增长: figure.yearOnYear,
    yearOnYear: figure.yearOnYear,
    时间: figure.time,
    time: figure.time,
    口径: figure.basis,
    basis: figure.basis,
    来源: figure.source,
    source: figure.source,
    名称: figure.label,
    label: figure.label
  }
  if (Object.hasOwn(named, part)) return named[part]
  return figure.points?.find(({time}) => time.text === part || time.text === `${part}年`)?.value
}
