import {describe, expect, test} from 'vitest'
import {allFixed, fixed, isKey, pointed, read} from './reading.ts'
import {slips} from './slips.ts'

describe('reads', () => {
  for (const {name, typed, finds, value, fixed: after} of slips) {
    test(name, () => {
      const text = typed.replaceAll(/[⟦⟧]/g, '')
      const marked = Array.from(typed.matchAll(/⟦(.*?)⟧/gsu), ([, inside]) => inside)
      const reading = read(text)
      expect(reading.value).toEqual(value)
      expect(reading.findings.map(({ruleId}) => ruleId)).toEqual(finds)
      expect(reading.findings.map(finding => pointed(text, finding))).toEqual(marked)
      expect(allFixed(text, reading.findings)).toBe(after ?? text)
    })
  }
})

test('reads a whole draft typed on a Chinese keyboard', () => {
  const text = [
    '文种：上报总结',
    '地区：{名称：昭阳区，简称：昭阳，上级：昭通市}',
    '标题：',
    '　主题：[石榴花开满城红, 同心共筑团结路]',
    '　副题：——昭阳区创建工作综述',
    '署名：',
    '－ 身份：通讯员',
    '　 姓名：张三',
    '－ 身份：记者',
    '　 姓名：李四',
    '导语：｜',
    '　　近年来，昭阳区坚持：党建引领。',
    '',
    '　　第二段。',
    '章节：',
    '　－ 角色：领导机制',
    '　　 标题：党建引领强根基：凝聚创建合力',
    '　　 小节：',
    '　　　－ 标题：健全组织体系',
    '　　　　 正文：｜',
    '　　　　　全区科级领导干部{科级干部}。',
    '数据：',
    '　科级干部：730人',
    '　女干部：{数值：152人，占：科级干部}',
    '展望：',
    '下一步，继续努力。',
    ''
  ].join('\n')
  const value = {
    文种: '上报总结',
    地区: {名称: '昭阳区', 简称: '昭阳', 上级: '昭通市'},
    标题: {主题: ['石榴花开满城红', '同心共筑团结路'], 副题: '——昭阳区创建工作综述'},
    署名: [
      {身份: '通讯员', 姓名: '张三'},
      {身份: '记者', 姓名: '李四'}
    ],
    导语: '近年来，昭阳区坚持：党建引领。\n\n第二段。\n',
    章节: [
      {
        角色: '领导机制',
        标题: '党建引领强根基：凝聚创建合力',
        小节: [{标题: '健全组织体系', 正文: '全区科级领导干部{科级干部}。\n'}]
      }
    ],
    数据: {科级干部: '730人', 女干部: {数值: '152人', 占: '科级干部'}},
    展望: '下一步，继续努力。'
  }
  const reading = read(text)
  expect(reading.value).toEqual(value)
  expect(read(allFixed(text, reading.findings))).toMatchObject({value, findings: []})
})

test('judges names by the look of a line when nobody knows the fields', () => {
  const text =
    '领导机制：\n  组长：张三\n  副组长：李四\n县名:昭阳区\n导语: 会议强调：要落实\n备注:\n  会议强调：要把工作抓实抓细，抓出成效。\n'
  expect(read(text, {}).value).toEqual({
    领导机制: {组长: '张三', 副组长: '李四'},
    县名: '昭阳区',
    导语: '会议强调：要落实',
    备注: '会议强调：要把工作抓实抓细，抓出成效。'
  })
})

test('takes names of the author’s own only where a field may hold them', () => {
  const text =
    '导语:\n  会议强调：抓落实\n  会议要求：抓配合\n数据:\n  干部：3人\n  增加值:\n    2016年：3亿元\n    2022年：4亿元\n'
  const value = read(text, {isKey, isOpen: name => name === '数据'}).value
  expect(value).toEqual({
    导语: '会议强调：抓落实会议要求：抓配合',
    数据: {干部: '3人', 增加值: {'2016年': '3亿元', '2022年': '4亿元'}}
  })
})

test('takes a tab for a colon where names of the author’s own stand, and loses none of the others', () => {
  const text = '数据:\n  科级干部\t730人\n  女干部: 200人\n  增速　6.1%\n'
  const {value, findings} = read(text, {isKey, isOpen: name => name === '数据'})
  expect(value).toEqual({数据: {科级干部: '730人', 女干部: '200人', 增速: '6.1%'}})
  expect(findings.map(({ruleId}) => ruleId)).toEqual(['odd-field-name', 'odd-field-name'])
})

test('a field that stands in no column is an error, and no fix makes a text of it', () => {
  const text = '章节:\n            - 标题: 甲\n     正文: 乙\n'
  const {value, findings} = read(text)
  expect(value).toEqual({章节: [{标题: '甲正文: 乙'}]})
  expect(findings[0]).toMatchObject({ruleId: 'stray-line', severity: 'error', range: {start: 29, end: 34}})
  expect(allFixed(text, findings)).toBe(text)
})

describe('a fix alone keeps the value and takes its finding away', () => {
  for (const {name, typed} of slips) {
    const text = typed.replaceAll(/[⟦⟧]/g, '')
    const {value, findings} = read(text)
    for (const finding of findings.filter(({fix}) => fix)) {
      test(`${name}: ${finding.ruleId} at ${finding.range.start}`, () => {
        const after = read(fixed(text, finding))
        expect(after.value).toEqual(value)
        expect(after.findings.length).toBeLessThan(findings.length)
      })
    }
  }
})

test('every finding says in Chinese what is wrong and how to put it right', () => {
  for (const {typed} of slips) {
    for (const {message, note} of read(typed.replaceAll(/[⟦⟧]/g, '')).findings) {
      expect(message).toMatch(/\p{Script=Han}.*。$/su)
      expect(note).toMatch(/\p{Script=Han}/u)
    }
  }
})

test('reads a hundred thousand comments, bare stars and unindented lines', () => {
  const comments = '# 注\n'.repeat(100_000)
  const stars = Array.from({length: 20_000}, (_, index) => `  项${index}: *\n`).join('')
  const {tree, findings} = read(`${comments}数据:\n${stars}正文: |\n${'一段\n'.repeat(150_000)}`)
  expect(tree.comments).toHaveLength(100_000)
  expect(findings).toHaveLength(20_001)
  expect(tree.root?.entries).toHaveLength(2)
})

test('reads brackets and dashes by the thousand', () => {
  for (const part of [
    '[',
    '{',
    '- ',
    '"',
    '[{',
    '[]',
    '- [',
    ': ',
    '? ',
    '&a ',
    '*a ',
    '!!map ',
    '|\n',
    "'"
  ]) {
    for (const text of [
      part.repeat(20_001),
      `名称: ${part.repeat(20_001)}`,
      `名称: ${part.repeat(20_001)}\n级别: 甲\n`
    ]) {
      expect(read(text).findings.length).toBeGreaterThan(0)
    }
  }
})
