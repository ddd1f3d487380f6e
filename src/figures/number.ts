import type {Cell} from '../sheets/sheet.ts'
import {isUnit, plainUnit} from './unit.ts'

/** What a person should look at before a number goes into a draft. */
export type NumberDoubt = 'months' | 'text' | 'wide' | 'separators' | 'negative' | 'currency'

/** The number of a cell, as a draft writes it. */
export interface Amount {
  /** With its sign, without separators of thousands: `-3.2`, `约730`. */
  readonly number: string
  /** What stands behind it in the cell: `%`, `万`, `亿元`. */
  readonly unit: string
  readonly changed: ReadonlyArray<NumberDoubt>
}

const amount =
  /^((?:约|近|超|超过|达|不低于|不少于|不足)?)([-+−–▲△▼]?)([¥￥$]?)(\d{1,3}(?:[,，]\d{3})+|\d+)?(\.\d+)?((?:余|多)?)(.*)$/u

/** A cell as a number; undefined for words, dates and what stands for nothing. */
export function amountOf({text, number, isDate}: Cell): Amount | undefined {
  if (isDate) return undefined
  const narrow = text.normalize('NFKC')
  const plain = narrow
    .replace(/[\s\u200b]/g, '')
    .replace(/^'/, '')
    .replace(/^[(（]([\d.,]+)[)）]$/, '-$1')
  const [whole, qualifier = '', sign = '', currency = '', digits = '', decimals = '', more = '', tail = ''] =
    amount.exec(plain) ?? []
  if (whole === undefined || (digits === '' && decimals === '')) return undefined
  const unit = plainUnit(tail)
  // A year, and no number of years.
  if (/^(?:19|20)\d\d年/.test(plain)) return undefined
  if (unit !== '' && !isUnit(unit)) return undefined
  const isNegative = sign !== '' && sign !== '+'
  const changed: NumberDoubt[] = []
  if (number === undefined) changed.push('text')
  if (narrow !== text && /[０-９．，％－]/.test(text)) changed.push('wide')
  if (number === undefined && /[,，]/.test(digits)) changed.push('separators')
  if (/[▲△▼]/.test(sign) || /^[(（]/.test(narrow.trim())) changed.push('negative')
  if (currency !== '') changed.push('currency')
  const bare = digits.replace(/[,，]/g, '') || '0'
  return {
    number: `${qualifier}${isNegative ? '-' : ''}${bare}${decimals}${more}`,
    unit: unit || (currency ? '元' : ''),
    changed
  }
}

/** Whether a cell says that there is nothing to say. */
export const isBlankSign = (text: string): boolean =>
  /^[-—–―－/／\\*×xX.…·]*$|^(?:无|空|暂无|未统计|待定|——)$/.test(text.trim())

/** A number with its unit: the unit of the cell, or that of the table behind the scale of the cell. */
export function withUnit({number, unit}: Amount, ofTable: string): string {
  if (unit === '') return number + ofTable
  if (unit === ofTable) return number + unit
  const isScale = /^(?:[十百千]?万亿?|[十百千]?亿|[百千])$/.test(unit)
  return isScale && ofTable !== '' && ofTable !== '%'
    ? `${number}${unit}${ofTable.replace(/^(?:[十百千]?万亿?|[十百千]?亿|[百千])(?=.)/, '')}`
    : number + unit
}
