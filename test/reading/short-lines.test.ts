import {expect, test} from 'vitest'
import {formsOf} from '../../src/reading/forms.ts'
import {textPassages} from '../../src/reading/text-passages.ts'

const around = (...short: string[]) =>
  formsOf(['临江县工作总结', '现将有关情况报告如下。', ...short, '以上各项都已办结，群众满意。']).slice(2, -1)

test('two short lines are the halves of a head, three in a row or counted ones a list', () => {
  expect(around('凝心聚力谋发展', '同心同德谱新篇')).toMatchObject([{half: true}, {half: true}])
  for (const {block, half} of around('省级文明县城', '省级卫生县城', '省级园林县城'))
    expect([block, half]).toEqual(['paragraph', undefined])
  for (const {block} of around('①完善制度', '②强化培训')) expect(block).toBe('paragraph')
})

test('lines that say who or what is what are a list, and no heads', () => {
  for (const {block} of around('组长：王一凡', '副组长：李二河')) expect(block).toBe('paragraph')
  for (const {block} of around('会议场次：12', '参训人数：860人')) expect(block).toBe('paragraph')
  expect(around('联系电话：0870-1234567')).toMatchObject([{block: 'paragraph'}])
  expect(around('党建引领强根基：凝聚创建合力')).toMatchObject([{block: 'heading'}])
  const forms = formsOf([
    '临江县工作专班会议纪要',
    '时间：2024年3月5日',
    '地点：县政府会议室',
    '会议研究了三项工作。'
  ])
  expect(forms.map(({block}) => block)).toEqual(['title', 'paragraph', 'paragraph', 'paragraph'])
})

test('a line of 主题词, as the standard before had one, is no heading', () => {
  const lines = [
    '关于工作情况的报告',
    '县政府：',
    '现将有关情况报告如下。',
    '主题词：卫生 创建 报告',
    '抄送：县委办公室。'
  ]
  expect(formsOf(lines).map(({block}) => block)).not.toContain('heading')
})

test('numbered lines with nothing under them are a list, those over text are heads', () => {
  const blocks = (...lines: string[]) => around(...lines).map(({block}) => block)
  const text = '全年走访四十七户，逐户建立台账，群众满意。'
  expect(blocks('1.成立专班', '2.建立台账', '3.公开结果', '二、下一步')).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
    'heading'
  ])
  expect(blocks('1.成立专班', text, '2.建立台账', text)).toEqual([
    'heading',
    'paragraph',
    'heading',
    'paragraph'
  ])
  expect(blocks('（一）台账不全，已补齐；', '（二）标识不清，已更换；')).toEqual(['paragraph', 'paragraph'])
})

test('several bodies sign above one date, and a title may go on above whom it is for', () => {
  const lines = [
    '关于联合治理校园周边',
    '占道经营情况的通报',
    '各镇街：',
    '现将治理情况通报如下。',
    '平川县教育局',
    '平川县公安局',
    '2026年3月1日'
  ]
  expect(formsOf(lines).map(({block}) => block)).toEqual([
    'title',
    'title',
    'signoff',
    'paragraph',
    'signoff',
    'signoff',
    'signoff'
  ])
})

test('who speaks may be a mere name between the day and those who are spoken to', () => {
  const lines = ['在全县文旅推进会上的讲话', '（2026年3月1日）', '王一凡', '同志们：', '今天开会。']
  expect(formsOf(lines).map(({part}) => part)).toEqual([
    undefined,
    'occasion',
    'speaker',
    'addressee',
    undefined
  ])
})

test('a text without photos has no captions, a page of a newspaper has', () => {
  const captions = (text: string) =>
    textPassages({path: 'a.txt', text, encoding: 'utf-8'}).passages.flatMap(({form, text}) =>
      form.block === 'caption' ? [text] : []
    )
  const lines =
    '全县各项工作稳步推进，群众满意。\n\n\n\n村里修好了路。\n\n\n\n县长李二河\n全县各项工作稳步推进，群众满意。\n'
  expect(captions(`临江县工作总结\n${lines}`)).toEqual([])
  expect(captions(`临江县谱新篇\n记者 赵三江\n${lines}`)).toEqual(['村里修好了路。', '县长李二河'])
})
