import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import {parseFilled} from '../../src/compose/parse-filled.ts'
import {readDraft} from '../../src/draft/read.ts'
import {TemplateTooLarge} from '../../src/kind/limits.ts'
import {loadKind} from '../../src/kind/load.ts'
import {compileTemplate} from '../../src/kind/template.ts'
import {readModel} from '../../src/model/read.ts'

const manifest = await readFile('templates/feature/kind.yaml', 'utf8')
const said = (template: string, partials: Readonly<Record<string, string>> = {}, given = manifest) => {
  const loaded = loadKind({id: 'theirs', manifest: given, template, partials})
  return 'problems' in loaded
    ? loaded.problems.map(({file, line, message}) => `${file}:${line} ${message}`)
    : []
}

test.each([
  ['a partial that uses itself', '{{> a}}', {a: '甲{{> a}}'}, 'a.hbs:1 部件“a”里又用到了它自己，会没有尽头'],
  [
    'partials that use each other',
    '{{> a}}',
    {a: '甲\n{{> b}}', b: '乙{{> a}}'},
    'b.hbs:1 部件“a”里又用到了它自己，会没有尽头'
  ],
  ['a word to the terminal', '{{log lead}}', {}, /^article\.md\.hbs:1 没有名为“log”的函数/],
  ['a look behind the draft', '{{lookup region "name"}}', {}, /^article\.md\.hbs:1 没有名为“lookup”的函数/],
  [
    'what an object brings along',
    '{{region.constructor}}',
    {},
    'article.md.hbs:1 草稿里没有“region.constructor”这个字段'
  ],
  ['a partial of a name of objects', '{{> constructor}}', {}, 'article.md.hbs:1 没有名为“constructor”的部件'],
  ['a decorator', '{{* inline}}', {}, 'article.md.hbs:1 模板里不能用 {{*…}} 和 {{#>…}}'],
  [
    'a partial inside',
    '{{#*inline "x"}}甲{{/inline}}',
    {},
    'article.md.hbs:1 模板里不能用 {{*…}} 和 {{#>…}}'
  ],
  ['a partial with a block', '{{#> x}}甲{{/x}}', {}, 'article.md.hbs:1 模板里不能用 {{*…}} 和 {{#>…}}'],
  [
    'a partial whose name is made up',
    '{{> (or lead "x")}}',
    {},
    'article.md.hbs:1 部件要直接写名称：{{> 名称}}'
  ],
  ['what Handlebars keeps', '{{@level}}', {}, /“@level”不能用/]
] as const)('%s is refused with its place', (_, template, partials, message) => {
  const [first] = said(template, partials)
  if (typeof message === 'string') expect(first).toBe(message)
  else expect(first).toMatch(message)
})

test('templates up to 400,000 characters, partials with them, and a manifest up to 100,000 are read', () => {
  const filled = (length: number) => `甲${' '.repeat(length - 1)}`
  expect(said(filled(400_000))).toEqual([])
  expect(said(filled(400_001))).toEqual([expect.stringContaining('超过 400 千字')])
  const comment = (length: number) => `${manifest}#${'甲'.repeat(length - manifest.length - 1)}`
  expect(said('甲', {}, comment(100_000))).toEqual([])
  expect(said('甲', {}, comment(100_001))).toEqual([expect.stringContaining('超过 100 千字')])
})

test('blocks and brackets by the thousand are refused with their line', () => {
  const nested = `甲\n${'{{#if lead}}'.repeat(20_000)}${'{{/if}}'.repeat(20_000)}`
  expect(said(nested)).toEqual(['article.md.hbs:2 {{#…}} 或括号套了超过 50 层'])
  expect(said(`{{#if ${'(or '.repeat(20_000)}lead${')'.repeat(20_000)}}}甲{{/if}}`)).toHaveLength(1)
  expect(said('甲'.repeat(500_000))).toEqual(['article.md.hbs:1 模板和部件合计超过 400 千字，没有读取'])
})

test('a manifest whose aliases multiply, or that is no manifest, is refused', () => {
  const bomb = [
    'a: &a [甲, 甲]',
    ...Array.from(
      'bcdefghijklmnop',
      (name, index) => `${name}: &${name} [*${'abcdefghijklmnop'[index]}, *${'abcdefghijklmnop'[index]}]`
    )
  ]
  expect(said('甲', {}, bomb.join('\n')).length).toBeGreaterThan(0)
  expect(said('甲', {}, '['.repeat(50_000)).length).toBeGreaterThan(0)
  expect(said('甲', {}, '# 注\n'.repeat(50_000))).toEqual(['kind.yaml:1 文件超过 100 千字，不是文种的说明'])
})

test('a million rounds and twenty million characters are as many as a template may come to', () => {
  const squared = compileTemplate('{{#each a}}{{#each @root.a}}甲{{/each}}{{/each}}', {})
  const times = (count: number) => ({a: Array.from({length: count}, () => 1)})
  expect(squared(times(990))).toHaveLength(990 * 990)
  expect(() => squared(times(1010))).toThrow(TemplateTooLarge)
  const long = compileTemplate(`{{#each a}}${'甲'.repeat(1000)}{{/each}}`, {})
  expect(long(times(19_900))).toHaveLength(19_900_000)
  expect(() => long(times(20_100))).toThrow(TemplateTooLarge)
})

test('a hundred quotes in each other are too many', () => {
  expect(parseFilled(`${'> '.repeat(98)}甲`).children).toHaveLength(1)
  expect(() => parseFilled(`${'> '.repeat(100)}甲`)).toThrow(TemplateTooLarge)
})

test('a template that doubles itself stops, and says where', () => {
  const names = Array.from({length: 40}, (_, index) => `p${index}`)
  const partials = Object.fromEntries(
    names.map((name, index) => [
      name,
      index + 1 < names.length ? `{{> ${names[index + 1]}}}`.repeat(2) : '甲'
    ])
  )
  expect(said('{{> p0}}', partials)).toEqual([])
  const fill = compileTemplate('{{> p0}}', partials, {
    id: '某文种',
    limits: {output: 1_000_000, steps: 20_000}
  })
  expect(() => fill({})).toThrow(TemplateTooLarge)
  expect(() => fill({})).toThrow(/^文种“某文种”的模板展开后太大，停在 p\d+\.hbs，没有写成/)

  const loops = compileTemplate(
    '{{#each a}}{{#each @root.a}}{{#each @root.a}}甲{{/each}}{{/each}}{{/each}}',
    {},
    {
      limits: {output: 10_000, steps: 1_000_000}
    }
  )
  expect(() => loops({a: Array.from({length: 1000}, () => 1)})).toThrow(TemplateTooLarge)
  expect(loops({a: [1, 2]})).toBe('甲'.repeat(8))
})

test.each([
  '> '.repeat(10_000),
  `${'- '.repeat(10_000)}甲`
])('what is nested without end is told, not fallen over', template => {
  const loaded = loadKind({
    id: 'theirs',
    manifest,
    template: `# {{标题.主题}}\n\n${template}甲`,
    partials: {}
  })
  const kind = 'kind' in loaded ? loaded.kind : undefined
  const model = readModel(
    readDraft({path: 'a.yaml', text: '标题: 甲', encoding: 'utf-8'}, () => {}),
    () => {}
  )
  expect(() => compose(model, kind!, () => {})).toThrow(TemplateTooLarge)
})
