import {expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {applyBaseline, baselineOf, prune, readBaseline, writeBaseline} from '../../src/lint/baseline.ts'

function found(text: string, words: string, ruleId = 'unfilled-slot'): Finding[] {
  return [...text.matchAll(new RegExp(words, 'g'))].map(({index}) => ({
    ruleId,
    severity: 'error' as const,
    message: '问题',
    range: {start: index, end: index + words.length}
  }))
}

const input = (text: string, words = '某某') => ({file: 'a.yaml', text, findings: found(text, words)})
const old = input('标题: 全县有某某乡\n导语: 全市有某某县\n')

test('takes away what it knows', () => {
  const {findings, known} = applyBaseline(old, baselineOf([old]))
  expect(findings).toEqual([])
  expect(known).toHaveLength(2)
})

test('knows a finding again when lines have moved', () => {
  const moved = input('# 新增的注释\n\n标题: 全县有某某乡\n\n导语: 全市有某某县\n')
  expect(applyBaseline(moved, baselineOf([old])).findings).toEqual([])
})

test('lets a new finding through', () => {
  const more = input('标题: 全县有某某乡\n导语: 全市有某某县\n展望: 邻近某某州\n')
  const {findings} = applyBaseline(more, baselineOf([old]))
  expect(findings).toHaveLength(1)
})

test('counts equal findings', () => {
  const one = input('甲乙丙丁戊己庚辛某某甲乙丙丁戊己庚辛')
  const two = input('甲乙丙丁戊己庚辛某某甲乙丙丁戊己庚辛\n甲乙丙丁戊己庚辛某某甲乙丙丁戊己庚辛')
  expect(applyBaseline(two, baselineOf([one])).findings.length).toBeGreaterThan(0)
})

test('fails when an entry is stale, and prunes it', () => {
  const mended = input('标题: 全县有新城乡\n导语: 全市有某某县\n')
  const baseline = baselineOf([old])
  const {findings} = applyBaseline(mended, baseline)
  expect(findings).toMatchObject([{ruleId: 'stale-baseline', severity: 'error'}])
  expect(applyBaseline(mended, prune(baseline, [mended])).findings).toEqual([])
})

test('prunes to what is left, and takes nothing new for known', () => {
  const two = input('标题: 全县有某某乡\n标题: 全县有某某乡\n导语: 全县有某某镇\n')
  const one = input('标题: 全县有某某乡\n导语: 全市有某某县\n')
  expect(prune(baselineOf([one]), [two])).toEqual(baselineOf([input('标题: 全县有某某乡\n')]))
  expect(prune(baselineOf([two]), [one])).toEqual(baselineOf([input('标题: 全县有某某乡\n')]))
})

test('prunes nothing of files that were not checked', () => {
  const other = {...input('邻县有某某镇'), file: 'b.yaml'}
  const baseline = baselineOf([old, other])
  expect(prune(baseline, [old])).toEqual(baseline)
})

test('records anew what was checked, and keeps what it knows of other files', () => {
  const other = {...input('邻县有某某镇'), file: 'b.yaml'}
  const mended = {...old, findings: []}
  expect(baselineOf([other], baselineOf([old]))).toEqual(baselineOf([old, other]))
  expect(baselineOf([mended], baselineOf([old, other]))).toEqual(baselineOf([other]))
})

test('reads what it writes, and refuses anything else', () => {
  const baseline = baselineOf([old])
  expect(readBaseline(writeBaseline(baseline))).toEqual(baseline)
  for (const text of [
    '',
    '{}',
    '[]',
    '{"version":2,"files":{}}',
    '{"version":1,"files":{"a":{"b":{"c":"d"}}}}'
  ]) {
    expect(readBaseline(text)).toBeUndefined()
  }
})
