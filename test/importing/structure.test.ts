import {expect, test} from 'vitest'
import {planOf} from '../../src/importing/outline.ts'
import type {Part, Plan} from '../../src/importing/plan.ts'
import {readDocx} from '../../src/reading/docx.ts'
import {docxPassages} from '../../src/reading/docx-passages.ts'
import {markdownPassages} from '../../src/reading/markdown-passages.ts'
import {textPassages} from '../../src/reading/text-passages.ts'
import {paragraph, wordDocument} from '../reading/word.ts'

const prose = '各镇把任务分到村、落到人，全年办结四十七件，群众满意。'
const ofText = (...lines: string[]): Plan =>
  planOf(textPassages({path: 'a.txt', text: lines.join('\n'), encoding: 'utf-8'}).passages)
const ofMarkdown = (...lines: string[]): Plan =>
  planOf(markdownPassages({path: 'a.md', text: lines.join('\n'), encoding: 'utf-8'}).passages)
const ofWord = (...body: string[]): Plan => {
  const read = readDocx('a.docx', wordDocument({body: body.join('')}), () => {})
  return planOf(docxPassages(read!).passages)
}
const table = (...rows: ReadonlyArray<ReadonlyArray<string>>) =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

/** The heads of a plan, each indented by its level. */
const headsOf = ({sections}: Plan): string[] => {
  const within = ({head, measures, items}: Part, indent: string): string[] => [
    indent + (head?.text ?? ''),
    ...[...measures, ...items].flatMap(one => within(one, `${indent} `))
  ]
  return sections.flatMap(one => within(one, ''))
}

test('chapters stand above what they are divided into, and that above numbered heads', () => {
  const plan = ofText(
    '青石县社区服务设施评估',
    '第一章　总体进展',
    '第一节　项目布局',
    prose,
    '一、资金来源',
    prose,
    '第二章　主要成效',
    '第一节　半径缩短',
    prose
  )
  expect(headsOf(plan)).toEqual([
    '第一章　总体进展',
    ' 第一节　项目布局',
    '  一、资金来源',
    '第二章　主要成效',
    ' 第一节　半径缩短'
  ])
})

test('1.…。 over its text is a head, and one of several sentences in a row is none', () => {
  const heads = ['工作小结', '一、抓流程', '1.厘清边界。', prose, '2.限时签收。', prose, '二、抓评价', prose]
  expect(headsOf(ofText(...heads))).toEqual(['一、抓流程', ' 1.厘清边界。', ' 2.限时签收。', '二、抓评价'])
  const list = ['工作小结', '一、抓流程', '1.厘清边界。', '2.限时签收。', prose, '二、抓评价', prose]
  expect(headsOf(ofText(...list))).toEqual(['一、抓流程', '二、抓评价'])
})

test('a table of contents that was typed is told and is no text', () => {
  const text = [
    '工作报告',
    '目　录',
    '一、背景……………1',
    '二、成效..........3',
    '一、背景',
    prose,
    '二、成效',
    prose
  ]
  const read = textPassages({path: 'a.txt', text: text.join('\n'), encoding: 'utf-8'})
  expect(read.unkept).toMatchObject([{sort: 'contents', line: 2}])
  expect(headsOf(planOf(read.passages))).toEqual(['一、背景', '二、成效'])
})

test('bold words before text are a run-in head, though a mark stands at their end', () => {
  const plan = ofMarkdown(
    '# 工作小结',
    '',
    '**一、设施**',
    '',
    `**（一）桶站改造。**${prose}`,
    '',
    `**（二）运输升级。**${prose}`
  )
  expect(headsOf(plan)).toEqual(['一、设施', ' （一）桶站改造。', ' （二）运输升级。'])
  // Two stars before a unit are places that nobody filled.
  const blank = ofMarkdown('# 工作小结', '', '**个镇，**个村已建成。')
  expect(blank.lead).toEqual([{text: '**个镇，**个村已建成。'}])
})

test('the one head of the first level without a number, over others that have one, is the title', () => {
  const plan = ofMarkdown('# 工作小结', '', '# 一、设施', '', prose, '', '# 二、管理', '', prose)
  expect(plan.title).toEqual(['工作小结'])
  expect(headsOf(plan)).toEqual(['一、设施', '二、管理'])
})

