import {readdir, readFile, rm} from 'node:fs/promises'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {Worker} from 'node:worker_threads'
import {build} from 'rolldown'
import {afterAll, describe, expect, test} from 'vitest'
import type {CheckOutcome, RenderOutcome} from '../../src/browser.ts'
import {documentOf} from './programs/memory.ts'
import {server} from './programs/server.ts'

const programs = 'test/engine/programs'
const draft = '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 近年来,各项工作有序推进。\n'

test('the page shows the programs that are tried here', async () => {
  const page = await readFile('docs/embedding.md', 'utf8')
  for (const name of await readdir(programs))
    expect(page).toContain(`\`\`\`ts\n// ${name}\n${await readFile(join(programs, name), 'utf8')}\`\`\``)
})

test('files in memory become a report and a document', async () => {
  const {report, docx} = await documentOf({'draft.yaml': draft})
  expect(report).toContain('half-width-punctuation')
  expect(docx?.subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  expect(await documentOf({})).toEqual({report: '没有文件“draft.yaml”。', docx: undefined})
})

describe('the server', () => {
  const started = new Promise<string>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
  afterAll(() => new Promise(done => server.close(done)))
  const post = async (path: string, body: string) => fetch((await started) + path, {method: 'POST', body})

  test('tells findings as JSON', async () => {
    const report = JSON.parse(await (await post('/check', draft)).text())
    expect(JSON.stringify(report)).toContain('half-width-punctuation')
  })

  test('gives a document, and none for what is no draft', async () => {
    expect((await (await post('/docx', draft)).arrayBuffer()).byteLength).toBeGreaterThan(5000)
    expect((await post('/docx', '不是草稿')).status).toBe(422)
    expect((await post('/check', '长'.repeat(1_000_000))).status).toBe(400)
  })
})

test('jobs go to a worker thread, and outcomes come back', async () => {
  // In the folder of the sources, from where the package finds its own files.
  const file = join(process.cwd(), 'dist', `.worker-${process.pid}.mjs`)
  await build({
    input: join(programs, 'worker.ts'),
    platform: 'node',
    logLevel: 'silent',
    external: [/^@myriaddreamin\//, /^@napi-rs\//],
    resolve: {alias: {zongshu: join(process.cwd(), 'src/index.ts')}},
    output: {file, codeSplitting: false}
  })
  const worker = new Worker(file)
  const ask = <Outcome>(job: object) =>
    new Promise<Outcome>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.postMessage(job)
    })
  const checked = await ask<CheckOutcome>({do: 'check', file: {path: 'a.yaml', text: draft}})
  expect(checked.verdict.findings.map(({ruleId}) => ruleId)).toContain('half-width-punctuation')
  const written = await ask<RenderOutcome>({
    do: 'render',
    draft: {path: 'a.yaml', text: draft},
    formats: ['md', 'docx']
  })
  expect(written.outputs.map(({suffix}) => suffix)).toEqual(['.md', '.docx'])
  await worker.terminate()
  await rm(file)
})
