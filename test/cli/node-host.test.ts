import {chmod, lstat, mkdir, readFile, readlink, stat, symlink} from 'node:fs/promises'
import {Writable} from 'node:stream'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {nodeHost, wantsColor} from '../../src/cli/node-host.ts'
import {writerTo} from '../../src/cli/stream.ts'
import {world} from './world.ts'

let remove: () => Promise<void> = async () => {}
afterEach(async () => {
  vi.restoreAllMocks()
  await remove()
})

async function open(files: Readonly<Record<string, string>> = {}) {
  const made = await world(files)
  remove = made.remove
  return made
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('writing', () => {
  test('keeps who may read a file', async () => {
    const {at} = await open({'a.yaml': '旧'})
    await chmod(at('a.yaml'), 0o640)
    await nodeHost().write(at('a.yaml'), bytes('新'))
    expect((await stat(at('a.yaml'))).mode & 0o777).toBe(0o640)
  })

  test('goes through a link and leaves it one', async () => {
    const {at, read, list} = await open({'a.yaml': '旧'})
    await mkdir(at('别处'))
    await symlink('../a.yaml', at('别处/b.yaml'))
    await nodeHost().write(at('别处/b.yaml'), bytes('新'))
    expect((await lstat(at('别处/b.yaml'))).isSymbolicLink()).toBe(true)
    expect(await readlink(at('别处/b.yaml'))).toBe('../a.yaml')
    expect(await read('a.yaml')).toBe('新')
    expect(await list()).toEqual(['a.yaml', '别处'])
  })

  test('does not put a file in the place of a device', async () => {
    await nodeHost().write('/dev/null', bytes('新'))
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  test('takes as long a name as the disk does', async () => {
    const {at} = await open()
    const name = `${'名'.repeat(80)}.yaml`
    await nodeHost().write(at(name), bytes('新'))
    expect(await readFile(at(name), 'utf8')).toBe('新')
  })

  test('leaves what its owner made read-only', async () => {
    if (process.getuid?.() === 0) return expect(process.getuid()).toBe(0) // the superuser may write anything
    const {at, read} = await open({'a.yaml': '旧'})
    await chmod(at('a.yaml'), 0o444)
    await expect(nodeHost().write(at('a.yaml'), bytes('新'))).rejects.toThrow('没有权限')
    expect(await read('a.yaml')).toBe('旧')
  })
})

describe('what the system refuses is one sentence', () => {
  test('for a name that is too long', async () => {
    const {run} = await open()
    const {code, err} = await run('lint', `@${'名'.repeat(200)}.yaml`)
    expect(code).toBe(2)
    expect(err).toMatch(/：文件名或路径太长，请改短。$/)
  })

  test('for links that go round', async () => {
    const {run, at} = await open()
    await symlink('b.yaml', at('a.yaml'))
    await symlink('a.yaml', at('b.yaml'))
    expect((await run('lint', '@a.yaml')).err).toMatch(/^无法读取“a.yaml”：链接.*绕成了圈/)
  })

  test('for a fault that has no words here', async () => {
    const {run, at} = await open()
    // A socket's address, of which no file can be read.
    const {createServer} = await import('node:net')
    const server = createServer().listen(at('a.yaml'))
    await new Promise(done => server.once('listening', done))
    expect((await run('lint', '@a.yaml')).err).toBe('无法读取“a.yaml”：系统报告错误 ENXIO。')
    await new Promise(done => server.close(done))
  })
})

test('on Windows a pattern may be written with backslashes', async () => {
  const {at} = await open({'a.yaml': '', 'b.yaml': ''})
  vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
  expect(await nodeHost().expand(`${at('')}\\*.yaml`)).toEqual([at('a.yaml'), at('b.yaml')])
})

test('a reader that leaves is written to no more, and stops nothing', async () => {
  const got: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      got.push(String(chunk))
      done(got.length > 1 ? Object.assign(new Error('write EPIPE'), {code: 'EPIPE'}) : undefined)
    }
  }) as unknown as NodeJS.WriteStream
  const write = writerTo(stream)
  for (const word of ['甲', '乙', '丙', '丁']) {
    write(word)
    await new Promise(setImmediate)
  }
  expect(got).toEqual(['甲', '乙'])
  expect(writerTo(stream)).toBe(write)
})

test.each([
  [{}, true, true],
  [{}, false, false],
  [{TERM: 'dumb'}, true, false],
  [{FORCE_COLOR: '1'}, false, true],
  [{FORCE_COLOR: '0'}, true, false],
  [{FORCE_COLOR: 'false'}, true, false],
  [{NO_COLOR: '1', FORCE_COLOR: '1'}, true, false],
  [{NO_COLOR: ''}, true, true]
])('with %j on a terminal (%j) there is colour: %j', (env, isTerminal, answer) => {
  expect(wantsColor(env, isTerminal)).toBe(answer)
})
