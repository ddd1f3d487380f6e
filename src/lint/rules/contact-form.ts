import type {Mistake} from '../mistakes.ts'
import {reportMistakes} from '../mistakes.ts'
import {defineRule} from '../rule.ts'

const hyphen = '-'
/** Marks in telephone numbers and addresses that cannot stand there. */
const mistakes: ReadonlyArray<Mistake> = [
  {
    pattern: /(?<=(?<![\d.])0\d{2,3})[—–－～~](?=\d{7,8}(?!\d))/gu,
    anchor: /\d[—–－～~]\d/u,
    says: words => `电话号码里用短横线“-”，不用“${words}”。`,
    basis: 'GB/T 15834—2011 4.13.3.1',
    mended: () => hyphen
  },
  {
    pattern: /(?<=[A-Za-z0-9])＠(?=[A-Za-z0-9])/gu,
    anchor: /＠/u,
    says: () => '邮箱地址里用半角“@”。',
    mended: () => '@'
  },
  {
    pattern:
      /(?<=@[A-Za-z0-9-]{1,30}(?:\.[A-Za-z0-9-]{1,20}){0,2})[。，．](?=(?:com|cn|net|org|gov|edu)(?![A-Za-z]))/gu,
    anchor: /@/u,
    says: words => `邮箱地址里用半角“.”，不用“${words}”。`,
    mended: () => '.'
  },
  {
    pattern: /(?<=(?:https?:\/\/|www\.)[A-Za-z0-9./-]{1,60})[。．](?=[A-Za-z0-9])/gu,
    anchor: /https?:\/\/|www\./u,
    says: words => `网址里用半角“.”，不用“${words}”。`,
    mended: () => '.'
  }
]

/** 电话、邮箱、网址里夹了中文标点或全角符号，照着拨、照着发都不通。 */
export const contactForm = defineRule({
  id: 'contact-form',
  title: {zh: '电话、邮箱、网址里的标点不对', en: 'Wrong mark in a telephone number or an address'},
  severity: 'warning',
  basis: '通用写作规范',
  why: {
    zh: '电话的区号后面用短横线；邮箱、网址里的“@”“.”是半角的，换成中文标点就不能用了。',
    en: 'An area code is followed by a hyphen; @ and . of addresses are half-width, or they do not work.'
  },
  how: {zh: '改成半角符号。', en: 'Write half-width marks.'},
  fixable: true,
  check({texts}, report) {
    reportMistakes(texts, mistakes, report)
  },
  examples: [
    {bad: '电话：0871⟦—⟧5556677，传真：010⟦～⟧66554433', good: '电话：0871-5556677，传真：010-66554433'},
    {bad: '邮箱：zhb⟦＠⟧baiyang.gov.cn', good: '邮箱：zhb@baiyang.gov.cn'},
    {
      bad: '请发至wenhua@163⟦。⟧com，或baiyang@mail.gov⟦．⟧cn',
      good: '请发至wenhua@163.com，或baiyang@mail.gov.cn'
    },
    {bad: '见www.baiyang⟦。⟧gov.cn', good: '见www.baiyang.gov.cn'},
    {good: '见www.baiyang.gov.cn。邮箱为wenhua@163.com，编号0871～0879，热线12345。2019—2025年'}
  ]
})
