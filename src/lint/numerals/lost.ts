import {lacksAnyUnit, lacksMeasure, lacksPercent, lacksYuan} from '../figures/lost-unit.ts'
import type {Mistake} from '../mistakes.ts'
import {measures} from './measures.ts'

/** Numbers without their unit, and units without their number. */
export const lost: ReadonlyArray<Mistake> = [
  {
    // 31.15亿，2.01亿元: the unit is missing.
    pattern: /(?<![\d.])\d[\d.]*[万亿]多?(?=[，。；、）])/gu,
    anchor: /[\d.][万亿]多?[，。；、）]/u,
    isWrong: lacksYuan,
    says: words => `“${words}”后面缺单位，应写成“${words}元”。`,
    severity: 'error'
  },
  {
    // 占20.8，办结率95。: the sign is missing.
    pattern: /(?<![\d.\-—:：/])\d{1,3}(?:\.\d+)?(?=[，。；）](?!\d))/gu,
    anchor: /\d[，。；）]/u,
    isWrong: lacksPercent,
    says: words => `“${words}”后面缺单位“%”（相差的是“个百分点”）。`,
    severity: 'error'
  },
  {
    // 镇8个、乡4、街道2个: the measure word is missing.
    pattern: /(?<![\d.\-—:：/])\d[\d.]*(?=[、和，。；）])/gu,
    anchor: /[\d.][、和，。；）]/u,
    isWrong: lacksMeasure,
    says: words => `“${words}”后面漏了量词，同列的数都有。`,
    severity: 'warning'
  },
  {
    // 调解纠纷36，化解30件: what is counted has no unit.
    pattern: new RegExp(
      `(?<=\\p{Script=Han})\\d+(?:\\.\\d+)?(?=[，。；](?!\\d)|、\\p{Script=Han}{2,8}\\d[\\d.]*[万亿]?(?:${measures}))`,
      'gu'
    ),
    anchor: /\p{Script=Han}\d[\d.]*[，。；、]/u,
    isWrong: lacksAnyUnit,
    says: words => `“${words}”后面缺单位或者量词。`,
    severity: 'warning'
  },
  {
    pattern: /(?:总人口|人口|户籍人口|常住人口)(?:为|达|约|有)?\d[\d.]*[万亿](?=[，。；、）])/gu,
    anchor: /人口(?:为|达|约|有)?\d/u,
    says: words => `“${words}”后面缺单位“人”。`,
    severity: 'hint'
  },
  {
    // 消除风险户人, 实施项目个, 人均收入达元: the number got lost.
    pattern:
      /(?:(?<=[\p{Script=Han}])户人(?=[，。；、])|(?<=项目|工程|示范[点村户])[个家](?=[，。；、])|(?<=收入|投入|资金|产值|投资|总额)(?:达到|达|为|约|共)[万亿]?元|(?<=增长|下降|提高|占比|占)[%％](?=[，。；、]))/gu,
    anchor: /户人|[目程点村户][个家][，。；、]|[入金值资额](?:达到|达|为|约|共)?[万亿]?元|[长降高比占][%％]/u,
    says: words => `“${words}”前面漏了数。`,
    severity: 'error'
  }
]
