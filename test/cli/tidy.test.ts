import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {thisWriter} from '../../src/node/writer.ts'
import {world} from './world.ts'

const draft = '文种: 上报总结\n标题: 甲县创建工作总结\n导语: 各项工作有序推进。\n'
/** No process has so high a number. */
const gone = `${thisWriter().split('-')[0]}-999999999`
const left = {'.a.yaml.zongshu-lock': gone, [`.a.yaml.${gone}-0badc0de.zongshu-tmp`]: '文种'}

test.each([
  ['a draft that is there already', ['new', '@a.yaml'], 2],
  ['a draft in which nothing can be mended', ['lint', '@a.yaml', '--fix'], undefined]
])('a run that writes nothing takes away what a killed one left beside %s', async (_, words, code) => {
  const {run, list, read, remove} = await world({'a.yaml': draft, ...left})
  const done = await run(...words)
  if (code !== undefined) expect(done.code).toBe(code)
  expect(await list()).toEqual(['a.yaml'])
  expect(await read('a.yaml')).toBe(draft)
  await remove()
})

test('what a run that still works holds stays', async () => {
  const held = {'.a.yaml.zongshu-lock': thisWriter()}
  const {run, list, remove} = await world({'a.yaml': draft, ...held})
  await run('new', '@a.yaml')
  expect((await list()).sort()).toEqual(['.a.yaml.zongshu-lock', 'a.yaml'])
  await remove()
})

test('a pull that brings nothing back takes it away, too', async () => {
  const first = await world({'a.yaml': draft})
  await first.run('render', '@a.yaml', '--to', 'docx', '--review')
  const copy = await readFile(first.at('a.审阅稿.docx'))
  // A process looks once into a folder.
  const {run, list, remove} = await world({'a.yaml': draft, 'b.docx': copy, ...left})
  await run('pull', '@b.docx', '@a.yaml', '--yes')
  expect(await list()).toEqual(['a.yaml', 'b.docx'])
  await first.remove()
  await remove()
})
