import {reportMistakes} from '../mistakes.ts'
import {mixedGrouping} from '../mixed-grouping.ts'
import {dates} from '../numerals/dates.ts'
import {digits} from '../numerals/digits.ts'
import {lost} from '../numerals/lost.ts'
import {mixedScripts} from '../numerals/mixed.ts'
import {ranges} from '../numerals/ranges.ts'
import {times} from '../numerals/times.ts'
import {units} from '../numerals/units.ts'
import {wordedNumbers} from '../numerals/worded.ts'
import {defineRule} from '../rule.ts'

const mistakes = [
  ...mixedScripts,
  ...wordedNumbers,
  ...dates,
  ...times,
  ...ranges,
  ...digits,
  ...units,
  ...lost
]

export const numberForm = defineRule({
  id: 'number-form',
  title: {zh: '数字写法不对', en: 'Wrong form of number'},
  severity: 'warning',
  basis: 'GB/T 15835—2011',
  why: {
    zh: '起止的数各带单位，年份写四位，小数点前不缺“0”，数后不缺单位；汉字数字与阿拉伯数字不混用。写漏一个字，数就看错。',
    en: 'Both ends of a range carry their unit, years have four digits, and no digit, zero or unit is missing.'
  },
  yields: true,
  how: {zh: '照提示改正；数和单位有漏的，核对原始材料。', en: 'Correct it as the message says.'},
  fixable: true,
  check({texts}, report) {
    reportMistakes(texts, mistakes, report)
    const {found, other} = mixedGrouping(texts)
    for (const {words, place} of found) {
      const message = `“${words}”三位一节，别处的“${other}”不是这样；全文只用一种写法。`
      report({...place, message, severity: 'hint'})
    }
  },
  examples: [
    {bad: '投资⟦1.2千⟧万元，产值⟦3亿4500万⟧元，⟦农历8月15⟧赏月，成立于上世纪⟦九十⟧年代'},
    {bad: '⟦二〇二三年⟧有300户，上午⟦九点三十分⟧到，时间为⟦18：30⟧，⟦第十4⟧个规划'},
    {bad: '面积5⟦~⟧8亩，⟦3、4⟧天修好，走遍⟦5湖4海⟧，由⟦2019⟧的12个增加到30个，2024年至⟦25年⟧完成'},
    {bad: '增产⟦百分之五点三⟧，减产4.2%，⟦98年⟧抗洪时他在，另⟦1⟧方面'},
    {good: '第3、4名，3、4月，98年来，五湖四海，11些，2019年的12个，第一百三十六个村'},
    {bad: '⟦正月初9⟧赶花山，调解过⟦1两⟧次，每⟦周3⟧下午走访'},
    {
      bad: '抓好⟦1岗双责⟧，选派⟦第1书记⟧，“⟦13五⟧”规划',
      says: '“1岗双责”：固定的词语用汉字数字，写成“一岗双责”。'
    },
    {bad: '新添⟦二⟧辆洒水车，贷款⟦1亿2千3百万⟧元，路沿高出12⟦公分⟧。'},
    {good: '第二个路口，前二名，每次两个半小时，二十二个，不少于二名，二个以上'},
    {bad: '⟦2022年四月十日⟧建校。'},
    {good: '2022年4月10日建校，2022年三月三歌圩，二〇二二年四月十日立碑。'},
    {bad: '⟦06年⟧建校，20世纪60年代招生，⟦七十年代⟧扩建'},
    {
      bad: '增长⟦3至6%⟧，损耗2%⟦-⟧4%，出栏率为⟦60%～70⟧，气温⟦-3～8℃⟧',
      says: '“3至6%”：起止两个数各带单位，写成“3%至6%”的样子。'
    },
    {bad: '修渠⟦2O⟧公里，栽树⟦l30⟧株，人均⟦1.0.8⟧亩', says: '“2O”里有字母，应是数字“20”，核对后改正。'},
    {good: '周3次，每周3天，一岗双责，3户，4风电场，有20大类，由5%至8%，5%至8%，6.0版，20公里外'},
    {bad: '补种⟦3万6千⟧株，⟦六月8日⟧验收，⟦四分之1⟧已成林，占地⟦1,3500⟧亩'},
    {
      bad: '开放时间：⟦9：00-17：30⟧，周末⟦9点至16:30⟧',
      says: '“9点至16:30”：起止的时间用一种写法，写成“8:30至17:30”或“8时30分至17时30分”的样子。'
    },
    {good: '第一、第二2个部分，6月8日、六月八日，四分之一，13,500亩，9:00—17:30，9时至16时30分'},
    {
      bad: '女干部96人，占⟦38.4⟧；诉求回复率⟦97⟧，同比上升⟦2.3⟧。',
      says: '“38.4”后面缺单位“%”（相差的是“个百分点”）。'
    },
    {
      bad: '全县有图书馆2个、文化馆⟦3⟧、书屋86个；合作社由52家增加到⟦71⟧。',
      says: '“3”后面漏了量词，同列的数都有。'
    },
    {good: '女干部96人，占38.4%；诉求回复率97%，同比上升2.3个百分点；图书馆2个、文化馆3个。'},
    {good: '沿国道320、县道18行驶；综合评分97.6，排名第3，指数为50.3，汇率7.2；占地120亩。'},
    {
      bad: '举办读书会⟦14⟧，新建步道⟦3.6⟧，整修凉亭⟦9⟧、石桥4座。',
      says: '“14”后面缺单位或者量词。'
    },
    {good: '拨打12345，尾号为36，见附件2，密度为3.6，最美2020，排第5，综合得分96，年过70，票数312。'},
    {bad: '奖补标准为⟦8～12万⟧元，覆盖面要达到⟦60-70%⟧'},
    {bad: '工期⟦20-25天⟧', good: '工期20～25天'},
    {bad: '到⟦24年⟧底，种植⟦6千⟧亩，人均⟦.8⟧万元，捐书⟦3，600⟧册'},
    {bad: '林果收入由2019年的1.6亿元增加到⟦2.4亿⟧，县级安排奖补⟦300万⟧、群众筹集200万元，品牌价值⟦8.6亿⟧。'},
    {good: '贷款客户达30万，直播点击量1200万，全县人口由40万增加到42万。'},
    {bad: '新建农家乐项目⟦个⟧，带动增收。'},
    {bad: '事故⟦减少了两倍⟧，⟦下午14时⟧出发，⟦6月8号⟧开工'},
    {
      bad: '补助⟦1,065,000⟧元，惠及28600人',
      says: '“1,065,000”三位一节，别处的“28600”不是这样；全文只用一种写法。'
    },
    {good: '补助1,065,000元，惠及28,600人、8600户，邮编657000'},
    {
      good: '2018—2022年，比例为3～5倍，五千多人，24年来，十年24小时值守，5.8万～6.2万元，增长3.5%，12:30开始，第3～5条，1＋3，电话0870-2123456，2·15行动，罚款5千元'
    }
  ]
})
