import {describe, expect, test} from 'vitest'
import type {Value} from '../../src/model/value.ts'
import {placeIn} from '../../src/model/value.ts'
import {modelOf, said} from '../drafts.ts'

const texts = (values: ReadonlyArray<Value> | undefined) => values?.map(({text}) => text)

describe('keys', () => {
  test('are Chinese or English, and mixed as people like', () => {
    const {model, findings} = modelOf('文种: report\nregion:\n  名称: 昭阳区\n')
    expect(findings).toEqual([])
    expect(model.draft.kind?.text).toBe('report')
    expect(model.draft.region?.name?.text).toBe('昭阳区')
  })

  test('given in both languages are told, and the first one holds', () => {
    const text = '导语: 甲\nlead: 乙\n'
    const {model, findings} = modelOf(text)
    expect(said(text, findings)).toEqual(['repeated-field 2 “导语”写了两遍，先用前一处。'])
    expect(texts(model.draft.lead)).toEqual(['甲'])
  })
})

describe('short ways of writing', () => {
  test.each([
    ['标题: 乌蒙同心铸丰碑　民族团结谱华章', ['乌蒙同心铸丰碑', '民族团结谱华章']],
    ['标题: {主题: [上句, 下句]}', ['上句', '下句']],
    ['标题: 市公安局——把队伍建设作为着力点', ['市公安局——把队伍建设作为着力点']]
  ])('%s', (text, lines) => {
    const {model, findings} = modelOf(text)
    expect(findings).toEqual([])
    expect(texts(model.draft.title?.main)).toEqual(lines)
  })

  test.each([
    ['党建引领强根基：凝聚创建合力，筑牢创建堡垒', ['党建引领强根基', '凝聚创建合力', '筑牢创建堡垒']],
    ['[党建引领强根基, 凝聚创建合力]', ['党建引领强根基', '凝聚创建合力']],
    ['[党建引领强根基，凝聚创建合力]', ['党建引领强根基', '凝聚创建合力']],
    ['讲好“山，水，人”的故事，唱响主旋律', ['讲好“山，水，人”的故事', '唱响主旋律']],
    ['[讲好故事，传好声音, 唱响主旋律]', ['讲好故事，传好声音', '唱响主旋律']]
  ])('a heading %s', (heading, phrases) => {
    const {model} = modelOf(`章节:\n  - 标题: ${heading}\n`)
    expect(texts(model.draft.sections?.[0]?.heading)).toEqual(phrases)
  })

  test.each([
    ['[汉族，彝族]', ['汉族', '彝族']],
    ['汉族、彝族', ['汉族', '彝族']],
    ['\n    - 汉族\n    - 彝族', ['汉族', '彝族']]
  ])('a list %j', (list, items) => {
    const {model} = modelOf(`地区:\n  下辖: ${list}\n`)
    expect(texts(model.draft.region?.parts)).toEqual(items)
  })

  test('one object needs no list', () => {
    const {model, findings} = modelOf('署名: {身份: 通讯员, 姓名: 郑莉}\n荣誉: 全国文明城市\n')
    expect(findings).toEqual([])
    expect(model.draft.byline?.[0]?.name?.text).toBe('郑莉')
    expect(model.draft.honors?.[0]?.name?.text).toBe('全国文明城市')
  })

  test('a figure is a text, or parts, or a series over years', () => {
    const {model, findings} = modelOf(
      '数据:\n  乡镇数: 9.50个\n  干部: {数值: 152人, 占: 全部, 占比: 20.8%}\n  总值: {2016年: 233.57亿元, 2022年: 429.51亿元}\n'
    )
    expect(findings).toEqual([])
    expect(model.draft.figures?.乡镇数?.value?.text).toBe('9.50个')
    expect(model.draft.figures?.干部?.share?.text).toBe('20.8%')
    expect(model.draft.figures?.总值?.points?.map(({time, value}) => [time.text, value.text])).toEqual([
      ['2016年', '233.57亿元'],
      ['2022年', '429.51亿元']
    ])
  })
})

test('every value knows its place, also inside block text', () => {
  const text = '导语: |\n  第一段。\n  第二段，有数。\n'
  const {model} = modelOf(text)
  const [first, second] = model.draft.lead!
  expect(first && text.slice(...Object.values(placeIn(first)))).toBe('第一段。')
  expect(second && text.slice(...Object.values(placeIn(second, 4, 6)))).toBe('有数')
})

