import {expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import {loadKinds} from './kinds.ts'

const kinds = loadKinds()

/** What is said of the length of a draft with so many sentences in its lead and in its one chapter. */
async function told(lead: number, chapter: number): Promise<ReadonlyArray<string>> {
  const sentence = '各级各部门落实责任。'
  const text = `文种: 经验材料
地区: 昭通市
标题: 市公安局把队伍建设作为着力点
署名: 王一
导语: ${sentence.repeat(lead)}
章节:
  - {标题: 抓领导, 正文: ${sentence.repeat(chapter)}}
展望: 继续努力。
`
  const {findings} = await check({path: 'a.yaml', text, encoding: 'utf-8'}, {kinds})
  return findings
    .filter(({ruleId}) => ruleId === 'length-out-of-range')
    .map(({message}) => message.slice(0, 8))
}

test('a chapter too short or too long is told, and nothing where all is right', async () => {
  expect(await told(120, 1)).toEqual([expect.stringMatching(/^“抓领导”一章/)])
  expect(await told(60, 100)).toEqual([expect.stringMatching(/^“抓领导”一章/)])
  expect(await told(120, 40)).toEqual([])
})

test('where the whole is too short, that is told once and not of every chapter', async () => {
  expect(await told(1, 1)).toEqual([expect.stringMatching(/^全文有/)])
})

test('where the whole is too long, the chapter to be cut is told, too', async () => {
  expect(await told(300, 100)).toEqual([
    expect.stringMatching(/^全文有/),
    expect.stringMatching(/^“抓领导”一章/)
  ])
})
