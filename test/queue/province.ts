import {type ChildProcess, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {connect, createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'

const cli = join(process.cwd(), 'dist/cli.cjs')

/** Where packages that only a queue needs may be installed. */
export const folders = [process.cwd(), ...(process.env.ZONGSHU_PEERS ? [process.env.ZONGSHU_PEERS] : [])]

/** Whether packages are installed in one of these folders. */
export const hasPeers = (among: ReadonlyArray<string>, ...names: string[]): boolean =>
  names.every(name =>
    among.some(folder => {
      try {
        return createRequire(join(folder, 'package.json')).resolve(name) !== ''
      } catch {
        return false
      }
    })
  )

/** Whether all is there that a queue needs. */
export const hasQueue =
  process.platform === 'linux' &&
  existsSync(cli) &&
  hasPeers(folders, 'bullmq', 'ioredis') &&
  spawnSync('redis-server', ['--version']).status === 0

export interface Run {
  readonly child: ChildProcess
  /** All that it said so far. */
  said(): string
  readonly ended: Promise<{readonly code: number | null; readonly said: string}>
}

/** A Redis of its own, in a folder of its own, with all that works on it; `end` stops whatever was started. */
export async function openProvince() {
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-queue-'))
  const at = (name: string) => join(folder, name)
  const running = new Set<ChildProcess>()
  const port = await freePort()
  await mkdir(at('redis'))

  function start(program: string, words: ReadonlyArray<string>, where = '.', env = {}): Run {
    const child = spawn(program, words, {
      cwd: at(where),
      env: {...process.env, XDG_CACHE_HOME: at('.cache'), TMPDIR: at('.'), NO_COLOR: '1', ...env}
    })
    running.add(child)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', piece => (said += piece))
    const ended = once(child, 'close').then(([code]: (number | null)[]) => {
      running.delete(child)
      return {code: code ?? null, said}
    })
    return {child, said: () => said, ended}
  }

  const zongshu = (words: ReadonlyArray<string>, where?: string, env?: NodeJS.ProcessEnv) =>
    start(process.execPath, [cli, ...words], where, env)

  async function startRedis(): Promise<Run> {
    const words = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', at('redis'), '--appendonly', 'yes']
    const redis = start('redis-server', [...words, '--save', ''])
    await until(() => redis.said().includes('Ready to accept connections'))
    return redis
  }

  return {
    at,
    zongshu,
    startRedis,
    redis: await startRedis(),
    /** The address of one of its databases. */
    address: (database: number) => `redis://127.0.0.1:${port}/${database}`,
    /** Whether somebody waits for what is told of the jobs in one of its databases. */
    async isHeard(database: number): Promise<boolean> {
      const asking = connect(port, '127.0.0.1')
      asking.end('CLIENT LIST\r\nQUIT\r\n')
      let clients = ''
      for await (const piece of asking) clients += piece
      return new RegExp(` db=${database} .* cmd=xread `).test(clients)
    },
    async write(files: Readonly<Record<string, string | Uint8Array>>) {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(at(name)), {recursive: true})
        await writeFile(at(name), content)
      }
    },
    /** Files below a folder with their bytes, but for what the tool remembers. */
    async outputsIn(name: string): Promise<Record<string, string>> {
      const files: Record<string, string> = {}
      for (const entry of await readdir(at(name), {recursive: true, withFileTypes: true})) {
        if (!entry.isFile() || entry.name.startsWith('.')) continue
        const place = join(entry.parentPath, entry.name)
        files[place.slice(at(name).length + 1)] = (await readFile(place)).toString('base64')
      }
      return Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)))
    },
    async end() {
      const all = [...running].map(child => once(child, 'close'))
      for (const child of running) child.kill('SIGKILL')
      await Promise.all(all)
      await rm(folder, {recursive: true, force: true})
    }
  }
}

export type Province = Awaited<ReturnType<typeof openProvince>>

/** Wait until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 20))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return address !== null && typeof address === 'object' ? address.port : 0
}

/** Processes that a process started. */
export async function childrenOf(pid: number): Promise<number[]> {
  const words = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return words.trim().split(' ').filter(Boolean).map(Number)
}
