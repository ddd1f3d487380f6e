import {spawnSync} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {loadImage} from '@napi-rs/canvas'
import {Document, Packer, Paragraph} from 'docx'
import {afterEach, expect, test} from 'vitest'
import {type Ports, Refusal} from '../../src/engine/ports.ts'
import {elementNames} from '../../src/formats/docx/template/template-elements.ts'
import {textOf, unpack} from '../../src/ooxml/package.ts'
import {world} from './world.ts'

const hasOffice = spawnSync('soffice', ['--version']).status === 0

const names = [...Object.values(elementNames), '正文']
const letterhead = new Uint8Array(
  await Packer.toBuffer(
    new Document({sections: [{children: names.map(name => new Paragraph(`【${name}】{{${name}}}`))}]})
  )
)
const draft =
  '文种: 上报总结\n地区: 临江县\n标题: 临江县工作总结\n导语: 现将情况报告如下。\n章节:\n  - 角色: 文化建设\n    标题: 丰富文化生活\n    正文: 全县举办演出120场。\n'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

async function open() {
  const made = await world({'红头.docx': letterhead, '稿.yaml': draft, '坏.yaml': '标题: [\n'})
  remove = made.remove
  return made
}

const check = (...more: string[]) => ['template', 'check', '@红头.docx', '--picture', '@红头.png', ...more]

/** An office program that only looks at what it is given. */
function looking() {
  const seen: string[] = []
  const office: NonNullable<Ports['office']> = async bytes => {
    seen.push(textOf(unpack(bytes)!, 'word/document.xml')!.replace(/<[^>]*>/g, ''))
    throw new Refusal('要有 LibreOffice。')
  }
  return {seen, office}
}

test.skipIf(!hasOffice)(
  'the first page of the filled template is drawn, and it is said by what',
  async () => {
    const {run, at, list} = await open()
    const {code, out} = await run(...check('--draft', '@稿.yaml'))
    expect(code).toBe(0)
    expect(out).toMatch(/用“稿\.yaml”填好有 1 页，第 1 页画在“红头\.png”，是 LibreOffice 排的/)
    expect(await list()).toContain('红头.png')
    const {width, height} = await loadImage(await readFile(at('红头.png')))
    expect(height).toBeGreaterThan(1300)
    expect(height / width).toBeCloseTo(297 / 210, 2)
    const beyond = await run(...check('--page', '2', '--draft', '@稿.yaml'))
    expect(beyond).toMatchObject({code: 1, err: expect.stringContaining('填好后只有 1 页，没有第 2 页')})
  }
)

test('without a draft it is filled with a specimen that has every element', async () => {
  const {runWith} = await open()
  const {seen, office} = looking()
  await runWith({office}, ...check())
  for (const name of names) expect(seen[0]).toMatch(new RegExp(`【${name}】[^【]`))
  expect(seen[0]).toContain('【标题】云溪县人民政府关于')
})

test('a draft of one’s own is what it is filled with', async () => {
  const {runWith} = await open()
  const {seen, office} = looking()
  await runWith({office}, ...check('--draft', '@稿.yaml'))
  expect(seen[0]).toContain('【标题】临江县工作总结')
  expect(seen[0]).toContain('全县举办演出120场。')
})

test('where nothing draws, that is said, what was found is told all the same, and no picture is written', async () => {
  const {runWith, list} = await open()
  for (const office of [undefined, looking().office]) {
    const {code, out, err} = await runWith({office}, ...check())
    expect(code).toBe(1)
    expect(err).toContain('LibreOffice')
    expect(out).toContain(`要填 ${names.length} 处`)
    expect(await list()).not.toContain('红头.png')
  }
})

test('a draft that cannot be written, another ending and a draft without a picture are told in a sentence', async () => {
  const {run, runWith} = await open()
  const {office} = looking()
  const broken = await runWith({office}, ...check('--draft', '@坏.yaml'))
  expect(broken).toMatchObject({code: 1, err: expect.stringContaining('草稿“坏.yaml”写不出来')})
  const ending = await run('template', 'check', '@红头.docx', '--picture', '@红头.jpg')
  expect(ending).toMatchObject({code: 2, err: expect.stringContaining('以 .png 结尾')})
  const page = await run(...check('--page', '二'))
  expect(page).toMatchObject({code: 2, err: expect.stringContaining('“二”不是页码')})
  const alone = await run('template', 'check', '@红头.docx', '--draft', '@稿.yaml')
  expect(alone).toMatchObject({code: 2, err: expect.stringContaining('--picture')})
})
