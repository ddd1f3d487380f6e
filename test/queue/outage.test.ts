import {existsSync} from 'node:fs'
import {mkdir, readdir, readFile, rename, rm} from 'node:fs/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {patientStore} from '../../src/queue/patient-store.ts'
import {type Store, StoreAway} from '../../src/queue/store.ts'
import {childrenOf, hasQueue, openProvince, type Province, until} from './province.ts'

const draftOf = (name: string) =>
  `文种: 上报总结\n地区: ${name}\n标题: ${name}创建工作总结\n导语: 各项工作有序推进。\n`

const draftsIn = (folder: string, count: number) =>
  Object.fromEntries(
    Array.from({length: count}, (_, index) => [`${folder}/${index + 1}.yaml`, draftOf(`第${index + 1}县`)])
  )

test('a store that is away is asked again, and said to be away and back once', async () => {
  let away = 3
  const asked: string[] = []
  const store: Store = {
    begin: async () => {},
    has: async () => false,
    get: async () => new Uint8Array(),
    async put(name) {
      asked.push(name)
      if (away-- > 0) throw new StoreAway('没有挂上。')
    }
  }
  const told: string[] = []
  const patient = patientStore(store, {patience: 5_000, told: line => told.push(line)})
  await patient.put('a', new Uint8Array())
  expect(asked).toEqual(['a', 'a', 'a', 'a'])
  expect(told).toEqual(['没有挂上。正在重试……', '存放处又能用了，接着做。'])
  away = Number.POSITIVE_INFINITY
  const over = patientStore(store, {told: () => {}, isOver: () => true})
  await expect(over.put('b', new Uint8Array())).rejects.toThrow(StoreAway)
})

// Each test has a database, a store and folders of its own: most of what they do is to wait.
describe
  .skipIf(!hasQueue)
  .concurrent('a queue (with redis-server, bullmq and ioredis)', {timeout: 300_000}, () => {
    let province: Province
    beforeAll(async () => {
      province = await openProvince()
    })
    afterAll(() => province.end())

    const storeOf = (database: number) => `存放${database}`
    const words = (database: number) => [
      '--queue',
      province.address(database),
      '--store',
      province.at(storeOf(database))
    ]
    const queue = (action: string, database: number, ...more: string[]) =>
      province.zongshu(['queue', action, ...more, ...words(database)])
    const worker = (database: number, env = {}) =>
      province.zongshu(['worker', '--jobs', '1', ...words(database)], '.', env)

    test('waits for a share that is not mounted, and fails nothing', async () => {
      await province.write(draftsIn('县', 6))
      await queue('add', 0, '县', '--to', 'md', '--out', '出').ended
      await rename(province.at(storeOf(0)), province.at('别处'))
      // Where it is mounted.
      await mkdir(province.at(storeOf(0)))
      const [one, waiting] = [worker(0), queue('wait', 0, '--progress', 'lines')]
      await until(() => one.said().includes('正在重试'))
      // It tells what is done from when it listens.
      await until(() => province.isHeard(0))
      expect(one.said()).toContain('没有挂上')
      expect(await readdir(province.at(storeOf(0)))).toEqual([])
      await rm(province.at(storeOf(0)), {recursive: true})
      await rename(province.at('别处'), province.at(storeOf(0)))
      const {code, said} = await waiting.ended
      expect([code, said]).toEqual([0, expect.stringContaining('做完 6 份，没有做成 0 份。')])
      expect(said.match(/^\d\/6 县\/\d\.yaml 做完/gm)).toHaveLength(6)
      expect(one.said()).toContain('存放处又能用了')
      expect(one.said()).not.toContain('没有做成')
      one.child.kill('SIGTERM')
      expect((await one.ended).code).toBe(0)
    })

    test('puts nothing into a share that is not mounted while others are at work', async () => {
      await province.write({...draftsIn('早', 1), ...draftsIn('晚', 1)})
      expect((await queue('add', 1, '早', '--to', 'md').ended).code).toBe(0)
      // What is in the queue already lies in another store now.
      await rename(province.at(storeOf(1)), province.at('别的存放'))
      await province.write({[`${storeOf(1)}/.keep`]: ''})
      const {code, said} = await queue('add', 1, '晚', '--to', 'md').ended
      expect([code, said]).toEqual([2, expect.stringContaining('没有挂上')])
      expect(await readdir(province.at(storeOf(1)))).toEqual(['.keep'])
    })

    test('a draft that is put in again before it was begun is done once, as it is now', async () => {
      for (const place of ['甲县', '乙县', '丙县']) {
        await province.write({'改/一.yaml': draftOf(place), '改/二.yaml': draftOf('丁县')})
        await queue('add', 4, '改', '--to', 'md', '--out', '改出').ended
      }
      expect((await queue('status', 4).ended).said).toContain('等着 2 份')
      const one = worker(4)
      expect((await queue('wait', 4).ended).said).toContain('做完 2 份')
      await queue('fetch', 4).ended
      expect((await readFile(province.at('改出/一.md'), 'utf8')).includes('丙县')).toBe(true)
      one.child.kill('SIGTERM')
      await one.ended
    })

    test('says that nobody is at work, and how to start somebody', async () => {
      await province.write(draftsIn('又县', 6))
      await queue('add', 2, '又县', '--to', 'md', '--out', '又').ended
      const waiting = queue('wait', 2, '--progress', 'json')
      await until(() => waiting.said() !== '')
      expect(waiting.said()).toMatch(/^等着 6 份，没有程序在做。.*zongshu worker --queue/)
      const one = worker(2)
      const {code, said} = await waiting.ended
      expect(code).toBe(0)
      const told = (said.match(/^\{.*\}$/gm) ?? []).map(line => JSON.parse(line))
      expect(told.map(({done}) => done)).toEqual([1, 2, 3, 4, 5, 6])
      expect(new Set(told.map(({file, total, state}) => `${file} ${total} ${state}`)).size).toBe(6)
      one.child.kill('SIGTERM')
      await one.ended
    })

    test('a worker that is told to end does what it is at, leaves the rest, and leaves nothing behind', async () => {
      await province.write(draftsIn('多', 30))
      await queue('add', 3, '多', '--to', 'md,docx', '--out', '多出').ended
      await province.write({'临时/.keep': ''})
      const one = worker(3, {TMPDIR: province.at('临时')})
      await until(() => /^多\/\S+ 做完/m.test(one.said()))
      const children = await childrenOf(one.child.pid!)
      one.child.kill('SIGTERM')
      const {code, said} = await one.ended
      const done = said.match(/^多\/\S+ 做完/gm) ?? []
      expect(code).toBe(0)
      expect(said).not.toContain('没有做成')
      const {said: status} = await queue('status', 3).ended
      expect(status).toContain(
        `等着 ${30 - done.length} 份，在做 0 份，做完 ${done.length} 份，没有做成 0 份`
      )
      await until(() => children.every(pid => !existsSync(`/proc/${pid}`)))
      expect(await readdir(province.at('临时'))).toEqual(['.keep'])
    })
  })
