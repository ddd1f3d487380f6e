import {expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import {markdownOf} from '../../src/formats/markdown/markdown-of.ts'
import {loadKind} from '../../src/kind/load.ts'
import {said, sourceOf} from '../drafts.ts'
import {campaigns, kindCalled, kinds} from '../kinds.ts'

const composed = async (text: string, given = kinds) => {
  const {article, findings} = await check(sourceOf(text), {kinds: given, campaigns})
  return {markdown: markdownOf(article!.tree), told: said(text, findings)}
}

const head = '文种: 自评报告\n地区: {名称: 石桥县}\n创建: {项目: 国家森林县城}\n'
const rows = (markdown: string) =>
  markdown
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim())
    )

test('what is reached is computed from target and value, figures put in', async () => {
  const {markdown} = await composed(
    `${head}指标:\n  - {编号: 1, 名称: 甲率, 目标: ≥40%, 完成: "{甲率}", 满分: 10, 得分: 9.5}\n  - {编号: 2, 名称: 乙率, 目标: 不超过3‰, 完成: 3.2‰, 满分: 5, 得分: 2}\n  - {编号: 3, 名称: 制度, 完成: 健全, 达标: 是, 满分: 5, 得分: 5}\n数据: {甲率: 41.5%}\n`
  )
  expect(rows(markdown).map(cells => [cells[1], cells[3], cells[4], cells[5]])).toEqual([
    ['甲率', '41.5%', '是', '9.5/10'],
    ['乙率', '3.2‰', '否', '2/5'],
    ['制度', '健全', '是', '5/5']
  ])
  expect(markdown).toContain('对照指标自评，3项指标中达标2项，未达标1项，自评得分16.5分（满分20分）。')
})

test('scores are summed only where all are given, and columns that nobody fills are left out', async () => {
  const {markdown} = await composed(
    `${head}指标:\n  - {编号: 1, 名称: 甲率, 目标: ≥40%, 完成: 41%, 得分: 9}\n  - {编号: 2, 名称: 乙率, 目标: ≥40%, 完成: 约40%}\n`
  )
  expect(markdown).toContain('对照指标自评，2项指标中达标1项，待评定1项。')
  expect(markdown).not.toContain('佐证材料')
})

test('an entry takes from the campaign what it does not say itself', async () => {
  const {markdown} = await composed(
    '文种: 自评报告\n创建: {项目: 国家卫生县城}\n指标:\n  - {编号: (六), 完成: 达到要求, 达标: 是}\n'
  )
  expect(rows(markdown)[0]![1]).toBe('健康教育网络健全，居民健康素养水平提升')
})

test('a report with indicators and no table for them says nothing about it', async () => {
  const {told} = await composed(
    '文种: 上报总结\n创建: {项目: 国家森林县城}\n指标:\n  - {编号: 1, 名称: 甲率, 完成: 41%}\n'
  )
  expect(told.filter(line => line.startsWith('no-place'))).toEqual([])
})

test('a field of one’s own that the template does not show is told, with the one that was meant', async () => {
  const {told} = await composed('文种: 申报书\n自定: {联系人: 办公室, 联系电活: "0870"}\n')
  expect(told.filter(line => line.startsWith('no-place'))).toEqual([
    'no-place 2 “申报书”的模板没有用到“自定”里的“联系电活”，是否“联系电话”，这部分没有写进文件。'
  ])
})

test('a template shows fields of its own, and asks for them', async () => {
  const manifest = [
    'name: {zh: 函, en: Letter}',
    'summary: {zh: 函, en: Letter}',
    "heading: {section: {phrases: ['{}']}, measure: {phrases: ['{}']}}",
    'fields: {required: [custom.联系人, custom.传真]}',
    'length: {article: [1, 9]}'
  ].join('\n')
  const loaded = loadKind({
    id: 'letter',
    manifest,
    template: '联系人 {{custom.联系人}}，传真 {{custom.传真}}\n',
    partials: kindCalled('report').partials
  })
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems))
  const {markdown, told} = await composed('文种: 函\n自定: {联系人: 办公室*}\n', [loaded.kind])
  expect(markdown.trim()).toBe('联系人 办公室\\*，传真 〔待填：传真〕')
  expect(told.filter(line => line.startsWith('unfilled-slot')).length).toBe(2)
})
