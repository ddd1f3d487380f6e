import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import {mark} from './example.ts'
import {loadKinds} from './kinds.ts'

const kinds = loadKinds()
const sentences = readFileSync(new URL('../corpus/places.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('# '))

async function marked(sentence: string, name = '昭阳区'): Promise<string> {
  const words = sentence.replace(/[⟦⟧]/g, '')
  const text = `文种: 上报总结\n地区: {名称: ${name}, 上级: [昭通市, 云南省]}\n导语: |\n  ${words}\n`
  const {findings} = await check({path: 'draft.yaml', text, encoding: 'utf-8'}, {kinds})
  const found = findings.filter(({ruleId}) => ruleId === 'place-residue')
  const start = text.indexOf(words, text.indexOf('导语'))
  const ranges = found.map(({range}) => ({start: range.start - start, end: range.end - start}))
  return mark(words, ranges)
}

describe('names of other places', () => {
  test.each(sentences)('%s', async sentence => {
    expect(await marked(sentence)).toBe(sentence)
  })

  test('says nothing while the region is not filled in', async () => {
    expect(await marked('昭阳区坚持创建。', '"*县"')).toBe('昭阳区坚持创建。')
    expect(await marked('昭阳区坚持创建。', '*县')).toBe('昭阳区坚持创建。')
  })
})
