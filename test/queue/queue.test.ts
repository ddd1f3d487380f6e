import {existsSync} from 'node:fs'
import {readdir, readFile, rm} from 'node:fs/promises'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hashOf} from '../../src/node/hash.ts'
import {queueName} from '../../src/queue/open-queue.ts'
import {peer} from '../../src/queue/peers.ts'
import {world} from '../cli/world.ts'
import {childrenOf, hasPeers, hasQueue, openProvince, type Province, type Run, until} from './province.ts'

const draftOf = (name: string, words: string, more = '') =>
  `文种: 上报总结\n地区: ${name}\n标题: ${name}创建工作总结\n导语: ${words}\n${more}`

const styleOf = (size: string) => `名称: 样\n基于: gbt9704\n样式: {正文: {字号: ${size}}}\n`

const count = 40

/** Each test has a database, a store and folders of its own. */
const storeOf = (database: number) => `存放${database}`

/** Drafts with all sorts of figures; one has a photo, one a style of its own, one cannot be read, one names no photo that is there. */
async function drafts(): Promise<Record<string, string | Uint8Array>> {
  const numbers = fc.sample(fc.integer({min: 1, max: 99_999}), {numRuns: count, seed: 7})
  const files: Record<string, string | Uint8Array> = {}
  for (const [index, number] of numbers.entries())
    files[`各县/${index + 1}.yaml`] = draftOf(`第${index + 1}县`, `各项工作有序推进，建成${number}个点。`)
  const photo = '章节:\n  - {标题: 一章, 正文: 甲, 图片: [照]}\n图片:\n  照: {文件: 照/照.jpg, 说明: 古城}\n'
  return {
    ...files,
    '各县/1.yaml': draftOf('甲县', '各项工作有序推进。', photo),
    '各县/照/照.jpg': await readFile('examples/kunming/photos/tingjiang.jpg'),
    '各县/2.yaml': draftOf('乙县', '各项工作有序推进。', '样式: 样/甲.yaml\n'),
    '样/甲.yaml': styleOf('四号'),
    '各县/3.yaml': '地区: [没有: {收尾\n',
    '各县/4.yaml': draftOf('丙县', '各项工作有序推进。', photo.replace('照/照', '没有'))
  }
}

