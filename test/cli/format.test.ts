import {readFile} from 'node:fs/promises'
import {Document, Packer, Paragraph, Table, TableCell, TableRow} from 'docx'
import mammoth from 'mammoth'
import {expect, test} from 'vitest'
import {world} from './world.ts'

const lines = [
  '临江县创建工作总结',
  '县创建工作领导小组：',
  '三年来，临江县把创建工作摆在突出位置，现将有关情况报告如下。',
  '一、健全工作机制',
  '（一）压实责任。成立领导小组，县委、县政府主要负责人任组长，定期研究。',
  '1.完善制度。制定任务清单，按月调度。',
  '二、下步打算',
  '继续抓好各项任务落实，推动创建工作常态长效。',
  '临江县创建工作领导小组办公室',
  '2025年3月6日'
]

const wordsOf = async (bytes: Buffer) =>
  (await mammoth.extractRawText({buffer: bytes})).value.replace(/\s/g, '')

test('a text becomes an official document, and every word is still there in order', async () => {
  const {run, at, remove} = await world({'总结.txt': lines.join('\n')})
  const {code, out} = await run('format', '@总结.txt')
  const bytes = await readFile(at('总结.公文.docx'))
  await remove()
  expect(code).toBe(0)
  expect(out).toContain('“总结.txt”排成了公文格式“总结.公文.docx”')
  expect(out).toMatch(/原文 10 行、\d+ 字，印出来有 10 行、\d+ 字与原文一样（100%/)
  expect(await wordsOf(bytes)).toBe(lines.join('').replace(/\s/g, ''))
})

test('a Word file keeps its table, and nothing that a kind would ask for is put in', async () => {
  const cells = (texts: string[]) =>
    new TableRow({children: texts.map(text => new TableCell({children: [new Paragraph(text)]}))})
  const children = [
    ...lines.slice(0, 5).map(text => new Paragraph(text)),
    new Table({rows: [cells(['项目', '数量']), cells(['示范社区', '12'])]}),
    ...lines.slice(6, 8).map(text => new Paragraph(text))
  ]
  const document = await Packer.toBuffer(new Document({sections: [{children}]}))
  const {run, at, remove} = await world({'去年.docx': document})
  const {code, out} = await run('format', '@去年.docx', '--style', 'gbt9704')
  const bytes = await readFile(at('去年.公文.docx'))
  const html = (await mammoth.convertToHtml({buffer: bytes})).value
  await remove()
  expect([code, out]).toEqual([0, expect.not.stringContaining('没有写进去的')])
  expect(html).toMatch(/<table>.*示范社区.*12.*<\/table>/s)
  expect(html).not.toContain('待填')
})

test('a caption without its picture is a line like others', async () => {
  const text = [...lines.slice(0, 5), '群众在广场上跳舞。甲 摄', ...lines.slice(6, 8)].join('\n')
  const {run, at, remove} = await world({'见报.txt': text})
  await run('format', '@见报.txt')
  const words = await wordsOf(await readFile(at('见报.公文.docx')))
  await remove()
  expect(words).toContain('群众在广场上跳舞。甲摄')
  expect(words).not.toMatch(/图片|待/)
})

test('a file of somebody else’s is never written over, nor the file itself', async () => {
  const {run, read, remove} = await world({'总结.txt': lines.join('\n'), '总结.公文.docx': '别人的'})
  const first = await run('format', '@总结.txt')
  const kept = await read('总结.公文.docx')
  const wrong = await run('format', '@总结.txt', '--out', '@总结.txt')
  await remove()
  expect(kept).toBe('别人的')
  expect(first.code).toBe(2)
  expect(wrong).toMatchObject({code: 2, err: expect.stringContaining('以 .docx 结尾')})
})

test('what cannot be read is told in a sentence', async () => {
  const {run, remove} = await world({'空.txt': '', '坏.docx': new Uint8Array([80, 75, 3, 4, 0])})
  const told = [
    await run('format', '@空.txt'),
    await run('format', '@坏.docx'),
    await run('format', '@没有.docx')
  ]
  await remove()
  for (const {code, err} of told) {
    expect(code).toBe(2)
    expect(err).toMatch(/[\u4e00-\u9fff]/)
    expect(err).not.toMatch(/\n\s+at /)
  }
})

test('lines of a list stay lines: counted ones, and three short ones in a row', async () => {
  const items = ['①完善制度', '②强化培训', '③严格考核', '省级文明县城', '省级卫生县城', '省级园林县城']
  const text = [...lines.slice(0, 5), ...items, ...lines.slice(6, 8)].join('\n')
  const {run, at, remove} = await world({'总结.txt': text})
  await run('format', '@总结.txt')
  const html = (await mammoth.convertToHtml({buffer: await readFile(at('总结.公文.docx'))})).value
  await remove()
  for (const item of items) expect(html.match(/[^<>]+/g)).toContain(item)
})

test('last year’s draft is never written over by this year’s, even when forced', async () => {
  const last = '文种: 上报总结\n地区: 临江县\n标题: 临江县总结\n导语: 办实事120件。\n'
  const {run, read, remove} = await world({'去年.yaml': last})
  const {code} = await run('new', '@去年.yaml', '--from', '@去年.yaml', '--force')
  const now = await read('去年.yaml')
  await remove()
  expect([code, now]).toEqual([2, last])
})

test('a line under the title gets no dash that it does not have', async () => {
  const text = [
    '健全机制聚合力　压实责任促发展',
    '临江县创建工作纪实',
    '三年来，临江县把创建工作摆在突出位置，成效明显，群众满意度逐年提高，现将有关情况报告如下。',
    '抓机制',
    '成立领导小组，县委、县政府主要负责人任组长，定期研究工作，解决问题。',
    '抓落实',
    '继续抓好各项任务落实，推动创建工作常态长效。'
  ].join('\n')
  const {run, at, remove} = await world({'总结.txt': text})
  const {code} = await run('format', '@总结.txt')
  const words = await wordsOf(await readFile(at('总结.公文.docx')))
  await remove()
  expect(code).toBe(0)
  expect(words).toBe(text.replace(/\s/g, ''))
})

test('contents that are asked for are made', async () => {
  const {run, at, remove} = await world({'总结.txt': lines.join('\n')})
  await run('format', '@总结.txt', '--contents', 'one')
  const words = await wordsOf(await readFile(at('总结.公文.docx')))
  await remove()
  expect(words).toMatch(/^目录一、健全工作机制/)
})
