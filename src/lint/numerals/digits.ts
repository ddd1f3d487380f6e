import type {Mistake} from '../mistakes.ts'
import {measures} from './measures.ts'

/** Digits, the commas and blanks between them, and the decimal point (5.1.1, 5.1.2). */
export const digits: ReadonlyArray<Mistake> = [
  {
    pattern: new RegExp(`(?<![\\d,.])\\d{1,3},(?:\\d{1,2}|\\d{4,})(?=[万亿]?(?:${measures}))`, 'gu'),
    anchor: /\d,\d/,
    says: words => `“${words}”：分节号从个位数起每三位一个，核对是否多写、漏写了数字。`,
    basis: 'GB/T 15835—2011 5.1.1'
  },
  {
    pattern: /(?<=[\p{Script=Han}，、：（])\.\d+(?=[万亿%％元个吨亩米户人倍度岁斤公千])/gu,
    anchor: /\D\.\d/,
    says: words => `“${words}”：小于1的小数，小数点前写“0”；核对前面的数字是否漏了。`,
    basis: 'GB/T 15835—2011 5.1.2',
    severity: 'error'
  },
  {
    pattern: /(?<!\d)\d{1,3}(?:，\d{3})+(?=[\p{Script=Han}.])/gu,
    anchor: /，\d/u,
    isWrong: ({text, end}) =>
      /^(?:[万亿]?(?:元|人|户|吨|亩|平方|公里|株|册|件|名|个|头))/u.test(text.value.slice(end, end + 4)),
    says: words => `“${words}”：三位一节用半角逗号或不分节，不用全角逗号。`,
    basis: 'GB/T 15835—2011 5.1.1'
  },
  {
    pattern: /(?<!\d)\d{1,3}[·•‧・]\d{1,2}(?=[万亿%％元个])/gu,
    anchor: /[·•‧・]\d/u,
    says: words => `“${words}”：小数点写成“.”，不用间隔号。`,
    basis: 'GB/T 15835—2011 5.1.2',
    severity: 'error'
  },
  {
    // 1O0个, l20场: letters that look like digits.
    pattern: new RegExp(
      `(?<![\\dA-Za-z.])(?:\\d[\\d.]*[OolI][\\dOolI]*|[Il](?=\\d)[\\dOo]+)(?=[万亿]?(?:${measures})|[%％])`,
      'gu'
    ),
    anchor: /[\d.][OolI]|[Il]\d/u,
    says: words =>
      `“${words}”里有字母，应是数字“${words.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')}”，核对后改正。`,
    severity: 'error'
  },
  {
    // 6.0.5亩
    pattern: new RegExp(`(?<![\\d.A-Za-z])\\d+\\.\\d+\\.\\d+(?=[万亿]?(?:${measures})(?!份)|[%％])`, 'gu'),
    anchor: /\d\.\d+\.\d/u,
    isWrong: ({words}) => !/^(?:19|20)\d\d\.\d{1,2}\.\d{1,2}$/.test(words),
    says: words => `“${words}”有两个小数点，核对是多少。`,
    severity: 'error'
  },
  {
    pattern: /(?<![\d.])\d[\d.]*[Ww](?=元|[\p{Script=Han}])/gu,
    anchor: /[Ww]/u,
    isWrong: ({text, end}) => /^(?:元|人|户|吨|亩|余|多)/u.test(text.value.slice(end, end + 1)),
    says: words => `“${words}”：“W”是口语的简写，写成“万”。`
  },
  {
    pattern: /(?<![\d.] ?)\d{1,3}(?: \d{3})+(?=[\p{Script=Han}])/gu,
    anchor: /\d \d/u,
    isWrong: ({text, end}) =>
      /^(?:[万亿]?(?:元|人|户|吨|亩|平方|公里|株|册|件|名|个|家|头|座|所|项))/u.test(
        text.value.slice(end, end + 4)
      ),
    severity: 'hint',
    says: words => `“${words}”：数中间有空格，换行时会断开；写成“${words.replaceAll(' ', '')}”。`
  },
  {
    pattern: /(?<=\d) +(?=[%％])/gu,
    anchor: /\d +[%％]/u,
    says: () => '数和百分号之间不空格。',
    mended: () => ''
  }
]
