import {parseQuantity} from '../language/quantity.ts'
import type {CellDoubt} from '../sheets/sheet.ts'
import {growthSince} from './compare.ts'
import {type DraftFigure, isSlot} from './draft-figures.ts'
import type {Likeness} from './names.ts'
import {nameKey} from './names.ts'
import {isBlankSign, type NumberDoubt} from './number.ts'
import type {Reading} from './readings.ts'

/** What is said of a cell, and whether it stops its number from being taken. */
const spoken: Readonly<
  Record<CellDoubt | NumberDoubt, {readonly says: string; readonly stops: boolean; readonly shows?: true}>
> = {
  error: {says: '单元格里是错误', stops: true},
  'no-result': {says: '公式的结果没有存在文件里；在 Excel 或 WPS 中打开再存一次', stops: true},
  format: {says: '数字格式特别，印出来的样子拿不准', stops: true, shows: true},
  decimals: {says: '没有设小数位数，印几位要看列宽', stops: true, shows: true},
  digits: {says: '超过15位，末几位 Excel 已经存成了0', stops: true},
  numerals: {says: '表里用汉字数字显示', stops: true, shows: true},
  hidden: {says: '在隐藏的行、列或表里', stops: true},
  merged: {says: '合并单元格里的数，分不清是哪一格的', stops: true},
  negative: {says: '用括号或三角表示的负数', stops: true, shows: true},
  currency: {says: '带货币符号，单位按元算', stops: true, shows: true},
  wide: {says: '全角数字改成了半角', stops: false},
  separators: {says: '去掉了千分位', stops: false},
  months: {says: '是几个月的数，不是全年的', stops: true},
  // The number of these is told once, for the whole table.
  text: {says: '', stops: false}
}

/** What is said of a number's cell. @param stops What stops it from being taken, or what does not. */
export function cellWords({doubts, typed}: Reading, stops: boolean): string[] {
  return doubts.flatMap(doubt => {
    const {says, stops: isStopped, shows} = spoken[doubt]
    return says === '' || isStopped !== stops ? [] : [shows ? `${says}（${typed}）` : says]
  })
}

interface Held {
  readonly figure: DraftFigure
  readonly reading: Reading
  readonly before?: string
  readonly after: string
  readonly likeness: Likeness
  readonly isOwnName: boolean
}

/** Why a number is not taken unasked. @param rates All numbers in percent that the tables give for the draft. */
export function doubtsOf(held: Held, rates: ReadonlyArray<Reading>): string[] {
  const {reading, before, after} = held
  const old = before === undefined || isSlot(before) ? undefined : before
  const growth = old === undefined ? undefined : growthSince(old, after)
  return [
    ...(isBorrowed(held) ? [`表里是“${reading.partOf}”的其中项，名称里没有说`] : []),
    ...(growth !== undefined && (growth >= 900 || growth <= -90)
      ? ['差了十倍以上，像是单位或小数点不对']
      : []),
    ...cellWords(reading, true),
    ...(reading.amount ? [] : [noNumber(reading)]),
    ...(isMisprinted(reading) ? [`显示的是${reading.typed}，存的是${reading.number}，对不上`] : []),
    ...(reading.amount ? unitDoubts(reading, old) : []),
    ...(isFraction(reading, old, rates) ? [`像是没有乘100的小数（${reading.typed}）`] : [])
  ]
}

/** A department that answers with a dash has no number, or none any more: the old one does not stay unasked. */
const noNumber = ({typed}: Reading): string =>
  isBlankSign(typed) ? `表里写着“${typed}”，没有数；草稿里原来的数留不留，请在草稿里定` : '不是数'

/** 女性 under 科级干部 is not the women of the county. */
function isBorrowed({reading, likeness, isOwnName}: Held): boolean {
  return (
    reading.partOf !== undefined &&
    likeness !== 'mapped' &&
    isOwnName &&
    isGeneric(nameKey(reading.ownNames[0] ?? ''))
  )
}

/** Names that say nothing without the row that they are a part of. */
const isGeneric = (name: string): boolean =>
  name.length <= 3 ||
  /^(?:少数民族|中共党员|城镇人口|乡村人口|农村人口|男性人口|女性人口|大学本科|本科以上|大专以上|研究生以上)/.test(
    name
  )

/** A format may print `1.9千` of 19000: what is printed is neither the number nor its scaled one. */
function isMisprinted({amount, number, isPercent}: Reading): boolean {
  if (!amount || number === undefined || isPercent || !/^[十百千万亿]/.test(amount.unit)) return false
  const printed = parseQuantity(amount.number + amount.unit)
  if (!printed) return true
  const isScaled = Math.abs(printed.value - number) <= printed.step
  return !isScaled && Math.abs(Number(printed.number) - number) > 10 ** -printed.decimals
}

/** No unit is made up, and a number of people is not written over by a rate. */
function unitDoubts({value, unit, amount}: Reading, before: string | undefined): string[] {
  const own = amount?.unit ?? ''
  const old = before === undefined ? undefined : parseQuantity(before)
  if (unit === '' && /^[十百千万亿]*$/.test(own)) {
    if (old && old.unit === '' && old.scale === own) return []
    return [`表里没有写单位${old ? `，草稿里是“${old.scale}${old.unit}”` : ''}`]
  }
  const now = parseQuantity(value)
  if (!old || !now) return []
  if (kindOf(old.unit) === kindOf(now.unit)) return []
  return [`单位不是一类：草稿里是“${old.unit || '没写'}”，表里是“${now.unit || '没写'}”`]
}

/** Rates, money and what is counted never take each other's place. */
const kindOf = (unit: string): string => (/[%‰]|百分点/.test(unit) ? '%' : /元$/.test(unit) ? '元' : '')

/** A rate that is stored as a fraction and not printed as percent: a hundredth of what it was, or all of its sort below 1. */
function isFraction(reading: Reading, before: string | undefined, rates: ReadonlyArray<Reading>): boolean {
  if (!isBareRate(reading)) return false
  const now = Math.abs(Number(reading.amount?.number))
  if (!(now > 0 && now < 1)) return false
  const old = before === undefined ? undefined : parseQuantity(before)?.value
  if (old !== undefined && Math.abs(old) >= 1) return now * 20 < Math.abs(old)
  const others = rates.filter(isBareRate)
  return (
    others.every(({amount}) => Math.abs(Number(amount?.number)) < 1) &&
    /\.\d{3,}$/.test(reading.amount?.number ?? '')
  )
}

/** A number whose percent sign stands in the head and not in the cell. */
const isBareRate = ({amount, unit, isPercent}: Reading): boolean =>
  amount !== undefined && unit === '%' && !isPercent && amount.unit !== '%'

/** Parts of a figure that were computed from the value that changes. */
export function staleParts({fields, of}: DraftFigure, field: string): string[] {
  if (field === 'share' || field === 'yearOnYear') return []
  const parts = [
    ...(fields.share && of ? [`占比（${fields.share}）`] : []),
    ...(field !== 'value' && fields.averageGrowth ? [`年均增长（${fields.averageGrowth}）`] : []),
    ...(field !== 'value' && fields.totalGrowth ? [`累计增长（${fields.totalGrowth}）`] : [])
  ]
  return parts.length === 0 ? [] : [`${parts.join('、')}要跟着核对`]
}
