import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {campaigns} from '../kinds.ts'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)
const headings = [
  ...new Set(
    Object.values(parse(readFileSync('test/corpus/headings.yaml', 'utf8')) as Record<string, object>).flatMap(
      words => JSON.stringify(words).match(/[\p{Script=Han}，、“”]{6,}/gu) ?? []
    )
  )
]

test.each([
  ['', '工作总结'],
  ...campaigns.map(({name}) => [name, `创建${name}工作总结`])
])('roles that are proposed on the way to “%s” are roles that the draft may name', async (_, about) => {
  expect(headings.length).toBeGreaterThan(100)
  const chapters = headings.slice(0, 60).map((heading, at) => `## ${heading}\n\n做了第${at + 1}件工作。\n`)
  const text = `# 青川县${about}\n\n各项工作有序推进。\n\n${chapters.join('\n')}`
  const held = {...ports, files: memoryFiles({'总结.md': text})}
  const {drafts} = await runJob({do: 'import', file: {path: '总结.md'}}, workspace, held)
  expect(drafts[0]!.text.match(/角色: /g)?.length).toBeGreaterThan(20)
  const {verdict} = await runJob(
    {do: 'check', file: {path: '草稿.yaml', text: drafts[0]!.text}},
    workspace,
    ports
  )
  expect(verdict.findings.filter(({ruleId}) => ruleId === 'unknown-role')).toEqual([])
})
