import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {createCanvas, loadImage} from '@napi-rs/canvas'
import {beforeAll, describe, expect, test} from 'vitest'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {editsIn} from '../../src/engine/keep-edits.ts'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {pack, unpack} from '../../src/ooxml/package.ts'
import {sourceOf} from '../drafts.ts'
import {kinds} from '../kinds.ts'
import {blockWith, pulledInto, typed, withBlocks, withPart} from './review-copies.ts'

const draft = `文种: 上报总结
地区: 临江县
标题: 临江县工作总结
导语: 现将情况报告如下。
章节:
  - 角色: 文化建设
    标题: 丰富文化生活
    正文: |-
      全县举办演出120场，群众踊跃参加。
      {戏台}
      {河灯}
      乡镇文化站全部免费开放，周末不关门。
  - 角色: 经济发展
    标题: 壮大集体经济
    正文: |-
      新栽茶树800亩，秋后挂了牌。
      {茶山}
      合作社年底分了红。
图片:
  戏台: {文件: photos/a.jpg, 说明: 老戏台上唱新戏}
  河灯: {文件: photos/b.jpg, 说明: 河边放灯}
  茶山: {文件: photos/c.png, 说明: 茶山新绿}
`

/** A photo of one colour with a mark. */
function photo(type: 'jpeg' | 'png', color: string, width = 2000, height = 1500): Promise<Uint8Array> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = color
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#fff'
  for (let at = 0; at < width; at += 97) context.fillRect(at, (at * 7) % height, 40, 25)
  return type === 'png' ? canvas.encode('png') : canvas.encode('jpeg', 92)
}

/** The same picture with fewer pixels, as Word saves it. */
async function smaller(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  const image = await loadImage(bytes)
  const canvas = createCanvas(width, Math.round((width * image.height) / image.width))
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.encode('jpeg', 80)
}

let copy: Uint8Array
let photos: Uint8Array[]

beforeAll(async () => {
  photos = await Promise.all([photo('jpeg', '#c00'), photo('jpeg', '#00c'), photo('png', '#0a0')])
  const ports = nodePorts()
  const [a, b, c] = photos
  const files = {
    ...memoryFiles({'d.yaml': draft, 'photos/a.jpg': a!, 'photos/b.jpg': b!, 'photos/c.png': c!}),
    home: ports.files.home
  }
  const workspace = await openWorkspace({}, ports)
  const job = {do: 'render', draft: {path: 'd.yaml'}, formats: ['review']} as const
  copy = (await runJob(job, workspace, {...ports, files})).outputs[0]!.bytes
})

const told = async (bytes: Uint8Array) => {
  const {unmapped, text, changes} = await pulledInto(bytes, draft)
  expect({text, changes}).toEqual({text: draft, changes: []})
  return unmapped
}

/** The numbers of the blocks that hold pictures. */
const pictures = (blocks: ReadonlyArray<string>) =>
  blocks.flatMap((block, index) => (block.includes('<w:drawing>') ? [index] : []))

/** The copy with other bytes in the place of a picture. */
function withMedia(name: string, bytes: Uint8Array): Uint8Array {
  const parts = unpack(copy)!
  expect(parts.has(`word/media/${name}`)).toBe(true)
  return pack(parts.set(`word/media/${name}`, bytes))
}

/** Inches across which the first picture is shown. */
function across(): number {
  const xml = new TextDecoder().decode(unpack(copy)!.get('word/document.xml'))
  return Number(/<wp:extent cx="(\d+)"/.exec(xml)![1]) / 914_400
}

