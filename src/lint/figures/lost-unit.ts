import {isRateOfWhole} from '../../language/lexicon/rates.ts'
import type {Match} from '../matches.ts'

/** What is told in money, so that a bare 429.51亿 behind it can be nothing else. */
const money =
  /资金|经费|收入|支出|产值|总值|增加值|投资|投入|贷款|存款|余额|补贴|补助|贴息|资产|价值|成本|利润|税收|税款|预算|奖金|奖励|销售额|营业额|交易额|成交额|贸易额|总额|金额|融资|募集|捐款|善款|净赚|盈利|年薪|GDP/u
/** What is not, though money is spoken of as well: 贷款客户达300万. */
const counted =
  /(?:人口|人数|人群|客户|用户|户数|农户|产量|销量|数量|面积|里程|游客|群众|学生|职工|党员|主体|企业|人次|客流|流量|播放|点击|阅读|订阅|粉丝|会员|车辆|次数|件数|吨位|单量|业务量|吞吐量|发行量|保有量|装机|容量|就业|岗位)(?:已|均|累计|总?共|[增升降减]至|[增减]加?到?|达到?|约|为|有|[到至]|了)*$/u
const changeOfMoney =
  /[由从][^，。；由从]{0,20}\d[\d.]*[万亿]?元[^，。；]{0,4}(?:增|提|升|降|减|扩|发|跃|攀)[^，。；\d]{0,3}(?:到|至|为)[^，。；\d]{0,6}(?:\d{4}年的?)?$/u
const listed = /\d[\d.]*[万亿]?元[、和及][^，。；、\d]{0,10}$/u
const summed = /元[^。；]{0,30}，[^，。；]{0,4}(?:共计?|合计|总计)[^，。；\d]{0,4}$/u
const lists = /^[、和及][^，。；、\d]{0,10}\d[\d.]*[万亿]?元/u

/** Headlines are brief: 总投资超600亿. */
const brief = /(?:近|超过?|突破|逾|过|上)$/u

/** Whether the words around a bare 429.51亿 say that it is money, whose 元 got lost. */
export function lacksYuan({text, start, end}: Pick<Match, 'text' | 'start' | 'end'>): boolean {
  const before = text.value.slice(Math.max(0, start - 60), start)
  const after = text.value.slice(end, end + 30)
  const clause = /[^，。；：、！？（）]*$/u.exec(before)![0].slice(-24)
  if (counted.test(clause)) return false
  if (changeOfMoney.test(before) || listed.test(before) || summed.test(before) || lists.test(after))
    return true
  return money.test(clause) && !brief.test(clause)
}

const rateOf =
  /(?<name>\p{Script=Han}{1,8}(?:率|占比|比重|比例|满意度|知晓度))(?:约|已|均|也|就|都)*(?:为|是|有|高?达到?|保持在|稳定在|(?:提高|提升|上升|增加|下降|降低|降)?[到至])?$/u
const shareOf =
  /(?:^|[，。；：、！？（]|\p{Script=Han})占(?![地用据道领线座位])[^，。；：、！？（）\d]{0,14}$/u
const growthOf =
  /(?:增长|下降|增幅|降幅|涨幅|升幅|回落|同比(?:增加|减少|提高|上升))(?:率|幅度)?了?(?:约|为|达到?)?$/u

/** Whether the words before a bare 20.8 say that it is a percentage, whose % got lost. */
export function lacksPercent({text, start, words}: Match): boolean {
  if (text.block === 'cell' || Number(words) > 100) return false
  const clause = /[^，。；：、！？（）]*$/u.exec(text.value.slice(Math.max(0, start - 40), start))![0]
  const name = rateOf.exec(clause)?.groups?.name
  if (name !== undefined) return isRateOfWhole(name) && !/比例$/u.test(name)
  return shareOf.test(clause) || (words.includes('.') && growthOf.test(clause))
}

