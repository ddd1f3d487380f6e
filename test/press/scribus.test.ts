import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cp, mkdir, readFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {createCanvas, loadImage} from '@napi-rs/canvas'
import {unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import type {Article} from '../../src/compose/article.ts'
import {fontFolder} from '../../src/node/fonts.ts'
import {bundle} from '../../src/page/outputs/bundle.ts'
import {idml} from '../../src/page/outputs/idml.ts'
import {pictureOf} from '../../src/page/outputs/png.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {framesOf} from '../../src/page/photo-frames.ts'
import {press} from '../../src/page/press.ts'
import {storyOf} from '../../src/page/story.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {example, wordsOf} from './page.ts'

const has = (command: string) => spawnSync('which', [command]).status === 0
const hasScribus = ['scribus', 'xvfb-run', 'xdotool'].every(has)

/** Opens the page and says what is on it. */
const script = (folder: string) => `
import json, scribus
scribus.openDoc('${folder}/page.idml')
scribus.setUnit(1)
items = []
for page in range(1, scribus.pageCount() + 1):
    scribus.gotoPage(page)
    for name, kind, order in scribus.getPageItems():
        item = {'kind': kind, 'place': scribus.getPosition(name), 'size': scribus.getSize(name)}
        if kind == 4:
            item['text'] = scribus.getAllText(name)
            item['isOverset'] = bool(scribus.textOverflows(name))
        items.append(item)
shot = scribus.ImageExport()
shot.type, shot.dpi, shot.scale = 'PNG', 60, 100
shot.saveAs('${folder}/shot.png')
said = json.dumps({'page': scribus.getPageSize(), 'items': items})
open('${folder}/said.part', 'w').write(said)
import os
os.rename('${folder}/said.part', '${folder}/said.json')
`

interface Said {
  readonly page: readonly [number, number]
  readonly items: ReadonlyArray<{
    readonly kind: number
    readonly place: readonly [number, number]
    readonly size: readonly [number, number]
    readonly text?: string
    readonly isOverset?: boolean
  }>
}

/** A dialog about a font that Scribus calls by another name waits for a key, even without a window. */
const opening = (folder: string) => `
scribus -g -ns -py '${folder}/open.py' >/dev/null 2>&1 &
for second in $(seq 280); do
  test -f '${folder}/said.json' && break
  xdotool key Return
  sleep 1
done
kill %1
`

/** A picture of a page in squares of about a centimetre, each by its mean of red, green and blue. */
async function squaresOf(picture: Uint8Array): Promise<number[]> {
  const [across, down] = [40, 56]
  const pen = createCanvas(across, down).getContext('2d')
  pen.drawImage(await loadImage(picture), 0, 0, across, down)
  const {data} = pen.getImageData(0, 0, across, down)
  return Array.from(
    {length: across * down},
    (_, at) => (data[4 * at]! + data[4 * at + 1]! + data[4 * at + 2]!) / 3
  )
}

/** How far two pictures are apart, square by square, of 255. */
async function apart(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [these, those] = [await squaresOf(one), await squaresOf(other)]
  return these.reduce((sum, value, at) => sum + Math.abs(value - those[at]!), 0) / these.length
}

/** A page of columns, one with boxes made of a draft, one with a title at the side, and two as one. */
const pages = [
  {name: 'page', drafts: ['zhaoyang-cards', 'zhaotong-police']},
  {name: 'inside', drafts: ['zhaotong-police', 'zhaoyang-briefing']},
  {name: 'vertical', drafts: ['zhaotong-police', 'zhaoyang-briefing']},
  {name: 'spread', drafts: ['zhaoyang-cards', 'zhaotong-police', 'zhaoyang-briefing']}
]

test.skipIf(!hasScribus).each(pages)(
  'Scribus opens the editable $name with every text, none overset, and all photos on the paper',
  async ({name, drafts}) => {
    const folder = mkdtempSync(join(tmpdir(), 'zongshu-scribus-'))
    const read = readPage(
      sourceOf(await readFile(`examples/zhaotong-page/${name}.yaml`, 'utf8'), 'page.yaml'),
      () => {}
    )!
    const articles: Article[] = await Promise.all(drafts.map(example))
    const engine = await press(typesetter())
    const set = await setPage(read, articles, engine, '2023-06-30')
    const [written] = await idml.write({set, read, articles, press: engine, report: () => {}})
    writeFileSync(join(folder, 'page.idml'), written!.bytes)
    const [bundled] = await bundle.write({set, read, articles, press: engine, report: () => {}})
    for (const [name, bytes] of Object.entries(unzipSync(bundled!.bytes))) {
      await mkdir(dirname(join(folder, name)), {recursive: true})
      writeFileSync(join(folder, name), bytes)
    }
    writeFileSync(join(folder, 'open.py'), script(folder))
    await mkdir(join(folder, '.fonts'))
    await cp(fontFolder(), join(folder, '.fonts'), {recursive: true})
    spawnSync('xvfb-run', ['-a', 'bash', '-mc', opening(folder)], {env: {...process.env, HOME: folder}})

    const {page, items} = JSON.parse(readFileSync(join(folder, 'said.json'), 'utf8')) as Said
    const {width, height} = set.sheet.paper
    const sheets = set.sheet.pages.length
    expect(page.map(Math.round)).toEqual([width / sheets, height])
    const texts = items.map(({text = ''}) => text.replace(/\s/g, ''))
    for (const article of articles) {
      const {body} = wordsOf(storyOf(article))
      expect(texts.some(text => text.includes(body.replace(/\s/g, '')))).toBe(true)
    }
    // Words without glyphs are as far apart as a page with none of its text; of a spread Scribus draws one page.
    if (sheets === 1)
      expect(
        await apart(readFileSync(join(folder, 'shot.png')), await pictureOf(await set.typeset.pdf(), 60))
      ).toBeLessThan(14)
    expect(items.filter(({isOverset}) => isOverset)).toEqual([])
    const photos = items.filter(({kind}) => kind === 2)
    const shown = set.fitted
      .flatMap(({part}) => framesOf(part, set.sheet))
      .filter(({picture}) => picture.file)
    expect(photos).toHaveLength(shown.length)
    for (const {place, size} of items) {
      expect(Math.min(...place)).toBeGreaterThanOrEqual(0)
      expect(place[0] + size[0]).toBeLessThanOrEqual(width)
      expect(place[1] + size[1]).toBeLessThanOrEqual(height)
    }
    rmSync(folder, {recursive: true})
  },
  300_000
)
