import {numberOf} from '../../language/numerals.ts'
import {matchesIn} from '../matches.ts'
import {isQuoted} from '../quoted.ts'
import {defineRule} from '../rule.ts'
import type {Place, Text} from '../text.ts'
import {wholeOf} from '../whole.ts'

const han = '[〇零○一二三四五六七八九十]'
const mixed = new RegExp(
  `(?:(?:19|20)\\d\\d年${han}{1,3}月(?:${han}{1,3}日|\\d{1,2}日|(?!${han})))|` +
    `[一二]${han}{3}年\\d{1,2}月(?:\\d{1,2}日)?|(?<!\\d年)(?<=年)\\d{1,2}月${han}{1,3}日|` +
    `\\d{1,2}月${han}{1,3}日`,
  'gu'
)
const worded = /[〇零○0一二三四五六七八九十][年月日]/u
const zero = /[一二][零○0][零○〇一二三四五六七八九0]{2}年/gu
const shortened = /(?<![\d.])(?<!\p{Script=Han}[‘’'])(?:[‘’'`]\d\d年)/gu

// 5百多人 and 20几个: a digit with 百多, 千余 or 几. 9千亿元 and 3千米 are written so.
const half = /(?<![\d.,—–~～-])\d{1,3}(?:[百千][多余来](?=[\p{Script=Han}])|几(?=[个名户人家岁年天次里场]))/gu

// 1.2亿万元 says two scales (1.2亿元, 1.2万亿元), 1,2亿元 has a comma for its point.
const twoScales = /(?<![\d.])\d+(?:\.\d+)?(?:亿万|万万|亿亿(?!次)|亿千万|亿百万)(?=[元人亩吨户斤度株次平])/gu
const comma = /(?<![\d,.，、第])\d{1,3},\d{1,2}(?=(?:万|亿|万亿)(?:美?元|人|亩|吨|户|平方)|元|%|个百分点)/gu

// 9个乡镇 and 九个乡镇
const writtenOut =
  /(?<![\d.第之一二三四五六七八九十百千万分—])(?<han>[三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)(?<what>[个名家所支座项条户]\p{Script=Han}{2})/gu
const counts =
  /(?<![\d.第之一二三四五六七八九十百千万分—])(?:(?<arabic>\d{1,2})|(?<han>[三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?))(?<what>[个名家所支座项条户](?![月年])\p{Script=Han}{2})/gu

/** Whether a count that is written out somewhere stands in digits somewhere else: 九个乡镇 and 9个乡镇. */
function writesBoth(texts: ReadonlyArray<Text>): boolean {
  const {value} = wholeOf(texts)
  const asked = new Set<string>()
  for (const {groups} of matchesIn(texts, writtenOut, /[一二三四五六七八九十][个名家所支座项条户]/u)) {
    const inDigits = `${numberOf(groups.han!)}${groups.what}`
    if (!asked.has(inDigits) && value.includes(inDigits)) return true
    asked.add(inDigits)
  }
  return false
}

/** 同一个日期里汉字数字和阿拉伯数字混用。 */
export const numeralStyle = defineRule({
  id: 'numeral-style',
  title: {zh: '数字体例混用', en: 'Chinese and Arabic numerals mixed'},
  severity: 'warning',
  basis: 'GB/T 15835—2011',
  why: {
    zh: '同一个日期、同一类数字只用一种数字；年份中的“0”汉字写作“〇”，不写“零”；年份不简写；小数点不写成逗号。',
    en: 'One date keeps one kind of numeral; the zero of a year is 〇; years are not shortened; a comma is no decimal point.'
  },
  how: {
    zh: '统一写成“2023年8月8日”或“二〇二三年八月八日”。',
    en: 'Write 2023年8月8日 or 二〇二三年八月八日.'
  },
  check({texts}, report) {
    for (const {words, place} of matchesIn(texts, mixed, worded)) {
      report({...place, message: `“${words}”混用了汉字数字和阿拉伯数字。`})
    }
    for (const {words, place} of matchesIn(texts, zero, worded)) {
      report({...place, message: `“${words}”应写成“${words.replace(/[零○0]/gu, '〇')}”。`})
    }
    for (const {words, place} of matchesIn(texts, shortened, /[‘’'`]\d\d年/u)) {
      report({...place, message: `“${words}”：年份应当写四位。`})
    }
    for (const {words, place} of matchesIn(texts, half, /\d[百千几]/u)) {
      report({...place, message: `“${words}”混用了汉字数字和阿拉伯数字，写成“500多”“五百多”的样子。`})
    }
    for (const {words, place} of matchesIn(texts, twoScales, /\d[亿万千]/u)) {
      const [number, scale] = [/^[\d.]+/.exec(words)![0], words.replace(/^[\d.]+/, '')]
      const message = `“${words}”：“${scale}”不是数的单位，核对是“${number}万”“${number}亿”还是“${number}万亿”。`
      report({...place, message, severity: 'error'})
    }
    for (const {words, place} of matchesIn(texts, comma, /\d,\d/u)) {
      const message = `“${words}”的逗号不合数的写法：小数写成“${words.replace(',', '.')}”，三位一节才用逗号。`
      report({...place, message, severity: 'error'})
    }
    // Most texts write all their counts in digits; only where one is written out can two differ.
    if (!writesBoth(texts)) return
    const seen = new Map<string, {words: string; isHan: boolean; place: Place}>()
    for (const {text, start, words, place, groups} of matchesIn(
      texts,
      counts,
      /[\d一二三四五六七八九十][个名家所支座项条户]/u
    )) {
      const isHan = groups.han !== undefined
      const number = isHan ? numberOf(groups.han!) : Number(groups.arabic)
      if (number < 3 || isQuoted(text.value, start)) continue
      const key = `${number}${groups.what}`
      const first = seen.get(key)
      if (!first) seen.set(key, {words, isHan, place})
      else if (first.isHan !== isHan) {
        const message = `前面写“${first.words}”，这里写“${words}”，同一个数只用一种写法。`
        report({
          ...place,
          message,
          severity: 'hint',
          related: [{message: '前面的写法', range: first.place.range}]
        })
      }
    }
  },
  examples: [
    {bad: '⟦2023年八月8日⟧召开会议', good: '2023年8月8日召开会议'},
    {bad: '⟦二〇二三年8月8日⟧召开会议', good: '二〇二三年八月八日召开会议'},
    {bad: '⟦二零二三年⟧六月', says: '“二零二三年”应写成“二〇二三年”。'},
    {bad: '全县9个乡镇全部达标。\n组织⟦九个乡镇⟧观摩。', good: '全县9个乡镇全部达标。\n组织9个乡镇观摩。'},
    {bad: '⟦5百多⟧人参加，⟦20几⟧个民族和睦相处', good: '500多人参加，二十几个民族和睦相处'},
    {
      bad: '产值达⟦1.2亿万⟧元，完成投资⟦1,2⟧亿元。',
      good: '产值达1.2万亿元，完成投资1.2亿元，其中1,200万元已到位。'
    },
    {good: '3千米赛跑，5千克，220千伏，1.5万人，3百分点'},
    {good: '“三个离不开”，3个离岛，第九个乡镇，9个乡镇，八九个乡镇'},
    {good: '2021年一季度，2023年8月，二〇二三年八月八日，农历三月三，2021年三月三节，“十四五”'}
  ]
})
