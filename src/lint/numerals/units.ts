import type {Mistake} from '../mistakes.ts'

/** Units, and what may be said with them. */
export const units: ReadonlyArray<Mistake> = [
  {
    pattern: /零下[-－−负]\d[\d.]*/gu,
    anchor: /零下[-－−负]/u,
    says: words => `“${words}”：“零下”就是负数，不再写负号。`,
    severity: 'error'
  },
  {
    pattern:
      /[减降](?:少|低)?了?(?:[一二两三四五六七八九十]|\d+)倍|下降了?(?:[一二两三四五六七八九十]|\d+)倍/gu,
    anchor: /倍/u,
    isWrong: ({words}) => !/\d/.test(words),
    says: () => '减少不能说“倍”：减一半写“减少一半”“下降50%”。',
    basis: '通用写作规范',
    severity: 'error'
  },
  {
    pattern: /(?<=[\p{Script=Han}）])\d[\d.]*(?:km²|km|kg|cm|mm|m²|m³|㎡|㎞)(?![A-Za-z/])/gu,
    anchor: /km|kg|cm|mm|m²|m³|㎡|㎞/u,
    isWrong: ({text}) =>
      /\d[\d.]*(?:公里|千米|平方米|平方公里|公斤|千克|立方米|厘米|毫米|米|亩|吨)/u.test(text.value),
    severity: 'hint',
    says: words => `“${words}”：同一篇里单位的符号和中文名称混用，统一用中文名称。`,
    basis: '通用写作规范'
  },
  {
    pattern: /(?<=\d)(?:余|多)?(?:斤|马力|公分|公升|华里|市[斤尺里])(?=[，。；、的\p{Script=Han}])/gu,
    anchor: /斤|马力|公[分升]|里|市尺/u,
    isWrong: ({text, end}) => !/^[八两]/u.test(text.value.slice(end, end + 1)),
    severity: 'hint',
    says: words => `“${words}”不是法定计量单位，公文里写“公斤”“厘米”“千瓦”等。`,
    basis: '《国务院关于在我国统一实行法定计量单位的命令》'
  }
]
