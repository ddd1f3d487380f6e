import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {nextYear} from '../../src/years/next-year.ts'
import {modelOf} from '../drafts.ts'

const draft = `文种: 上报总结   # 不变
标题: 甲河县2023年工作总结
导语: |
  2023年，全县完成投资1.27亿元，依据《2023年工作方案》推进。
章节:
  - 标题: 强化领导
    正文: 全县有{学校}学校。
数据:
  学校: 41所
  产值: {2022年: 3.1亿元, 2023年: 3.4亿元, 口径: 现价}
落款: {单位: 甲河县人民政府, 日期: 2024年1月5日}
`

test('a draft of this year keeps the chapters, and shows what each figure and date was', () => {
  const {text, slots} = nextYear('a.yaml', draft)!
  expect(text).toContain('文种: 上报总结   # 不变')
  expect(text).toContain(
    '  〔待填：改写〕〔待填：去年2023年〕，全县完成投资〔待填：去年1.27亿元〕，依据《2023年工作方案》推进。'
  )
  expect(text).toContain('    正文: "〔待填：改写〕全县有{学校}学校。"')
  expect(text).toContain('  学校: "〔待填：去年41所〕"')
  expect(text).toContain('2023年: 3.4亿元, 2024年: "〔待填：去年3.4亿元〕", 口径: 现价')
  expect(text).toContain('日期: "〔待填：去年2024年1月5日〕"')
  expect(text).toContain('标题: "甲河县〔待填：去年2023年〕工作总结"')
  expect(slots).toBe(8)
})

test('the verb before a figure stays', () => {
  const prose = (words: string) => nextYear('a.yaml', `导语: |\n  ${words}\n`)!.text
  expect(prose('绿化覆盖率达38.4%，检查餐饮单位1248家次，满意率达到98%，投资超过2亿元。')).toContain(
    '绿化覆盖率达〔待填：去年38.4%〕，检查餐饮单位〔待填：去年1248家次〕，满意率达到〔待填：去年98%〕，投资〔待填：去年超过2亿元〕。'
  )
})

const of2024 = (words: string) =>
  nextYear('a.yaml', `标题: 柳塘县2024年工作总结\n导语: |\n  ${words}\n`)!
    .text.replace(/^[\s\S]*〔待填：改写〕/, '')
    .trim()

test.each([
  ['2019年获评国家卫生县城，2024年通过复审。', '2019年获评国家卫生县城，〔待填：去年2024年〕通过复审。'],
  ['2020年投入1.2亿元，建成公园3座。', '2020年投入1.2亿元，建成公园3座。'],
  ['2020年投入1.2亿元；新建公园3座。', '2020年投入1.2亿元；新建公园〔待填：去年3座〕。'],
  ['2020年以来，新建公园3座。', '2020年以来，新建公园〔待填：去年3座〕。'],
  ['2021年动工，目前建成公园3座。', '2021年动工，目前建成公园〔待填：去年3座〕。'],
  [
    '产值比2023年增长7.5%，比2020年增长31%。',
    '产值比〔待填：去年2023年〕增长〔待填：去年7.5%〕，比2020年增长〔待填：去年31%〕。'
  ],
  [
    '产值由2016年的2.3亿元增加到2024年的4.2亿元。',
    '产值由2016年的2.3亿元增加到〔待填：去年2024年〕的〔待填：去年4.2亿元〕。'
  ],
  [
    '按2021—2025年规划推进，2025年新建公园3座，到2035年全部建成。',
    '按2021—2025年规划推进，〔待填：去年2025年〕新建公园〔待填：去年3座〕，到2035年全部建成。'
  ]
])('history stays: %s', (words, expected) => {
  expect(of2024(words)).toBe(expected)
})

test('honours and figures of years before stay, those of the year do not', () => {
  const {text} = nextYear(
    'a.yaml',
    `创建: {数据截至: 2024年12月}
荣誉:
  - {称号: 国家卫生县城, 时间: 2019年}
  - {称号: 平安县, 时间: 2024年}
数据:
  常住人口: {数值: 31.2万人, 时间: 2020年}
  学校: {数值: 41所, 时间: 2024年底}
`
  )!
  expect(text).toContain('时间: 2019年}')
  expect(text).toContain('时间: "〔待填：去年2024年〕"}')
  expect(text).toContain('常住人口: {数值: 31.2万人, 时间: 2020年}')
  expect(text).toContain('数值: "〔待填：去年41所〕"')
})

test.each([
  'zhaoyang',
  'zhaotong',
  'kunming',
  'tongliao'
])('%s makes a draft that is read without a fault', name => {
  const path = `examples/${name}/draft.yaml`
  const before = modelOf(readFileSync(path, 'utf8'))
  const {model, findings} = modelOf(nextYear(path, readFileSync(path, 'utf8'))!.text)
  expect(findings.filter(({severity}) => severity === 'error').map(({message}) => message)).toEqual(
    before.findings.filter(({severity}) => severity === 'error').map(({message}) => message)
  )
  expect(model.draft.sections?.length).toBe(before.model.draft.sections?.length)
  expect(Object.keys(model.draft.figures ?? {})).toEqual(Object.keys(before.model.draft.figures ?? {}))
})

test('years of the report in headings are to be written anew, others stay', () => {
  const text = nextYear(
    'a.yaml',
    [
      '标题: 柳塘县2024年工作总结',
      '章节:',
      '  - 标题: 2024年工作情况',
      '    小节:',
      '      - {标题: 2021年以来的做法, 正文: 稳步推进。}',
      '  - {标题: 2025年工作打算, 正文: 稳步推进。}',
      '附件: [2024年数据表]',
      ''
    ].join('\n')
  )!.text
  expect(text).toContain('标题: "〔待填：去年2024年〕工作情况"')
  expect(text).toContain('标题: 2021年以来的做法')
  expect(text).toContain('标题: "〔待填：去年2025年〕工作打算"')
  expect(text).toContain('〔待填：去年2024年〕数据表')
})
