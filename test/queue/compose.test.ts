import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {worker} from '../../src/cli/commands/worker.ts'
import {common} from '../../src/cli/common.ts'
import {parse} from '../../src/cli/parse.ts'

const variables: Readonly<Record<string, string>> = {
  PASSWORD: 'geheim',
  ADDRESS: '10.0.0.5',
  SHARE: '/mnt/共享'
}

/** The compose file of the docs, with its variables filled in as Docker does. */
async function services() {
  const text = await readFile('docs/province/compose.yaml', 'utf8')
  const filled = text
    .replace(/^ *#.*$/gm, '')
    .replace(/\$\{(\w+)(?::(\?)|:-([^}]*))?\}/g, (_, name: string, isNeeded?: string, otherwise?: string) => {
      const value = variables[name] ?? otherwise
      if (value === undefined) throw new Error(`Cannot fill in ${name}${isNeeded ?? ''}`)
      return value
    })
  return (parseYaml(filled) as {services: Record<string, {command: string[]; [option: string]: unknown}>})
    .services
}

test('the compose file starts a worker with options that there are', async () => {
  const {worker: service} = await services()
  const [name, ...words] = service!.command
  expect(name).toBe(worker.name)
  const {paths, given} = parse(worker.name, {...worker.options, ...common}, words.map(String))
  expect(paths).toEqual([])
  expect(given).toMatchObject({queue: 'redis://:geheim@10.0.0.5:6379/0', store: '/store', jobs: '2'})
  expect(service).toMatchObject({volumes: ['/mnt/共享:/store'], stop_grace_period: '2m', init: true})
})

test('the compose file installs what package.json asks of a queue', async () => {
  const {peerDependencies} = JSON.parse(await readFile('package.json', 'utf8'))
  const words = (await readFile('docs/province/Dockerfile', 'utf8')).match(/\w+@\d+/g) ?? []
  expect(words.sort()).toEqual(
    Object.entries<string>(peerDependencies)
      .map(([name, range]) => `${name}@${/\d+/.exec(range)?.[0]}`)
      .sort()
  )
})

test.skipIf(process.platform !== 'linux' || spawnSync('redis-server', ['--version']).status !== 0)(
  'the compose file starts a queue with options that there are (with redis-server)',
  async () => {
    const {queue} = await services()
    const folder = await mkdtemp(join(tmpdir(), 'zongshu-compose-'))
    const words = [
      ...queue!.command.slice(1).map(String),
      '--port',
      '0',
      '--unixsocket',
      'socket',
      '--dir',
      folder
    ]
    const server = spawn('redis-server', words)
    const ended = once(server, 'close')
    let said = ''
    for (const stream of [server.stdout, server.stderr]) stream.on('data', piece => (said += piece))
    const isReady = () => said.includes('ready to accept connections')
    while (!isReady() && server.exitCode === null) await new Promise(resolve => setTimeout(resolve, 20))
    server.kill('SIGTERM')
    await ended
    await rm(folder, {recursive: true})
    expect(said).toContain('ready to accept connections')
  }
)
