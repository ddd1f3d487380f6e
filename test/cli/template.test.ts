import {Document, Header, Packer, Paragraph} from 'docx'
import {expect, test} from 'vitest'
import {world} from './world.ts'

/** An office's template with these lines in its body and in its header. */
async function letterhead(body: string[], header: string[]): Promise<Uint8Array> {
  const lines = (texts: string[]) => texts.map(text => new Paragraph(text))
  const document = new Document({
    sections: [{headers: {default: new Header({children: lines(header)})}, children: lines(body)}]
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

test('template check lists what will be filled, where, and what has nowhere to go', async () => {
  const files = {'红头.docx': await letterhead(['{{标题}}', '{{正文}}'], ['{{发文字号}}'])}
  const {run, remove} = await world(files)
  const {code, out} = await run('template', 'check', '@红头.docx')
  await remove()
  expect(code).toBe(0)
  expect(out).toContain('“红头.docx”要填 3 处')
  expect(out).toContain('标题（正文里，双花括号）')
  expect(out).toContain('发文字号（页眉，双花括号）')
  expect(out).toMatch(/没有位置，草稿里有也印不出的：\n.*签发人/)
  expect(out).toMatch(/随正文一起写出的：\n.*署名/)
})

test('template check warns of names it does not know, with exit code 1', async () => {
  const {run, remove} = await world({'红头.docx': await letterhead(['{{文号}}', '去年的总结'], [])})
  const {code, out} = await run('template', 'check', '@红头.docx')
  await remove()
  expect(code).toBe(1)
  expect(out).toContain('“红头.docx”没有要填的地方')
  expect(out).toContain('“文号”不认识')
  expect(out).toContain('没有写“{{正文}}”')
})

test('what is no template, and a wrong command line, are told in a sentence', async () => {
  const {run, remove} = await world({'红头.docx': new Uint8Array([1, 2, 3])})
  const broken = await run('template', 'check', '@红头.docx')
  const missing = await run('template', 'check', '@没有.docx')
  const wrong = await run('template', '@红头.docx')
  await remove()
  expect(broken).toMatchObject({code: 2, err: expect.stringContaining('模板“红头.docx”不是 .docx')})
  expect(missing.code).toBe(2)
  expect(missing.err).toContain('没有.docx')
  expect(wrong).toMatchObject({code: 2, err: expect.stringContaining('zongshu template check 红头.docx')})
})
