import {expect, test} from 'vitest'
import {loadKind} from '../../src/kind/load.ts'
import {markdownComments} from '../../src/lint/suppress.ts'

const many = 50_000

test('comments that never end are read in the time of their length', () => {
  expect(markdownComments(`<!-- 一 -->\n${'<!--'.repeat(many)}`).map(({text}) => text)).toEqual(['一'])
  expect(markdownComments('甲<!-->')).toEqual([])
  expect(markdownComments('<!-- 一 <!-- 二 --> 三 -->').map(({text}) => text)).toEqual(['一 <!-- 二'])
  for (const opening of ['{{!--', '{{!', '<!--', '{{~!--', '}}{{!--', '--}}{{!--'])
    expect(problemsOf(opening.repeat(many))).toBe(true)
})

test('a template of comments alone prints nothing, and one with a word more prints it', () => {
  for (const nothing of ['{{!-- 一 --}}\n{{! 二 }}<!-- 三 -->', '<!-- 一', ' '])
    expect(saysOf(nothing)).toContain('模板是空的')
  for (const something of ['{{!-- 一 --}}甲', '<!-- 一 -->甲', '{{! 一 } 甲'])
    expect(saysOf(something)).not.toContain('模板是空的')
})

const saysOf = (template: string): string => {
  const loaded = loadKind({
    id: '自定',
    manifest: 'name: {zh: 自定, en: Own}\nsummary: 自定\n',
    template,
    partials: {}
  })
  return 'problems' in loaded ? loaded.problems.map(({message}) => message).join('') : ''
}
const problemsOf = (template: string): boolean => saysOf(template) !== ''

test('a template of more tags than any document asks for is not read', () => {
  expect(saysOf('{{地区.名称}}'.repeat(20_001))).toContain('超过 2 万处')
  expect(saysOf('{{地区.名称}}'.repeat(2000))).not.toContain('万处')
})
