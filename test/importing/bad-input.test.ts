import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {paragraph, wordDocument} from '../reading/word.ts'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)

async function imported(name: string, bytes: Uint8Array | string) {
  const held = {...ports, office: undefined, files: memoryFiles({[name]: bytes})}
  const {refusal, fault, drafts} = await runJob({do: 'import', file: {path: name}}, workspace, held)
  expect(fault).toBeUndefined()
  return {refusal, drafts}
}

const latin = (text: string) => Uint8Array.from(text, one => one.charCodeAt(0))
const wide = (text: string) => [...text].join('\0')

/** A PDF of so many empty pages, */
const blankPdf = (pages: number) =>
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count ${pages}/Kids[${Array.from({length: pages}, (_, count) => `${count + 3} 0 R`).join(' ')}]>>endobj
${Array.from({length: pages}, (_, count) => `${count + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj`).join('\n')}
trailer<</Root 1 0 R>>
`

const long = '全县各族干部群众同心同德，推动各项工作取得新成效。'

describe('what cannot be read is told in one sentence, with the way out', () => {
  test.each([
    ['空.docx', new Uint8Array(), '是空文件'],
    ['空白.txt', ' \n　\n', '没有文字'],
    ['坏.docx', latin('PK\x03\x04 broken'), '损坏'],
    ['坏.pdf', latin('%PDF-1.4\nbroken'), '打不开，文件可能已损坏'],
    ['旧.doc', latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ${wide('WordDocument')}`), '另存为 .docx'],
    ['密.docx', latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 ${wide('EncryptedPackage')}`), '加了密码'],
    ['表.docx', zipSync({'xl/workbook.xml': strToU8('<a/>')}), '是 Excel 表格'],
    ['版.ofd', zipSync({'OFD.xml': strToU8('<a/>')}), '是 OFD 版式文件'],
    ['图.docx', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), '是图片'],
    ['包.docx', latin('Rar!\x1a\x07\x00'), '是压缩包'],
    ['页.html', '<!DOCTYPE html><p>甲</p>', '另存为 .docx'],
    [
      '页.mht',
      'From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>',
      '是网页存档或邮件'
    ],
    ['页.txt', 'From: <Saved>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<html>', '是网页存档或邮件'],
    ['稿.docx', '<?xml version="1.0"?>\n<w:wordDocument/>', '是 XML 文件'],
    ['草稿.yaml', '文种: 上报总结\n', '已经是草稿'],
    ['草稿.yaml.txt', '文种: 上报总结\n标题: 甲\n', '看内容是草稿'],
    ['大.txt', '甲'.repeat(3_000_000), '超过 8 MB'],
    ['大.docx', new Uint8Array(200 * 1024 * 1024 + 1), '超过 200 MB'],
    ['册.pdf', blankPdf(501), '有 501 页，太长了'],
    ['白.pdf', blankPdf(500), '没有文字'],
    ['册.txt', '渠道已修好。\n'.repeat(50_001), '50001 行文字'],
    ['册.md', '- 渠道已修好。\n'.repeat(50_001), '最多读 50000 行']
  ])('%s', async (name, bytes, says) => {
    const {refusal, drafts} = await imported(name, bytes)
    expect(refusal).toContain(says)
    expect(refusal).not.toMatch(/\n.*at |Error/)
    expect(drafts).toEqual([])
  })
})

describe('the contents say what a file is, not its name', () => {
  test('a Word document called .txt', async () => {
    const {drafts} = await imported(
      '甲.txt',
      wordDocument({body: paragraph('甲县工作总结') + paragraph(long)})
    )
    expect(drafts[0]!.text).toContain('甲县工作总结')
  })

  test('a text called .yaml', async () => {
    const {drafts} = await imported('甲.yaml', `甲县工作总结\n${long}\n`)
    expect(drafts[0]!.text).toContain(long)
  })

  test('a text called .docx', async () => {
    const {drafts} = await imported('甲.docx', `甲县工作总结\n${long}\n`)
    expect(drafts[0]!.text).toContain(long)
  })
})

describe('hostile documents are harmless', () => {
  test('entities are not resolved', async () => {
    const parts = unzipSync(wordDocument({body: paragraph('甲&x;乙') + paragraph(long)}))
    const xml = strFromU8(parts['word/document.xml']!)
    const hostile = `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xml.replace(/^<\?xml.*?\?>/, '')}`
    const bytes = zipSync({...parts, 'word/document.xml': strToU8(hostile)})
    const {refusal = '', drafts} = await imported('甲.docx', bytes)
    expect(refusal + drafts.map(({text}) => text).join()).not.toContain('root:')
    expect(refusal + drafts.length).not.toBe('0')
  })

  test('what swells beyond measure is not opened', async () => {
    const bomb = zipSync({'word/document.xml': new Uint8Array(40 * 1024 * 1024)}, {level: 9})
    const {refusal} = await imported('甲.docx', bomb)
    expect(refusal).toContain('大得不合常理')
  })

  test('pictures outside the file are not fetched, and names lead nowhere', async () => {
    const {drafts} = await imported(
      '../..甲 乙/丙.md',
      `# 甲县工作总结\n\n${long}\n\n![街景](http://example.invalid/a.png)\n\n街景。\n`
    )
    expect(drafts[0]!.photos).toEqual([])
    expect(drafts[0]!.text).toContain('街景。')
  })
})

test('several articles are told, and none is written before one is asked for', async () => {
  const page = `责编：甲\n甲县同心筑梦谱新篇\n通讯员 李明\n${long}${long}\n强化领导，压实责任\n${long}\n乙县携手共富开新局\n记者 王芳\n${long}${long}\n`
  const held = {...ports, files: memoryFiles({'版.txt': page})}
  const first = await runJob({do: 'import', file: {path: '版.txt'}}, workspace, held)
  expect(first.articles.map(({title}) => title)).toEqual(['甲县同心筑梦谱新篇', '乙县携手共富开新局'])
  expect(first.drafts).toEqual([])
  const {drafts} = await runJob({do: 'import', file: {path: '版.txt'}, article: 2}, workspace, held)
  expect(drafts).toHaveLength(1)
  expect(drafts[0]!.text).toContain('乙县携手共富开新局')
  const all = await runJob({do: 'import', file: {path: '版.txt'}, article: 'all'}, workspace, held)
  // Who edited the page is none of its text, and told.
  expect(all.unkept).toEqual([{sort: 'around', words: '责编：甲', line: 1}])
  expect(all.drafts[0]!.proof.leftOut).toEqual([])
  expect(
    (await runJob({do: 'import', file: {path: '版.txt'}, article: 3}, workspace, held)).refusal
  ).toContain('没有第 3 篇')
})
