import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {Refusal} from '../../src/engine/ports.ts'
import {hashOf} from '../../src/node/hash.ts'
import {nameOf} from '../../src/queue/packed.ts'
import {readNamed, readPacked, readResult} from '../../src/queue/read-packed.ts'
import {getBlob, putBlob, resultOf} from '../../src/queue/store.ts'
import {storeAt} from '../../src/queue/store-at.ts'

const hash = hashOf('草稿')
const packed = {
  stem: '成稿/甲县',
  job: {do: 'render', draft: {path: '甲县.yaml'}, formats: ['md']},
  setup: {templates: [], campaigns: []},
  files: [['甲县.yaml', hash]],
  shared: [],
  version: '0.1.0'
}
const result = {
  file: '甲县.yaml',
  findings: {error: 0, warning: 1, hint: 0},
  outputs: [{suffix: '.审阅稿.docx', hash, size: 2}]
}

describe('of what stands in a queue', () => {
  test('a job and a result of this tool are taken, as Redis gives them back', () => {
    const back = JSON.parse(JSON.stringify(packed))
    expect(readNamed(nameOf(packed), back)).toEqual(packed)
    expect(readResult(result)).toEqual(result)
  })

  test.each([
    undefined,
    null,
    'x',
    [],
    {...packed, more: 1},
    ...['../甲', '/etc/甲', 'C:\\甲', '甲/../../乙', '-', '', '成稿/'].map(stem => ({...packed, stem})),
    ...['../甲.yaml', '/etc/hostname'].map(path => ({...packed, files: [[path, hash]]})),
    {...packed, files: [['甲县.yaml', '../../秘']]},
    {...packed, job: {...packed.job, draft: {path: '/etc/hostname'}}},
    {...packed, job: {do: 'pull', copy: '甲.docx', draft: {path: '甲.yaml'}}},
    {...packed, setup: {templates: ['../文种']}}
  ])('%j is no job, which is said in a sentence', data => {
    expect(() => readPacked(data)).toThrow(Refusal)
    expect(() => readPacked(data)).toThrow(/^队列里的任务不是本工具.*请用 zongshu queue add 重新入队。$/)
  })

  test('no job is done under a name that is not its own: a file of that name is written', () => {
    for (const id of ['../../外/甲', `${nameOf(packed)}x`, nameOf({...packed, stem: '乙'}), ''])
      expect(() => readNamed(id, packed)).toThrow('名字和内容对不上')
  })

  test.each([
    '/../../外.md',
    '../外.md',
    '.md/甲.md',
    '.a\\b.md',
    '.\u0000md',
    '.\u001B[31m.md',
    '',
    'x',
    '.'
  ])('%j ends no name of an output', suffix => {
    expect(() => readResult({...result, outputs: [{suffix, hash, size: 2}]})).toThrow(Refusal)
  })
})

describe.skipIf(process.platform === 'win32')('a store in a folder', () => {
  let folder = ''
  afterEach(() => rm(folder, {recursive: true, force: true}))

  test('gives no bytes but those of the hash, and waits for no pipe and no device', async () => {
    folder = await mkdtemp(join(tmpdir(), 'zongshu-store-'))
    const store = storeAt(folder)
    await store.begin(false)
    const bytes = new TextEncoder().encode('各项工作有序推进。')
    const right = await putBlob(bytes, store)
    expect(Buffer.from(await getBlob(right, store))).toEqual(Buffer.from(bytes))
    const at = (name: string) => join(folder, name)
    const put = async (letter: string, make: (path: string) => unknown) => {
      const wrong = letter.repeat(64)
      const path = at(`blobs/${letter}${letter}/${wrong}`)
      await mkdir(dirname(path), {recursive: true})
      await make(path)
      await expect(getBlob(wrong, store)).rejects.toThrow(Refusal)
    }
    await put('a', path => writeFile(path, '换过的'))
    await put('b', path => execFileSync('mkfifo', [path]))
    await put('c', path => symlink('/dev/zero', path))
    await put('d', path => mkdir(path))
    await mkdir(at('results'))
    execFileSync('mkfifo', [at(resultOf('j1'))])
    await expect(store.get(resultOf('j1'))).rejects.toThrow(Refusal)
  })
})
