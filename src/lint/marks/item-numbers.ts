import type {Mistake} from '../mistakes.ts'

/** What follows the number of an item (appendix B.3). */
export const itemNumbers: ReadonlyArray<Mistake> = [
  {
    pattern: /(?<=(?:^|[，。；：\n])[一二三四五六七八九十])是、/gu,
    anchor: /是、/u,
    says: () => '“一是”后面不用顿号。',
    basis: 'GB/T 15834—2011 附录B.3'
  },
  {
    pattern: /^(?:\d{1,2}。|[一二三四五六七八九十]{1,2}，|[⑴-⒇])(?=[\p{Script=Han}])/gmu,
    anchor: /\d。|[一二三四五六七八九十]，|[⑴-⒇]/u,
    isWrong: ({words, text, end}) =>
      !words.endsWith('，') || /^[加强强推坚完健严深落压抓聚突做提建持着立切]/u.test(text.value.slice(end)),
    says: words => `“${words}”：序号写成“一、”“（一）”“1.”“（1）”的样子。`,
    basis: 'GB/T 9704—2012 7.3.3',
    severity: 'hint'
  },
  {
    // ①、 and 第一、
    pattern: /(?<=^|[：；。，])(?:[①-⑳]|（\d{1,2}）|（[一二三四五六七八九十]{1,3}）)[、，.．]/gmu,
    anchor: /[①-⑳）][、，.．]/u,
    isWrong: ({text, end}) => !/^[（①-⑳]/u.test(text.value.slice(end)),
    says: words => `“${words}”：带括号、带圈的序号后面不用标点。`,
    basis: 'GB/T 15834—2011 附录B.3',
    severity: 'hint'
  },
  {
    pattern: /(?<=^|[：；。])(?:[第其][一二三四五六七八九]|首先|其次|最后)、(?=\p{Script=Han}{2})/gmu,
    anchor: /[一二三四五六七八九先次后]、/u,
    isWrong: ({text, start, words}) => !isRow(text.value.slice(start + words.length)),
    says: words => `“${words}”：“第”“其”字头的序号和“首先”一类后面用逗号。`,
    basis: 'GB/T 15834—2011 附录B.3',
    severity: 'hint'
  }
]

/** 第一、第二产业 and 第一、二、三组 are rows of ordinals. */
const isRow = (after: string): boolean =>
  /^(?:第|[一二三四五六七八九十]+[、和及]|[一二三四五六七八九十]\p{Script=Han})/u.test(after)
