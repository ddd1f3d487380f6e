import {readFile, writeFile} from 'node:fs/promises'
import {afterEach, describe, expect, test} from 'vitest'
import {pack, putText, textOf, unpack} from '../../src/ooxml/package.ts'
import {officeTemplate} from '../docx/office-template.ts'
import {world} from './world.ts'

const draft =
  '文种: 上报总结\n地区: 昭阳区\n标题: 昭阳区工作总结\n导语: 近年来，各项工作稳步推进。\n章节:\n  - {标题: 加强领导, 正文: 落实责任。}\n'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

/** A draft with its review copy. */
async function reviewed(text = draft) {
  const made = await world({'a.yaml': text})
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
    async edit(part: string, before: string | RegExp, after: string) {
      const parts = unpack(await readFile(copy))!
      const xml = textOf(parts, part)!
      expect(xml).toMatch(before)
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
    '“a.审阅稿.docx”里有没取回的改动，没有覆盖它。先运行 zongshu pull a.审阅稿.docx a.yaml；取不回的已经自己搬到草稿里，或者确实不要了，加 --force 覆盖。'
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

test('what was raised or lowered in the copy keeps what it means in the draft', async () => {
  const {edit, run, read} = await reviewed()
  const raised = (text: string, how: string) =>
    `</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="${how}"/></w:rPr><w:t>${text}</w:t></w:r><w:r><w:t>`
  const words = `落实责任，硬化12万m${raised('2', 'superscript')}，减排CO${raised('2', 'subscript')}，排第3${raised('rd', 'superscript')}`
  await edit('word/document.xml', '落实责任', words)
  await run('pull', '@a.审阅稿.docx', '@a.yaml', '--yes')
  expect(await read('a.yaml')).toContain('硬化12万m²，减排CO₂，排第3rd。')
})

test('comments of others and files that cannot be read back are kept', async () => {
  const {render, edit, spoil} = await reviewed()
  await edit('word/comments.xml', 'w:author="综述校对"', 'w:author="领导"')
  expect((await render()).err).toContain('里有别人写的批注')
  await spoil(new Uint8Array([1, 2, 3]))
  expect((await render()).err).toContain('这不是 Word 文档（.docx）')
})

describe('a copy is pulled only into its own draft', () => {
  const other =
    '文种: 上报总结\n地区: 昭阳区\n标题: 鲁甸县脱贫攻坚材料\n导语: 全县上下同心，决战决胜。\n章节:\n  - {标题: 产业富民, 正文: 落实责任。}\n  - {标题: 易地搬迁, 正文: 搬得出、稳得住、能致富。}\n'

  test('another draft that has some of its words is left alone, unless with --force', async () => {
    const {run, edit, write, read} = await reviewed()
    await write('b.yaml', other)
    const refusal =
      '“a.审阅稿.docx”不像是从“b.yaml”写出来的：审阅稿里 4 处文字，草稿里只有 1 处对得上，没有改动草稿。请核对是不是拿错了文件；确实是这份草稿，只是后来改动很大，加 --force 取回。'
    expect(await run('pull', '@a.审阅稿.docx', '@b.yaml')).toEqual({code: 2, out: '', err: refusal})
    await edit('word/document.xml', '落实责任', '落实责任制')
    const {code, err} = await run('pull', '@a.审阅稿.docx', '@b.yaml', '--yes')
    expect([code, err]).toEqual([2, refusal])
    expect(await read('b.yaml')).toBe(other)
    expect((await run('pull', '@a.审阅稿.docx', '@b.yaml', '--yes', '--force')).code).toBe(0)
    expect(await read('b.yaml')).toContain('落实责任制。')
  })

  test('its own draft takes the edits after it was worked on, and an unedited copy says that it differs', async () => {
    const {run, edit, write, read} = await reviewed()
    const worked = draft
      .replace('近年来，各项工作稳步推进。', '五年来，全区上下团结一心。')
      .replace('加强领导', '加强组织领导')
      .replace('昭阳区工作总结', '昭阳区2023年工作总结')
    await write('a.yaml', worked)
    expect((await run('pull', '@a.审阅稿.docx', '@a.yaml')).out).toBe(
      '审阅稿里没有要取回的改动；草稿后来改过，有 1 处与审阅稿不同。'
    )
    await edit('word/document.xml', '落实责任', '落实责任制')
    expect((await run('pull', '@a.审阅稿.docx', '@a.yaml', '--yes')).code).toBe(0)
    expect(await read('a.yaml')).toContain('落实责任制。')
  })
})

describe('what was brought over by hand no longer holds up rendering', () => {
  const typed = '<w:p><w:r><w:t>新建网格86个，配备 120人。</w:t></w:r></w:p>'

  test('a paragraph typed between fields', async () => {
    const {render, run, edit, write} = await reviewed()
    await edit('word/document.xml', '<w:sectPr', `${typed}<w:sectPr`)
    expect((await render()).err).toContain('里有没取回的改动')
    const before = await run('pull', '@a.审阅稿.docx', '@a.yaml')
    expect([before.code, before.out]).toEqual([1, expect.stringContaining('配备 120人')])
    const byHand = draft.replace('落实责任。', '落实责任。新建网格86个，配备{网格员}。')
    await write('a.yaml', `${byHand}数据: {网格员: 120人}\n`)
    const after = await run('pull', '@a.审阅稿.docx', '@a.yaml')
    expect([after.code, after.out]).toEqual([0, '审阅稿里没有要取回的改动。'])
    expect((await render()).err).toBe('')
  })

  test('words typed after a field, also where they stand with words of the kind', async () => {
    const {render, run, edit, write} = await reviewed()
    await edit('word/document.xml', /加强领导.*?<\/w:sdt>/, '$&<w:r><w:t>和保障</w:t></w:r>')
    expect((await render()).err).toContain('里有没取回的改动')
    await write('a.yaml', draft.replace('加强领导', '加强领导和保障'))
    expect((await run('pull', '@a.审阅稿.docx', '@a.yaml')).code).toBe(0)
    expect((await render()).err).toBe('')
  })

  test('a paragraph that was deleted', async () => {
    const {render, run, edit, write} = await reviewed()
    await edit('word/document.xml', /<w:p>(?:(?!<\/w:p>).)*落实责任.*?<\/w:p>/, '')
    expect((await run('pull', '@a.审阅稿.docx', '@a.yaml')).out).toContain(
      '第一章“加强领导”的一段整段删去了，草稿未改：“落实责任。”'
    )
    expect((await render()).err).toContain('里有没取回的改动')
    await write('a.yaml', draft.replace(', 正文: 落实责任。', ''))
    expect((await run('pull', '@a.审阅稿.docx', '@a.yaml')).code).toBe(0)
    expect((await render()).err).toBe('')
  })
})

describe('what pull cannot bring back is told so that it is found', () => {
  test('a changed paragraph with its heading and its words, from where they are new', async () => {
    const {run, edit} = await reviewed()
    const long = '全区各级各部门把工作落到实处。'.repeat(6)
    await edit('word/document.xml', '>一、<', '>这是：<')
    await edit('word/document.xml', '<w:sectPr', `<w:p><w:r><w:t>${long}</w:t></w:r></w:p><w:sectPr`)
    expect((await run('pull', '@a.审阅稿.docx', '@a.yaml')).out).toBe(
      [
        '取不回来的改动：',
        `  字段以外的改动（在“这是：加强领导”下），请自己搬到草稿里：“${long.slice(0, 80)}……”`,
        '  字段以外的改动，请自己搬到草稿里：“这是：加强领导”',
        '没有可以取回的改动。'
      ].join('\n')
    )
  })

  test('a deleted paragraph of many fields as one line; a part of it is left out of the draft', async () => {
    const body = '全区有{网格员}、{公厕}，由{收入}，都已到位。'
    const figures = '数据: {网格员: 120人, 公厕: 5座, 收入: {2016年: 3元, 2022年: 5元}}\n'
    const {run, edit} = await reviewed(draft.replace('落实责任。', `"${body}"`) + figures)
    await edit('word/document.xml', /<w:bookmarkStart [^>]*zs_5"\/>.*?<w:bookmarkEnd [^>]*w:id="5"\/>/, '')
    const some = (await run('pull', '@a.审阅稿.docx', '@a.yaml')).out
    expect(some).toContain('+ 全区有、{公厕}，由{收入}，都已到位。')
    expect(some).toContain('“章节·第1项·正文”里“{网格员}”那里照文中改写，不再取“数据”里的数。')
    await edit('word/document.xml', /<w:p>(?:(?!<\/w:p>).)*都已到位.*?<\/w:p>/, '')
    const all = (await run('pull', '@a.审阅稿.docx', '@a.yaml')).out
    expect(all.split('\n').slice(1, -1)).toEqual([
      '  第一章“加强领导”的一段整段删去了，草稿未改：“全区有120人、5座，由由2016年的3元增加到2022年的5元，都已到位。”'
    ])
  })
})

test('the words of an office’s template are nobody’s edits', async () => {
  const {write, run, render, edit} = await reviewed()
  await write('t.docx', await officeTemplate())
  await render('--docx-template', '@t.docx')
  expect((await run('pull', '@a.审阅稿.docx', '@a.yaml')).out).toBe('审阅稿里没有要取回的改动。')
  await edit('word/document.xml', '联系人：略', '联系人：张三')
  expect((await run('pull', '@a.审阅稿.docx', '@a.yaml')).out).toContain('联系人：张三')
})

test('a figure that was emptied in a sentence is not asked for there any more, and keeps its value', async () => {
  const {run, edit, read} = await reviewed(
    `${draft.replace('落实责任。', '"全区有{网格员}。"')}数据: {网格员: 120人, 公厕: 5座}\n`
  )
  await edit('word/document.xml', '>120人<', '><')
  const {out} = await run('pull', '@a.审阅稿.docx', '@a.yaml', '--yes')
  expect(out).toContain('“章节·第1项·正文”里“{网格员}”那里照文中改写，不再取“数据”里的数。')
  expect(await read('a.yaml')).toContain('数据: {网格员: 120人, 公厕: 5座}')
  expect(await read('a.yaml')).toContain('"全区有。"')
})