describe('what does not fit', () => {
  test.each([
    [
      '乡镇數: 9\n',
      'unknown-field 1 未知字段“乡镇數”，这里可以写：文种、地区、创建、标题、署名、编者按、导语、章节、荣誉、数据等。'
    ],
    ['展忘: 甲\n', 'unknown-field 1 未知字段“展忘”，是否“展望”。'],
    [
      '数据:\n  茶园: {数值: 1亩, 增幅: 5%}\n',
      'unknown-field 2 未知字段“增幅”，是否“年均增长”或“累计增长”或“同比增长”。'
    ],
    ['数据:\n  投入: {数值: 1亿元, 截至: 2025年}\n', 'unknown-field 2 未知字段“截至”，是否“时间”。'],
    ['图片:\n  集市: {文件: a.jpg, 摄影: 白雨}\n', 'unknown-field 2 未知字段“摄影”，是否“作者”。'],
    ['章节:\n  - {标题: 甲, 内容: 乙}\n', 'unknown-field 2 未知字段“内容”，是否“正文”。'],
    ['正文: 甲\n', 'unknown-field 1 未知字段“正文”，它应写在“章节”或“章节·小节”或“附件”下面，请检查缩进。'],
    ['公文:\n  单位: 甲\n', 'unknown-field 2 未知字段“单位”，它应写在“署名”或“落款”下面，请检查缩进。'],
    ['公文:\n  目录: 是\n', 'unknown-field 2 未知字段“目录”，它应顶格写在最外层，请检查缩进。'],
    ['附件2: 甲\n', 'unknown-field 1 未知字段“附件2”，各项都写在一个“附件:”下面，每一项的第一行前面写“- ”。'],
    ['标题: 甲\n落款: {名称: 乙}\n', 'unknown-field 2 未知字段“名称”，这里可以写：单位、日期、联署单位。'],
    [
      '地区: {级别: 省}\n',
      'invalid-choice 1 “地区·级别”写的是“省”，只能是：省级、地级、县级、乡级、村级、单位。'
    ],
    ['公文: {附表: 可能}\n', 'invalid-choice 1 “公文·附表”写的是“可能”，只能是：是、否。'],
    ['章节: 甲\n', 'wrong-type 1 “章节·第1项”这里应写下级字段，如“角色”“标题”“提法”“引言”。'],
    ['文种: [甲, 乙]\n', 'wrong-type 1 “文种”这里应写一句文字，不能写成列表或下级字段。'],
    ['图片: {甲: {说明: 乙}}\n', 'missing-field 1 “图片·甲”缺少“文件”。'],
    ['数据: 甲\n', 'wrong-type 1 “数据”这里应写“名称: 内容”，每行一个。']
  ])('%j', (text, message) => {
    const {findings} = modelOf(text)
    expect(said(text, findings)).toEqual([message])
  })

  test('is left out, and everything else stays', () => {
    const {model, findings} = modelOf('章节:\n  - 甲\n  - 标题: 乙\n  - 丙\n  - 标题: 丁\n    小结: 戊\n')
    expect(findings).toHaveLength(3)
    expect(model.draft.sections?.map(({heading}) => heading?.[0]?.text)).toEqual(['乙', '丁'])
  })
})

test.each([
  ['附件:\n  1.河道清单\n  2.巡河记录\n', ['河道清单', '巡河记录']],
  ['附件: |\n  河道清单\n  巡河记录\n', ['河道清单', '巡河记录']],
  ['附件: 1.河道清单；2.巡河记录。3.责任人名单\n', ['河道清单', '巡河记录。', '责任人名单']],
  ['附件: 河道清单（2023.6版）\n', ['河道清单（2023.6版）']],
  ['附件: 2.5版清单\n', ['2.5版清单']]
])('attachments in one text are several: %j', (text, names) => {
  const {draft} = modelOf(text).model
  expect(draft.attachments?.map(({name}) => name?.text)).toEqual(names)
  expect(draft.attachments?.map(({name}) => name?.path)).toEqual(
    names.map((_, index) => ['attachments', index, 'name'])
  )
})

test('honours a line are several', () => {
  const {draft} = modelOf('荣誉:\n  省级河长制先进县\n  全国水土保持示范县\n').model
  expect(draft.honors?.map(({name}) => name?.text)).toEqual(['省级河长制先进县', '全国水土保持示范县'])
})

test('lines of a title and of a list stay apart where no bar says so', () => {
  const {draft} = modelOf('标题:\n  主题: 清水绕城\n    白鹭归来\n地区:\n  上级: 柳江市\n    江南省\n').model
  expect(draft.title?.main?.map(({text}) => text)).toEqual(['清水绕城', '白鹭归来'])
  expect(draft.region?.parent?.map(({text}) => text)).toEqual(['柳江市', '江南省'])
})

describe('a day behind the unit that signs', () => {
  test.each([
    ['落款: 河口镇人民政府　2024年7月9日\n'],
    ['落款: {单位: 河口镇人民政府　2024年7月9日}\n'],
    ['落款:\n  单位: 河口镇人民政府2024年7月9日\n  日期:\n']
  ])('%j is the date, at its place', text => {
    const {unit, date} = modelOf(text).model.draft.signoff ?? {}
    expect([unit?.text, date?.text]).toEqual(['河口镇人民政府', '2024年7月9日'])
    const {start, end} = placeIn(date!)
    expect(text.slice(start, end)).toBe('2024年7月9日')
  })

  test.each([
    ['落款: {单位: 河口镇人民政府　2024年7月9日, 日期: 2024年7月10日}\n', '河口镇人民政府　2024年7月9日'],
    ['落款: 河口镇2024年度考核办公室\n', '河口镇2024年度考核办公室']
  ])('%j stays', (text, unit) => {
    expect(modelOf(text).model.draft.signoff?.unit?.text).toBe(unit)
  })
})