test('levels that a file marks count where the numbers agree with them, and the numbers where they do not', () => {
  const marked = ['# 河湖评价', '', '## 1. 对象', '', prose, '', '## 2. 结果', '', '### 2.1 水量', '', prose]
  expect(headsOf(ofMarkdown(...marked))).toEqual(['1. 对象', '2. 结果', ' 2.1 水量'])
  const mixed = [
    '# 河湖评价',
    '',
    '### 一、对象',
    '',
    '## （一）水量',
    '',
    prose,
    '',
    '### 二、结果',
    '',
    prose
  ]
  expect(headsOf(ofMarkdown(...mixed))).toEqual(['一、对象', ' （一）水量', '二、结果'])
})

test('a letterhead and an imprint in tables are what they say', () => {
  const plan = ofWord(
    table(['青石县水务局文件'], ['青水发〔2026〕4号']),
    paragraph('关于水库管护的报告'),
    paragraph('县政府：'),
    paragraph(prose),
    paragraph('青石县水务局'),
    paragraph('2026年3月1日'),
    table(['抄送：市水务局。', ''], ['青石县水务局办公室', '2026年3月1日印发'])
  )
  expect(plan.official).toEqual({
    issuer: '青石县水务局文件',
    number: '青水发〔2026〕4号',
    addressee: '县政府',
    copyTo: '市水务局',
    printedBy: '青石县水务局办公室',
    printedOn: '2026年3月1日'
  })
  expect(plan.tables).toEqual([])
})

test('the table of an attachment belongs to it', () => {
  const lines = ['工作报告', '县政府：', prose, '附件：1.分布表', '2.清单', '青石县水务局', '2026年3月1日']
  const plan = ofWord(
    ...lines.map(line => paragraph(line)),
    paragraph('附件1'),
    paragraph('分布表'),
    table(['镇', '个数'], ['石桥镇', '6']),
    paragraph('附件2'),
    paragraph('清单'),
    paragraph(prose)
  )
  expect(plan.attachments).toEqual(
    [
      {name: '分布表', body: [{table: '表1'}]},
      {name: '清单', body: [{text: prose}]}
    ].map(one => expect.objectContaining(one))
  )
})

test('bold sentences before the text of several paragraphs are heads under the numbered ones', () => {
  const runIn = (head: string) =>
    `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${head}</w:t></w:r><w:r><w:t>${prose}</w:t></w:r></w:p>`
  const body = ['梳理清单。', '压减材料。'].map(runIn)
  const plan = ofWord(
    paragraph('工作小结'),
    paragraph(prose),
    paragraph('一、抓流程'),
    ...body,
    paragraph('二、抓评价'),
    paragraph(prose)
  )
  expect(headsOf(plan)).toEqual(['一、抓流程', ' 梳理清单。', ' 压减材料。', '二、抓评价'])
})

test('several bodies that sign are written as such', () => {
  const plan = ofText('工作通报', '各镇：', prose, '青石县教育局', '青石县公安局', '2026年3月1日')
  expect([plan.unit, plan.jointUnits, plan.date]).toEqual(['青石县教育局', ['青石县公安局'], '2026年3月1日'])
})

test('a newsletter has its name, its issue, who made it and when above its title', () => {
  const plan = ofText(
    '工 作 简 报',
    '第18期',
    '青石县营商办　　2026年4月2日',
    '政企同心解难题',
    prose,
    '一、听诉求',
    prose,
    '报：县委。'
  )
  expect(plan.official).toMatchObject({issuer: '工 作 简 报', number: '第18期'})
  expect([plan.unit, plan.date, plan.title]).toEqual(['青石县营商办', '2026年4月2日', ['政企同心解难题']])
  expect(plan.official.copyTo).toBe('报：县委')
  expect(plan.left).toEqual([])
})

