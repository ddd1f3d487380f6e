import {readFile, writeFile} from 'node:fs/promises'
import {afterEach, expect, test} from 'vitest'
import {pack, putText, textOf, unpack} from '../../src/formats/docx/package.ts'
import {world} from './world.ts'

const draft =
  '文种: 上报总结\n地区: 昭阳区\n标题: 昭阳区工作总结\n导语: 近年来，各项工作稳步推进。\n章节:\n  - {标题: 加强领导, 正文: 落实责任。}\n'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

/** A draft with its review copy. */
async function reviewed() {
  const made = await world({'a.yaml': draft})
  remove = made.remove
  const copy = made.at('a.审阅稿.docx')
  const render = (...words: string[]) =>
    made.run('render', '@a.yaml', '--to', 'md', '--review', '--quiet', ...words)
  await render()
  return {
    ...made,
    render,
    bytes: () => readFile(copy),
    spoil: (bytes: Uint8Array) => writeFile(copy, bytes),
    /** Change a part of it as somebody would in Word. */
    async edit(part: string, before: string, after: string) {
      const parts = unpack(await readFile(copy))!
      const xml = textOf(parts, part)!
      expect(xml).toContain(before)
      putText(parts, part, xml.replace(before, after))
      await writeFile(copy, pack(parts))
    }
  }
}

test('a review copy that nobody touched is written anew, also when the draft was changed', async () => {
  const {render, at} = await reviewed()
  await writeFile(at('a.yaml'), draft.replace('落实责任', '压实责任'))
  expect((await render()).out).toContain('a.审阅稿.docx')
})

test('edits that were not pulled are kept, the other formats are written, --force overwrites', async () => {
  const {render, edit, bytes} = await reviewed()
  await edit('word/document.xml', '落实责任', '落实责任制')
  const before = await bytes()
  const {code, out, err} = await render()
  expect([code, err]).toEqual([
    2,
    '“a.审阅稿.docx”里有没取回的改动，没有覆盖它。先运行 zongshu pull a.审阅稿.docx a.yaml；确实不要了，加 --force 覆盖。'
  ])
  expect(out).toContain('a.md')
  expect(await bytes()).toEqual(before)
  await render('--force')
  expect(await bytes()).not.toEqual(before)
})

test('after the edits were pulled it is written anew', async () => {
  const {render, edit, run, read} = await reviewed()
  await edit('word/document.xml', '落实责任', '落实责任制')
  await run('pull', '@a.审阅稿.docx', '@a.yaml', '--yes')
  expect(await read('a.yaml')).toContain('落实责任制。')
  expect((await render()).err).toBe('')
})

test('comments of others and files that cannot be read back are kept', async () => {
  const {render, edit, spoil} = await reviewed()
  await edit('word/comments.xml', 'w:author="综述校对"', 'w:author="领导"')
  expect((await render()).err).toContain('里有别人写的批注')
  await spoil(new Uint8Array([1, 2, 3]))
  expect((await render()).err).toContain('这不是 .docx 文件，或文件已损坏')
})
