import {amount, changesBy, isRate, percent, said, shown, unitOf} from '../figures/arithmetic.ts'
import type {Claim} from '../figures/claims.ts'
import {claimsAfter, isAtConstantPrices, isOneFigure, saysConstantPrices} from '../figures/claims.ts'
import type {Frame} from '../figures/frames.ts'
import {framesIn} from '../figures/frames.ts'
import {increaseMismatch, growthMismatch as mismatch} from '../figures/growth.ts'
import type {Entry} from '../figures/ledger.ts'
import {also, at, ledgerOf, worthOf} from '../figures/ledger.ts'
import {multiplesIn} from '../figures/multiples.ts'
import {ratioChangesIn} from '../figures/ratios.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {placeOf, relatedIn} from '../figures/sentence.ts'
import {ordersIn} from '../relations/change-orders.ts'
import type {Change} from '../relations/changes.ts'
import {changesOf, countsAtConstantPrices, increasesOf} from '../relations/changes.ts'
import {meantChangesOf} from '../relations/meant-changes.ts'
import type {Order} from '../relations/order.ts'
import {pairChangesOf, reversedMessage} from '../relations/pair-changes.ts'
import {pairMultiplesOf} from '../relations/pair-multiples.ts'
import {defineRule} from '../rule.ts'

