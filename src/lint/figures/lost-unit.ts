import type {Match} from '../matches.ts'

/** What is told in money, so that a bare 429.51亿 behind it can be nothing else. */
const money =
  /资金|经费|收入|支出|产值|总值|增加值|投资|投入|贷款|存款|余额|补贴|补助|贴息|资产|价值|成本|利润|税收|税款|预算|奖金|奖励|销售额|营业额|交易额|成交额|贸易额|总额|金额|融资|募集|捐款|善款|净赚|盈利|年薪|GDP/u
/** What is not, though money is spoken of as well: 贷款客户达300万. */
const counted =
  /(?:人口|人数|人群|客户|用户|户数|农户|产量|销量|数量|面积|里程|游客|群众|学生|职工|党员|主体|企业|人次|客流|流量|播放|点击|阅读|订阅|粉丝|会员|车辆|次数|件数|吨位|单量|业务量|吞吐量|发行量|保有量|装机|容量|就业|岗位)(?:已|均|累计|总?共|[增升降减]至|[增减]加?到?|达到?|约|为|有|[到至]|了)*$/u
const change =
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
  if (change.test(before) || listed.test(before) || summed.test(before) || lists.test(after)) return true
  return money.test(clause) && !brief.test(clause)
}
