import {existsSync} from 'node:fs'
import {chmod, readdir, readFile, rm, stat, symlink} from 'node:fs/promises'
import {afterEach, describe, expect, test} from 'vitest'
import {workerScript} from '../../src/batch/workers.ts'
import {world} from '../cli/world.ts'

const draft = (words = '有序') =>
  `文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作${words}推进。\n`

let undo: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const one of undo) await one()
  undo = []
})

async function open(files: Readonly<Record<string, string>>) {
  const made = await world(files)
  undo.push(made.remove)
  const all = async (folder = '.') => {
    const names = (await readdir(made.at(folder))).filter(name => name !== '.zongshu-outputs.json').sort()
    return Promise.all(
      names.map(async name => [name, await readFile(made.at(`${folder}/${name}`), 'base64')])
    )
  }
  return {...made, all}
}

/** The same command line with one process and with three; what it said, and all that lies there then. */
async function withAnyNumber(
  files: Readonly<Record<string, string>>,
  work: (made: Awaited<ReturnType<typeof open>>, jobs: string) => Promise<unknown>
) {
  const [one, three] = await Promise.all(
    ['1', '3'].map(async jobs => {
      const made = await open(files)
      return {said: await work(made, jobs), files: await made.all()}
    })
  )
  expect(three).toEqual(one)
  return one!
}

describe.skipIf(!existsSync(workerScript()))('outputs of several processes', {timeout: 200_000}, () => {
  test('leave what others made, and go to the same other names', async () => {
    const names = ['a', 'a（2）', 'b', 'c', 'd']
    const files = Object.fromEntries(names.map(name => [`${name}.yaml`, draft(name)]))
    const {said, files: there} = await withAnyNumber(
      {...files, 'a.docx': '手写的', 'c.md': '手写的'},
      (made, jobs) =>
        made.run('render', ...names.map(name => `@${name}.yaml`), '--to', 'md,docx', '--jobs', jobs)
    )
    expect(said).toMatchObject({
      code: 2,
      err: expect.stringMatching(/“a.docx”不是本工具写的[\s\S]*这次已经写了“[^”]*a（2）.docx”/)
    })
    const text = (name: string) => there.find(([own]) => own === name)?.[1]
    expect(Buffer.from(text('a.docx')!, 'base64').toString()).toBe('手写的')
    expect(there.map(([name]) => name)).toContain('c（2）.md')
  })

  test('never take the place of what another process read', async () => {
    const files = {'a.yaml': draft(), 'b.yaml': draft('稳步'), '红头.yaml': draft()}
    const {said} = await withAnyNumber(files, async ({run, at}, jobs) => {
      await run('render', '@红头.yaml', '--to', 'docx')
      const before = await readFile(at('红头.docx'))
      const words = ['--to', 'docx', '--docx-template', '@红头.docx', '--force', '--jobs', jobs]
      const {code, err} = await run('render', '@红头.yaml', '@a.yaml', '@b.yaml', ...words)
      return {code, err, isSame: before.equals(await readFile(at('红头.docx')))}
    })
    expect(said).toEqual({code: 2, err: expect.stringContaining('这次读取的文件'), isSame: true})
  })

  test('of one name: the later one is not written, and that is said', async () => {
    const {said} = await withAnyNumber({'a.yaml': draft(), 'a.审阅稿.yaml': draft()}, ({run}, jobs) =>
      run('render', '@a.yaml', '@a.审阅稿.yaml', '--to', 'docx', '--review', '--jobs', jobs)
    )
    expect(said).toMatchObject({code: 2, err: expect.stringContaining('已经写了')})
  })

  test.skipIf(process.platform === 'win32')(
    'keep who may read a file, and put one in the place of a link',
    async () => {
      const {run, at, write, read} = await open({'a.yaml': draft(), 'b.yaml': draft(), '别处.md': '别处的'})
      const go = (...more: string[]) =>
        run('render', '@a.yaml', '@b.yaml', '--to', 'md', '--jobs', '2', ...more)
      await go()
      await chmod(at('a.md'), 0o640)
      await rm(at('b.md'))
      await symlink(at('别处.md'), at('b.md'))
      await write('a.yaml', draft('扎实'))
      expect((await go('--force')).err).toBe('')
      expect(await read('a.md')).toContain('扎实')
      expect((await stat(at('a.md'))).mode & 0o777).toBe(0o640)
      expect([await read('别处.md'), await read('b.md')]).toEqual([
        '别处的',
        expect.stringContaining('会泽县')
      ])
    }
  )

  test('that cannot be written are told as with one process', async () => {
    const {said} = await withAnyNumber({'a.yaml': draft(), 'b.yaml': draft(), 出: '是文件'}, ({run}, jobs) =>
      run('render', '@a.yaml', '@b.yaml', '--to', 'md', '--out', '@出', '--jobs', jobs)
    )
    expect(said).toMatchObject({code: 2, err: expect.stringContaining('无法写入')})
  })
})
