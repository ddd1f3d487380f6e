import {afterEach, expect, test} from 'vitest'
import {unpack} from '../../src/ooxml/package.ts'
import {world} from './world.ts'

let remove = async () => {}
afterEach(() => remove())

const draft = `文种: 自评报告
地区: {名称: 石桥县}
创建: {项目: 国家卫生县城}
指标:
  - {编号: (六), 完成: 达到要求, 佐证: [教育.jpg, （六） 数据.xlsx, 材料/说明.docx]}
  - {编号: 一, 完成: 达到要求, 佐证: [一 通知.pdf]}
  - {编号: 二, 完成: 达到要求, 佐证: ["*"]}
  - {编号: 三, 完成: 达到要求, 佐证: [../三 计划.pdf]}
`
const held = {
  '自评.yaml': draft,
  '教育.jpg': 'a',
  '（六） 数据.xlsx': 'b',
  '材料/说明.docx': 'c',
  '一 通知.pdf': 'd'
}

const open = async (files: Readonly<Record<string, string>> = held) => {
  const opened = await world(files)
  remove = opened.remove
  return opened
}

test('what is missing is told by who must bring it, in the order of the campaign', async () => {
  const {run} = await open()
  const {code, out} = await run('evidence', '@自评.yaml', '--out', '@出')
  expect(code).toBe(1)
  expect(out).toContain('“教育.jpg”没有按编号起名，整理时改叫“（六） 教育.jpg”')
  expect(out).toMatch(/爱卫办：\n {2}（二） .*：没有写佐证\n/)
  expect(out).toMatch(/（三） .*：“\.\.\/三 计划\.pdf”|（三） .*没有文件/)
  expect(out).toMatch(/（五） .*：草稿的“指标”里没有这一项/)
  expect(out).not.toContain('（一） 爱国卫生工作列入议事日程、发展规划和绩效考核：')
  expect(out).toContain('核对 6 项指标、4 份材料：')
})

test('an archive has the index and the files by their numbers, and is always of the same bytes', async () => {
  const {run, at} = await open()
  const bytes: Uint8Array[] = []
  for (const folder of ['甲', '乙']) {
    await run('evidence', '@自评.yaml', '--to', 'zip', '--out', at(folder))
    const {readFile} = await import('node:fs/promises')
    bytes.push(await readFile(at(`${folder}/佐证材料.zip`)))
  }
  expect(bytes[0]).toEqual(bytes[1])
  const parts = unpack(bytes[0]!)!
  expect([...parts.keys()].filter(name => !name.endsWith('目录.docx'))).toEqual([
    '1_（一） 爱国卫生工作列入议事日程、发展规划和绩效考核/一 通知.pdf',
    '6_（六） 健康教育网络健全，居民健康素养水平提升/（六） 教育.jpg',
    '6_（六） 健康教育网络健全，居民健康素养水平提升/（六） 数据.xlsx',
    '6_（六） 健康教育网络健全，居民健康素养水平提升/（六） 说明.docx'
  ])
  const index = unpack(parts.get('佐证材料目录.docx')!)!
  const words = new TextDecoder().decode(index.get('word/document.xml'))
  expect(words).toContain('石桥县创建国家卫生县城佐证材料目录')
  expect(words).toContain('（缺）')
})

test('a file is called by its whole number, and one that is not there has its neighbour named', async () => {
  const {run} = await open({
    'a.yaml':
      '文种: 自评报告\n指标:\n  - {编号: 1.1, 名称: 甲, 佐证: [1.10 照片.jpg]}\n  - {编号: 1.10, 名称: 乙, 佐证: [1.10 照片.jpg, 材料/1.10 台帐.xlsx]}\n',
    '1.10 照片.jpg': 'a',
    '材料/1.10 台账.xlsx': 'b'
  })
  const {out} = await run('evidence', '@a.yaml', '--out', '@出')
  expect(out).toContain('1.1 甲：“1.10 照片.jpg”没有按编号起名，整理时改叫“1.1 1.10 照片.jpg”')
  expect(out).toContain('1.10 乙：没有文件“材料/1.10 台帐.xlsx”，是否“材料/1.10 台账.xlsx”')
  expect(out).not.toContain('1.10 乙：“1.10 照片.jpg”没有按编号')
})

test('nothing to do, or nothing of a draft, is said in one sentence', async () => {
  const {run} = await open({'a.yaml': '文种: 上报总结\n导语: 甲。\n'})
  expect((await run('evidence', '@a.yaml')).err).toContain('没有写“指标”')
  expect((await run('evidence')).code).toBe(2)
  expect((await run('evidence', '@没有.yaml')).code).toBe(2)
})

test('what was withdrawn or edited in the folder stays, and is told', async () => {
  const {run, at, write, read} = await open()
  await run('evidence', '@自评.yaml', '--to', 'folder', '--out', at('出'))
  const first = '出/1_（一） 爱国卫生工作列入议事日程、发展规划和绩效考核/一 通知.pdf'
  await write(first, '改过')
  await write('自评.yaml', draft.replace('（六） 数据.xlsx, ', ''))
  const {out, err} = await run('evidence', '@自评.yaml', '--to', 'folder', '--out', at('出'))
  expect(await read(first)).toBe('改过')
  expect(err).toContain('一 通知.pdf”不是本工具写的，或写好后有人改过，没有动它；新的一份写在')
  expect(out).toContain('还有 2 份不在这次的名单里')
  expect(out).toMatch(/ {2}6_.*\/（六） 数据\.xlsx\n/)
})
