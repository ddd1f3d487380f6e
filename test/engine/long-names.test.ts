import {expect, test} from 'vitest'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'

// No time is asserted: what begins again at each of the marks runs into the limit of the test.
test.each(['.', '，', '；'])('names with a long row of %s in them are read to their end', async mark => {
  const name = `甲${mark.repeat(150_000)}乙`
  const text = `文种: 上报总结\n地区: {名称: 永安县, 上级: 安平市}\n标题: 总结\n导语: 甲。\n荣誉: [{称号: "${name}"}]\n署名: [{姓名: "${name}"}]\n附件: [{名称: "${name}"}]\n落款: {单位: "${name}"}\n`
  const ports = nodePorts()
  const job = {do: 'check', file: {path: 'a.yaml', text}} as const
  const {verdict} = await runJob(job, await openWorkspace({}, ports), ports)
  expect(verdict.broken ?? []).toEqual([])
})
