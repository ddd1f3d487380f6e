import {isUnquoted, type Mistake} from '../mistakes.ts'
import {measures} from './measures.ts'

const scale = '[十百千]?万亿?|[十百千]?亿|千|百'

/** From one number to another (5.1.3; GB/T 15834—2011 4.13.3.3). */
export const ranges: ReadonlyArray<Mistake> = [
  {
    pattern: /(?<=\d[\d.]*[%％℃]?)~(?=\d)/gu,
    anchor: /[\d.][%％℃]?~\d/u,
    says: () => '数值的起止用全角的浪纹线“～”。',
    basis: 'GB/T 15834—2011 4.13.3.3',
    severity: 'hint',
    mended: () => '～'
  },
  {
    // 13～17万元, 5～10万人: of 13 yuan or of 130,000?
    pattern: new RegExp(
      `(?<![\\d.])\\d[\\d.]*(?<!(?:19|20)\\d\\d)(?:～|~|—|－|–|-)\\d[\\d.]*(?:${scale}|[%％‰])`,
      'gu'
    ),
    anchor: /[\d.][～~—－–-]\d/u,
    isWrong: match =>
      isUnquoted(match) &&
      !/^\d+(?:至)\d+%/.test(match.words) &&
      !/[第〔\d年月]$/u.test(match.text.value.slice(Math.max(0, match.start - 1), match.start)),
    says: words => `“${words}”：起止两个数各带单位，写成“${ranged(words)}”的样子，免得看错数量级。`,
    basis: 'GB/T 15835—2011 5.1.3'
  },
  {
    pattern: new RegExp(
      `(?<![\\d.\\-—A-Za-z年月])\\d{1,4}(?:\\.\\d+)?[-－–](?=\\d{1,4}(?:\\.\\d+)?(?:${measures})(?!号|线|级))\\d{1,4}(?:\\.\\d+)?(?:${measures})`,
      'gu'
    ),
    anchor: /[-－–]\d/u,
    isWrong: match =>
      isUnquoted(match) &&
      Number.parseFloat(match.words) < Number.parseFloat(match.words.split(/[-－–]/)[1]!),
    says: words => `“${words}”：数值的起止用浪纹线“～”，短横线用于编号。`,
    basis: 'GB/T 15834—2011 4.13.3.3',
    mended: words => words.replace(/[-－–]/, '～')
  },
  {
    // 增收20%-30%
    pattern: /(?<=(?<![\d.—-])\d[\d.]*[%％‰℃])[-–](?=\d[\d.]*[%％‰℃])/gu,
    anchor: /[%％‰℃][-–]\d/u,
    says: () => '数值的起止用浪纹线“～”，短横线用于编号。',
    basis: 'GB/T 15834—2011 4.13.3.3',
    mended: () => '～'
  },
  {
    // 增长5至8%
    pattern: /(?<![\d.第])\d[\d.]*[至到]\d[\d.]*[%％]/gu,
    anchor: /[\d.][至到]\d/u,
    isWrong: match =>
      isUnquoted(match) &&
      !/[由从]$/u.test(match.text.value.slice(Math.max(0, match.start - 1), match.start)) &&
      !/^(?:19|20)\d\d/.test(match.words),
    says: words => `“${words}”：起止两个数各带单位，写成“${words.replace(/[至到]/u, '%至')}”的样子。`,
    basis: 'GB/T 15835—2011 5.1.3',
    severity: 'hint'
  },
  {
    // 增收20%-30，: the sign of the second is missing.
    pattern: /(?<![\d.])\d[\d.]*[%％][-—～~－至到]\d[\d.]*(?=[，。；、）])/gu,
    anchor: /[%％][-—～~－至到]\d/u,
    says: words => `“${words}”后面缺“%”。`,
    basis: 'GB/T 15835—2011 5.1.3'
  },
  {
    // -5—10℃: of minus ten?
    pattern: /(?<![\d.])[-－−]\d[\d.]*[-—～~－至到][-－−]?\d[\d.]*(?:℃|摄氏度)/gu,
    anchor: /[\d.][-—～~－至到][-－−]?\d[\d.]*(?:℃|摄)/u,
    says: words => `“${words}”：负数的起止两个数各带单位，写成“-5℃～10℃”的样子。`,
    basis: 'GB/T 15835—2011 5.1.3',
    severity: 'hint'
  }
]

/** 30-40% as 30%～40%. */
function ranged(words: string): string {
  const unit = /[^\d.]+$/u.exec(words)![0]
  return words.replace(/(?:～|~|—|－|–|-|至)/u, `${unit}～`)
}
