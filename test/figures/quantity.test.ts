import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findQuantities, parseQuantity} from '../../src/language/quantity.ts'
import {scales, units} from '../../src/language/units.ts'
import {tries} from '../tries.ts'

describe('a field', () => {
  test.each([
    ['233.57亿元', {value: 23357000000, decimals: 2, step: 1000000, scale: '亿', unit: '元', sense: 'exact'}],
    [
      '2.8万余个',
      {
        value: 28000,
        decimals: 1,
        step: 1000,
        scale: '万',
        unit: '个',
        qualifiers: ['余'],
        sense: 'least',
        low: 28000,
        high: 29000
      }
    ],
    ['不低于100万元', {value: 1000000, qualifiers: ['不低于'], sense: 'least', low: 1000000, high: Infinity}],
    ['20.8%', {value: 20.8, decimals: 1, step: 0.1, unit: '%', sense: 'exact'}],
    ['3.4万场次', {value: 34000, unit: '场次'}],
    ['44万户', {value: 440000, step: 10000, unit: '户', low: 435000, high: 445000}],
    ['7万余人', {value: 70000, sense: 'least', low: 70000, high: 80000}],
    ['300余万人次', {number: '300', value: 3000000, scale: '万', unit: '人次', high: 4000000}],
    ['1,234.5万元', {number: '1,234.5', value: 12345000, decimals: 1, step: 1000}],
    ['10余种', {value: 10, unit: '种', low: 10, high: 20}],
    ['近万人', {value: 10000, unit: '人', qualifiers: ['近'], sense: 'most', high: 10000}],
    ['千分之三', {number: '千分之三', value: 0.3, unit: '%'}],
    ['百分之十二点五', {value: 12.5, unit: '%'}],
    ['15%~30%', {number: '15%~30', value: 15, unit: '%', sense: 'range', low: 14.5, high: 30.5}],
    ['8000—10000元', {value: 8000, unit: '元', sense: 'range', low: 8000, high: 10000}],
    ['9亿~16亿元', {value: 900000000, sense: 'range', high: 1650000000}],
    ['２.８万余个', {number: '２.８', value: 28000, printed: '２.８万余个'}],
    ['4.3个百分点', {value: 4.3, unit: '个百分点'}],
    ['3‰', {value: 0.3, unit: '‰'}],
    ['260万人以上', {value: 2600000, qualifiers: ['以上'], high: Infinity}],
    ['约7万余人', {qualifiers: ['约', '余'], sense: 'about', low: 60000, high: 80000}],
    ['-3.2%', {number: '-3.2', value: -3.2}],
    ['5000千瓦', {value: 5000, scale: '', unit: '千瓦'}],
    ['1万亿元', {value: 1e12, scale: '万亿'}],
    ['350余场(次)', {value: 350, unit: '场(次)'}],
    ['1248家次', {value: 1248, unit: '家次', printed: '1248家次'}],
    ['46所（次）学校', {unit: '所（次）'}],
    ['3处次生灾害隐患', {unit: '处', printed: '3处'}],
    ['730名科级干部', {value: 730, unit: '名', printed: '730名'}],
    ['26民族', {value: 26, unit: '民族', printed: '26民族'}],
    ['0.10%', {number: '0.10', decimals: 2, step: 0.01}]
  ])('reads %s', (text, expected) => {
    expect(parseQuantity(text)).toMatchObject(expected)
  })

  test.each([
    '',
    '*',
    '*个',
    '二十一连丰',
    '2022年',
    '12月9日',
    '2021—2025年',
    '8·18',
    '“十四五”',
    '24小时制',
    '“3815”',
    '“1+N”',
    '4G网络',
    'A4纸',
    '5×8小时',
    '第3批',
    '〔2018〕59号',
    '0123个',
    '16个县、3个区',
    '未统计'
  ])('reads nothing in %s', text => {
    expect(parseQuantity(text)).toBeUndefined()
  })
})