/** Names whose number counts nothing: 国道320, 热线12345. */
const numbered = /[道线路号型版级第年月日时点]$|电话|热线|代码|编号|车次|航班|邮编|文件/u

const measure = '(?:[万亿]?元|人次?|名|户|个|家|所|[万亿]?亩|件|项|场次?|次|公里|吨|座|处|条|支|册)'
/** 镇8个、乡4 */
const row = new RegExp(`\\d[\\d.]*[万亿]?(?<unit>${measure})、(?<label>\\p{Script=Han}{1,8})$`, 'u')
/** 由86家增加到103 */
const change = new RegExp(
  `[由从][^，。；\\d]{0,8}\\d[\\d.]*[万亿]?(?<unit>${measure})[^，。；、\\d]{0,3}(?:增|提|扩|发展|上升|减|降|下降)[^，。；、\\d]{0,3}[到至]$`,
  'u'
)
/** 干部730人，其中少数民族干部152，占 */
const among = new RegExp(`\\d[\\d.]*[万亿]?(?<unit>${measure})，其中(?<label>\\p{Script=Han}{1,10})$`, 'u')

/** Whether the numbers around a bare one have a measure that it must have too: 镇8个、乡4、街道2个. */
export function lacksMeasure({text, start, end, words}: Match): boolean {
  if (text.block === 'cell' || /^(?:19|20)\d\d$/.test(words)) return false
  const before = text.value.slice(Math.max(0, start - 40), start)
  const after = text.value.slice(end, end + 24)
  if (change.test(before)) return /^[，。；）]/u.test(after)
  if (among.test(before)) return /^，占/u.test(after)
  const found = row.exec(before)?.groups
  if (!found || numbered.test(found.label!)) return false
  const next = /^(?:、|和)\p{Script=Han}{1,8}\d[\d.]*(?<unit>[万亿]?\p{Script=Han}{1,3})/u.exec(after)
  return next ? next.groups!.unit!.startsWith(found.unit!) : /^[，。；）]/u.test(after)
}

/** Words whose number has no unit: a name, a place in a row, a score, an index, a telephone, an age. */
const unitless = new RegExp(
  `(?:${[
    '[第前后双周比号码编账号型版级图表栏式路频群栋室层楼期届册卷页分值数率度例标年月日时点秒米元角万亿千百成]',
    '[国省县乡]道|高速|线路|附[件录表图]|专栏|公式|条款|星期|礼拜|初|农历|热线|电话|传真|拨[打通]|微信|尾数|排[名位]|名列|位[列居]|[居列]',
    '年[过满逾近]|已过|年龄|等于|约等|超过?|突破|逾|破|[由从到至]|评为|得|显示|是|[加减乘除]|之'
  ].join('|')})(?:约?为|是|有|高?达到?|了|仅|只有|升至|提高到)?$`,
  'u'
)
/** Numbers that are names by themselves: of emergency calls, of years. */
const named = /^(?:0|(?:19|20)\d\d|11[09]|12[02]|1[0-2]\d{3}|9[56]\d{3,4})$/

/** What is measured, so that a broken number behind it has a unit as well. */
const measured =
  /新建|改建|扩建|修建|建成|建设|铺设|种植|造林|流转|投入|筹集|筹措|投资|整合|发放|兑现|总产|产量|面积|里程|全长/u
/** What is told in figures without one. */
const indexed = /强度|密度|指数|系数|评分|得分|[值比率幅]|计划|报/u

/** Whether a bare number in running text counts something, and does not say what in: 调解纠纷36，. */
export function lacksAnyUnit(match: Match): boolean {
  const {text, start, words} = match
  if (text.block !== 'paragraph' || named.test(words)) return false
  const before = /\p{Script=Han}*$/u.exec(text.value.slice(Math.max(0, start - 20), start))![0]
  if (before.length < 2 || unitless.test(before)) return false
  if (words.includes('.') && (!measured.test(before) || indexed.test(before))) return false
  return !lacksMeasure(match) && !lacksPercent(match)
}
