import {spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdir} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {connect, createServer} from 'node:net'
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

/** A queue of its own on this machine, with what is done on it; its Redis and its store lie in `cwd`. */
export async function openQueue(cwd) {
  await mkdir(join(cwd, 'redis'))
  const port = await freePort()
  const where = ['--queue', `redis://127.0.0.1:${port}/0`, '--store', 'store']
  const startRedis = async () => {
    const redis = start(
      ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', 'redis', '--appendonly', 'yes', '--save', ''],
      {program: 'redis-server', cwd}
    )
    while (!(await answers(port))) await new Promise(resolve => setTimeout(resolve, 50))
    return redis
  }
  return {
    startRedis,
    startWorker: () => start([cli, 'worker', '--jobs', '1', ...where], {cwd}),
    queue: (action, ...more) => run([cli, 'queue', action, ...more, ...where], cwd)
  }
}

/** Drafts by a queue with some workers of one process each, Redis and all; from the first one put in to the last one fetched. */
export async function byQueue(words, cwd, count) {
  const {startRedis, startWorker, queue} = await openQueue(cwd)
  let seconds = 0
  const all = await measured(async () => {
    const redis = await startRedis()
    const workers = Array.from({length: count}, startWorker)
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

const answers = port =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true) ?? socket.destroy())
    socket.once('error', () => resolve(false))
  })
