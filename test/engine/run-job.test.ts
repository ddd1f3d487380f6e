import {readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import type {Job, Step} from '../../src/browser.ts'
import {memoryFiles, openWorkspace, runJob, WrongJob} from '../../src/browser.ts'
import {nodePorts} from '../../src/node/ports.ts'
import type {Typesetter} from '../../src/typst/typesetter.ts'
import {typesetter} from '../context.ts'

const report = '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 近年来,各项工作有序推进。\n'
const feature = report.replace('上报总结', '报纸综述')
const spec = '稿件:\n  - 草稿: a.yaml\n'

const own = nodePorts()
const workspace = await openWorkspace({}, own)
const started: string[][] = []
const ports = {
  files: memoryFiles({'a.yaml': report, 'press.yaml': report, 'b.yaml': feature, 'page.yaml': spec}),
  typesetter(formats: ReadonlyArray<string>): Typesetter {
    started.push([...formats])
    return typesetter()
  }
}
const done = (job: Job, others = {}) => runJob(job, workspace, {...ports, ...others})

describe('what every job comes to', () => {
  const jobs: Job[] = [
    {do: 'check', file: {path: 'a.yaml'}, compare: true},
    {do: 'fix', file: {path: 'a.yaml'}},
    {do: 'render', draft: {path: 'a.yaml'}, formats: ['md', 'docx', 'review', 'press', 'pdf']},
    {do: 'page', page: {path: 'page.yaml'}},
    {do: 'pull', copy: 'a.docx', draft: {path: 'a.yaml'}}
  ]

  test.each(jobs.map(job => [job.do, job] as const))('%s: plain values, from plain JSON', async (_, job) => {
    const review = await done({do: 'render', draft: {path: 'a.yaml'}, formats: ['review']})
    const files = memoryFiles({'a.yaml': report, 'page.yaml': spec, 'a.docx': review.outputs[0]!.bytes})
    const outcome = await done(JSON.parse(JSON.stringify(job)), {files})
    expect(outcome.fault).toBeUndefined()
    expect(outcome.refusal).toBeUndefined()
    expect(structuredClone(outcome)).toEqual(outcome)
  })

  test.each(
    jobs.map(job => [job.do, job] as const)
  )('%s: a file that is not there is refused', async (_, job) => {
    const outcome = await done(job, {files: memoryFiles({})})
    expect(outcome).toMatchObject({outputs: [], refusal: expect.stringMatching(/^没有文件“[a-z.]+”。$/)})
    expect(outcome.verdict.source).toBeUndefined()
    expect(outcome.verdict.findings.map(({ruleId}) => ruleId)).toEqual(['unreadable-file'])
    expect(structuredClone(outcome)).toEqual(outcome)
  })

  test.each(
    jobs.map(job => [job.do, job] as const)
  )('%s: a file system that breaks is our fault', async (_, job) => {
    const files = {...memoryFiles({}), read: async () => Promise.reject(new TypeError('broken'))}
    const outcome = await done(job, {files})
    expect(outcome.fault).toContain('TypeError: broken')
    expect(outcome.verdict.findings.map(({ruleId}) => ruleId)).toEqual(['internal-error'])
  })

  test.each(
    jobs.map(job => [job.do, job] as const)
  )('%s: an aborted job throws its reason', async (_, job) => {
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    await expect(done(job, {signal: stop.signal})).rejects.toThrow('enough')
  })
})

test('a job that is none is the mistake of a program', async () => {
  const wrong = [
    {do: 'sing'},
    {do: 'render', draft: {path: 'a.yaml'}, formats: ['ppt']},
    {do: 'render', draft: {path: 'a.yaml'}, formats: [{name: 'docx', geometry: 'round'}]},
    {do: 'render', draft: {path: 'a.yaml'}, formats: [{name: 'md', style: 'gbt9704'}]}
  ] as unknown as Job[]
  for (const job of wrong) await expect(done(job)).rejects.toBeInstanceOf(WrongJob)
})

test('an abort between two formats stops the second', async () => {
  const stop = new AbortController()
  const steps: Step['doing'][] = []
  const job: Job = {do: 'render', draft: {path: 'a.yaml'}, formats: ['md']}
  const progress = ({doing}: Step) => {
    steps.push(doing)
    if (doing === 'check') stop.abort(new Error('enough'))
  }
  await expect(done(job, {progress, signal: stop.signal})).rejects.toThrow('enough')
  expect(steps).toEqual(['read', 'check'])
})

test('settings of the whole job go to the formats that know them, and a choice’s own come first', async () => {
  const words = async (job: Partial<Job>) => {
    const {outputs} = await done({do: 'render', draft: {path: 'a.yaml'}, ...job} as Job)
    return outputs.map(({format, bytes}) => `${format} ${Buffer.from(bytes).toString('base64')}`)
  }
  const plain = await words({formats: ['md', 'docx']})
  const shared = await words({formats: ['md', 'docx'], settings: {style: 'manuscript'}})
  const ownFirst = await words({
    formats: ['md', {name: 'docx', style: 'gbt9704'}],
    settings: {style: 'manuscript'}
  })
  expect(shared[0]).toBe(plain[0])
  expect(shared[1]).not.toBe(plain[1])
  expect(ownFirst).toEqual(plain)
})

describe('Typst gets ready', () => {
  test.each<[string, Job, string[][]]>([
    [
      'for formats that were asked for',
      {do: 'render', draft: {path: 'a.yaml'}, formats: ['md', 'pdf']},
      [['pdf']]
    ],
    ['for those of the kind', {do: 'render', draft: {path: 'b.yaml'}}, [['press']]],
    ['for a page', {do: 'page', page: {path: 'page.yaml'}}, [['page']]],
    [
      'for no Markdown, whatever the file is called',
      {do: 'render', draft: {path: 'press.yaml'}, formats: ['md']},
      []
    ],
    ['for no check', {do: 'check', file: {path: 'b.yaml'}}, []]
  ])('%s', async (_, job, expected) => {
    started.length = 0
    await done(job)
    expect(started).toEqual(expected)
  })
})

test('a format that fails spares the others, and is told', async () => {
  const broken: Typesetter = {
    ...typesetter(),
    pdf: () => Promise.reject(new Error('Typst stopped (SIGKILL)'))
  }
  const job: Job = {do: 'render', draft: {path: 'a.yaml'}, formats: ['pdf', 'md', 'docx']}
  const outcome = await done(job, {typesetter: () => broken})
  expect(outcome.outputs.map(({format}) => format)).toEqual(['md', 'docx'])
  expect(outcome.fault).toContain('Typst stopped (SIGKILL)')
  const [told] = outcome.verdict.findings.filter(({ruleId}) => ruleId === 'internal-error')
  expect(told!.message).toBe('本工具出错，没有写公文 PDF（A4）。')
})

test('without a typesetter the rest is written', async () => {
  const job: Job = {do: 'render', draft: {path: 'a.yaml'}, formats: ['press', 'md']}
  const {outputs, verdict, fault} = await done(job, {typesetter: undefined})
  expect(outputs.map(({format}) => format)).toEqual(['md'])
  expect(verdict.findings.map(({ruleId}) => ruleId)).toContain('typesetter-missing')
  expect(fault).toBeUndefined()
})

test('mending gives the text, each edit with its place, and what is left', async () => {
  const outcome = await runJob({do: 'fix', file: {path: 'a.yaml'}}, workspace, ports)
  expect(outcome.text).toBe(report.replace('来,', '来，'))
  expect(outcome.mended).toMatchObject([{line: 4, column: 8, before: ',', after: '，'}])
  const marks = (ids: typeof outcome.before) =>
    ids.findings.filter(({ruleId}) => ruleId === 'half-width-punctuation')
  expect([marks(outcome.before).length, marks(outcome.verdict).length]).toEqual([1, 0])
})

test('the workspace read anew has what changed', async () => {
  const held: Record<string, string> = {'zongshu.config.yaml': '阶段: final\n'}
  const files = {
    ...own.files,
    readIfThere: async (path: string) =>
      held[path] === undefined ? own.files.readIfThere(path) : new TextEncoder().encode(held[path]),
    read: async (path: string) =>
      held[path] === undefined ? own.files.read(path) : new TextEncoder().encode(held[path])
  }
  const first = await openWorkspace({}, {...own, files})
  expect(first.config.stage).toBe('final')
  held['zongshu.config.yaml'] = '阶段: draft\n'
  expect((await first.refresh()).config.stage).toBe('draft')
  expect(first.config.stage).toBe('final')
})

test('paths in memory lead where those of a folder do', async () => {
  const files = memoryFiles({'甲/a.yaml': 'a', '甲/photos/b.jpg': 'b', 'c.yaml': 'c'})
  expect(files.beside('甲/a.yaml', 'photos\\b.jpg')).toBe('甲/photos/b.jpg')
  expect(files.beside('甲/a.yaml', '../c.yaml')).toBe('c.yaml')
  expect(files.beside('甲/a.yaml', '/c.yaml')).toBe('c.yaml')
  expect(files.between('成稿', '甲')).toBe('../甲')
  expect(files.between('甲', '甲/photos')).toBe('photos')
  expect(files.between('甲', '甲')).toBe('')
  expect(await files.list('甲')).toEqual(['a.yaml', 'photos'])
  expect(await files.list('.')).toEqual(['c.yaml', '甲'])
  expect(await files.readIfThere('./甲/../c.yaml')).toEqual(new TextEncoder().encode('c'))
})

test('an example through the engine is what its golden files are', async () => {
  const job: Job = {do: 'render', draft: {path: 'examples/zhaoyang/draft.yaml'}, formats: ['md']}
  const {outputs} = await runJob(job, workspace, own)
  expect(new TextDecoder().decode(outputs[0]!.bytes)).toBe(
    await readFile('examples/zhaoyang/expected.md', 'utf8')
  )
})
