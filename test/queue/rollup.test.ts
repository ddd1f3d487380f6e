import {cp, readFile} from 'node:fs/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hasQueue, openProvince, type Province} from './province.ts'

describe.skipIf(!hasQueue)('a queue (with redis-server, bullmq and ioredis)', {timeout: 300_000}, () => {
  let province: Province
  beforeAll(async () => {
    province = await openProvince()
  })
  afterAll(() => province.end())

  test("rolls the counties' drafts up into that of their city, as one machine does", async () => {
    await cp('examples/zhaotong-city', province.at('市'), {recursive: true})
    const words = ['--queue', province.address(0), '--store', province.at('存放')]
    const zongshu = (...more: string[]) => province.zongshu(more).ended
    // Also where the rollup file lies in the folder of the counties.
    await cp(province.at('市/汇总.yaml'), province.at('市/县/汇总.yaml'))
    const alone = await zongshu('rollup', '市/县/汇总.yaml', '市/县/*.yaml', '--out', '一台.yaml')
    expect(alone.code).toBe(0)
    const {said} = await zongshu(
      'queue',
      'add',
      '市/县',
      '--rollup',
      '市/县/汇总.yaml',
      '--to',
      'md',
      '--out',
      '几台',
      ...words
    )
    expect(said).toContain('入队 6 份。')
    const worker = province.zongshu(['worker', '--jobs', '1', ...words])
    expect((await zongshu('queue', 'wait', ...words)).said).toContain('做完 6 份，没有做成 0 份。')
    expect((await zongshu('queue', 'fetch', ...words)).code).toBe(0)
    worker.child.kill('SIGTERM')
    await worker.ended
    expect(await readFile(province.at('几台/汇总.草稿.yaml'), 'utf8')).toBe(
      await readFile(province.at('一台.yaml'), 'utf8')
    )
    const [told = ''] = alone.said.split('写好了“一台.yaml”')
    expect((await readFile(province.at('几台/汇总.草稿.txt'), 'utf8')).trim()).toBe(told.trim())
    expect(Object.keys(await province.outputsIn('几台')).filter(name => name.endsWith('.md'))).toHaveLength(5)
  })
})
