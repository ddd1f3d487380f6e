import {agrees, amount, overlaps, said, shown, sumOfParts} from '../figures/arithmetic.ts'
import {ledgerOf} from '../figures/ledger.ts'
import {placeOf, relatedIn} from '../figures/sentence.ts'
import type {Average} from '../relations/averages.ts'
import {averagesOf} from '../relations/averages.ts'
import {readingsOf} from '../relations/readings.ts'
import {defineRule} from '../rule.ts'

export const averageMismatch = defineRule({
  id: 'average-mismatch',
  title: {zh: '均数对不上', en: 'Average does not match its total'},
  severity: 'warning',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '户均、人均、日均、每村各多少，乘以数量就是总数；三个数都写了而对不上，总有一个写错，或者说的不是一回事。',
    en: 'So much for each, times their number, is the total that is written.'
  },
  how: {
    zh: '核对总数、数量和均数；均数另有口径的，写明口径。',
    en: 'Check the total, the number and the average, or say what the average is of.'
  },
  check(subject, report) {
    for (const passage of ledgerOf(subject).passages) {
      const told = new Set<number>()
      for (const average of readingsOf(passage).flatMap(averagesOf)) {
        const message = messageFor(average)
        const wrong = average.isGiven ? average.total : average.each
        const place = message === undefined ? undefined : placeOf(passage, wrong)
        if (!message || !place || told.has(place.range.start)) continue
        told.add(place.range.start)
        const {total, each, count} = average
        const related = relatedIn(passage, {
          ...(average.isGiven ? {均数: each} : {总数: total}),
          ...(count && {数量: count})
        })
        report({path: place.path, range: place.range, message, related})
      }
    }
  },
  examples: [
    {
      bad: '护林补助按每亩15元兑现，共兑现2.4万亩，计⟦46万元⟧。',
      good: '护林补助按每亩15元兑现，共兑现2.4万亩，计36万元。'
    },
    {
      bad: '县财政每年拿出护林经费600万元，四年共安排⟦2900万元⟧；每个工作站配备巡护员12名，35个工作站共配备⟦520名⟧。',
      good: '县财政每年拿出护林经费600万元，四年共安排2400万元；每个工作站配备巡护员12名，35个工作站共配备420名。',
      says: '均数对不上：600万 × 4 = 2400万，文中写2900万元'
    },
    {
      bad: '花椒收购价每公斤28元，收购花椒150吨，农户共得⟦520万元⟧；夜校开课30期，每期培训40人，共培训⟦1500人⟧。',
      good: '花椒收购价每公斤28元，收购花椒150吨，农户共得420万元；夜校开课30期，每期培训40人，共培训1200人。'
    },
    {
      good: '合作社带动260户，户均增收4000元，累计投入90万元；栽种花椒300亩，每亩收入4000元，全村收入860万元。'
    },
    {
      bad: '投资4.8亿元，新建改建农村公路320公里，平均每公里投资⟦120万元⟧。',
      good: '投资4.8亿元，新建改建农村公路320公里，平均每公里投资150万元。'
    },
    {
      bad: '购置水泵85台，单价4200元，合同金额⟦37.5万元⟧。给14个灌区各配一台挖机，每台38万元，总价⟦552万元⟧。庙会四天，共来客2.4万人，日均⟦0.8万人⟧。',
      good: '购置水泵85台，单价4200元，合同金额35.7万元。给14个灌区各配一台挖机，每台38万元，总价532万元。庙会四天，共来客2.4万人，日均0.6万人。'
    },
    {
      bad: '为26个水管所各安排3万元维修费，总额⟦87万元⟧。',
      good: '为26个水管所各安排3万元维修费，总额78万元；检查了18个水管所，各有2处渗漏，共整改30处。'
    },
    {bad: '去年举办技能竞赛96场，平均每月⟦10场⟧。', good: '去年举办技能竞赛96场，平均每月8场。'},
    {
      bad: '发放农机补贴84万元，惠及农户240户，户均⟦4500元⟧。',
      good: '发放农机补贴84万元，惠及农户240户，户均3500元。',
      says: '均数对不上：84万 ÷ 240 = 3500，文中写4500元'
    },
    {
      bad: '印发明白纸每个村500份，全县86个村共印发⟦6.3万份⟧；全年用水730万吨，日均用水⟦3万吨⟧。',
      good: '印发明白纸每个村500份，全县86个村共印发4.3万份；全年用水730万吨，日均用水2万吨。'
    },
    {
      bad: '玉米种植12万亩，总产量6万吨，平均亩产⟦400公斤⟧。',
      good: '玉米种植12万亩，总产量6万吨，平均亩产500公斤。'
    },
    {
      bad: '危房改造每户补助3万元，改造46户，共补助⟦198万元⟧。',
      good: '危房改造每户补助3万元，改造46户，共补助138万元。'
    },
    {good: '合作社带动农户320户，户均增收2600元；旅游综合收入21亿元，接待游客350万人次，人均停留1.8天。'},
    {good: '全区常住人口40万人，全年清运垃圾14.6万吨，人均日产垃圾1公斤。'},
    {good: '全县常住人口30万人，城镇居民人均可支配收入3.6万元，财政支出42亿元。'}
  ]
})

function messageFor({each, count, times, total, scale, isGiven}: Average): string | undefined {
  const [low, high] = [(total.low * scale) / times.high, (total.high * scale) / times.low]
  const one = isGiven ? sumOfParts([each]) : each
  // Either may have been worked out of the other.
  const back = {low: (one.low * times.low) / scale, high: (one.high * times.high) / scale}
  if (agrees(back, total) || (!isGiven && (overlaps(back, total) || agrees({low, high}, each))))
    return undefined
  const by = count ? shown(count) : String(times.value)
  if (isGiven) {
    const product = amount((each.value * times.value) / scale, total)
    return `均数对不上：${shown(each)} × ${by} = ${product}，文中写${said(total)}`
  }
  const converted = scale === 1 ? '' : `（合${each.unit}）`
  const mean = amount((total.value * scale) / times.value, each)
  return `均数对不上：${shown(total)}${converted} ÷ ${by} = ${mean}，文中写${said(each)}`
}