describe('pictures of a review copy', () => {
  test('that nobody touched are not told', async () => {
    expect(await told(copy)).toEqual([])
  })

  test('that changed places are told with their words', async () => {
    const swapped = withBlocks(copy, blocks => {
      const [one, other] = pictures(blocks) as [number, number]
      return blocks.map((block, at) => (at === one ? blocks[other]! : at === other ? blocks[one]! : block))
    })
    const all = await told(swapped)
    expect(all).toHaveLength(2)
    expect(all.join()).toMatch(/图片“老戏台上唱新戏[^”]*”移了位置.*图片“河边放灯[^”]*”移了位置/)
  })

  test('whose files changed places are told, too', async () => {
    const swapped = withPart(copy, 'word/_rels/document.xml.rels', xml =>
      xml
        .replace('media/image1.jpeg', 'media/x')
        .replace('media/image2.jpeg', 'media/image1.jpeg')
        .replace('media/x', 'media/image2.jpeg')
    )
    expect((await told(swapped)).filter(one => one.includes('移了位置'))).toHaveLength(2)
  })

  test('that stand in another order between the same words are told', async () => {
    const side = withBlocks(copy, blocks => {
      const [first, , third] = pictures(blocks) as [number, number, number]
      return blocks.flatMap((block, at) =>
        at === third ? [] : at === first ? [blocks[third]!, block] : block
      )
    })
    expect(await told(side)).toEqual([expect.stringMatching(/图片“茶山新绿[^”]*”移了位置/)])
  })

  test('that stand behind another paragraph are told with the place', async () => {
    const moved = withBlocks(copy, blocks => {
      const [first] = pictures(blocks) as [number]
      const at = blockWith(blocks, '合作社年底')
      return [
        ...blocks.slice(0, first),
        ...blocks.slice(first + 1, at + 1),
        blocks[first]!,
        ...blocks.slice(at + 1)
      ]
    })
    expect(await told(moved)).toEqual([
      expect.stringMatching(
        /图片“老戏台[^”]*”移了位置，现在在“合作社年底分了红。”之后（在“[^”]*壮大集体经济”下）/
      )
    ])
  })

  test('that stay while paragraphs are added around them are not told as moved', async () => {
    const added = withBlocks(copy, blocks => {
      const [first] = pictures(blocks) as [number]
      return [...blocks.slice(0, first), typed('戏台是去年冬天修好的。'), ...blocks.slice(first)]
    })
    const {unmapped} = await pulledInto(added, draft)
    expect(unmapped.join()).not.toContain('图片')
  })

  test('that are another one now are told, and keep the copy', async () => {
    for (const other of [
      await photo('jpeg', '#cc0', 900, 1200),
      await photo('jpeg', '#cc0', 2400, 1800),
      await photo('jpeg', '#cc0', 1111, 833)
    ]) {
      const replaced = withMedia('image1.jpeg', other)
      expect(await told(replaced)).toEqual([
        expect.stringMatching(/图片“老戏台[^”]*”(?:换成了另一幅|和写出时不一样了)（在“[^”]*丰富文化生活”下）/)
      ])
      expect(await editsIn(replaced, await composeDraft(sourceOf(draft), {kinds}))).toMatchObject({
        canPull: true
      })
    }
  })

  test('that Word packed anew are not told', async () => {
    for (const dots of [96, 150, 220, 330]) {
      const packed = withMedia('image1.jpeg', await smaller(photos[0]!, Math.round(across() * dots)))
      expect(await told(packed)).toEqual([])
    }
  })

  test('that are only linked now are told', async () => {
    const linked = withPart(copy, 'word/document.xml', xml =>
      xml.replace('r:embed="rIdImage1"', 'r:link="rIdImage1"')
    )
    expect(await told(linked)).toEqual([expect.stringMatching(/图片“老戏台[^”]*”换成了链接/)])
  })

  test('that were taken out or put in are told with words and place', async () => {
    const less = withBlocks(copy, blocks => blocks.filter((_, at) => at !== pictures(blocks)[2]))
    expect(await told(less)).toEqual([expect.stringMatching(/^少了 1 幅图片或图形.*“茶山新绿/)])
    const more = withBlocks(copy, blocks => {
      const one = blocks[pictures(blocks)[2]!]!.replace(/ (?:name|descr)="[^"]*"/g, '')
      return [...blocks, one]
    })
    expect(await told(more)).toEqual([expect.stringMatching(/^加了 1 幅图片或图形.*现在在“/)])
  })

  test('that were taken out while others were put in are told both', async () => {
    const both = withBlocks(copy, blocks => {
      const [first, , third] = pictures(blocks) as [number, number, number]
      const other = blocks[third]!.replace(/ (?:name|descr)="[^"]*"/g, '')
      return [...blocks.filter((_, at) => at !== first), other]
    })
    const all = (await told(both)).join()
    expect(all).toMatch(/少了 1 幅.*老戏台/)
    expect(all).toMatch(/加了 1 幅/)
  })

  test('that the draft has moved or taken out by now are not told again', async () => {
    const moved = withBlocks(copy, blocks => {
      const [first] = pictures(blocks) as [number]
      const at = blockWith(blocks, '合作社年底')
      const [picture, caption] = blocks.slice(first, first + 2) as [string, string]
      const rest = (from: number, to?: number) =>
        blocks.slice(from, to).filter(block => block !== picture && block !== caption)
      return [...rest(0, at + 1), picture, ...rest(at + 1)]
    })
    const about = async (text: string) =>
      (await pulledInto(moved, text)).unmapped.filter(one => one.startsWith('图片'))
    const without = draft.replace('      {戏台}\n', '')
    expect(await about(draft)).toHaveLength(1)
    expect(await about(without.replace('分了红。\n', '分了红。\n      {戏台}\n'))).toEqual([])
    const less = withBlocks(copy, blocks => blocks.filter((_, at) => at !== pictures(blocks)[0]))
    const now = without.replace(/ {2}戏台: .*\n/, '')
    expect((await pulledInto(less, now)).unmapped.filter(one => one.includes('幅图片'))).toEqual([])
    const reworded = draft.replace('老戏台上唱新戏', '老戏台翻新了')
    expect((await pulledInto(less, reworded)).unmapped.join()).toContain('少了 1 幅图片')
  })

  test('are counted only in a copy that does not remember them', async () => {
    const old = withPart(copy, 'customXml/item1.xml', xml => xml.replace(/<pictures>.*<\/pictures>/s, ''))
    const swapped = withBlocks(old, blocks => blocks.filter((_, at) => at !== pictures(blocks)[0]))
    expect(await told(old)).toEqual([])
    expect(await told(swapped)).toEqual(['少了 1 幅图片或图形，草稿未改，请自己看看。'])
  })
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0

test.skipIf(!hasOffice)(
  'pictures of a copy that LibreOffice saved are told when they were moved, and only then',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zongshu-'))
    writeFileSync(join(folder, 'a.docx'), copy)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const out = join(folder, 'out')
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'docx',
      '--outdir',
      out,
      join(folder, 'a.docx')
    ])
    const saved = new Uint8Array(readFileSync(join(out, 'a.docx')))
    rmSync(folder, {recursive: true, force: true})
    expect(await told(saved)).toEqual([])
    const targets: string[] = []
    const swapped = withPart(saved, 'word/_rels/document.xml.rels', xml => {
      targets.push(...xml.match(/media\/[^"]*\.jpeg/g)!)
      const [one, other] = targets as [string, string]
      return xml.replace(one, 'media/x').replace(other, one).replace('media/x', other)
    })
    expect(targets).toHaveLength(2)
    expect((await told(swapped)).filter(one => one.includes('移了位置'))).toHaveLength(2)
  }
)
