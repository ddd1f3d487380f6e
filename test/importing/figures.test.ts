import {expect, test} from 'vitest'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)

async function imported(sentences: string, figures = true): Promise<string> {
  const text = `甲河县2022年工作总结\n${sentences}\n一、基础工作\n各项工作有序推进。\n甲河县人民政府\n2023年1月5日\n`
  const held = {...ports, files: memoryFiles({'a.txt': text})}
  const {drafts} = await runJob({do: 'import', file: {path: 'a.txt'}, figures}, workspace, held)
  expect(drafts[0]!.proof).toMatchObject({leftOut: [], changed: []})
  return drafts[0]!.text
}

test('quantities that the ledger can name become data', async () => {
  const text = await imported('2022年，全县地区生产总值429.51亿元，森林覆盖率达61.2%。全县辖9个乡镇。')
  expect(text).toContain('地区生产总值{2022年地区生产总值}，')
  expect(text).toContain('  2022年地区生产总值: {数值: 429.51亿元, 时间: 2022年}')
})

test('what a place is divided into becomes data', async () => {
  const text = await imported('全县辖9个乡镇，工作覆盖到村。')
  expect(text).toContain('全县辖{乡镇}乡镇，')
  expect(text).toContain('  乡镇: 9个')
})

test('what has two values stays as it is', async () => {
  const text = await imported('全县辖9个乡镇，工作覆盖到村。全县辖11个乡镇，服务覆盖到户。')
  expect(text).toContain('全县辖9个乡镇')
  expect(text).not.toContain('数据:')
})

test('without being asked for, figures stay in the text', async () => {
  expect(await imported('全县辖9个乡镇。', false)).toContain('全县辖9个乡镇。')
})