export const growthMismatch = defineRule({
  id: 'growth-mismatch',
  title: {zh: '增幅对不上', en: 'Growth does not match its ends'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '前后两个数都写了，增长多少就能算出来；与写的不一样，三个数里总有一个错。四舍五入、截尾造成的出入不算。',
    en: 'With both values given, the growth can be computed; it must be the one that is written.'
  },
  how: {
    zh: '核对前后两个数和增幅；是可比价增速的，写明“按可比价计算”。',
    en: 'Check both values and the growth; if it is at constant prices, say so.'
  },
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const entry of ledger.figures.values()) {
      for (const {name, value, from, to} of spans(entry)) {
        const claimed = worthOf(value)
        if (!claimed || !from || !to) continue
        const isConstantPrice = saysConstantPrices(entry.figure.basis?.text ?? '') || undefined
        const message = mismatch(name, {
          from: from.quantity,
          to: to.quantity,
          claimed: claimed.quantity,
          isConstantPrice
        })
        const related = [also(from.time, from.value), also(to.time, to.value)]
        if (message) report({...at(claimed.value), message, related})
      }
    }
    for (const sentence of ledger.sentences) {
      for (const {start, end, message} of multiplesIn(sentence)) {
        const place = placeOf(sentence, {start, end})
        if (place) report({path: place.path, range: place.range, message})
      }
    }
    for (const text of subject.texts) {
      for (const {start, end, message} of ratioChangesIn(text.value)) {
        const place = text.place(start, end)
        if (place) report({path: place.path, range: place.range, message})
      }
    }
    const told = new Set<number>()
    for (const frame of ledger.sentences.flatMap(framesIn)) {
      if (isAtConstantPrices(frame, ledger)) continue
      for (const claim of claimsAfter(frame)) {
        if (isOneFigure(frame, claim.claimed)) continue
        const place = placeOf(frame.sentence, claim.claimed)
        if (place) told.add(place.range.start)
        const message = place && messageFor(frame, claim)
        const related = relatedIn(frame.sentence, {之前: frame.from, 之后: frame.to})
        if (place && message) report({path: place.path, range: place.range, message, related})
      }
    }
    for (const sentence of ledger.isAtConstantPrices ? [] : ledger.sentences) {
      for (const order of ordersIn(sentence)) {
        const place = placeOf(sentence, order.claimed)
        const message = place && messageOfChange(order)
        if (!place || !message || told.has(place.range.start) || isByCustom(sentence, order)) continue
        told.add(place.range.start)
        const related = relatedIn(sentence, {之前: order.from, 之后: order.to})
        report({path: place.path, range: place.range, message, related})
      }
    }
    for (const passage of ledger.isAtConstantPrices ? [] : ledger.passages) {
      for (const change of changesOf(passage)) {
        const place = change.years === undefined ? placeOf(passage, change.claimed) : undefined
        const message = place && messageOfChange(change)
        if (!place || !message || told.has(place.range.start)) continue
        const related = relatedIn(passage, {之前: change.from, 之后: change.to})
        const severity = change.isByCustom ? {severity: 'hint' as const} : {}
        told.add(place.range.start)
        report({path: place.path, range: place.range, message, related, ...severity})
      }
      for (const {to, change, claimed, falls} of increasesOf(passage)) {
        const place = placeOf(passage, claimed)
        const message = place && increaseMismatch(to, change, claimed, falls)
        if (!place || !message || told.has(place.range.start)) continue
        told.add(place.range.start)
        report({
          path: place.path,
          range: place.range,
          message,
          related: relatedIn(passage, {现在: to, 增减: change})
        })
      }
      for (const meant of meantChangesOf(passage)) {
        const {from, to, change, claimed, falls, isSure, isRounded} = meant
        const place = placeOf(passage, claimed)
        const messageOfMeant = () => {
          if (isRounded) return roundedMessage(from, to, claimed)
          return change ? increaseMismatch(to, change, claimed, falls) : messageOfChange(meant)
        }
        const message = place && messageOfMeant()
        if (!place || !message || told.has(place.range.start)) continue
        told.add(place.range.start)
        const related = relatedIn(passage, change ? {现在: to, 增减: change} : {之前: from, 之后: to})
        const severity = isRounded
          ? {severity: 'hint' as const}
          : isSure
            ? {}
            : {severity: 'warning' as const}
        report({path: place.path, range: place.range, message, related, ...severity})
      }
      for (const change of pairChangesOf(passage)) {
        const place = placeOf(passage, change.claimed)
        const message = change.isReversed ? reversedMessage(change) : messageOfChange(change)
        if (!place || !message || told.has(place.range.start)) continue
        told.add(place.range.start)
        const related = relatedIn(passage, {之前: change.from, 之后: change.to})
        report({path: place.path, range: place.range, message, related, severity: 'warning'})
      }
      for (const {start, end, message} of pairMultiplesOf(passage)) {
        const place = placeOf(passage, {start, end})
        if (!place || told.has(place.range.start)) continue
        told.add(place.range.start)
        report({path: place.path, range: place.range, message})
      }
    }
  },
  examples: [
    {
      bad: '合作社由3家变成18家，翻了⟦三番⟧；灌区由20平方公里扩大到26平方公里，扩大了近⟦一倍⟧。',
      good: '合作社由3家变成24家，翻了三番；灌区由20平方公里扩大到38平方公里，扩大了近一倍。'
    },
    {
      good: '出口额由2亿元增至16亿元，年增14.9%。1月份贷款增加320亿元，同比多增40亿元，月末广义货币增长8.4%。'
    },
    {
      bad: '卫生厕所普及率88.4%，比全州平均水平82.1%高⟦8.3个百分点⟧；入园率91.2%，低于全省平均水平（93.5%）⟦1.3个百分点⟧。',
      good: '卫生厕所普及率88.4%，比全州平均水平82.1%高6.3个百分点；入园率91.2%，低于全省平均水平（93.5%）2.3个百分点。',
      says: '增加的数对不上：88.4% − 82.1% = 6.3，文中写8.3个百分点'
    },
    {
      bad: '退耕3.3万亩，超额完成年度任务3万亩的⟦20%⟧；护林员、护河员分别为840人、460人，去年分别为700人、400人，分别增长20%和⟦25%⟧。',
      good: '退耕3.3万亩，超额完成年度任务3万亩的10%；护林员、护河员分别为840人、460人，去年分别为700人、400人，分别增长20%和15%。'
    },
    {
      bad: '气象站网达到48个，比2016年的12个翻了⟦三番⟧；林场育苗36万株，是2019年的⟦3倍⟧，2019年为18万株；收入比由2.62:1缩小到2.41:1，缩小⟦0.31⟧。',
      good: '气象站网达到48个，比2016年的12个翻了两番；林场育苗36万株，是2019年的2倍，2019年为18万株；收入比由2.62:1缩小到2.41:1，缩小0.21。'
    },
    {
      bad: '投诉5月份为60件，6月份为45件，环比上升⟦25%⟧。衬砌前每亩用水420立方米，衬砌后为330立方米，每亩节约⟦110立方米⟧。',
      good: '投诉5月份为60件，6月份为45件，环比下降25%。衬砌前每亩用水420立方米，衬砌后为330立方米，每亩节约90立方米。',
      says: '增减相反：由60件到45件，减少了（45 < 60），文中写增加25%'
    },
    {
      bad: '去年育苗1200株，今年育苗3600株，增长近⟦四倍⟧。渡口运客26万人次，同比增长⟦8%⟧，多为学生。去年是20万人次。',
      good: '去年育苗1200株，今年育苗3600株，增长两倍。渡口运客26万人次，同比增长30%，多为学生。去年是20万人次。'
    },
    {
      bad: '渔船较2017年增长⟦三倍⟧，由40艘增加到120艘；与2012年普查的500人相比，增加⟦150人⟧，护林员为600人。',
      good: '渔船较2017年增长两倍，由40艘增加到120艘；与2012年普查的500人相比，增加100人，护林员为600人。'
    },
    {
      bad: '2021年、2022年分别为40亿元、46亿元，增长⟦25%⟧；产茶2019年300吨、2020年320吨、2021年360吨，三年累计增长⟦30%⟧。',
      good: '2021年、2022年分别为40亿元、46亿元，增长15%；产茶2019年300吨、2020年320吨、2021年360吨，三年累计增长20%。'
    },
    {
      bad: '受理申诉270件，同比上升⟦21.1%⟧，同比增加27件；培训护林员630人，比五年前增加210人，增长⟦60%⟧。',
      good: '受理申诉270件，同比上升11.1%，同比增加27件；培训护林员630人，比五年前增加210人，增长50%。'
    },
    {
      bad: '旅游收入由2020年的12.5亿元增加到2023年的20亿元，增长⟦75%⟧。',
      good: '旅游收入由2020年的12.5亿元增加到2023年的20亿元，增长60%。'
    },
    {
      bad: '专业合作社由去年的86家增加到103家，净增⟦27家⟧。',
      good: '专业合作社由去年的86家增加到103家，净增17家。',
      says: '增加的数对不上：103 − 86 = 17，文中写27家'
    },
    {
      bad: '信访量由2021年的420件下降到2022年的315件，同比下降⟦35%⟧。',
      good: '信访量由2021年的420件下降到2022年的315件，同比下降25%。'
    },
    {
      bad: '集体经济收入由30.2万元增长到120.8万元，增长了⟦4倍⟧；产值由2亿元增加到8亿元，翻了⟦一番⟧；案件减少⟦一倍⟧。',
      good: '集体经济收入由30.2万元增长到120.8万元，增长了3倍；产值由2亿元增加到8亿元，翻了两番；案件减少一半。'
    },
    {
      bad: '信访件次同比减少⟦40%⟧，由800件次降至600件次。',
      good: '信访件次同比减少25%，由800件次降至600件次。'
    },
    {
      bad: '茶园比2019年的1200亩增加⟦500亩⟧，达到1500亩；苗木较上年的3.5万株翻了一番，达到⟦9.5万株⟧。',
      good: '茶园比2019年的1200亩增加300亩，达到1500亩；苗木较上年的3.5万株翻了一番，达到7万株。'
    },
    {bad: '案件从86起减少到43起，同比下降⟦60%⟧；收入120.8万元，是2018年30.2万元的⟦3倍⟧。'},
    {good: '案件从年初的86起减少到43起，同比下降60%；收入由3.1万元增加到9.4万元，增长两倍，是原来的3倍。'},
    {
      bad: '苗圃出圃42万株，比去年的35万株多了⟦9万株⟧；水产产量3.3万吨，比上年增产0.3万吨，增长⟦18%⟧。',
      good: '苗圃出圃42万株，比去年的35万株多了7万株；水产产量3.3万吨，比上年增产0.3万吨，增长10%。'
    },
    {
      bad: '运送旅客26万人次，环比增加2万人次，增长⟦13.3%⟧；注册商标1260件，比上年增加60件，增幅为⟦8%⟧。',
      good: '运送旅客26万人次，环比增加2万人次，增长8.3%；注册商标1260件，比上年增加60件，增幅为5%。'
    },
    {
      bad: '茶叶年销售额28亿元，上年为20亿元，同比增长⟦45%⟧。',
      good: '茶叶年销售额28亿元，上年为20亿元，同比增长40%。',
      says: '按写出的20亿和28亿算是40.0%，文中写45%；两数若是约数，多写一位'
    },
    {
      bad: '全市户籍人口62500人。户籍人口与2010年普查的60000人相比，增加2500人，增长⟦6.17%⟧。',
      good: '全市户籍人口62500人。户籍人口与2010年普查的60000人相比，增加2500人，增长4.17%。'
    },
    {
      bad: '2018年，全县集中供水率为76%；2023年达到94%，提高⟦28个百分点⟧；创建之初，全镇公厕只有20座，如今已有50座，增加了⟦40座⟧。',
      good: '2018年，全县集中供水率为76%；2023年达到94%，提高18个百分点；创建之初，全镇公厕只有20座，如今已有50座，增加了30座。'
    },
    {
      good: '完成造林1.8万亩，比上年多完成0.3万亩，同比增长20%；优良天数比例87.2%，同比提高1.7个百分点；污染天数比例0.9%，同比下降0.7个百分点。'
    },
    {good: '由2016年的233.57亿元增加到2022年的429.51亿元，按可比价计算，增长57%。'},
    {good: '就业率由2020年的82.6%提高到2025年的86.9%，提高4.3个百分点。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  游客: {2021年: 200万人次, 2022年: 250万人次, 同比增长: ⟦30%⟧}\n',
      good: '文种: 上报总结\n数据:\n  游客: {2021年: 200万人次, 2022年: 250万人次, 同比增长: 25%}\n'
    }
  ]
})

