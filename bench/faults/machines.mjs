// Machines of a queue that fail: workers are killed every few seconds, Redis falls once, the store is not mounted for a while; all
// comes out once, and as on one machine.
import {mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {writeDrafts} from '../batch/drafts.mjs'
import {run} from '../batch/measure.mjs'
import {hasQueue, openQueue} from '../batch/queue.mjs'
import {root} from '../bundle.mjs'

const cli = join(root, 'dist/cli.cjs')
const seconds = count => new Promise(resolve => setTimeout(resolve, count * 1000))

/** Drafts `runs` in number by three workers, one of which is killed every two to five seconds. */
export async function failMachines({random, runs}) {
  if (!hasQueue()) return {wrong: [], says: 'skipped, redis-server, bullmq or ioredis are not here'}
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-machines-'))
  try {
    await writeDrafts(join(folder, '各县'), {count: runs, seed: random.below(1e9)})
    const words = ['各县', '--to', 'md,docx', '--out']
    await run([cli, 'render', ...words, '一台', '--jobs', '2', '--quiet'], folder)
    const {startRedis, startWorker, queue} = await openQueue(folder)
    let redis = await startRedis()
    await queue('add', ...words, '几台')
    const all = Array.from({length: 3}, startWorker)
    const alive = [...all]
    const counts = {killed: 0, fallen: 0, away: 0}
    let isDone = false
    const waiting = queue('wait').finally(() => {
      isDone = true
    })
    while (!isDone) {
      await Promise.race([seconds(2 + random.next() * 3), waiting])
      if (isDone) break
      const [victim] = alive.splice(random.below(alive.length), 1)
      victim.child.kill('SIGKILL')
      counts.killed++
      const next = startWorker()
      alive.push(next)
      all.push(next)
      const done = toldBy(all).length
      if (counts.away === 0 && done >= runs / 4) {
        await unmounted(join(folder, 'store'), 3 + random.next() * 3)
        counts.away++
      }
      if (counts.fallen > 0 || done < runs / 2) continue
      redis.child.kill('SIGKILL')
      await redis.ended
      await seconds(1)
      redis = await startRedis()
      counts.fallen++
    }
    await waiting
    await queue('fetch')
    // One that was started while Redis was away has said so and ended.
    const atWork = alive.filter(({child}) => child.exitCode === null)
    for (const {child} of atWork) child.kill('SIGTERM')
    const codes = await Promise.all(atWork.map(async one => (await one.ended).code))
    redis.child.kill('SIGTERM')
    await redis.ended
    const wrong = [
      ...(await differences(join(folder, '一台'), join(folder, '几台'))),
      ...twiceIn(toldBy(all)).map(file => `${file} was done twice`),
      ...codes.filter(code => code !== 0).map(code => `a worker that was told to end ended with ${code}`)
    ]
    const results = (await readdir(join(folder, 'store/results'))).length
    if (results !== runs) wrong.push(`${results} results of ${runs} drafts`)
    return {
      wrong,
      says: `${runs} drafts, ${counts.killed} workers killed, Redis fell ${counts.fallen} time(s), the store was away ${counts.away} time(s), ${results} results`
    }
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** Leave an empty folder in the place of another for some seconds. Throws when somebody put a file into it. */
async function unmounted(folder, length) {
  await rename(folder, `${folder}-away`)
  await mkdir(folder)
  await seconds(length)
  await rmdir(folder)
  await rename(`${folder}-away`, folder)
}

/** Drafts that workers told as done, but for those that were found done. */
const toldBy = workers =>
  workers
    .flatMap(({said}) => said().match(/^各县\/.*$/gm) ?? [])
    .filter(line => !line.endsWith('（先前已经做过，没有再做）'))
    .map(line => line.split(' ')[0])

const twiceIn = names => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]

async function differences(one, other) {
  const [here, there] = await Promise.all([one, other].map(bytesIn))
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter(name => !here.get(name)?.equals(there.get(name) ?? Buffer.of()))
    .map(name => `${name} is not as on one machine`)
}

async function bytesIn(folder) {
  const names = (await readdir(folder)).filter(name => !name.startsWith('.'))
  return new Map(await Promise.all(names.map(async name => [name, await readFile(join(folder, name))])))
}
