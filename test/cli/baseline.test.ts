import {mkdir} from 'node:fs/promises'
import {relative} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {world} from './world.ts'

const draft = '文种: 报纸综述\n标题: 全县*个乡镇\n'
const flags = ['--baseline', '@设置/known.json']

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function recorded(...drafts: string[]) {
  const made = await world({'a.yaml': draft, 'b.yaml': draft})
  remove = made.remove
  await mkdir(made.at('设置'))
  await made.run('lint', ...drafts, ...flags, '--write-baseline')
  return made
}

test('a baseline knows a draft by whatever path it is named', async () => {
  const {run, at, read} = await recorded('@a.yaml')
  const spellings = [
    at('a.yaml'),
    at('设置/../a.yaml'),
    `${at('.')}/./a.yaml`,
    relative(process.cwd(), at('a.yaml'))
  ]
  for (const path of spellings) expect((await run('lint', path, ...flags)).code).toBe(0)
  expect(Object.keys(JSON.parse(await read('设置/known.json')).files)).toEqual(['../a.yaml'])
})

test('recording one draft keeps what is known of others', async () => {
  const {run} = await recorded('@a.yaml')
  await run('lint', '@b.yaml', ...flags, '--write-baseline')
  expect((await run('lint', '@a.yaml', '@b.yaml', ...flags)).code).toBe(0)
})
