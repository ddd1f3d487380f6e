import {expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import {inBrief} from '../../src/lint/in-brief.ts'
import {loadKinds} from './kinds.ts'

const kinds = loadKinds()
const long = 100_000

test.each([
  ['a field', `${'名'.repeat(long)}: 乙`],
  ['a figure', `导语: 有{${'数'.repeat(long)}}。`],
  ['a photo', `章节: [{标题: 甲, 正文: 好。, 图片: [${'照'.repeat(long)}]}]`],
  ['a role', `章节: [{标题: 甲, 正文: 好。, 角色: ${'角'.repeat(long)}}]`],
  ['a date', `落款: {单位: 甲, 日期: ${'日'.repeat(long)}}`]
])('says in a sentence what is wrong with %s whose name has a hundred thousand characters', async (_, line) => {
  const text = `文种: 上报总结\n标题: 平乐县创建工作总结\n${line}\n`
  const {findings} = await check({path: 'a.yaml', text, encoding: 'utf-8'}, {kinds, stage: 'final'})
  const said = findings.flatMap(({message, note = ''}) => [message, note])
  expect(said.filter(words => words.length > 600)).toEqual([])
  expect(said.some(words => /……（略去\d+字）……/.test(words))).toBe(true)
})

test('says how much is left out, and parts no character', () => {
  const finding = {ruleId: 'x', severity: 'hint', range: {start: 0, end: 0}} as const
  const {message, note} = inBrief({
    ...finding,
    message: `${'a'.repeat(399)}${'𠮷'.repeat(200)}b`,
    note: '短'
  })
  expect(note).toBe('短')
  expect(() => encodeURIComponent(message)).not.toThrow()
  const [, head, count, tail] = /^(.*)……（略去(\d+)字）……(.*)$/u.exec(message)!
  expect(head!.length + Number(count) + tail!.length).toBe(800)
  const short = {...finding, message: 'a'.repeat(600)}
  expect(inBrief(short)).toBe(short)
})
