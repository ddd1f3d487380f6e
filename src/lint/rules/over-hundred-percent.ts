import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {isRateOfWhole} from '../../language/lexicon/rates.ts'
import {isRate, said, shown} from '../figures/arithmetic.ts'
import {at, ledgerOf, worthOf} from '../figures/ledger.ts'
import type {Mention} from '../figures/sentence.ts'
import {markedIn, pattern, placeOf} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

// A rate is of a whole, unless the lexicon says otherwise: 毛入学率, 完成率, 增长率.
const {parts, below_zero} = lexicon.rates
const wholes = `[\\p{Script=Han}]{1,12}率|${anyOf(parts)}|比重`
const link = '(?:已|均|都|全部|分别|总体|仍|为|是|达|达到|达到了|高达|多达|稳定在|保持在|维持在|稳定保持在)*'
const to = '(?:提高|提升|上升|增加|增长|升|下降|降低|减少|降)[到至为]'
const single = `(?<rate>${wholes})${link}(?:${to})?${link}P`
// 覆盖率由41.2%提高到147.6%, 结案率、调解率分别为96%、103%.
const several = `(?<rates>${wholes})(?:[由从]Y?的?P，?${to}Y?的?P|(?:分别)?[为达是]到?P(?:[、和，]P)+)`
// What a whole is called. 占年度计划的120% and 占存款的120% are not of one.
const named =
  '总(?:人|户|村|面积|数|人口|户数|人数)|总人口|人口|在校生|学生|党员|干部|职工|教师|代表|委员|劳动力|村民|居民|农户|总户数'
const share = pattern(
  `占(?:比|其|总数|总人数|全部|全[市县区州省旗]的?|[^，。；、APDY计划任务目标]{0,8}(?:${named})的?)?的?${link}P|${several}|${single}`
)
const name = new RegExp(`(?:${wholes})$`, 'u')
const isOfWhole = (label: string) => name.test(label) && isRateOfWhole(label)
// 进出口总额占地区生产总值的比重, 外来人口占户籍人口的: of something that it is no part of.
const ofOther =
  /占(?:全?[省市县区州国]?的?)?(?:地区生产总值|国内生产总值|生产总值|GDP|[^，。；]{0,6}(?:存款|贷款|收入|余额))[^，。；]{0,6}(?:比重|比)|(?:外来|流动|暂住)[^，。；]{0,6}占(?:户籍|本地)/u
// 处置率达105%（含往年库存）
const carried = /^（[^）]{0,8}(?:往年|上年|历年|存量|库存|结转)/u
// 事故下降120%: nothing falls below zero, except what can be less than nothing: 利润, 差额.
const fall = pattern('(?:下降|减少|降低|下滑|锐减|骤降|缩减|压减|压缩)了?(?:幅度)?达?P')
/** 100%以上, 超过100%: more than all. */
const isMoreThanAll = ({mark, value, qualifiers}: Mention) =>
  mark === 'rate' && value === 100 && qualifiers.some(word => beyond.has(word))
const beyond: ReadonlySet<string> = new Set(['以上', '超过', '超', '突破', '逾', '高于'])
const belowZero = new RegExp(anyOf(below_zero))

export const overHundredPercent = defineRule({
  id: 'over-hundred-percent',
  title: {zh: '超过100%', en: 'More than 100%'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '占比、覆盖率等是部分占总数的比，不会超过100%；减到零是下降100%，不能降得更多。',
    en: 'A share of a whole cannot be more than all of it, and nothing falls by more than all of it.'
  },
  how: {zh: '核对小数点和分子、分母。', en: 'Check the decimal point, the part and the whole.'},
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const {label, figure, worth, points} of ledger.figures.values()) {
      const shares = [worthOf(figure.share), ...(isOfWhole(label) ? [worth, ...points] : [])]
      for (const found of shares) {
        if (!found || !isRate(found.quantity) || found.quantity.low <= 100.0001) continue
        report({...at(found.value), message: `“${label}”的${said(found.quantity)}超过了100%`})
      }
    }
    for (const sentence of ledger.sentences) {
      if (
        !sentence.marked.some(
          mention => mention.mark === 'rate' && (mention.low > 100 || isMoreThanAll(mention))
        )
      )
        continue
      for (const {0: words, index, groups} of sentence.skeleton.matchAll(share)) {
        if (!isRateOfWhole(groups!.rate ?? groups!.rates ?? '')) continue
        for (const found of markedIn(sentence, index, index + words.length)) {
          if (found.mark !== 'rate') continue
          const isBeyond = isMoreThanAll(found)
          if (found.low <= 100.0001 && !isBeyond) continue
          const before = sentence.skeleton.slice(Math.max(0, index - 24), index) + words
          if (ofOther.test(before) || carried.test(sentence.text.value.slice(found.end, found.end + 20)))
            continue
          const place = placeOf(sentence, found)
          const message = isBeyond ? `“${found.printed}”说不通：全部也只是100%` : `${shown(found)}超过了100%`
          if (place) report({path: place.path, range: place.range, message})
        }
      }
      if (belowZero.test(sentence.skeleton)) continue
      for (const {0: words, index} of sentence.skeleton.matchAll(fall)) {
        for (const found of markedIn(sentence, index, index + words.length)) {
          const place = found.mark === 'rate' && found.low > 100.0001 && placeOf(sentence, found)
          if (!place) continue
          const message = `下降${shown(found as Mention)}：减到零也只是下降100%`
          report({path: place.path, range: place.range, message})
        }
      }
    }
  },
  examples: [
    {
      bad: '国家通用语言文字教育覆盖率达⟦101%⟧。',
      good: '国家通用语言文字教育覆盖率达100%。',
      says: '101%超过了100%'
    },
    {bad: '少数民族干部152人，占⟦208%⟧。', good: '少数民族干部152人，占20.8%。'},
    {bad: '问题整改率达⟦105%⟧。'},
    {
      bad: '村卫生室覆盖率达⟦100%以上⟧。',
      good: '村卫生室覆盖率达到100%，任务完成率达100%以上。',
      says: '“100%以上”说不通：全部也只是100%'
    },
    {bad: '农村卫生厕所普及率已达到⟦112%⟧。', good: '农村卫生厕所普及率已达到82%。'},
    {
      bad: '适龄儿童入学率达⟦101.2%⟧，群众满意度高达⟦109%⟧。',
      good: '适龄儿童入学率达100%，群众满意度高达99%。'
    },
    {bad: '森林覆盖率由41.2%提高到⟦147.6%⟧；结案率、调解率分别为96%、⟦103%⟧。'},
    {bad: '少数民族学生占在校生的⟦122%⟧。', good: '少数民族学生占在校生的22%，粮食产量占全年计划的122%。'},
    {bad: '事故起数同比下降⟦120%⟧。', good: '事故起数同比下降12%，企业利润下降120%。'},
    {good: '农商行拨备覆盖率达186.3%，存款余额占贷款余额的132%，粮食自给率达118%。'},
    {good: '完成年度任务的120%，九年义务教育毛入学率达108.3%，产值增长230%。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  城镇化率: {2016年: 42.1%, 2022年: ⟦531%⟧}\n',
      good: '文种: 上报总结\n数据:\n  城镇化率: {2016年: 42.1%, 2022年: 53.1%}\n'
    }
  ]
})
