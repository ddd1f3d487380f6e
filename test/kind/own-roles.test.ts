import {expect, test} from 'vitest'
import {blankDraft} from '../../src/engine/blank.ts'
import {check} from '../../src/engine/check.ts'
import {newKind} from '../../src/engine/new-kind.ts'
import {loadKind} from '../../src/kind/load.ts'
import {sourceOf} from '../drafts.ts'
import {campaigns, kindCalled} from '../kinds.ts'

const from = kindCalled('briefing')
const files = newKind('述职材料', from)

const kindWith = (roles: string) => {
  const loaded = loadKind({
    id: '述职材料',
    manifest: files['kind.yaml']!.replace(/角色:[\s\S]*?(?=字段:)/, `角色: ${roles}\n`),
    template: files['article.md.hbs']!,
    partials: from.partials,
    roles: campaigns.flatMap(campaign => campaign.roles)
  })
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems))
  return loaded.kind
}
const mine = kindWith(
  '{必写: [履职情况, 特色亮点, 拥军优抚], 自定: [履职情况, {名称: 特色亮点, 词: [创新, 亮点]}]}'
)

const draft = (sections: string) =>
  `文种: 述职材料\n地区: {名称: 石桥县}\n创建: {项目: 国家卫生县城}\n导语: 现将情况报告如下。\n章节:\n${sections}`
const found = async (sections: string, kind = mine) => {
  const {findings} = await check(sourceOf(draft(sections)), {kinds: [kind], campaigns})
  return findings
    .filter(({ruleId}) => ruleId === 'missing-section' || ruleId === 'unknown-role')
    .map(({message}) => message)
}

test('a kind asks for chapters of its own, and for those of any campaign', async () => {
  expect(mine.roles.required).toEqual(['履职情况', '特色亮点', 'army-support'])
  expect(await found('  - {角色: 履职情况, 标题: 一年来, 正文: 略。}\n')).toEqual([
    '“章节”缺少角色“特色亮点”。',
    '“章节”缺少角色“拥军优抚”。'
  ])
  expect(
    await found(
      '  - {角色: 履职情况, 标题: 一年来, 正文: 略。}\n  - {角色: [特色亮点, 拥军优抚], 标题: 新气象, 正文: 略。}\n'
    )
  ).toEqual([])
})

test('a heading shows a role of the kind by its words', async () => {
  expect(
    await found(
      '  - {角色: 履职情况, 标题: 一年来, 正文: 略。}\n  - {角色: 其他, 标题: 亮点纷呈, 正文: 略。}\n  - {角色: 拥军优抚, 标题: 情暖军营, 正文: 略。}\n'
    )
  ).toEqual([])
})

test('a role that is misspelled is told with those of the kind', async () => {
  const [message] = await found('  - {角色: 履职情形, 标题: 一年来, 正文: 略。}\n')
  expect(message).toMatch(/没有这个角色。是否“履职情况”？可用的有：履职情况、特色亮点、拥军优抚、/)
})

test('blank drafts and kinds that begin as it have its chapters', () => {
  expect(blankDraft(mine)).toMatch(/- 角色: 履职情况[\s\S]*- 角色: 特色亮点[\s\S]*- 角色: 拥军优抚/)
  const manifest = newKind('述职二', mine)['kind.yaml']!
  expect(manifest).toContain('必写: [履职情况, 特色亮点, 拥军优抚]')
  expect(manifest).toMatch(/自定: \[履职情况, \{名称: 特色亮点, 词: \[创新, 亮点\]\}/)
})

test.each([
  '履职情况、特色亮点',
  '[履职情况, 特色亮点]',
  '\n    - 履职情况\n    - {名称: 特色亮点}'
])('roles of its own are written as “%s”', own => {
  expect(kindWith(`\n  必写: [特色亮点]\n  自定: ${own}`).roles.own.map(({name}) => name)).toEqual([
    '履职情况',
    '特色亮点'
  ])
})

test('a misspelled alias is told with the one that was meant', async () => {
  const named = {...mine, aliases: ['双拥述职']}
  const {findings} = await check(sourceOf('文种: 双拥述旨\n'), {kinds: [named], campaigns})
  expect(findings.map(({message}) => message)).toEqual([
    '没有“双拥述旨”这个文种，是否“双拥述职”？可用的有：述职材料。'
  ])
})

test('a blank draft has the fields of its own that the template prints, asked for or not', () => {
  const loaded = loadKind({
    id: '述职材料',
    manifest: files['kind.yaml']!.replace('落款.日期]', '落款.日期, 自定.述职人]'),
    template: `{{自定.述职人}}　{{自定.联系电话}}\n${files['article.md.hbs']!}`,
    partials: from.partials
  })
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems))
  expect(blankDraft(loaded.kind)).toMatch(/自定:.*\n {2}述职人: "\*"\n {2}联系电话:\n/)
})

test('chapters of the kind’s own stand where its author wrote them', () => {
  const kind = kindWith('{必写: [基本情况, 履职情况, 存在问题, 整改承诺], 自定: [履职情况, 整改承诺]}')
  expect(Array.from(blankDraft(kind).matchAll(/- 角色: (\S+)/g), ([, role]) => role)).toEqual([
    '基本情况',
    '履职情况',
    '存在问题',
    '整改承诺'
  ])
})
