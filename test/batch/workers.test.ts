import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import {afterEach, describe, expect, test} from 'vitest'
import {jobDoer} from '../../src/batch/do-job.ts'
import {startWorkers, workerScript} from '../../src/batch/workers.ts'
import type {RenderJob} from '../../src/engine/job.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {world} from '../cli/world.ts'

const draft = (name: string) =>
  `文种: 上报总结\n地区: ${name}\n标题: ${name}创建工作总结\n导语: 各项工作有序推进。\n`

let undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const one of undo) await one()
  undo = []
})

async function open(files: Readonly<Record<string, string>>) {
  const made = await world(files)
  undo.push(made.remove)
  return made
}

const jobOf = (path: string): RenderJob => ({do: 'render', draft: {path}, formats: ['md', 'docx']})

describe.skipIf(!existsSync(workerScript()))('workers', () => {
  test('do what is done in this process, to the byte', async () => {
    const names = ['甲县', '乙县', '丙县', '丁县']
    const {at} = await open(Object.fromEntries(names.map(name => [`${name}.yaml`, draft(name)])))
    const workers = startWorkers({count: 2, setup: {}, isWatched: true})
    undo.push(workers.end)
    const here = jobDoer(nodePorts(), {isWatched: true})
    const paths = [...names.map(name => at(`${name}.yaml`)), at('没有.yaml')]
    const there = await Promise.all(paths.map(path => workers.do(jobOf(path))))
    for (const [index, path] of paths.entries()) {
      const {outcome, seen} = await here(jobOf(path), {})
      const plain = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
      const outputs = outcome.outputs.map(({bytes, ...output}) => ({...output, bytes: plain(bytes)}))
      expect(there[index]!.outcome.outputs.map(one => ({...one, bytes: plain(one.bytes)}))).toEqual(outputs)
      expect(there[index]!.outcome.verdict).toEqual(outcome.verdict)
      expect(there[index]!.outcome.refusal).toBe(outcome.refusal)
      expect(there[index]!.seen.filter(({words}) => words[0] === path)).toEqual(
        seen.filter(({words}) => words[0] === path)
      )
    }
  })
})

test('a job at which a worker dies is begun once more; one at which two die is told, and spares the rest', async () => {
  const {at} = await open({
    'worker.cjs': `const {worker} = require(${JSON.stringify(createRequire(import.meta.url).resolve('workerpool'))})
      const {existsSync, writeFileSync} = require('node:fs')
      worker({do({job: {draft: {path}}}) {
        const isFirst = !existsSync(path + '.died')
        writeFileSync(path + '.died', '')
        if (path.endsWith('always') || (isFirst && path.endsWith('once'))) process.kill(process.pid, 'SIGKILL')
        return new Promise(resolve => setTimeout(resolve, 20, {outcome: {verdict: {file: path}, outputs: []}, seen: []}))
      }})`
  })
  const workers = startWorkers({count: 2, setup: {}, script: at('worker.cjs')})
  undo.push(workers.end)
  const paths = ['a', 'b', 'once', 'c', 'always', 'd', 'e', 'f'].map(at)
  const outcomes = await Promise.all(paths.map(async path => (await workers.do(jobOf(path))).outcome))
  expect(outcomes.map(({verdict}) => verdict.file)).toEqual(paths)
  expect(outcomes.map(({refusal}) => refusal !== undefined)).toEqual(
    paths.map(path => path.endsWith('always'))
  )
  expect(outcomes.find(({refusal}) => refusal)).toMatchObject({
    refusal: expect.stringContaining('两次被系统中止'),
    outputs: [],
    fits: []
  })
})

test('the work ends where a worker died while it had nothing to do', async () => {
  const {at} = await open({
    'worker.cjs': `const {worker} = require(${JSON.stringify(createRequire(import.meta.url).resolve('workerpool'))})
      worker({do({job: {draft: {path}}}) {
        setTimeout(() => process.kill(process.pid, 'SIGKILL'), 100)
        return {outcome: {verdict: {file: path}, outputs: []}, seen: [process.pid]}
      }})`
  })
  const workers = startWorkers({count: 1, setup: {}, script: at('worker.cjs')})
  const {seen} = await workers.do(jobOf('甲'))
  while (isRunning(Number(seen[0]))) await new Promise(resolve => setTimeout(resolve, 20))
  await workers.end()
})

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