test('what is issued with a notice and stands behind its date without a mark is its attachment', () => {
  const plan = ofText(
    '各镇人民政府,县政府各部门,驻县有关单位:',
    '《柳塘县小微水体管护办法》已经县政府同意,现印发给你们,请认真抓好落实。',
    '柳塘县人民政府',
    '二O二四年六月十三日',
    '(此件公开发布)',
    '柳塘县小微水体管护办法(试行)',
    '一、总体要求',
    prose,
    '二、管护责任',
    prose
  )
  expect(plan.official).toEqual({
    addressee: '各镇人民政府,县政府各部门,驻县有关单位',
    annotation: '此件公开发布'
  })
  expect([plan.unit, plan.date]).toEqual(['柳塘县人民政府', '二O二四年六月十三日'])
  expect(plan.sections).toEqual([])
  expect(plan.attachments.map(({name, body}) => [name, body.length])).toEqual([
    ['柳塘县小微水体管护办法(试行)', 4]
  ])
})

test('a second text behind the date that the first does not name is no attachment', () => {
  const plan = ofText(
    '柳塘县水利局工作小结',
    prose,
    '柳塘县水利局',
    '2024年6月13日',
    '灌渠修整情况',
    '一、进度',
    prose,
    prose
  )
  expect(plan.attachments).toEqual([])
})

test('what a web page writes under a title is no text, and a newspaper before its reporter no head', () => {
  const plan = ofText(
    '柳塘花开满渠红',
    '发布时间：2024-06-13 09:20 来源：柳塘县水利局 浏览次数：',
    '柳塘观察·柳塘日报记者 温言 通讯员 季青临',
    prose,
    prose
  )
  expect(plan.title).toEqual(['柳塘花开满渠红'])
  expect(plan.left).toEqual(['发布时间：2024-06-13 09:20 来源：柳塘县水利局 浏览次数：'])
  expect(plan.byline.map(({name}) => name)).toEqual(['温言', '季青临'])
})

test('who made a report may be written with blanks between all characters of the name', () => {
  const plan = ofText(
    '政府工作报告',
    '2024年3月2日在柳塘县第九届人民代表大会第四次会议上',
    '方 既 白',
    '各位代表：',
    prose
  )
  expect(plan.speaker).toBe('方 既 白')
  expect(plan.official.addressee).toBe('各位代表')
})

test('a point whose name a colon parts from its text has that name as its head', () => {
  const text = '每案由一名县领导包到底，半月会商一次，季末回访当事人。材料随案归档。'
  const plan = ofText(
    '积案化解情况',
    '一、主要做法',
    `（一）领导包案：${text}`,
    `（二）限时办结：${text}`,
    '二、打算',
    prose
  )
  expect(headsOf(plan)).toEqual(['一、主要做法', ' （一）领导包案：', ' （二）限时办结：', '二、打算'])
  expect(plan.sections[0]!.measures[0]!.body).toEqual([{text}])
})

test.each([
  '2024 年 6 月 13 日',
  '2024.6.13',
  '2024-06-13',
  '二○二四年 六月 十三日'
])('signed on %s', date => {
  const plan = ofText('加装电梯情况', '一、进度', prose, '柳塘县住房和城乡建设局', date)
  expect([plan.unit, plan.date]).toEqual(['柳塘县住房和城乡建设局', date])
})

test('minutes have a masthead, and who gets them stands at the end', () => {
  const plan = ofText(
    '柳塘县人民政府常务会议纪要',
    '第12期',
    '柳塘县人民政府办公室　　2024年6月13日',
    '研究灌渠修整工作',
    prose,
    '一、关于灌渠修整',
    prose,
    '抄送：县委办公室，县政协办公室。'
  )
  expect(plan.title).toEqual(['研究灌渠修整工作'])
  expect(plan.official).toMatchObject({
    issuer: '柳塘县人民政府常务会议纪要',
    number: '第12期',
    copyTo: '县委办公室，县政协办公室'
  })
})

test('the mark over a document that is an attachment itself is told, and its title is one', () => {
  const plan = ofText('附件2', '柳塘县河湖长制工作自评报告', '', prose, '一、总体情况', prose)
  expect(plan.title).toEqual(['柳塘县河湖长制工作自评报告'])
  expect(plan.left).toEqual(['附件2'])
})
