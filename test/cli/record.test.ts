import {mkdir, readdir, readFile, rename, symlink, utimes, writeFile} from 'node:fs/promises'
import {afterEach, describe, expect, test} from 'vitest'
import {sweepOwn} from '../../src/node/draft-file.ts'
import {hashOf} from '../../src/node/hash.ts'
import {hashesOf, record, recordName} from '../../src/node/outputs-record.ts'
import {layBeside} from '../../src/node/write-whole.ts'
import {thisWriter} from '../../src/node/writer.ts'
import {world} from './world.ts'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open(files: Readonly<Record<string, string>> = {}) {
  const made = await world(files)
  remove = made.remove
  return made
}

describe('the record of what was written', () => {
  test('knows what is there and what takes its place, until it is there', async () => {
    const {at} = await open({'a.md': '旧'})
    record(at('a.md'), hashOf('旧'))
    record(at('a.md'), hashOf('新'))
    // A kill leaves either of them.
    expect(hashesOf(at('a.md'))).toEqual([hashOf('新'), hashOf('旧')])
    await writeFile(at('a.md'), '新')
    record(at('a.md'), hashOf('更新'))
    expect(hashesOf(at('a.md'))).toEqual([hashOf('更新'), hashOf('新')])
    await writeFile(at('a.md'), '别人的')
    record(at('a.md'), hashOf('又'))
    expect(hashesOf(at('a.md'))).toEqual([hashOf('又')])
  })

  test('grows by lines when it is long, and is plain JSON again when it has doubled', async () => {
    const {at, read} = await open()
    const put = async (from: number, to: number) => {
      for (let count = from; count < to; count++) {
        await writeFile(at(`${count}.md`), `${count}`)
        record(at(`${count}.md`), hashOf(`${count}`))
      }
    }
    const isJson = async () => {
      const text = await read(recordName)
      return text.trimEnd().endsWith('}') && Object.keys(JSON.parse(text).files).length
    }
    await put(0, 64)
    expect(await isJson()).toBe(64)
    await put(64, 128)
    expect((await read(recordName)).match(/^\+\[/gm)).toHaveLength(64)
    // As another run reads it.
    await utimes(at(recordName), 1, 1)
    for (const name of [0, 63, 64, 127]) expect(hashesOf(at(`${name}.md`))).toEqual([hashOf(`${name}`)])
    await put(128, 129)
    expect(await isJson()).toBe(129)
  })

  test('forgets names that are gone', async () => {
    const {at, read} = await open({'a.md': '甲'})
    record(at('a.md'), hashOf('甲'))
    await rename(at('a.md'), at('别.md'))
    record(at('b.md'), hashOf('乙'))
    expect(Object.keys(JSON.parse(await read(recordName)).files)).toEqual(['b.md'])
  })
})

test.skipIf(process.platform === 'win32')('a link to what was written is no output of ours', async () => {
  const {run, at} = await open({'a.yaml': '文种: 上报总结\n地区: 永安县\n标题: 总结\n导语: 甲。\n'})
  await run('render', '@a.yaml', '--to', 'md', '--out', '@出')
  await mkdir(at('别处'))
  await rename(at('出/a.md'), at('别处/a.md'))
  await symlink('../别处/a.md', at('出/a.md'))
  await writeFile(at('a.yaml'), '文种: 上报总结\n地区: 永安县\n标题: 总结\n导语: 乙。\n')
  await run('render', '@a.yaml', '--to', 'md', '--out', '@出')
  expect(await readFile(at('别处/a.md'), 'utf8')).toContain('甲。')
  expect((await readdir(at('出'))).filter(name => name !== recordName).sort()).toEqual(['a.md', 'a（2）.md'])
})

test('what workers laid beside for a process is taken away by it, and that of others stays', async () => {
  const {at} = await open()
  layBeside(at('甲/a.md'), new Uint8Array(1), thisWriter())
  const other = layBeside(at('甲/b.md'), new Uint8Array(1), `${thisWriter()}0`)
  sweepOwn(at('甲'))
  expect((await readdir(at('甲'))).map(name => at(`甲/${name}`))).toEqual([other.file])
})
