import {describe, expect, test} from 'vitest'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {markdownOf} from '../../src/formats/markdown/markdown-of.ts'
import {sourceOf} from '../drafts.ts'
import {kinds} from '../kinds.ts'

async function printed(yaml: string) {
  const {article, findings} = await composeDraft(sourceOf(yaml), {kinds})
  return {text: markdownOf(article!.tree), said: findings.map(({message}) => message)}
}
const head =
  '文种: 上报总结\n标题: 甲县工作报告\n导语: 总述。\n落款: {单位: 甲县人民政府, 日期: 2023年1月5日}\n'

describe('the third level', () => {
  test('stands under measures and under sections, with numbers of its own', async () => {
    const {text} = await printed(
      `${head}章节:\n  - 标题: 甲\n    小节:\n      - {标题: 乙, 条目: [{标题: 丙, 正文: 丙文。}, {标题: 丁, 正文: 丁文。}]}\n      - {标题: 戊, 正文: 戊文。}\n  - 标题: 己\n    条目: [{标题: 庚, 正文: 庚文。}]\n`
    )
    expect(text).toContain(
      '## 一、甲\n\n### （一）乙\n\n1.丙。丙文。\n\n2.丁。丁文。\n\n（二）戊。戊文。\n\n## 二、己\n\n1.庚。庚文。\n'
    )
  })

  test('stands on lines of its own where the draft says so', async () => {
    const {text} = await printed(
      `${head}标题形式: {小节: 独行}\n章节:\n  - 标题: 甲\n    小节:\n      - {标题: 乙, 正文: 乙文。, 条目: [{标题: 丙, 形式: 独行, 正文: 丙文。}]}\n      - {标题: 戊, 形式: 段首, 正文: 戊文。}\n`
    )
    expect(text).toContain('### （一）乙\n\n乙文。\n\n#### 1.丙\n\n丙文。\n\n（二）戊。戊文。\n')
  })

  test('counts past a heading that is not to be numbered', async () => {
    const {text} = await printed(
      `${head}章节:\n  - {标题: 甲, 正文: 甲文。}\n  - {标题: 前言, 编号: 否, 正文: 文。}\n  - {标题: 乙, 正文: 乙文。}\n`
    )
    expect(text).toContain('## 一、甲\n\n甲文。\n\n## 前言\n\n文。\n\n## 二、乙')
  })

  test('adds no full stop to a head that brings its own mark', async () => {
    const {text} = await printed(
      `${head}章节:\n  - 标题: 甲\n    小节:\n      - 标题:\n          - 丙：\n        正文: 丙文。\n`
    )
    expect(text).toContain('（一）丙：丙文。')
  })
})

describe('tables and photos in the text', () => {
  const table = '表格:\n  指标: {标题: 主要指标, 内容: [指标|2021年|2022年, 公路|310公里|33\\|0公里]}\n'

  test('stand where a line names them', async () => {
    const {text, said} = await printed(
      `${head}${table}图片: {街道: {文件: a.png, 说明: 街道一角。, 作者: 李四}}\n章节:\n  - 标题: 甲\n    小节:\n      - 标题: 乙\n        正文: |\n          文。\n          {指标}\n          {街道}\n          又一段。\n`
    )
    expect(text).toMatch(
      /（一）乙。文。\n\n主要指标\n\n\| 指标 +\| 2021年 +\| 2022年 +\|\n.*\n\| 公路 +\| 310公里 +\| 33\\\|0公里 +\|\n\n!\[.*\]\(a\.png\)\n\n街道一角。 李四 摄\n\n又一段。/
    )
    expect(said.join()).not.toMatch(/指标|街道/)
  })

  test('have a heading over them on a line of its own', async () => {
    const {text} = await printed(
      `${head}${table}章节:\n  - {标题: 甲, 小节: [{标题: 乙, 正文: ["{指标}", 文。]}]}\n`
    )
    expect(text).toContain('### （一）乙\n\n主要指标\n\n|')
  })

  test('are told when nothing places them, or other words stand beside them', async () => {
    expect((await printed(`${head}${table}`)).said).toContainEqual(
      expect.stringContaining('表格“指标”没有放进文章')
    )
    expect((await printed(`${head}${table}章节: [{标题: 甲, 正文: "见{指标}。"}]\n`)).said).toContainEqual(
      expect.stringContaining('要单独写一行')
    )
  })

  test('take rows from a sheet, and rows as Markdown has them', async () => {
    const rows =
      '表格:\n  甲: {内容: "名称\\t数\\n乙\\t1\\n丙"}\n  丁: {内容: ["| 名称 | 数 |", "|---|---|", "| 戊 | 2 |"]}\n'
    const {text} = await printed(`${head}${rows}章节: [{标题: 甲, 正文: ["{甲}", "{丁}"]}]\n`)
    expect(text).toMatch(
      /\| 名称 \| 数 \|\n\| -+ \| - \|\n\| 乙 +\| 1 \|\n\| 丙 +\| +\|\n\n\| 名称 \| 数 \|\n\| -+ \| - \|\n\| 戊 +\| 2 \|/
    )
  })
})

test('the occasion and the speaker stand under the title', async () => {
  const {text} = await printed(
    '文种: 上报总结\n标题: {主题: 工作报告, 场合: ["2025年3月1日在甲县第八届", 人民代表大会第一次会议上], 报告人: 县长 张三}\n导语: 总述。\n'
  )
  expect(text).toContain(
    '# 工作报告\n\n2025年3月1日在甲县第八届\n\n人民代表大会第一次会议上\n\n县长 张三\n\n总述。'
  )
})
