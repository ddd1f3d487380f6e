import {mkdir, readdir, readFile, stat, symlink} from 'node:fs/promises'
import {afterEach, describe, expect, test} from 'vitest'
import {world} from '../cli/world.ts'

const draft = (words: string) =>
  `文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作${words}推进。\n章节:\n  - {标题: 一章, 正文: 甲, 图片: [照]}\n图片:\n  照: {文件: 照/照.jpg, 说明: 古城}\n`

const photo = (name: string) => readFile(`examples/kunming/photos/${name}.jpg`)

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open() {
  const made = await world({
    'a.yaml': draft('有序'),
    'b.yaml': draft('稳步'),
    '照/照.jpg': await photo('tingjiang'),
    '设.yaml': '阶段: 起草\n'
  })
  remove = made.remove
  const words = ['@a.yaml', '@b.yaml', '--to', 'md,docx', '--out', '@出', '--config', '@设.yaml', '--cache']
  /** How the files were done, as `照旧` or `做完`. */
  const go = async (...more: string[]) => {
    const {code, out, err} = await made.run('render', ...words, '--progress', 'lines', ...more)
    const states = err.split('\n').flatMap(line => /^\d+\/\d+ \S+ (没有变，照旧|做完)/.exec(line)?.[1] ?? [])
    return {code, out, states}
  }
  const bytes = async () =>
    Promise.all(
      (await readdir(made.at('出')))
        .filter(name => /^[ab]/.test(name))
        .map(name => readFile(made.at(`出/${name}`)))
    )
  return {...made, go, bytes}
}

const [made, same] = ['做完', '没有变，照旧']

describe('what an earlier run did', {timeout: 200_000}, () => {
  test('is not done again, and says the same', async () => {
    const {go, at, bytes} = await open()
    const first = await go()
    const [before, {mtimeMs}] = [await bytes(), await stat(at('出/a.docx'))]
    const second = await go()
    expect([first.states, second.states]).toEqual([
      [made, made],
      [same, same]
    ])
    expect({...second, states: []}).toEqual({...first, states: []})
    expect(await bytes()).toEqual(before)
    expect((await stat(at('出/a.docx'))).mtimeMs).toBe(mtimeMs)
  })

  test.each([
    ['its draft is another', 'b.yaml', draft('扎实'), [same, made]],
    ['a photo is another', '照/照.jpg', photo('dangxiao'), [made, made]],
    ['the settings are others', '设.yaml', '阶段: 起草\n规则: {year-range: 关}\n', [made, made]],
    ['what it wrote was changed', '出/a.md', '改过\n', [made, same]]
  ])('is done again when %s', async (_, name, content, states) => {
    const {go, write} = await open()
    await go()
    await write(name, await content)
    expect((await go()).states).toEqual(states)
  })

  test('is done again with other options', async () => {
    const {go} = await open()
    await go()
    expect((await go('--kind', '经验材料')).states).toEqual([made, made])
    expect((await go()).states).toEqual([made, made])
  })

  test('counts for nothing where a byte of it is damaged', async () => {
    const {go, at, write, bytes} = await open()
    await go()
    const before = await bytes()
    for (const name of await readdir(at('出/.zongshu-cache'))) {
      const text = await readFile(at(`出/.zongshu-cache/${name}`), 'utf8')
      const middle = text.length >> 1
      await write(
        `出/.zongshu-cache/${name}`,
        text.slice(0, middle) + (text[middle] === 'x' ? 'y' : 'x') + text.slice(middle + 1)
      )
    }
    expect((await go()).states).toEqual([made, made])
    expect(await bytes()).toEqual(before)
    expect((await go()).states).toEqual([same, same])
  })
})

test('a folder of it that is a link is neither written to nor believed', async () => {
  const {go, at} = await open()
  await mkdir(at('别处'))
  await mkdir(at('出'))
  await symlink(at('别处'), at('出/.zongshu-cache'))
  expect((await go()).states).toEqual([made, made])
  expect((await go()).states).toEqual([made, made])
  expect(await readdir(at('别处'))).toEqual([])
})

test('a draft that was not done is tried again, and a check has its findings again', async () => {
  const {run, write} = await open()
  const check = () => run('lint', '@a.yaml', '@没有.yaml', '--cache', '--format', 'json')
  const first = await check()
  expect(first.code).toBe(2)
  expect(await check()).toEqual(first)
  await write('没有.yaml', draft('约近'))
  expect((await check()).err).not.toContain('没有这个文件')
})
