import {expect, test} from 'vitest'
import {read} from './reading.ts'

const told = (text: string) =>
  read(text)
    .findings.map(({message}) => message)
    .join('\n')

test('a line of % is a declaration only before the first field', () => {
  expect(told('%YAML 1.2\n标题: 甲\n')).toContain('YAML 的声明')
  expect(told('标题: 甲\n%YAML 1.2\n导语: 乙\n')).not.toContain('YAML 的声明')
  expect(JSON.stringify(read('标题: 甲\n%YAML 1.2\n导语: 乙\n').value)).toContain('%YAML 1.2')
})

test('a line of --- ends a draft once there is something in it, and what follows is told', () => {
  expect(read('---\n标题: 甲\n').value).toEqual({标题: '甲'})
  const two = read('标题: 甲\n---\n标题: 乙\n')
  expect(two.value).toEqual({标题: '甲'})
  expect(two.findings.some(({severity}) => severity === 'error')).toBe(true)
  // A comment is not something.
  expect(read('# 说明\n---\n标题: 甲\n').value).toEqual({标题: '甲'})
})

test('a name given to a part stands for it in lists on one line', () => {
  expect(read('文种: &甲 一\n数据: [*甲, 二, *甲]\n').value).toEqual({文种: '一', 数据: ['一', '二', '一']})
  expect(read('文种: &甲 一\n数据: {数值: *甲, 占: *甲}\n').value).toMatchObject({
    数据: {数值: '一', 占: '一'}
  })
})

test('brackets of two sorts that cross lose no words', () => {
  for (const text of [
    '数据: [甲, 乙}\n导语: 丙\n',
    '数据: {甲: 乙]\n导语: 丙\n',
    '数据: [甲, {乙: 丁]}\n导语: 丙\n'
  ]) {
    const {findings, value} = read(text)
    expect(
      findings.some(({severity}) => severity === 'error' || severity === 'warning'),
      text
    ).toBe(true)
    expect(JSON.stringify(value), text).toContain('丙')
  }
})

test('a name that stands for ten thousand parts is told and not followed, one for fewer is', () => {
  const nested = (depth: number) =>
    Array.from({length: depth}, (_, level) => {
      const inner = level === 0 ? '一, 二, 三' : `*级${level - 1}, *级${level - 1}, *级${level - 1}`
      return `级${level}: &级${level} [${inner}]`
    }).join('\n')
  // Three to the sixth and all below are a thousand, three to the tenth ninety thousand.
  expect(told(nested(6))).not.toContain('引用展开后太大')
  expect(told(nested(10))).toContain('引用展开后太大')
})

test('a name of one’s own that is spread out ends at its colon, full-width or not, before brackets', () => {
  const isOpen = (name: string) => name === '图片'
  const isKey = (name: string) => ['图片', '文件', '说明'].includes(name)
  for (const [name, colon] of [
    ['城　楼', '：'],
    ['城 楼', '：'],
    ['大　会　堂', '：'],
    ['城楼', ':']
  ])
    expect(
      read(`图片:\n  ${name}${colon}{文件: 甲.jpg, 说明: 一角}\n`, {isKey, isOpen}).value,
      `${name}${colon}`
    ).toEqual({
      图片: {[name!.replace(/[ 　]/g, '')]: {文件: '甲.jpg', 说明: '一角'}}
    })
})

test('what begins anew behind two fields, or has little of the first again, is no second draft', () => {
  const ruleIds = (text: string) => read(text).findings.map(({ruleId}) => ruleId)
  expect(ruleIds('文种: 甲\n标题: 乙\n文种: 丙\n标题: 丁\n标题: 戊\n')).not.toContain('second-draft')
  expect(ruleIds('文种: 甲\n标题: 乙\n导语: 丙\n文种: 丁\n标题: 戊\n')).not.toContain('second-draft')
  expect(ruleIds('文种: 甲\n标题: 乙\n导语: 丙\n文种: 丁\n标题: 戊\n导语: 己\n')).toEqual(['second-draft'])
})

test.each([
  '**标题**：',
  '**标题：** ',
  '【标题】：',
  '1. 标题:  '
])('the name of a field that is written as %s is mended where it stands', written => {
  const text = `文种: 甲\n${written}乙\n`
  const {value, findings} = read(text)
  expect(value).toEqual({文种: '甲', 标题: '乙'})
  for (const {range} of findings) {
    expect(range.start).toBe(text.indexOf(written))
    expect(range.end).toBeLessThanOrEqual(range.start + written.length)
  }
  expect(findings.length).toBeGreaterThan(0)
})
