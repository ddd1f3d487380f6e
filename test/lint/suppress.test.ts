import {expect, test} from 'vitest'
import {readDraft} from '../../src/draft/read.ts'
import type {Finding} from '../../src/finding.ts'
import {markdownComments, suppress} from '../../src/lint/suppress.ts'

const ids = ['unfilled-slot', 'long-sentence']

function of(text: string, words: string, ruleId = 'unfilled-slot'): Finding {
  const start = text.indexOf(words)
  return {ruleId, severity: 'error', message: '问题', range: {start, end: start + words.length}}
}

function settle(text: string, findings: Finding[], skipped: string[] = []) {
  const {comments} = readDraft({path: 'a.yaml', text, encoding: 'utf-8'}, () => {})
  return suppress(findings, comments, text, {ids, skipped})
}

test('suppresses on the next line, over further comments and blank lines', () => {
  const text = '# 校验忽略 unfilled-slot -- 上级尚未批复\n\n# 另一条注释\n标题: 全县**个\n导语: 全市**个\n'
  const first = of(text, '全县')
  const second = of(text, '全市')
  const {findings, suppressed} = settle(text, [first, second])
  expect(findings).toEqual([second])
  expect(suppressed).toEqual([{finding: first, reason: '上级尚未批复'}])
})

test('suppresses on its own line when it stands behind a value', () => {
  const text = '标题: 全县某个 # 校验忽略 unfilled-slot -- 原文如此\n'
  expect(settle(text, [of(text, '某个')]).findings).toEqual([])
})

test('suppresses in the whole of the next field, blocks and lists too', () => {
  const text =
    '章节:\n  # 校验忽略 unfilled-slot -- 原文如此\n  - 正文: |\n      甲段。\n\n      乙段。\n  - 正文: 丙段。\n'
  const found = ['甲', '乙', '丙'].map(words => of(text, words))
  expect(settle(text, found).findings).toEqual([found[2]])
  const behind = '导语: | # 校验忽略 unfilled-slot -- 原文如此\n  甲段。\n展望: 乙段。\n'
  expect(settle(behind, [of(behind, '甲'), of(behind, '乙')]).findings).toEqual([of(behind, '乙')])
})

test('suppresses in the whole file', () => {
  const text = '# 校验忽略全文 unfilled-slot，long-sentence -- 空白模板\n标题: 甲\n导语: 乙\n'
  const found = [of(text, '甲'), of(text, '乙', 'long-sentence')]
  expect(settle(text, found).findings).toEqual([])
})

test('asks for a reason', () => {
  const text = '# 校验忽略 unfilled-slot\n标题: 甲\n'
  const {findings} = settle(text, [of(text, '甲')])
  expect(findings.map(finding => finding.ruleId)).toEqual(['suppression-without-reason', 'unfilled-slot'])
})

test('reports unknown rules with the one that was meant', () => {
  const text = '# 校验忽略 unfiled-slot -- 理由\n标题: 甲\n'
  const [finding] = settle(text, []).findings
  expect(finding).toMatchObject({
    ruleId: 'unknown-suppression',
    message: expect.stringContaining('unfilled-slot')
  })
})

test('reports what it no longer suppresses, unless the rule did not run', () => {
  const text = '# 校验忽略 unfilled-slot -- 理由\n标题: 甲\n'
  expect(settle(text, []).findings).toMatchObject([{ruleId: 'unused-suppression'}])
  expect(settle(text, [], ['unfilled-slot']).findings).toEqual([])
})

test('takes a hash in a value for no comment', () => {
  const text = '标题: "# 校验忽略 unfilled-slot -- 理由"\n导语: 甲\n'
  const found = of(text, '甲')
  expect(settle(text, [found]).findings).toEqual([found])
})

test('reads the comments of Markdown', () => {
  const text = '# 题\n\n<!-- 校验忽略 unfilled-slot -- 原文如此 -->\n\n全县某个。\n\n全市某个。\n'
  const [first, second] = [of(text, '全县'), of(text, '全市')]
  const {findings} = suppress([first, second], markdownComments(text), text, {ids})
  expect(findings).toEqual([second])
})

test('tells of a suppression that is misspelt, and not of other comments', () => {
  for (const typed of [
    '检验忽略 unfilled-slot -- 原文如此',
    '忽略校验 unfilled-slot -- 原文如此',
    'zongshu ignore unfilled-slot'
  ]) {
    const text = `# ${typed}\n标题: 甲\n`
    const {findings} = settle(text, [of(text, '甲')])
    expect(findings.map(({ruleId}) => ruleId)).toEqual(['misspelt-suppression', 'unfilled-slot'])
  }
  for (const other of ['检验检测数据见附表', '校验过了', '可以忽略'])
    expect(settle(`# ${other}\n标题: 甲\n`, []).findings).toEqual([])
})
