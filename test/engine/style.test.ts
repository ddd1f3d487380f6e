import {describe, expect, test} from 'vitest'
import type {Job} from '../../src/browser.ts'
import {memoryFiles, openWorkspace, runJob} from '../../src/browser.ts'
import {nodePorts} from '../../src/node/ports.ts'

const own = nodePorts()
const workspace = await openWorkspace({}, own)
const draft = (style: string) =>
  `文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 近年来，各项工作有序推进。\n样式: ${style}\n`

async function told(job: 'check' | 'render', style: string, files: Record<string, string> = {}) {
  const path = 'a.yaml'
  const jobs: Record<typeof job, Job> = {
    check: {do: 'check', file: {path}},
    render: {do: 'render', draft: {path}, formats: ['docx']}
  }
  const all = memoryFiles({[path]: draft(style), ...files})
  const {verdict, outputs} = await runJob(jobs[job], workspace, {files: {...all, home: own.files.home}})
  const findings = verdict.findings.filter(({ruleId}) => ruleId === 'style-invalid')
  return {
    outputs: outputs.length,
    said: findings.map(({message, range}) => `${draft(style).slice(range.start, range.end)}: ${message}`)
  }
}

describe('a draft that names a style which cannot be used', () => {
  test.each(['gbt9740', '没有的样式', '不在.yaml'])('%s', async style => {
    const checked = await told('check', style)
    expect(checked.said).toHaveLength(1)
    expect(checked.said[0]).toMatch(new RegExp(`^${style}: `))
    expect(await told('render', style)).toEqual({outputs: 0, said: checked.said})
  })

  test.each(['gbt9704', '投稿稿'])('%s can', async style => {
    expect(await told('check', style)).toEqual({outputs: 0, said: []})
    expect(await told('render', style)).toEqual({outputs: 1, said: []})
  })
})
