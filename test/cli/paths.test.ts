import {cp, mkdir, writeFile} from 'node:fs/promises'
import {sep} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {world} from './world.ts'

const draft =
  '文种: 报纸综述\n地区: 昭阳区\n标题: 甲乙丙\n署名: 通讯员\n导语: 一段话。\n章节:\n  - 标题: 第一章\n    正文: 一段话。\n展望: 展望未来。\n'

const somePhoto = 'examples/kunming/photos/dengzhu.jpg'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open(files: Readonly<Record<string, string | Uint8Array>>) {
  const made = await world(files)
  remove = made.remove
  return made
}

test('a config may name files by absolute paths, and with backslashes', async () => {
  const {run, at} = await open({
    'a.yaml': draft.replace('展望未来', '展望明日'),
    'terms.yaml': '名称: 自己的\n术语:\n  - {错误: 展望明日, 规范: 展望未来, 依据: 本单位}\n'
  })
  await mkdir(at('设置'))
  for (const path of [at('terms.yaml'), '../terms.yaml', '..\\terms.yaml']) {
    await writeFile(at('设置/c.yaml'), `术语: [${JSON.stringify(path)}]\n`)
    const {out, err} = await run('lint', '@a.yaml', '--config', '@设置/c.yaml')
    expect([err, out]).toEqual(['', expect.stringContaining('展望明日')])
  }
})

test('a page may name its drafts by absolute paths', async () => {
  const {run, at} = await open({'a.yaml': draft})
  await mkdir(at('版'))
  for (const path of [at('a.yaml'), '../a.yaml', '..\\a.yaml']) {
    await writeFile(at('版/page.yaml'), `稿件: [{草稿: ${JSON.stringify(path)}}]\n`)
    const {err} = await run('page', '@版/page.yaml')
    expect(err).toBe('')
  }
})

test('a photo that was named on Windows is found', async () => {
  const {run, at} = await open({'a.yaml': `${draft}图片: {甲: {文件: 'photos\\x.jpg', 说明: 图。}}\n`})
  await mkdir(at('photos'))
  await cp(somePhoto, at('photos/x.jpg'))
  expect((await run('lint', '@a.yaml')).out).not.toContain('photo-unreadable')
})

test('Markdown in another folder names the photos from there', async () => {
  const photo = "图片: {甲: {文件: './photos\\x.jpg', 说明: 图。}}\n"
  const {run, at, read} = await open({})
  await mkdir(at('稿/photos'), {recursive: true})
  await cp(somePhoto, at('稿/photos/x.jpg'))
  await writeFile(at('稿/a.yaml'), `${draft}${photo}`)
  const urlIn = async (name: string) => /!\[图。\]\(([^)]+)\)/.exec(await read(name))?.[1]
  for (const [out, url] of [
    ['成/稿', '../../稿/photos/x.jpg'],
    ['稿/成', '../photos/x.jpg'],
    ['.', '稿/photos/x.jpg'],
    ['稿', './photos/x.jpg']
  ]) {
    await run('render', '@稿/a.yaml', '--to', 'md', '--out', `@${out}`, '--quiet')
    expect(await urlIn(`${out}/a.md`)).toBe(url)
  }
})

test('a folder of kinds may have commas in its name', async () => {
  const {run, at} = await open({})
  await cp('templates', at('我的，文种、各县,甲乙'), {recursive: true})
  expect(await run('kinds', '--templates', '@我的，文种、各县,甲乙')).toMatchObject({code: 0, err: ''})
})

test.skipIf(sep === '\\')('a path of Windows is told where the separator is another', async () => {
  const {run, at, list} = await open({'a.yaml': draft})
  const before = await list()
  const missing = await run('lint', `${at('x')}\\b.yaml`)
  expect(missing.out).toContain('路径用 / 分隔')
  const {code, err} = await run('render', '@a.yaml', '--out', '.\\报送')
  expect([code, err]).toEqual([2, expect.stringContaining('请写“./报送”')])
  expect(await list()).toEqual(before)
})

test('what names of tables mean, kept beside a draft, and settings are no drafts of a pattern or a folder', async () => {
  const {run} = await open({
    '县/甲县.yaml': draft,
    '县/甲县.对照.yaml': '学校总数: 学校\n',
    '县/zongshu.config.yaml': '样式: gbt9704\n'
  })
  for (const word of ['@县/*.yaml', '@县']) {
    const {out} = await run('status', word)
    expect(out).toContain('县/甲县.yaml'.replaceAll('/', sep))
    expect(out).not.toMatch(/对照|config/)
  }
  const {out} = await run('status', '@县/甲县.yaml', '@县/甲县.对照.yaml')
  expect(out).not.toContain('对照')
})
