import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {ask, file} from './site.ts'

const cli = join(process.cwd(), 'dist/cli.cjs')
const isBuilt = process.platform !== 'win32' && existsSync(cli)

let outer: string
const started: {readonly child: ChildProcess; readonly ended: Promise<unknown>}[] = []
beforeEach(async () => {
  outer = await mkdtemp(join(tmpdir(), 'zongshu-process-'))
})
afterEach(async () => {
  for (const {child, ended} of started.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
  await rm(outer, {recursive: true, force: true})
})

/** A folder, and a home of its own for what is remembered. */
async function folder(name: string): Promise<string> {
  const made = join(outer, name)
  await mkdir(made)
  await writeFile(join(made, '甲县.yaml'), '文种: 上报总结\n')
  return made
}

function start(words: ReadonlyArray<string>) {
  const child = spawn(process.execPath, [cli, 'serve', '--no-open', ...words], {
    env: {...process.env, XDG_CACHE_HOME: join(outer, 'cache')}
  })
  let said = ''
  child.stdout.on('data', piece => {
    said += piece
  })
  child.stderr.on('data', piece => {
    said += piece
  })
  // What it said last may come after its exit.
  const ended = once(child, 'close').then(([code]) => code as number | null)
  started.push({child, ended})
  const address = async () => {
    while (!/http:\S+/.test(said) && child.exitCode === null)
      await Promise.race([once(child.stdout, 'data'), ended])
    return /http:\S+/.exec(said)?.[0] ?? said
  }
  return {child, ended, address, said: () => said}
}

async function enter(address: string) {
  const {port, pathname, search, origin, host} = new URL(address)
  const {headers} = await ask(Number(port), pathname + search)
  const cookie = String(headers['set-cookie']).split(';')[0]!
  return {port: Number(port), way: pathname, headers: {cookie, origin, host}}
}

const records = async () =>
  (await readdir(join(outer, 'cache/zongshu'))).filter(name => /^serve-.*\.json$/.test(name))

describe.skipIf(!isBuilt)('the built command', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends clean by %s', async signal => {
    const {child, address, ended, said} = start([await folder(signal)])
    const {port} = new URL(await address())
    expect((await ask(Number(port), '/healthz')).json.name).toBe('zongshu')
    expect(await records()).toHaveLength(1)
    child.kill(signal)
    expect(await ended).toBe(0)
    expect(said()).toContain('已经关闭。')
    expect(said()).not.toMatch(/\n\s+at /)
    expect(await records()).toEqual([])
  })

  test('ends while somebody holds a connection open and Typst sets a page', async () => {
    const {child, address, ended} = start([await folder('开着')])
    const {port, way, headers} = await enter(await address())
    const job = JSON.stringify({
      job: {do: 'render', draft: {path: '甲县.yaml'}, formats: ['pdf']}
    })
    const asked = ask(port, `${way}api/job`, {
      method: 'POST',
      headers: {...headers, 'content-type': 'application/json'},
      body: job
    }).catch(() => undefined)
    await new Promise(resolve => setTimeout(resolve, 100))
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    await asked
  })

  test('a second start on a folder, by whatever path, finds the first', async () => {
    const place = await folder('同')
    const first = start([place])
    const address = await first.address()
    const second = start([join(place, '..', '同')])
    expect(await second.ended).toBe(0)
    expect(second.said()).toContain(`已经打开着：${address}`)
    expect((await enter(await second.address())).headers.cookie).toMatch(/^zongshu=/)
    const other = start([await folder('异')])
    expect(new URL(await other.address()).port).not.toBe(new URL(address).port)
  })

  test('of several starts at once one stays', async () => {
    const place = await folder('齐')
    const all = [start([place]), start([place]), start([place])]
    const addresses = await Promise.all(all.map(one => one.address()))
    expect(new Set(addresses).size).toBe(1)
    const codes: (number | null)[] = []
    for (const {ended} of all) void ended.then(code => void codes.push(code))
    await expect.poll(() => codes).toEqual([0, 0])
    const {port} = new URL([...addresses][0]!)
    expect((await ask(Number(port), '/healthz')).json.name).toBe('zongshu')
    expect(all.filter(({child}) => child.exitCode === null)).toHaveLength(1)
  })

  test('what a killed one left is no hindrance, and what it knew is for its user alone', async () => {
    const place = await folder('杀')
    const first = start([place])
    const address = await first.address()
    const [record] = await records()
    expect((await stat(join(outer, 'cache/zongshu', record!))).mode & 0o777).toBe(0o600)
    first.child.kill('SIGKILL')
    await first.ended
    const second = start([place])
    expect(await second.address()).not.toBe(address)
    expect(second.said()).toContain('写稿网页')
  })

  test('killed while it saves, it leaves the old or the new, and nothing beside it', async () => {
    const place = await folder('存')
    for (const wait of [0, 1, 3, 6, 10]) {
      await writeFile(join(place, '甲县.yaml'), '旧'.repeat(100_000))
      const {child, address, ended} = start([place])
      const {port, way, headers} = await enter(await address())
      const {headers: had} = await ask(port, way + file('甲县.yaml'), {headers})
      const saving = ask(port, way + file('甲县.yaml'), {
        method: 'PUT',
        headers: {...headers, 'if-match': had.etag!},
        body: '新'.repeat(100_000)
      }).catch(() => undefined)
      await new Promise(resolve => setTimeout(resolve, wait))
      child.kill('SIGKILL')
      await Promise.all([ended, saving])
      const now = await readFile(join(place, '甲县.yaml'), 'utf8')
      expect(['旧', '新']).toContain(now[0])
      expect(now).toBe(now[0]!.repeat(100_000))
    }
    // The next one that writes there sweeps.
    const {address} = start([place])
    const {port, way, headers} = await enter(await address())
    const made = {method: 'PUT', headers: {...headers, 'if-none-match': '*'}, body: '新\n'}
    expect((await ask(port, way + file('乙县.yaml'), made)).status).toBe(201)
    // Whether a kill came after a copy was kept is chance.
    const left = (await readdir(place)).filter(name => name !== '.zongshu')
    expect(left.sort()).toEqual(['乙县.yaml', '甲县.yaml'])
  })

  test('a port that is taken, a folder that is none, words that are too many are told in a sentence', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const {port} = taken.address() as {port: number}
    const place = await folder('错')
    const told = await Promise.all(
      [
        [place, '--port', String(port)],
        [join(outer, '没有')],
        [join(place, '甲县.yaml')],
        [place, place],
        [place, '--port', '70000'],
        [place, '--port', '八千']
      ].map(async words => {
        const {ended, said} = start(words)
        return {code: await ended, said: said()}
      })
    )
    taken.close()
    expect(told.map(({code}) => code)).toEqual([2, 2, 2, 2, 2, 2])
    expect(told[0]!.said).toContain('已被别的程序占用')
    expect(told[1]!.said).toContain('不是文件夹')
    for (const {said} of told) expect(said).not.toMatch(/\n\s+at /)
  })
})