describe('a text', () => {
  test.each([
    [
      '地区生产总值由2016年的233.57亿元增加到2022年的429.51亿元，年均增长7.8%',
      ['233.57亿元', '429.51亿元', '7.8%']
    ],
    ['2019年12月9日命名，19日下午采访，第2次，3号楼，80年代，20世纪，9时30分', []],
    ['按照“3815”战略和“1+N”方案，办“24小时”自助厅，昆政发〔2018〕59号', []],
    ['《建设规划（2021—2025年）》提出新增3个示范县', ['3个']],
    ['由15%至30%，由3个增加到5个', ['15%', '30%', '3个', '5个']],
    ['13省20地的260万人以上，占86.9%', ['13省', '20地', '260万人以上', '86.9%']],
    ['6—12岁儿童300余名，三分之一住校，上百家单位', ['6—12岁', '300余名', '三分之一', '上百家']],
    ['签约120户，节约30万元，约60人', ['120户', '30万元', '约60人']],
    ['24节气灯柱、5部门、3年级、2方面', []]
  ])('has in %s', (text, printed) => {
    expect(findQuantities(text).map(quantity => quantity.printed)).toEqual(printed)
  })
})

const digits = fc.tuple(fc.integer({min: 0, max: 99999}), fc.constantFrom('', '0', '00', '5', '57', '125'))
const number = digits.map(([whole, decimals]) => (decimals ? `${whole}.${decimals}` : `${whole}`))
const scale = fc.constantFrom('', ...Object.keys(scales))
const unit = fc.constantFrom(...units.filter(name => !/^[a-zA-Z克米瓦分]|%|‰|年$/.test(name)))

describe('whatever is typed', () => {
  test('keeps the printed words and counts in units', () => {
    fc.assert(
      fc.property(number, scale, unit, (number, scale, unit) => {
        const printed = number + scale + unit
        const quantity = parseQuantity(printed)!
        expect(quantity).toMatchObject({printed, number, scale, unit, sense: 'exact'})
        const exponent = scales[scale] ?? 0
        expect(quantity.value).toBe(Number(`${number}e${exponent}`))
        expect(quantity.low).toBeLessThanOrEqual(quantity.value)
        expect(quantity.high).toBeGreaterThanOrEqual(quantity.value)
        expect(quantity.high - quantity.low).toBeLessThanOrEqual(quantity.step * (1 + 1e-6))
      })
    )
  })

  test('means the same in full-width digits', () => {
    const wide = (text: string) =>
      text.replace(/[0-9.]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(number, scale, unit, (number, scale, unit) => {
        const {printed: _printed, number: _number, ...narrow} = parseQuantity(number + scale + unit)!
        expect(parseQuantity(wide(number) + scale + unit)).toMatchObject(narrow)
      })
    )
  })

  test('is found where it stands, in order and apart', () => {
    const words = fc.constantFrom(
      '全区',
      '，',
      '。',
      '占',
      '由',
      '到',
      '年',
      '月',
      '第',
      '“',
      '”',
      '《',
      '》',
      '—',
      '至',
      '~',
      '约',
      '余',
      '以上',
      '个',
      '万',
      '%',
      '*',
      ' ',
      '2022年',
      '4G',
      '\n',
      '𠮷',
      '（',
      '）'
    )
    const piece = fc.oneof(
      words,
      number,
      fc.string({unit: 'binary', maxLength: 3}),
      fc.tuple(number, scale, unit).map(parts => parts.join(''))
    )
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 30}).map(pieces => pieces.join('')),
        text => {
          let last = 0
          for (const {start, end, printed, low, value, high, step} of findQuantities(text)) {
            expect(text.slice(start, end)).toBe(printed)
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(low <= value && value <= high).toBe(true)
            expect(step).toBeGreaterThan(0)
            last = end
          }
        }
      ),
      tries(500)
    )
  })
})
