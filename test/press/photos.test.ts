import {execFileSync} from 'node:child_process'
import {mkdir, readFile, symlink} from 'node:fs/promises'
import {createCanvas} from '@napi-rs/canvas'
import {afterEach, describe, expect, test} from 'vitest'
import {orientationOf, uprightOnly} from '../../src/photo/image-metadata.ts'
import {inspect} from '../../src/photo/inspect.ts'
import {world} from '../cli/world.ts'

const words = (text: string) => [...new TextEncoder().encode(text)]

function picture(type: 'jpeg' | 'png' | 'webp'): Uint8Array {
  const canvas = createCanvas(300, 200)
  const pen = canvas.getContext('2d')
  for (let row = 0; row < 20; row++) {
    pen.fillStyle = `rgb(${row * 12}, 90, ${200 - row * 9})`
    pen.fillRect(0, row * 10, 300, 10)
  }
  return new Uint8Array(canvas.toBuffer(`image/${type}` as 'image/png'))
}

/** A JPEG that says how the camera was held, whose it was and where. */
function fromCamera(orientation = 1): Uint8Array {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  const payload = [...words('Exif\0\0'), ...tiff, ...words('相机 WangWu 27.33,103.71')]
  const jpeg = picture('jpeg')
  return Uint8Array.from([
    ...jpeg.subarray(0, 2),
    0xff,
    0xe1,
    0,
    payload.length + 2,
    ...payload,
    ...jpeg.subarray(2)
  ])
}

/** A WebP with the parts that cameras add. */
function webpWith(name: 'EXIF' | 'XMP ', content: string): Uint8Array {
  const plain = picture('webp')
  const body = words(content)
  const added = [...words(name), body.length, 0, 0, 0, ...body, ...(body.length % 2 ? [0] : [])]
  const header = [...words('VP8X'), 10, 0, 0, 0, name === 'EXIF' ? 8 : 4, 0, 0, 0, 43, 1, 0, 199, 0, 0]
  const parts = [...header, ...plain.subarray(12), ...added]
  const size = parts.length + 4
  return Uint8Array.from([
    ...words('RIFF'),
    size & 255,
    (size >> 8) & 255,
    size >> 16,
    0,
    ...words('WEBP'),
    ...parts
  ])
}

describe('a picture on its way to a page', () => {
  test('says nothing of camera, owner and place, and still how it was held', () => {
    for (const orientation of [1, 3, 6, 8]) {
      const plain = uprightOnly(fromCamera(orientation), 'jpg')!
      expect(Buffer.from(plain).includes('WangWu')).toBe(false)
      expect(orientationOf(plain)).toBe(orientation)
    }
    for (const name of ['EXIF', 'XMP '] as const) {
      const plain = uprightOnly(webpWith(name, 'WangWu 27.33'), 'webp')!
      expect(Buffer.from(plain).includes('WangWu')).toBe(false)
      expect(inspect(plain)).toMatchObject({type: 'webp', width: 300, height: 200})
    }
    expect(uprightOnly(picture('png'), 'png')).toEqual(picture('png'))
  })

  test.each(['jpeg', 'png', 'webp'] as const)('a %s that ends too early is told, wherever it ends', type => {
    const whole = picture(type)
    expect(inspect(whole)).toMatchObject({type, width: 300, height: 200})
    for (const part of [0.02, 0.1, 0.4, 0.7, 0.95]) {
      const told = inspect(whole.subarray(0, Math.max(16, Math.floor(whole.length * part))))
      expect([part, told]).toEqual([part, '不完整，可能没有复制完；请重新复制'])
    }
  })

  test('sizes that no picture has are told', () => {
    const png = picture('png')
    const sized = (width: number, height: number) => {
      const bytes = Uint8Array.from(png)
      const view = new DataView(bytes.buffer)
      view.setUint32(16, width)
      view.setUint32(20, height)
      return bytes
    }
    // 64 million pixels are told by the header, and one row more is too much.
    expect(inspect(sized(8000, 8000))).toMatchObject({width: 8000, height: 8000})
    expect(inspect(sized(8000, 8001))).toContain('太大')
    const kinded = (depth: number, color: number) =>
      Uint8Array.from(png).fill(depth, 24, 25).fill(color, 25, 26)
    expect(inspect(kinded(8, 2))).toMatchObject({type: 'png'})
    // Bits that no colour has, a colour that there is not, a palette that is not there.
    for (const [depth, color] of [
      [3, 2],
      [16, 3],
      [8, 5],
      [8, 3]
    ] as const)
      expect([depth, color, inspect(kinded(depth, color))]).toEqual([depth, color, '打不开，文件可能已损坏'])
    expect(inspect(sized(0, 0))).toContain('打不开')
    expect(inspect(sized(2 ** 31 - 1, 2 ** 31 - 1))).toContain('太大')
    expect(inspect(sized(65_500, 65_500))).toContain('太大')
  })
})

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

