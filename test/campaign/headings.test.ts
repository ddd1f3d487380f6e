import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {headingRole} from '../../src/campaign/heading-role.ts'
import {campaignCalled} from '../kinds.ts'

const corpus = parse(readFileSync('test/corpus/headings.yaml', 'utf8')) as Record<string, [string, string][]>

test('nine of ten headings show their role', () => {
  const wrong: string[] = []
  let all = 0
  for (const [id, headings] of Object.entries(corpus)) {
    const read = headingRole([campaignCalled(id)])
    for (const [heading, wanted] of headings) {
      all++
      const shown = read(heading)?.role
      if (!shown || !wanted.split('|').includes(shown))
        wrong.push(`${id} ${heading}: ${shown}, not ${wanted}`)
    }
  }
  expect(wrong.length / all, wrong.join('\n')).toBeLessThan(0.1)
})

test('a heading without words of any role shows none', () => {
  const read = headingRole([campaignCalled('sanitary-city')])
  for (const heading of ['久久为功', '一、', '善作善成，行稳致远', '']) expect(read(heading)).toBeUndefined()
})

test('numbers in all their forms are not read', () => {
  const read = headingRole([campaignCalled('sanitary-city')])
  for (const number of ['一、', '（二）', '3.', '第四章 ', '五是'])
    expect(read(`${number}病媒生物防制`)?.role).toBe('vector-control')
})

test('a word that begins in the middle of another is none', () => {
  // 监管网络 has no 管网 in it.
  const read = headingRole([campaignCalled('food-safety-city')])
  expect(read('织密监管网络')?.role).toBe('supervision')
  expect(read('改造地下管网')?.role).toBe('infrastructure')
})

test('a word that shows a part of the report counts once, at the end of the heading, too', () => {
  const read = headingRole([campaignCalled('double-support')])
  expect(read('各部门齐发力，军民共建显成效')?.role).toBe('army-city')
  expect(read('主要工作成效')?.role).toBe('results')
})

test('a role takes the words of those it covers', () => {
  const [business, ecology] = [campaignCalled('business-environment'), campaignCalled('healthy-county')]
  expect(headingRole([business])('持续简政放权')?.role).toBe('government-environment')
  expect(headingRole([ecology])('打好蓝天保卫战')?.role).toBe('health-environment')
})