function spans({figure, points}: Entry) {
  const [first, last] = [points[0], points.at(-1)]
  const previous = points.find(({year}) => last?.year !== undefined && year === last.year - 1)
  return [
    {name: '累计', value: figure.totalGrowth, from: first === last ? undefined : first, to: last},
    {name: '同比', value: figure.yearOnYear, from: previous, to: last}
  ]
}

function messageFor(frame: Frame, {over, falls, claimed}: Claim): string | undefined {
  const {from, to, fromYear, toYear, fromTime} = frame
  if (over === 'year' || isRate(from)) return undefined
  const isPreviousYear =
    (fromYear && toYear && toYear.year - fromYear.year === 1) ||
    /去年|上年|上一年/.test(fromTime) ||
    isUndated(frame)
  if (over === 'previous' && !isPreviousYear) return undefined
  if (claimed.mark === 'rate') return mismatch(over === 'previous' ? '同比' : '', {from, to, claimed, falls})
  if (unitOf(from) !== unitOf(to) || unitOf(claimed) !== unitOf(to)) return undefined
  return differenceMismatch(from, to, claimed, falls)
}

/** Whether a rate beside amounts is at constant prices by custom. */
const isByCustom = ({value}: Sentence, {claimed}: Order): boolean =>
  claimed.mark === 'rate' && countsAtConstantPrices(value)

