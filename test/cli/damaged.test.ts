import {readFile} from 'node:fs/promises'
import {afterEach, describe, expect, test} from 'vitest'
import {world} from './world.ts'

const text =
  '文种: 上报总结\n标题: 昭阳区工作总结\n导语: 近年来,各项工作稳步推进。\n章节:\n  - {标题: 加强领导, 正文: 落实责任。}\n'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open(files: Readonly<Record<string, string | Uint8Array>>) {
  const made = await world(files)
  remove = made.remove
  return made
}

/** The draft, one character of it broken. */
const damaged = Buffer.concat([Buffer.from(text), Buffer.from([0x23, 0xc3, 0x28, 0x80, 0x0a])])

describe('bytes that are no characters stay in the file', () => {
  test('--fix leaves the draft alone, tells its findings, and exits with 2', async () => {
    const {run, at} = await open({'a.yaml': damaged})
    const {code, out, err} = await run('lint', '@a.yaml', '--fix')
    expect([code, err]).toEqual([
      2,
      '“a.yaml”里有读不出来的字，或分不清编码，或者不是文本文件，没有改动它；请先修好文件，存为 UTF-8 编码。'
    ])
    expect(out).toContain('half-width-punctuation')
    expect(out).toContain('lost-characters')
    expect(await readFile(at('a.yaml'))).toEqual(damaged)
  })

  test('--fix leaves the draft alone when a comment keeps silent about them', async () => {
    const silent = Buffer.concat([Buffer.from('# 校验忽略全文 lost-characters -- 来件如此\n'), damaged])
    const {run, at} = await open({'a.yaml': silent})
    const {code, out} = await run('lint', '@a.yaml', '--fix')
    expect(code).toBe(2)
    expect(out).not.toContain('lost-characters')
    expect(await readFile(at('a.yaml'))).toEqual(silent)
  })

  test.each([
    ['a draft with a broken character', damaged, '里有读不出来的字'],
    ['a file that is no text', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), '不是文本文件'],
    ['a draft without fields', '一段话\n', '读不成草稿']
  ])('pull does not write into %s', async (_, content, reason) => {
    const {run, at} = await open({'a.yaml': text, 'b.yaml': content})
    await run('render', '@a.yaml', '--to', 'docx', '--review', '--quiet')
    const {code, err} = await run('pull', '@a.审阅稿.docx', '@b.yaml', '--yes')
    expect(code).toBe(2)
    expect(err).toContain(reason)
    expect(await readFile(at('b.yaml'))).toEqual(Buffer.from(content))
  })
})

test('a draft that pull puts into UTF-8 is said to be', async () => {
  const {encode} = await import('iconv-lite')
  const {pack, putText, textOf, unpack} = await import('../../src/ooxml/package.ts')
  const {run, at, read, write} = await open({'a.yaml': encode(text, 'gb18030')})
  await run('render', '@a.yaml', '--to', 'docx', '--review', '--quiet')
  const parts = unpack(await readFile(at('a.审阅稿.docx')))!
  putText(parts, 'word/document.xml', textOf(parts, 'word/document.xml')!.replace('落实责任', '压实责任'))
  await write('a.审阅稿.docx', pack(parts))
  expect((await run('pull', '@a.审阅稿.docx', '@a.yaml', '--yes')).out).toContain(
    '“a.yaml”改存为 UTF-8 编码。'
  )
  expect(await read('a.yaml')).toContain('压实责任。')
})
