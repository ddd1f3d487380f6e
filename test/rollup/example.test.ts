import {readdir, readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {failsAt} from '../../src/engine/job.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {world} from '../cli/world.ts'

const folder = 'examples/zhaotong-city'
const ports = nodePorts()
const workspace = await openWorkspace({}, ports)
const drafts = (await readdir(`${folder}/县`))
  .sort()
  .map(name => ({path: `${folder}/县/${name}`, name: `县/${name}`}))
const plan = {path: `${folder}/汇总.yaml`, name: '汇总.yaml'}

test('the five counties make the golden draft of their city, and nothing is lacking', async () => {
  const {rollup, text} = await runJob({do: 'rollup', plan, drafts}, workspace, ports)
  expect(rollup!.problems).toEqual([])
  await expect(text).toMatchFileSnapshot(`../../${folder}/rolled.yaml`)
})

test('the finished draft of the city has the figures and honours of the golden one', async () => {
  const [rolled, draft] = await Promise.all(
    ['rolled.yaml', 'draft.yaml'].map(name => readFile(`${folder}/${name}`, 'utf8'))
  )
  for (const field of ['荣誉', '数据']) {
    const block = new RegExp(`^${field}:\\n(?:[ ].*\\n?)+`, 'm')
    expect(block.exec(draft!)![0].trimEnd()).toBe(block.exec(rolled!)![0].trimEnd())
  }
})

test('neither the city nor its counties have anything to be told of them', async () => {
  const file = {path: `${folder}/draft.yaml`}
  const outcome = await runJob(
    {do: 'check', file, with: drafts, expect: plan, stage: 'final'},
    workspace,
    ports
  )
  for (const verdict of [outcome.verdict, ...outcome.counties!]) expect(verdict.findings).toEqual([])
  expect(outcome.held).toBe(5)
  for (const draft of drafts) {
    const {verdict} = await runJob({do: 'check', file: draft, stage: 'final'}, workspace, ports)
    expect([draft.name, failsAt(verdict, 'hint'), verdict.findings.map(({message}) => message)]).toEqual([
      draft.name,
      false,
      []
    ])
  }
})

test('docs/rollup.md shows what the commands really say', async () => {
  const page = await readFile('docs/rollup.md', 'utf8')
  const names = ['汇总.yaml', ...drafts.map(({name}) => name), 'draft.yaml']
  const files = Object.fromEntries(
    await Promise.all(names.map(async name => [name, await readFile(`${folder}/${name}`, 'utf8')] as const))
  )
  const {run, write, remove} = await world({
    ...files,
    '市.yaml': files['draft.yaml']!.replace('2801人', '2810人')
  })
  await write(
    '县/巧家县.yaml',
    files['县/巧家县.yaml']!.replace('486人', '485人').replace('学校: 245所', '学校: 245个')
  )
  const shown = page.replace(/^```\n\$ npx zongshu (.*)\n[\s\S]*?^```/gm, (_, line: string) => `\0${line}\0`)
  let told = shown
  for (const [whole, line] of shown.matchAll(/\0(.*)\0/g)) {
    const words = [...line!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)
    const {out} = await run(...words.map(word => (/\.yaml$/.test(word) ? `@${word}` : word)))
    const said = out
      .replace(/20\d\d-\d\d-\d\d \d\d:\d\d/g, '2023-07-10 09:30')
      .replace(/\d+ 条规则/g, '… 条规则')
    told = told.replace(whole, () => `\`\`\`\n$ npx zongshu ${line}\n${said.trimEnd()}\n\`\`\``)
  }
  await remove()
  await expect(told).toMatchFileSnapshot('../../docs/rollup.md')
})
