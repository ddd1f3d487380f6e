import {expect, test} from 'vitest'
import {textsOf} from '../../src/lint/texts.ts'
import {tornHead} from '../../src/lint/torn-head.ts'
import {readText} from '../../src/reading/text.ts'

const around = (...lines: string[]) => {
  const all = ['关于重点工作的报告', '各项工作稳步推进，成效逐步显现，群众普遍满意。', ...lines]
  const text = `${all.join('\n')}\n全县召开了现场会，肯定了成绩，指出了不足。\n`
  return tornHead(textsOf(readText({path: 'a.txt', text, encoding: 'utf-8'}, () => {})))?.value
}

test('a line between paragraphs whose clauses make no pair has lost its full stop', () => {
  const line = '会后，一行人走访了三个村的老党员，问需问计'
  expect(around(line)).toBe(line)
})

test('a pair of phrases, a phrase of one clause, and one of several such lines are heads', () => {
  expect(around('党建引领强根基，上下同心谋发展')).toBeUndefined()
  expect(around('把群众的事办到心坎上')).toBeUndefined()
  const text = '村里修通了路，装上了灯。'
  expect(around('建机制，压实责任', text, '强保障，配足力量')).toBeUndefined()
})