function differenceMismatch(
  from: Mention,
  to: Mention,
  claimed: Mention,
  falls: boolean
): string | undefined {
  const [more, less] = falls ? [from, to] : [to, from]
  if (changesBy(less, more, claimed)) return undefined
  const computed = amount(more.value - less.value, claimed)
  return `${falls ? '减少' : '增加'}的数对不上：${shown(more)} − ${shown(less)} = ${computed}，文中写${said(claimed)}`
}

/** What is said where a rate only comes out of numbers that were rounded. */
function roundedMessage(from: Mention, to: Mention, claimed: Mention): string {
  const rate = percent(Math.abs(to.value / from.value - 1) * 100, claimed.decimals)
  return `按写出的${shown(from)}和${shown(to)}算是${rate}，文中写${said(claimed)}；两数若是约数，多写一位`
}

function messageOfChange({from, to, claimed, falls}: Omit<Change, 'isByCustom'>): string | undefined {
  if (isRate(from) && claimed.mark !== 'points') return undefined
  if (claimed.mark === 'rate') return mismatch('', {from, to, claimed, falls})
  return differenceMismatch(from, to, claimed, falls)
}

const otherTime = /以来|期间|年来|至今|年初|月|季度|半年|十[一二三四]五|累计/

/** 从86起减少到43起，同比下降50%: where nothing is said of the time, 86起 was a year ago. */
function isUndated({form, sentence, fromYear, toYear, period, fromTime, toTime, start, end}: Frame): boolean {
  const isBare = !fromYear && !toYear && !period && fromTime === '' && toTime === ''
  return form === 'change' && isBare && !otherTime.test(sentence.skeleton.slice(Math.max(0, start - 40), end))
}
