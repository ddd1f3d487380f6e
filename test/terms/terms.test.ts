import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {termFinder} from '../../src/lint/find-terms.ts'
import {layered, parseTerms, type Term} from '../../src/lint/terms.ts'

const folder = new URL('../../terms/', import.meta.url)
const files = readdirSync(folder).map(name => ({name, text: readFileSync(new URL(name, folder), 'utf8')}))

function read(text: string): {terms: Term[]; findings: Finding[]} {
  const findings: Finding[] = []
  const terms = parseTerms({path: 'terms.yaml', text, encoding: 'utf-8'}, finding => findings.push(finding))
  return {terms, findings}
}

describe('the terms that come with the tool', () => {
  test.each(files)('$name is read without a finding', ({text}) => {
    const {terms, findings} = read(text)
    expect(findings).toEqual([])
    expect(terms.length).toBeGreaterThan(3)
    for (const term of terms) expect(term.basis, term.wrong).toBeTruthy()
  })

  test('no entry is given twice, and no right wording is wrong elsewhere', () => {
    const all = files.flatMap(({text}) => read(text).terms)
    expect(layered(all)).toHaveLength(all.length)
    const find = termFinder(all)
    for (const words of all.flatMap(term => [...term.right, ...term.except])) expect(find(words)).toEqual([])
  })
})

describe('parseTerms', () => {
  test.each([
    ['术语:\n  - {错误: 甲, 规范: 甲}', '术语“甲”与规范写法相同。'],
    ['术语:\n  - {错误: 甲乙, 规范: 丙, 例外: [甲乙]}', '术语“甲乙”又列为例外，永远不会报。'],
    ['术语:\n  - {错误: 甲, 规范: 乙}\n  - {错误: 甲, 规范: 丙}', '术语“甲”前面已经有了。'],
    ['术语:\n  - {错误: 甲乙, 规范: 丙, 例外: [乙丁]}', '例外“乙丁”不包含任何一个错误写法。']
  ])('refuses what can never match: %s', (text, message) => {
    expect(read(text).findings.map(finding => finding.message)).toEqual([message])
  })

  test('reads English keys and several wrong wordings', () => {
    expect(
      read('terms:\n  - wrong: [甲, 乙]\n    right: 丙\n').terms.map(term => [term.wrong, term.right])
    ).toEqual([
      ['甲', ['丙']],
      ['乙', ['丙']]
    ])
  })
})

describe('termFinder', () => {
  const find = termFinder([
    {wrong: '民族', right: ['族群'], except: ['少数民族'], before: [], unless: []},
    {wrong: '民族团结', right: [], except: [], before: [], unless: []},
    {wrong: '制度', right: ['好制度'], except: [], before: [], unless: []}
  ])
  test.each([
    ['民族团结进步', ['民族团结']],
    ['各民族、少数民族', ['民族']],
    ['好制度，坏制度', ['制度']],
    ['', []]
  ])('takes the longest and minds exceptions in %s', (text, found) => {
    expect(find(text).map(({start, end}) => text.slice(start, end))).toEqual(found)
  })
})
