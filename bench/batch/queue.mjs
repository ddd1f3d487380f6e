import {spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdir} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {root} from '../bundle.mjs'
import {measured, run, start} from './measure.mjs'

const cli = join(root, 'dist/cli.cjs')

/** Whether all is there that a queue needs. */
export const hasQueue = () =>
  spawnSync('redis-server', ['--version']).status === 0 &&
  ['bullmq', 'ioredis'].every(name =>
    [root, process.env.ZONGSHU_PEERS].some(folder => {
      try {
        return folder && createRequire(join(folder, 'package.json')).resolve(name) !== ''
      } catch {
        return false
      }
    })
  )

/** Drafts by a queue with some workers of one process each, Redis and all; from the first one put in to the last one fetched. */
export async function byQueue(words, cwd, count) {
  await mkdir(join(cwd, 'redis'))
  const port = await freePort()
  const where = ['--queue', `redis://127.0.0.1:${port}/0`, '--store', 'store']
  const queue = (action, ...more) => run([cli, 'queue', action, ...more, ...where], cwd)
  const redis = start(
    ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', 'redis', '--appendonly', 'yes', '--save', ''],
    {program: 'redis-server', cwd}
  )
  let seconds = 0
  const all = await measured(async () => {
    const workers = Array.from({length: count}, () => start([cli, 'worker', '--jobs', '1', ...where], {cwd}))
    for (const step of [['add', ...words], ['wait'], ['fetch']]) seconds += (await queue(...step)).seconds
    for (const {child} of workers) child.kill('SIGTERM')
    for (const {ended} of workers) await ended
    redis.child.kill('SIGTERM')
    await redis.ended
  })
  return {...all, seconds}
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const {port} = server.address()
  server.close()
  await once(server, 'close')
  return port
}
