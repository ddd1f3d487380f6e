import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import {newKind} from '../../src/engine/new-kind.ts'
import {markdownOf} from '../../src/formats/markdown/markdown-of.ts'
import {loadKind} from '../../src/kind/load.ts'
import {inChinese, inEnglish} from '../../src/kind/translate.ts'
import {sourceOf} from '../drafts.ts'
import {campaigns, kindCalled, kinds} from '../kinds.ts'

const drafts = readdirSync('examples').flatMap(name => {
  try {
    return [readFileSync(`examples/${name}/draft.yaml`, 'utf8')]
  } catch {
    return []
  }
})

const load = (files: Readonly<Record<string, string>>, from = kinds[0]!) =>
  loadKind({
    id: '我的文种',
    manifest: files['kind.yaml']!,
    template: files['article.md.hbs']!,
    partials: from.partials,
    formats: ['md', 'docx', 'pdf', 'press'],
    styles: ['gbt9704', 'manuscript']
  })

for (const kind of kinds)
  test(`a kind that begins as ${kind.id} holds together, in Chinese, and writes every example alike`, async () => {
    const files = newKind('我的文种', kind)
    const loaded = load(files, kind)
    if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems))
    expect(files['article.md.hbs']).not.toMatch(
      /\{\{#?[^>!]*\b(?:sections|region|official|measures|heading)\b/
    )
    const {id: _, name: __, summary: ___, aliases: ____, fill: _____, template, ...mine} = loaded.kind
    expect(mine).toEqual(Object.fromEntries(Object.entries(kind).filter(([key]) => Object.hasOwn(mine, key))))
    expect(template.replace(/^(?:\{\{!--.*--\}\}\n)*/, '')).toBe(kind.template)
    for (const text of drafts.slice(0, 4)) {
      const [ours, theirs] = await Promise.all(
        [kind, loaded.kind].map(one =>
          check(sourceOf(text), {kinds: [one], campaigns, kind: one.id, rules: []})
        )
      )
      expect(markdownOf(theirs!.article!.tree)).toBe(markdownOf(ours!.article!.tree))
    }
  })

test('templates are translated by what their names mean where they stand', () => {
  const english =
    '{{#each byline}}{{name}}{{../region.name}}{{/each}}{{#each honors}}{{name}}{{@root.region.name}}{{/each}}'
  const chinese =
    '{{#each 署名}}{{姓名}}{{../地区.名称}}{{/each}}{{#each 荣誉}}{{称号}}{{@root.地区.名称}}{{/each}}'
  expect(inChinese(english)).toBe(chinese)
  expect(inEnglish(chinese)).toBe(english)
  expect(inEnglish('{{#if 导语}')).toBe('{{#if 导语}')
})

const files = newKind('我的文种', kindCalled('report'))
const told = (change: (files: Record<string, string>) => void) => {
  const changed = {...files}
  change(changed)
  const loaded = load(changed, kindCalled('report'))
  return 'problems' in loaded ? loaded.problems.map(({message}) => message) : []
}

test.each([
  [
    'kind.yaml',
    '样式: gbt9704',
    '样式: gbt970',
    '没有“gbt970”这个样式，是否“gbt9704”；可用的有：gbt9704、manuscript'
  ],
  ['kind.yaml', '地区.名称', '地区.名程', '草稿里没有“地区.名程”这个字段，是否“名称”'],
  [
    'kind.yaml',
    '必写: []',
    '必写: [领导机智]',
    '没有“领导机智”这个角色，是否“领导机制”；自己起名的章，写进“角色”的“自定”里，如 自定: [领导机智]'
  ],
  ['kind.yaml', '篇幅:', '编幅:', '未知字段“编幅”，是否“篇幅”'],
  ['kind.yaml', '[2000, 5000]', '[5000, 2000]', '“篇幅·全文”的下限比上限大，写成 全文: [2000, 5000]'],
  [
    'article.md.hbs',
    '标题.主题}}\n{{> title',
    '标题.主提}}\n{{> title',
    '草稿里没有“标题.主提”这个字段，是否“主题”'
  ]
] as const)('%s with “%s” as “%s” is told in Chinese', (file, before, after, message) => {
  const all = told(changed => {
    expect(changed[file]).toContain(before)
    changed[file] = changed[file]!.replace(before, () => after)
  })
  expect(all).toContain(message)
})
