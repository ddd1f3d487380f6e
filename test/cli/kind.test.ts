import {afterEach, expect, test} from 'vitest'
import {world} from './world.ts'

let remove = async () => {}
afterEach(() => remove())

const open = async (files: Readonly<Record<string, string>> = {}) => {
  const opened = await world(files)
  remove = opened.remove
  return opened
}

test('a new kind is checked, listed, started and written from its folder', async () => {
  const {run, read} = await open()
  const made = await run('kind', 'new', '卫生县城总结', '--from', '上报总结', '--to', '@文种')
  expect(made.code).toBe(0)
  expect(await read('文种/卫生县城总结/kind.yaml')).toContain('名称: 卫生县城总结')
  expect((await run('kind', 'check', '@文种')).out).toContain('检查 1 个文种：都能用。')
  expect((await run('kinds', '--templates', '@文种')).out).toContain('卫生县城总结')
  expect((await run('new', '@甲.yaml', '--kind', '卫生县城总结', '--templates', '@文种')).code).toBe(0)
  expect((await run('render', '@甲.yaml', '--templates', '@文种', '--to', 'md')).code).toBe(0)
})

test('what is wrong is told with file, line and column, and a kind is never written over', async () => {
  const {run} = await open({
    '文种/甲/kind.yaml':
      '名称: 甲\n说明: 甲\n标题写法: {章: {词组: ["{}"]}, 小节: {词组: ["{}"]}}\n篇幅: {全文: [1, 2]}\n样式: 没有的\n',
    '文种/甲/article.md.hbs': '# {{标题.主题}}\n\n{{导言}}\n'
  })
  const {code, out} = await run('kind', 'check', '@文种')
  expect(code).toBe(1)
  expect(out).toMatch(/文种\/甲\/kind\.yaml:5:5 {2}没有“没有的”这个样式/)
  expect(out).toMatch(/文种\/甲\/article\.md\.hbs:3:3 {2}草稿里没有“导言”这个字段/)
  expect(out).toContain('检查 1 个文种：1 个要改，改好之前用不了。')
  for (const words of [
    ['new'],
    ['new', '../乙'],
    ['new', '乙', '--from', '上报总'],
    ['look'],
    ['new', '上报总结']
  ])
    expect((await run('kind', ...words, '--to', '@新')).code, words.join(' ')).toBe(2)
})

test('a folder of kinds that was deleted is begun again', async () => {
  const {run} = await open({'设置.yaml': '文种文件夹: [文种]\n'})
  expect((await run('kinds', '--config', '@设置.yaml')).err).toContain('zongshu kind new')
  expect((await run('kind', 'new', '甲', '--config', '@设置.yaml')).code).toBe(0)
  expect((await run('kinds', '--config', '@设置.yaml')).out).toContain('甲')
})

test.each([
  ['article.md.hbs', '', 'article.md.hbs:1:1  模板是空的'],
  ['article.md.hbs', '{{!-- 只有说明 --}}\n<!-- 也是 -->\n', 'article.md.hbs:1:1  模板是空的'],
  ['kind.yaml', '', 'kind.yaml:1:1  文件是空的'],
  ['kind.yaml', '只有一句话', 'kind.yaml:1:1  这里要由“项目: 内容”组成']
])('a %s that holds “%s” is told', async (file, text, message) => {
  const {run, write} = await open()
  await run('kind', 'new', '甲', '--to', '@文种')
  await write(`文种/甲/${file}`, text)
  const {code, out} = await run('kind', 'check', '@文种')
  expect(code).toBe(1)
  expect(out).toContain(message)
})
