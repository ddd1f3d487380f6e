import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {printedLines} from '../../src/importing/proof.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {kinds} from '../kinds.ts'
import {tries} from '../tries.ts'
import {plainText} from './plain-text.ts'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)

const phrase = fc.constantFrom(
  '强化组织领导',
  '夯实基础',
  '推动“两优一先”创建',
  '提升效能',
  '建好《行动方案》台账',
  '守牢底线'
)
const heading = fc.array(phrase, {minLength: 1, maxLength: 2}).map(list => list.join('，'))
const clause = fc.constantFrom(
  '各乡镇落实责任',
  '完成投资1.27亿元',
  '群众“急难愁盼”问题逐项办结',
  '覆盖率达98%（含易地搬迁点）',
  '印发《工作要点》：任务到人',
  '100 # 号工地按期复工',
  'A县与B县结对',
  '- 短横开头的话也照写',
  '{未定}的数据照写'
)
const paragraph = fc
  .tuple(
    fc.constantFrom('全县', '县委、县政府', '“十四五”以来，', '2023年，'),
    fc.array(clause, {minLength: 1, maxLength: 4})
  )
  .map(([start, clauses]) => `${start}${clauses.join('，')}。`)
const body = fc.array(paragraph, {minLength: 1, maxLength: 3})
const form = fc.constantFrom(undefined, '独行', '段首')

const item = fc.record({标题: heading, 正文: body, 形式: form})
const measure = fc.record({
  标题: heading,
  正文: body,
  形式: form,
  条目: fc.option(fc.array(item, {minLength: 1, maxLength: 2}), {nil: undefined})
})
const cell = fc.constantFrom('甲', '12.5', '乡镇（街道）', '“两免”', 'a|b', '98%')
const table = fc.array(fc.tuple(cell, cell, cell), {minLength: 2, maxLength: 4})
const draft = fc.record({
  标题: fc.constantFrom('甲河县2023年工作总结', '青石区乡村振兴工作情况报告'),
  主送: fc.option(fc.constantFrom('市委、市政府', '各位代表'), {nil: undefined}),
  导语: fc.array(paragraph, {minLength: 1, maxLength: 2}),
  章节: fc.array(
    fc.record({
      标题: heading,
      引言: fc.option(body, {nil: undefined}),
      小节: fc.array(measure, {minLength: 1, maxLength: 3})
    }),
    {minLength: 2, maxLength: 3}
  ),
  表: fc.option(table, {nil: undefined})
})

type Random = typeof draft extends fc.Arbitrary<infer One> ? One : never

/** JSON is YAML, too. */
function yamlOf({标题, 主送, 导语, 章节, 表}: Random): string {
  const sections = 表
    ? [...章节, {标题: '主要指标', 正文: ['有关情况见下表。', '{指标表}', '其他情况随后报送。']}]
    : 章节
  return JSON.stringify({
    文种: '上报总结',
    标题,
    公文: 主送 ? {主送} : undefined,
    导语,
    章节: sections.map(section => ({...section, 标题: [section.标题]})),
    表格: 表
      ? {
          指标表: {
            标题: '主要指标完成情况表',
            内容: 表.map(row => `| ${row.map(one => one.replace('|', '\\|')).join(' | ')} |`)
          }
        }
      : undefined,
    落款: {单位: '甲河县人民政府', 日期: '2024年1月5日'}
  })
}

const bare = (lines: ReadonlyArray<string>) => lines.map(line => line.replace(/\s/g, ''))

test.each([
  'docx',
  'md',
  'txt'
])('a draft that was written as .%s comes back as one that renders to the same', async ending => {
  await fc.assert(
    fc.asyncProperty(draft, async random => {
      const path = 'draft.yaml'
      const text = yamlOf(random)
      const files = memoryFiles({[path]: text})
      const {article} = await composeDraft({path, text, encoding: 'utf-8'}, {kinds})
      const {outputs} = await runJob(
        {do: 'render', draft: {path}, formats: ending === 'txt' ? ['md'] : [ending]},
        workspace,
        {...ports, files}
      )
      const bytes = ending === 'txt' ? new TextEncoder().encode(plainText(article!.tree)) : outputs[0]!.bytes
      const held = {...ports, files: memoryFiles({[`a.${ending}`]: bytes})}
      const {drafts} = await runJob({do: 'import', file: {path: `a.${ending}`}}, workspace, held)
      expect(drafts[0]!.proof).toMatchObject({changed: [], leftOut: [], movedLines: []})
      const again = await composeDraft({path: 'b.yaml', text: drafts[0]!.text, encoding: 'utf-8'}, {kinds})
      expect(bare(printedLines(again.article!.tree))).toEqual(bare(printedLines(article!.tree)))
    }),
    tries(5)
  )
})
