import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {fillInList, fillInSentence} from '../../src/lint/fill-in-list.ts'
import {unfilledSlot} from '../../src/lint/rules/unfilled-slot.ts'
import {findIn, subjectOfText} from '../lint/example.ts'

const slotsOf = (text: string): ReadonlyArray<Finding> =>
  findIn(subjectOfText(text, 'draft'), unfilledSlot, undefined)

describe('fillInList', () => {
  test('asks once for the name of the region, short or whole, and counts numbers together', () => {
    const list = fillInList(
      slotsOf('*县辖*个乡镇，*县投入*万元，宣传*创建工作，惠及*%的群众。\n*镇*村是示范点，书记*。')
    )
    expect(fillInSentence(list)).toBe(
      '县名：出现3处，填一处即可；镇名：1处；村名：1处；姓名：1处；数字：3处（个数1、金额1、百分比1）'
    )
    expect(list[0]?.findings).toHaveLength(3)
  })

  test('puts names before times before numbers', () => {
    const list = fillInList(slotsOf('投入*亿元，*年建成“*+N进”示范点，*县牵头，情况待补。'))
    expect(list.map(({kind}) => kind)).toEqual(['name', 'date', 'number', 'slogan', 'text'])
  })

  test('passes over other findings', () => {
    const finding = {ruleId: 'term', severity: 'error', message: '', range: {start: 0, end: 1}} as const
    expect(fillInList([finding])).toEqual([])
    expect(fillInSentence([])).toBe('')
  })
})

const template = new URL('../../../shared/seeds/003_1a79794338af0e09.txt', import.meta.url)

test.skipIf(!existsSync(template))('asks for the county of the template once, in 13 places', () => {
  const list = fillInList(slotsOf(readFileSync(template, 'utf8')))
  expect(list[0]).toMatchObject({kind: 'name', subject: '县名', count: 13, isSame: true})
  expect(list.reduce((sum, {count}) => sum + count, 0)).toBe(141)
})
