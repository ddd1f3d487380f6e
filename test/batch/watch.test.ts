import {rename} from 'node:fs/promises'
import {afterEach, expect, test} from 'vitest'
import {barOf} from '../../src/cli/progress.ts'
import {world} from '../cli/world.ts'

const draft = (words: string) =>
  `文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作${words}推进。\n`

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

test('--watch does again what changes and nothing else, through mistakes, until it is stopped', {
  timeout: 200_000
}, async () => {
  const {
    write: writeAtOnce,
    at,
    read,
    runWith,
    remove: away
  } = await world({'县/a.yaml': draft('有序'), '县/b.yaml': draft('有序')})
  remove = away
  const write = async (name: string, content: string) => {
    await writeAtOnce('.new', content)
    await rename(at('.new'), at(name))
  }
  const told: string[] = []
  const listeners = new Set<() => void>()
  const running = runWith(
    {
      complain: text => void told.push(text.replace(`${at('')}/`, '').replace(/，.*/, '')),
      onInterrupt(listener) {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      }
    },
    'render',
    '@县',
    '--to',
    'md',
    '--watch',
    '--progress',
    'lines'
  )
  const until = async (count: number) => {
    while (told.length < count) await new Promise(resolve => setTimeout(resolve, 20))
  }
  await until(2)
  await write('县/b.yaml', draft('扎实'))
  await until(3)
  expect(await read('县/b.md')).toContain('扎实')
  await write('县/a.yaml', '文种: 小说\n')
  await until(4)
  await write('县/a.yaml', draft('稳步'))
  await write('县/c.yaml', draft('全面'))
  const isTold = (name: string) => told.slice(4).some(line => line.includes(name))
  while (!isTold('a.yaml') || !isTold('c.yaml')) await new Promise(resolve => setTimeout(resolve, 20))
  for (const stop of listeners) stop()
  expect((await running).code).toBe(0)
  expect(told.slice(0, 3)).toEqual(['1/2 县/a.yaml 做完', '2/2 县/b.yaml 做完', '1/1 县/b.yaml 做完'])
  expect(told[3]).toBe('1/1 县/a.yaml 做完')
  expect(await read('县/a.md')).toContain('稳步')
})

test.each([
  [0, 300, 0, '0/300 ░░░░░░░░░░░░░░░░░░░░'],
  [150, 300, 10_000, '150/300 ██████████░░░░░░░░░░ 每秒 15.0 份，还要约 10 秒'],
  [10, 3000, 10_000, '10/3000 ░░░░░░░░░░░░░░░░░░░░ 每秒 1.0 份，还要约 50 分钟'],
  [300, 300, 30_000, '300/300 ████████████████████ 每秒 10.0 份，还要约 0 秒']
])('the bar after %i of %i', (count, total, milliseconds, bar) => {
  expect(barOf(count, total, milliseconds)).toBe(bar)
})
