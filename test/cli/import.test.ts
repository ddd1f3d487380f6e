import {readdir, readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {world} from './world.ts'

const text = `甲河县2023年工作总结\n市委、市政府：\n一年来，各项工作稳步推进。\n一、强化组织领导\n（一）健全机制。定期研究。\n（二）压实责任。逐级落实。\n二、下一步打算\n继续努力。\n甲河县人民政府\n2024年1月5日\n`

test('import writes the draft beside the file, and proves what came over', async () => {
  const {run, read, remove} = await world({'总结.txt': text})
  const {code, out} = await run('import', '@总结.txt')
  expect(code).toBe(0)
  expect(out).toContain('“总结.txt”写成了上报总结草稿“总结.yaml”')
  expect(out).toMatch(/原文 10 行、\d+ 字，印出来有 10 行、\d+ 字与原文一样（100%/)
  expect(await read('总结.yaml')).toContain('标题: 健全机制')
  await remove()
})

test('import writes over no draft without --force', async () => {
  const {run, read, remove} = await world({'总结.txt': text, '总结.yaml': '我的\n'})
  const {code, err} = await run('import', '@总结.txt')
  expect(code).toBe(2)
  expect(err).toContain('--force')
  expect(await read('总结.yaml')).toBe('我的\n')
  expect((await run('import', '@总结.txt', '--force')).code).toBe(0)
  expect(await read('总结.yaml')).toContain('文种: 上报总结')
  await remove()
})

test('import ends with 1 when something is left out, and lists it', async () => {
  const {run, remove} = await world({'总结.txt': `责编：李明 校对：王芳\n${text}`})
  const {code, out} = await run('import', '@总结.txt', '--out', '@甲.yaml')
  expect(code).toBe(1)
  expect(out).toContain('编辑署名） 1 处，没有照搬：\n  第 1 行：责编：李明 校对：王芳')
  await remove()
})

test('import cuts long lists short, and with --all nothing', async () => {
  const address = (at: number) => `http://example.invalid/${'长'.repeat(60)}/${at}`
  const links = Array.from({length: 45}, (_, at) => `见[网页](${address(at)})。`).join('\n\n')
  const {run, remove} = await world({'总结.md': `# 甲河县2023年工作总结\n\n${links}\n`})
  const {out: short} = await run('import', '@总结.md')
  expect(short).toContain('链接的地址 45 处')
  expect(short).toContain('……还有 5 处，要全部列出加 --all')
  expect(short).not.toContain(address(0))
  const {out: whole} = await run('import', '@总结.md', '--all', '--force')
  expect(whole).not.toContain('还有')
  for (let at = 0; at < 45; at++) expect(`${whole}\n`).toContain(`${address(at)}\n`)
  await remove()
})

test('import takes photos out of a Word document', async () => {
  const draft = await readFile('examples/zhaoyang-cards/draft.yaml', 'utf8')
  const photos = [...draft.matchAll(/photos\/([\w-]+\.jpg)/g)].map(([, name]) => name!)
  expect(photos.length).toBeGreaterThan(0)
  const {run, at, remove} = await world({})
  await run('render', 'examples/zhaoyang-cards/draft.yaml', '--to', 'docx', '--out', '@出')
  const document = (await readdir(at('出'))).find(name => name.endsWith('.docx'))!
  const {code, out} = await run('import', `@出/${document}`, '--out', '@新.yaml')
  expect([code, out]).toEqual([0, expect.stringContaining('取出图片')])
  const photo = (await readdir(at('photos'))).find(name => name.endsWith('.jpeg'))
  expect((await readFile(at(`photos/${photo}`))).length).toBeGreaterThan(1000)
  expect((await run('lint', '@新.yaml', '--all')).out).not.toContain('找不到图片')
  await remove()
})

test('new --from makes this year’s draft of last year’s, and writes over none', async () => {
  const last = '文种: 上报总结\n标题: 甲县2023年工作总结\n数据:\n  学校: 41所\n'
  const {run, read, write, remove} = await world({'去年.yaml': last})
  const {code, out} = await run('new', '@今年.yaml', '--from', '@去年.yaml')
  expect([code, out]).toEqual([0, expect.stringContaining('2 处待填或待改写')])
  expect(await read('今年.yaml')).toContain('学校: "〔待填：去年41所〕"')
  expect((await run('new', '@今年.yaml', '--from', '@去年.yaml')).code).toBe(2)
  expect((await run('new', '@乙.yaml', '--from', '@去年.docx')).err).toContain('zongshu import')
  // What was asked for and cannot be done is no secret, and half a draft begins none.
  expect((await run('new', '@乙.yaml', '--from', '@去年.yaml', '--region', '乙县')).err).toContain('--region')
  await write('去年.yaml', '标题: 甲县总结\n章节: [')
  expect((await run('new', '@乙.yaml', '--from', '@去年.yaml')).code).toBe(2)
  await remove()
})
