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
  }
]