const draft = (file: string) =>
  `文种: 报纸综述\n地区: 会泽县\n标题: {主题: 会泽县创建综述, 副题: 一份答卷}\n署名: [{姓名: 甲}]\n导语: 各项工作有序推进。\n章节:\n  - 标题: 一章\n    正文: ${'各族群众齐心协力建设家园。'.repeat(30)}\n    图片: [照]\n展望: 日子越过越好。\n图片:\n  照: {文件: ${JSON.stringify(file)}, 说明: 古城一角, 摄影: 甲}\n`

test('no page, in any form, carries what a camera wrote', async () => {
  const {
    run,
    at,
    write,
    remove: gone
  } = await world({'a.yaml': draft('a.jpg'), 'page.yaml': '稿件:\n  - 草稿: a.yaml\n'})
  remove = gone
  await write('a.jpg', fromCamera(6))
  const {code} = await run('page', '@page.yaml', '--outputs', 'proof,marks,svg,press,archive')
  expect(code).toBeLessThan(2)
  for (const suffix of ['.pdf', '.marks.pdf', '.svg', '.print.pdf', '.archive.pdf']) {
    const bytes = await readFile(at(`page${suffix}`))
    const embedded = [...bytes.toString('latin1').matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(([, one]) =>
      Buffer.from(one!, 'base64').toString('latin1')
    )
    expect([bytes.toString('latin1'), ...embedded].some(text => text.includes('WangWu'))).toBe(false)
  }
})

describe('a photo that is none', () => {
  test.each([
    'https://example.org/x.jpg',
    'file:///etc/hostname',
    'javascript:alert(1)',
    'data:image/png;base64,AAAA',
    '\\\\server\\share\\x.jpg',
    'ftp:x.jpg',
    'C:\\x.jpg',
    '../x.jpg'
  ])('%s is told, and no picture in the Markdown', async file => {
    const {run, read, remove: gone} = await world({'a.yaml': draft(file)})
    remove = gone
    const {out} = await run('render', '@a.yaml', '--to', 'md')
    expect(out).toContain('photo-unreadable')
    expect(await read('a.md')).not.toContain('![')
    expect(await read('a.md')).toContain('古城一角')
  })

  test.skipIf(process.platform === 'win32')(
    'links out of the folder, pipes and devices are told at once',
    async () => {
      const {run, at, read, remove: gone} = await world({'elsewhere.jpg': fromCamera()})
      remove = gone
      await mkdir(at('稿'))
      await mkdir(at('别处'))
      await symlink(at('elsewhere.jpg'), at('稿/link.jpg'))
      await symlink(at('别处'), at('稿/folder'))
      await symlink('/dev/zero', at('稿/zero.jpg'))
      execFileSync('mkfifo', [at('稿/pipe.jpg')])
      const {writeFile} = await import('node:fs/promises')
      await writeFile(at('别处/x.jpg'), fromCamera())
      for (const [file, message] of [
        ['link.jpg', '是链接'],
        ['folder/x.jpg', '是链接'],
        ['zero.jpg', '是链接'],
        ['pipe.jpg', '不是普通文件']
      ] as const) {
        await writeFile(at('稿/a.yaml'), draft(file))
        const {out} = await run('render', '@稿/a.yaml', '--to', 'md')
        expect(out).toContain(message)
      }
      expect(await read('稿/a.md')).toContain('古城一角')
    }
  )
})
