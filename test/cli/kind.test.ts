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

const manifest = (name: string, roles = '') =>
  `名称: ${name}\n标题写法: {章: {词组: ["{}"]}, 小节: {词组: ["{}"]}}\n篇幅: {全文: [1, 2]}\n${roles}`
const template = '# {{标题.主题}}\n'

test('kinds with one name are told, and folders that lack a file', async () => {
  const {run} = await open({
    '文种/甲/kind.yaml': manifest('述职'),
    '文种/甲/article.md.hbs': template,
    '文种/乙/kind.yaml': manifest('述职'),
    '文种/乙/article.md.hbs': template,
    '文种/丙/kind.yaml': manifest('自评报告'),
    '文种/丙/article.md.hbs': template,
    '文种/丁/article.md.hbs': template,
    '文种/戊/kind.yaml': manifest('戊'),
    '文种/report/kind.yaml': manifest('上报总结'),
    '文种/report/article.md.hbs': template,
    '文种/_旧稿/article.md.hbs': template
  })
  const {code, out} = await run('kind', 'check', '@文种')
  expect(code).toBe(1)
  expect(out).toMatch(/“述职”已经是“.*文种\/(?:甲|乙)”的名称，草稿写了它不知道用哪个，另起一个\n/)
  expect(out).toMatch(/丙\/kind\.yaml:1:1 {2}“自评报告”已经是自带的文种的名称.*把文件夹改名为 selfassess/)
  expect(out).toMatch(/丁\/kind\.yaml:1:1 {2}没有这个文件/)
  expect(out).toMatch(/戊\/article\.md\.hbs:1:1 {2}没有这个文件/)
  expect(out).toContain('检查 6 个文种：4 个要改')
})

test('kinds may ask for the roles of campaigns, ours and the unit’s own', async () => {
  const {run} = await open({
    '文种/甲/kind.yaml': manifest('述职', '角色: {必写: [拥军优抚, 节水管理]}\n'),
    '文种/甲/article.md.hbs': template,
    '创建/节水.yaml': '名称: 节水达标县\n角色: {节水管理: {词: [节水]}}\n必写: [节水管理]\n'
  })
  const own = ['--campaigns', '@创建']
  expect((await run('kind', 'check', '@文种', ...own)).out).toContain('都能用')
  expect((await run('kinds', '--templates', '@文种', ...own)).out).toContain('必写角色：拥军优抚、节水管理')
  const {out} = await run('kind', 'check', '@文种')
  expect(out).toMatch(/kind\.yaml:4:17 {2}没有“节水管理”这个角色/)
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
