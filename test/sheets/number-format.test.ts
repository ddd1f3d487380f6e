import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {digitsOf, rounded, shifted} from '../../src/sheets/decimal.ts'
import {printedNumber} from '../../src/sheets/number-format.ts'
import {tries} from '../tries.ts'

const text = (value: number, code: string) => {
  const printed = printedNumber(value, code)
  return typeof printed === 'object' ? printed.text.trim() : printed
}

describe('a number is printed as a spreadsheet prints it', () => {
  // As Excel 2019 and LibreOffice 7 show them.
  test.each<[number, string, string]>([
    [233.57, 'General', '233.57'],
    [233.56999999999999, 'General', '233.57'],
    [-5, 'General', '-5'],
    [12, 'G/通用格式"个"', '12个'],
    [7, '000', '007'],
    [1.005, '0.00', '1.01'],
    [0.615, '0.0%', '61.5%'],
    [0.5, '.00', '.50'],
    [5.5, '0.##', '5.5'],
    [1234567.891, '#,##0', '1,234,568'],
    [1234567.891, '#,##0,', '1,235'],
    [-1234.5, '#,##0.00_);(#,##0.00)', '(1,234.50)'],
    [-1234.5, '#,##0.00_ ;[Red]\\-#,##0.00\\ ', '-1,234.50'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [123456, '0!.0,"万"', '12.3万'],
    [1234567, '0!.0000"万元"', '123.4567万元'],
    [23357000000, '[>=100000000]0!.00,,"亿";0', '233.57亿'],
    [12, '[Blue]0"人"', '12人'],
    [123, '[DBNum1][$-804]General', '一百二十三'],
    [45291, 'yyyy"年"m"月"d"日"', '2023年12月31日'],
    [45291, '[$-804]yyyy"年"m"月";@', '2023年12月'],
    [45291.5, 'yyyy-mm-dd hh:mm', '2023-12-31 12:00'],
    [3, '@', '3'],
    [5, '"¥"#,##0.00', '¥5.00']
  ])('%d by %s is %s', (value, code, printed) => {
    expect(text(value, code)).toBe(printed)
  })

  test.each<[number, string]>([
    [2.5, '# ?/?'],
    [1e-7, '0.00E+00'],
    [105, '[DBNum1]General'],
    [3.7, '[h]:mm'],
    [45291, 'd-mmm-yy'],
    [45291, 'aaaa'],
    [-5, '[<10]0;0.0'],
    [12, '0.0.0'],
    [5, '0.##'],

    [12, '[红]0']
  ])('%d by %s is not guessed', (value, code) => {
    expect(typeof printedNumber(value, code) === 'object' && /\d/.test(text(value, code)!)).toBe(false)
  })

  test('without a number of decimals, many of them depend on the width of the column', () => {
    expect(printedNumber(1 / 3, 'General')).toBe('decimals')
    expect(printedNumber(41120.123456789, 'General')).toBe('decimals')
  })
})

describe('digits', () => {
  const amount = fc.tuple(fc.integer({min: 0, max: 99_999_999}), fc.integer({min: 0, max: 6}))

  test('are rounded half up, and written with all their decimals', () => {
    fc.assert(
      fc.property(amount, fc.integer({min: 0, max: 4}), ([digits, places], decimals) => {
        const made = rounded(shifted(String(digits), -places), decimals)
        const exact =
          (BigInt(digits) * 10n ** BigInt(decimals) * 2n + 10n ** BigInt(places)) /
          (2n * 10n ** BigInt(places))
        expect(BigInt(made.replace('.', ''))).toBe(exact)
        expect(made.split('.')[1]?.length ?? 0).toBe(decimals)
      }),
      tries(300)
    )
  })

  test('come back when the point is moved there and back', () => {
    fc.assert(
      fc.property(amount, fc.integer({min: -8, max: 8}), ([digits, places], by) => {
        const one = shifted(String(digits), -places)
        expect(Number(shifted(shifted(one, by), -by))).toBe(Number(one))
      }),
      tries(300)
    )
  })

  test('of a number are those that it was typed with', () => {
    fc.assert(
      fc.property(amount, ([digits, places]) => {
        const typed = shifted(String(digits), -places)
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, '')
        expect(digitsOf(Number(typed))).toBe(typed)
      }),
      tries(300)
    )
  })
})
