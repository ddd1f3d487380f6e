import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {checkTemplate} from '../../src/kind/check-template.ts'
import {loadKind} from '../../src/kind/load.ts'
import {kindCalled, kinds} from '../kinds.ts'

test.each(kinds.map(kind => [kind.id, kind] as const))('our own %s holds together', (_, {
  template,
  partials
}) => {
  expect(checkTemplate(template, partials)).toEqual([])
})

const manifest = await readFile('templates/feature/kind.yaml', 'utf8')
const {partials} = kindCalled('feature')
const problems = (template: string, given = manifest, parts: Readonly<Record<string, string>> = partials) => {
  const loaded = loadKind({
    id: 'mine',
    manifest: given,
    template,
    partials: parts,
    formats: ['md', 'docx', 'pdf', 'press']
  })
  return 'problems' in loaded
    ? loaded.problems.map(({file, line, message}) => `${file}:${line} ${message}`)
    : []
}

test('a template that holds together is taken', () => {
  expect(
    problems('# {{title.main}}\n\n{{#each sections}}\n## {{heading}}\n\n{{../region.name}}\n{{/each}}\n')
  ).toEqual([])
})

test.each([
  ['# {{titel.main}}', 'article.md.hbs:1 草稿里没有“titel.main”这个字段，是否“title”'],
  ['{{#each sections}}\n{{head}}\n{{/each}}', 'article.md.hbs:2 草稿里没有“head”这个字段'],
  ['{{#each region}}{{name}}{{/each}}', 'article.md.hbs:1 {{#each}} 后面的“region”不是列表'],
  ['{{> nowhere}}', 'article.md.hbs:1 没有名为“nowhere”的部件'],
  ['{{shout lead}}', 'article.md.hbs:1 没有名为“shout”的函数，可用的是 or、and、not、add、many'],
  ['{{#loop sections}}{{/loop}}', 'article.md.hbs:1 没有 {{#loop}}，可用的是 if、unless、each、with'],
  [':::sidebar\n{{lead}}\n:::', /^article\.md\.hbs:1 没有“:::sidebar”这种版块/],
  ['会议于 9:30 开始', 'article.md.hbs:1 “:30”会被当作标记；冒号请用全角“：”，或写 \\:'],
  ['{{#if lead}}\n甲', 'article.md.hbs:1 {{#if …}} 没有结束，在它管的内容后面写 {{/if}}']
])('%j is refused with its place', (template, message) => {
  const [said] = problems(template)
  if (typeof message === 'string') expect(said).toBe(message)
  else expect(said).toMatch(message)
})

test('a partial is held against the place it is used in', () => {
  expect(
    problems('{{#each sections}}{{> mine}}{{/each}}', manifest, {mine: '{{heading}}\n{{nothing}}'})
  ).toEqual(['mine.hbs:2 草稿里没有“nothing”这个字段'])
})

const lineOf = (words: string) => manifest.slice(0, manifest.indexOf(words)).split('\n').length

test.each([
  [manifest.replace('length:', 'lengths:'), `kind.yaml:${lineOf('length:')} 未知字段“lengths”，是否“length”`],
  [
    manifest.replace('region.name', 'region.nam'),
    `kind.yaml:${lineOf('region.name')} 草稿里没有“region.nam”这个字段，是否“name”`
  ],
  [
    manifest.replace('[md, docx', '[md, dox'),
    `kind.yaml:${lineOf('formats:')} 没有“dox”这种格式，可用的有：md、docx、pdf、press`
  ],
  [
    manifest.replace('[2000, 5500]', '[5500, 2000]'),
    `kind.yaml:${lineOf('length:')} “篇幅·全文”的下限比上限大，写成 全文: [2000, 5500]`
  ],
  ['name: [', 'kind.yaml:1 没有写“篇幅·全文”，写成：篇幅: {全文: [800, 5000]}']
])('a wrong manifest is refused with its place', (given, message) => {
  expect(problems('# {{title.main}}', given)).toContain(message)
})
