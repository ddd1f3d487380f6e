import {brackets} from '../marks/brackets.ts'
import {dashesAndDots} from '../marks/dashes.ts'
import {itemNumbers} from '../marks/item-numbers.ts'
import {openEnds} from '../marks/paragraph-ends.ts'
import {pauses} from '../marks/pauses.ts'
import {quotes} from '../marks/quotes.ts'
import {stops} from '../marks/stops.ts'
import {reportMistakes} from '../mistakes.ts'
import {defineRule} from '../rule.ts'

const mistakes = [...stops, ...pauses, ...quotes, ...brackets, ...dashesAndDots, ...itemNumbers]

export const markForm = defineRule({
  id: 'mark-form',
  title: {zh: '标点写法不对', en: 'Wrong form of mark'},
  severity: 'warning',
  basis: 'GB/T 15834—2011',
  why: {
    zh: '引号、书名号、间隔号、省略号、破折号各有写法；一处停顿只用一个标点，该有的标点不缺。',
    en: 'Quotes, titles, dots and dashes each have one form, and a pause takes one mark.'
  },
  yields: true,
  how: {zh: '照提示改正。', en: 'Correct it as the message says.'},
  check({texts}, report) {
    reportMistakes(texts, mistakes, report)
    for (const {text, start, end, ...says} of openEnds(texts)) {
      const place = text.place(start, end)
      if (place) report({...place, ...says, severity: 'hint'})
    }
  },
  examples: [
    {bad: '他问⟦「⟧谁来干⟦」⟧，擦亮⟦【⟧双语课堂】品牌'},
    {bad: '古丽⟦•⟧买买提同志，大家都来了⟦………⟧掌声不断⟦！！！！⟧'},
    {bad: '抓好“学习⟦、”⟧“培训”，宣读⟦《关于转发《工作要点》⟧的通知》，通过⟦<⟧工作规则>'},
    {bad: '各村（含社区⟦。⟧）要抓实，落实到位。二⟦是、⟧压实责任'},
    {
      bad: '按有关规定⟦（含《规划（草案）》（甲政发〔2023〕6号）全文）⟧办理。',
      good: '按规定（含《规划（草案）》全文）办理。'
    },
    {bad: '现将安排明确如下⟦。⟧\n1.建专班。\n2.定任务。'},
    {
      good: '出席人员：甲局 张三，乙局 李四，丙局 王五，丁局 赵六，戊局 孙七，己局 周八\n列席：庚局 吴九\n会议结束。'
    },
    {bad: '弘扬⟦‘老黄牛’⟧精神，这就是希望⟦——，⟧绿水青山，获得⟦《全国文明村镇》⟧称号'},
    {bad: '会议强调：要做到三点⟦：⟧一要快，二要准，三要实。不知道他们什么时候来⟦？⟧'},
    {bad: '怎么办⟦？？⟧他说：“办法总比困难多⟦”。⟧'},
    {bad: '怎样才能办好⟦？，⟧他说：“大家一起办⟦。”，⟧群众都点头，压实责任⟦；。⟧'},
    {bad: '“水通了，”老张说⟦：⟧“不用再背水。”全村实现了：“三个全覆盖”⟦：⟧水、电、路'},
    {bad: '建成新村8个⟦。⟧（含易地搬迁点3个）', good: '建成新村8个（含易地搬迁点3个）。'},
    {bad: '召开⟦《民族工作现场会》⟧，开展⟦《石榴红》⟧主题活动，村民⟦[⟧党员]参加'},
    {bad: '在⟦“11.9”⟧消防宣传日演练，纪念⟦“七·一”⟧，重温⟦“一二九”⟧运动'},
    {bad: '分两步：⟦①、⟧摸底，⟦②、⟧建档。⟦其次、⟧要抓落实'},
    {good: '“11·9”消防宣传日，“一二·九”运动，第一、第二产业，“7.5”分，《古田会议》纪要，①摸底、②建档'},
    {bad: '昆明⟦-⟧大理高速公路通车，有⟦苗族，彝族，白族⟧等民族'},
    {good: '他说：“弘扬‘老黄牛’精神。”获得“全国文明村镇”称号，印发《劳动模范评选办法》，昆明—大理铁路'},
    {good: '做法如下。这些做法得到认可。\n1.建专班。\n现将情况报告如下。\n一、组织领导'},
    {good: '他说：“好！”大家笑了。《办法》《细则》印发。三是强化、四是巩固……'}
  ]
})