describe.skipIf(!hasQueue)('a queue (with redis-server, bullmq and ioredis)', {timeout: 300_000}, () => {
  let province: Province
  beforeAll(async () => {
    province = await openProvince()
  })
  afterAll(() => province.end())

  const words = (database: number) => [
    '--queue',
    province.address(database),
    '--store',
    province.at(storeOf(database))
  ]
  const queue = (action: string, database: number, ...more: string[]) =>
    province.zongshu(['queue', action, ...more, ...words(database)]).ended
  const worker = (database: number) => province.zongshu(['worker', '--jobs', '1', ...words(database)])
  const doneBy = (workers: ReadonlyArray<Run>) =>
    workers.flatMap(one => one.said().match(/^各县\/\S+ .*$/gm) ?? []).length

  test('loses nothing and does nothing twice when workers are killed and Redis falls down', async () => {
    await province.write(await drafts())
    const alone = await province.zongshu(['render', '各县', '--to', 'md,docx', '--out', '一台']).ended
    const whole = await province.outputsIn('一台')
    expect(Object.keys(whole)).toHaveLength(2 * (count - 1))

    const {said} = await queue('add', 0, '各县', '--to', 'md,docx', '--out', '几台')
    expect(said).toContain(`入队 ${count} 份。`)
    const [first = 0, second = 0, fall = 0] = fc.sample(fc.integer({min: 3, max: 25}), {numRuns: 3, seed: 11})
    const events = [
      {at: first, what: 'kill'},
      {at: second, what: 'kill'},
      {at: fall, what: 'fall'}
    ].sort((one, other) => one.at - other.at)
    const workers = [worker(0), worker(0), worker(0)]
    const children: number[] = []
    let [{redis}, victim] = [province, 0]
    for (const {at, what} of events) {
      await until(() => doneBy(workers) >= at)
      if (what === 'fall') {
        redis.child.kill('SIGKILL')
        await redis.ended
        redis = await province.startRedis()
        continue
      }
      const {child} = workers[victim++]!
      children.push(...(await childrenOf(child.pid!)))
      child.kill('SIGKILL')
      workers.push(worker(0))
    }
    expect((await queue('wait', 0)).said).toContain(`做完 ${count} 份，没有做成 0 份。`)
    const fetched = await queue('fetch', 0)
    expect(fetched.said).toContain(`取回 ${count} 份草稿的 ${2 * (count - 1)} 个文件。`)
    expect(fetched.code).toBe(alone.code)
    expect(await province.outputsIn('几台')).toEqual(whole)
    expect(await readdir(province.at(`${storeOf(0)}/results`))).toHaveLength(count)
    // What was done is told at most once, whoever did it; a Redis that fell may ask again for what it had not written down.
    const told = workers
      .flatMap(one => one.said().match(/^各县\/.*$/gm) ?? [])
      .flatMap(line => (line.endsWith('（先前已经做过，没有再做）') ? [] : (line.match(/^\S+/) ?? [])))
    expect(new Set(told).size).toBe(told.length)
    expect((await queue('add', 0, '各县', '--to', 'md,docx', '--out', '几台')).said).toContain(
      `入队 0 份，${count} 份没有变`
    )

    const alive = workers.slice(victim)
    for (const {child} of alive) child.kill('SIGTERM')
    expect(await Promise.all(alive.map(async one => (await one.ended).code))).toEqual(alive.map(() => 0))
    expect(children).not.toEqual([])
    await until(() => children.every(pid => !existsSync(`/proc/${pid}`)))
  })

  test.concurrent('tries what cannot be done three times, keeps the reason, and does it once it can be done', async () => {
    const text = draftOf('丁县', '各项工作有序推进。')
    await province.write({'坏/丁.yaml': text})
    await queue('add', 1, '坏', '--to', 'md', '--out', '坏出')
    const hash = hashOf(text)
    await rm(province.at(`${storeOf(1)}/blobs/${hash.slice(0, 2)}/${hash}`))
    const one = worker(1)
    const waited = await queue('wait', 1)
    expect([waited.code, waited.said]).toEqual([2, expect.stringContaining('做完 0 份，没有做成 1 份。')])
    expect(waited.said).toMatch(/^坏出\/丁 没有做成：无法读取.*没有这个文件/m)
    const tried = () => one.said().match(/第 \d 次/g) ?? []
    await until(() => tried().length >= 3)
    expect(tried()).toEqual(['第 1 次', '第 2 次', '第 3 次'])
    expect((await queue('fetch', 1)).code).toBe(2)
    expect((await queue('add', 1, '坏', '--to', 'md', '--out', '坏出')).said).toContain(
      '1 份上次没有做成，重新排上'
    )
    expect((await queue('wait', 1)).code).toBe(0)
    await queue('fetch', 1)
    expect(Object.keys(await province.outputsIn('坏出'))).toEqual(['丁.md'])
    one.child.kill('SIGTERM')
    expect((await one.ended).code).toBe(0)
  })

  test.concurrent('does again what has a damaged result in the store, and no job that somebody else put in', async () => {
    await province.write({'毁/庚.yaml': draftOf('庚县', '各项工作有序推进。')})
    await queue('add', 4, '毁', '--to', 'md', '--out', '毁出')
    const {Queue} = peer('bullmq')
    const connection = new (peer('ioredis'))(province.address(4), {
      maxRetriesPerRequest: null,
      connectTimeout: 5000,
      retryStrategy: () => null
    })
    const inside = new Queue(queueName, {connection})
    const [job] = await inside.getJobs(['waiting'], 0, -1, true)
    await province.write({[`${storeOf(4)}/results/${job!.id}.json`]: '{"file": "庚'})
    const opts = {jobId: '../../外', attempts: 1, backoff: {type: 'exponential', delay: 1}} as const
    await inside.addBulk([{name: 'render', data: job!.data, opts}])
    const one = worker(4)
    const {said} = await queue('wait', 4)
    expect(said).toContain('做完 1 份，没有做成 1 份。')
    expect(said).toMatch(/^毁出\/庚 没有做成：队列里的任务名字和内容对不上/m)
    expect(existsSync(province.at('外.json'))).toBe(false)
    await queue('fetch', 4)
    expect(Object.keys(await province.outputsIn('毁出'))).toEqual(['庚.md'])
    await inside.close()
    connection.disconnect()
    one.child.kill('SIGTERM')
    await one.ended
  })

  test.concurrent('gives the newest of a draft that was put in again, also when it is the oldest once more', async () => {
    const one = worker(2)
    const make = async (words: string) => {
      await province.write({'改/戊.yaml': draftOf('戊县', words)})
      await queue('add', 2, '改', '--to', 'md', '--out', '改出')
      await queue('wait', 2)
      await queue('fetch', 2)
      return readFile(province.at('改出/戊.md'), 'utf8')
    }
    for (const words of ['先这样写。', '后来这样写。', '先这样写。'])
      expect(await make(words)).toContain(words)
    one.child.kill('SIGTERM')
    await one.ended
  })

  test.concurrent('keeps kinds, settings and styles of one folder out of the next', async () => {
    await province.write({'甲/.keep': ''})
    await province.zongshu(['kind', 'new', '样', '--from', '上报总结'], '甲').ended
    const own = Object.fromEntries(
      (await readdir(province.at('甲'), {recursive: true, withFileTypes: true}))
        .filter(entry => entry.isFile() && entry.name !== '.keep')
        .map(entry => `${entry.parentPath}/${entry.name}`.slice(province.at('甲').length + 1))
        .map(name => [name, readFile(province.at(`甲/${name}`))])
    )
    expect(Object.keys(own)).toEqual(
      expect.arrayContaining(['zongshu.config.yaml', '文种/样/article.md.hbs'])
    )
    for (const [name, bytes] of Object.entries(own)) {
      const text = (await bytes).toString()
      await province.write({
        [`乙/${name}`]: name.endsWith('article.md.hbs') ? `${text}\n\n乙的尾巴。\n` : text
      })
    }
    const draft = draftOf('己县', '各项工作有序推进。')
    const ofKind = draft.replace('上报总结', '样')
    await province.write({
      '甲/一.yaml': ofKind,
      '乙/二.yaml': ofKind,
      '丙/三.yaml': draft,
      '丁/四.yaml': ofKind,
      '甲/样.yaml': styleOf('四号'),
      '乙/样.yaml': styleOf('小四'),
      '丙/样.yaml': styleOf('五号')
    })
    const sorts = [
      ['甲', '一.yaml', '样.yaml'],
      ['乙', '二.yaml', '样.yaml'],
      ['丙', '三.yaml', '样.yaml'],
      ['丙', '三.yaml', 'gbt9704'],
      ['丁', '四.yaml', 'gbt9704'],
      ['甲', '一.yaml', '样.yaml']
    ] as const
    const one = worker(3)
    for (const [index, [folder, name, style]] of sorts.entries()) {
      const asked = [name, '--to', 'md,docx', '--style', style, '--out', `出${index}`]
      await province.zongshu(['render', ...asked], folder).ended
      await province.zongshu(['queue', 'add', ...asked, ...words(3)], folder).ended
    }
    await queue('wait', 3)
    await province.write({'收/.keep': ''})
    await province.zongshu(['queue', 'fetch', ...words(3)], '收').ended
    const rendered = new Set<string>()
    for (const [index, [folder]] of sorts.entries()) {
      const name = `出${index}`
      const here = await province.outputsIn(`${folder}/${name}`).catch(() => ({}))
      expect([name, await province.outputsIn(`收/${name}`).catch(() => ({}))]).toEqual([name, here])
      rendered.add(JSON.stringify(Object.values(here)))
    }
    expect(rendered.size).toBe(5)
    one.child.kill('SIGTERM')
    await one.ended
  })

  test('says in one sentence that nobody answers', async () => {
    const {code, said} = await province.zongshu([
      'queue',
      'status',
      '--queue',
      'redis://:geheim@127.0.0.1:1/0'
    ]).ended
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(/^连不上队列“redis:\/\/127\.0\.0\.1:1\/0”；请核对地址.*\n$/)
    ])
  })
})

describe.skipIf(hasPeers([process.cwd()], 'bullmq'))('without the packages of a queue', () => {
  test('a command says how to install them', async () => {
    const before = process.env.ZONGSHU_PEERS
    delete process.env.ZONGSHU_PEERS
    try {
      const {run, remove} = await world()
      const {code, err} = await run('queue', 'status', '--queue', 'redis://127.0.0.1:1/0')
      await remove()
      expect([code, err]).toEqual([2, expect.stringContaining('npm install bullmq@6 ioredis@5')])
      expect(err.split('\n')).toHaveLength(1)
    } finally {
      if (before !== undefined) process.env.ZONGSHU_PEERS = before
    }
  })
})
