/**
 * Paint the photos that the examples name, so that the examples look like real pages and carry nobody's rights.
 * Run by hand (`node scripts/photos.mjs`); what it writes is committed. A picture depends on its caption and name
 * alone. Existing files are left as they are unless `--force` is given.
 */
import {access, mkdir, readdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {createCanvas} from '@napi-rs/canvas'
import {parse} from 'yaml'
import {chanceOf} from './photos/brush.mjs'
import {sceneFor} from './photos/scenes.mjs'

const shapes = [
  [1200, 800],
  [1280, 720],
  [1200, 900],
  [900, 1200]
]
const tints = [
  {sky: ['#6fa8d6', '#b9dcee', '#f4efe0'], sun: '#fff6d8', haze: '#bcd3dc', hill: '#4d7a63'},
  {sky: ['#e89a6a', '#f6c998', '#fdeccf'], sun: '#fff0c0', haze: '#e6c3a6', hill: '#5d6b58'},
  {sky: ['#87b8cc', '#c7e0da', '#eef0e2'], sun: '#ffffff', haze: '#c9dcd6', hill: '#557f5a'},
  {sky: ['#5f7fb0', '#a9b8d4', '#f2d9c6'], sun: '#ffe9cf', haze: '#b4bccf', hill: '#48645f'}
]
/** Bytes of a photo; fewer in the example whose photos the page carries (`scripts/page.mjs`). */
const most = example => (example === 'zhaoyang' ? 45_000 : 120_000)

for (const example of (await readdir('examples')).sort()) {
  const draft = await readFile(join('examples', example, 'draft.yaml'), 'utf8').catch(() => '')
  for (const {file, caption} of photosOf(draft)) {
    const path = join('examples', example, file)
    if (!process.argv.includes('--force') && (await exists(path))) continue
    await mkdir(dirname(path), {recursive: true})
    const bytes = paint(file, caption, most(example))
    await writeFile(path, bytes)
    console.log(`${path} ${Math.round(bytes.length / 1024)} KB`)
  }
}

function photosOf(draft) {
  const root = parse(draft, {schema: 'failsafe'}) ?? {}
  return Object.values(root.图片 ?? root.photos ?? {}).map(photo => ({
    file: typeof photo === 'string' ? photo : (photo.文件 ?? photo.file),
    caption: photo.说明 ?? photo.caption ?? ''
  }))
}

function paint(name, caption, most) {
  const chance = chanceOf(name)
  const [width, height] = chance.pick(shapes)
  const canvas = createCanvas(width, height)
  sceneFor(caption, name)({pen: canvas.getContext('2d'), width, height, chance, tint: chance.pick(tints)})
  for (let quality = 84; ; quality -= 8) {
    const bytes = canvas.toBuffer('image/jpeg', quality)
    if (bytes.length <= most || quality < 40) return bytes
  }
}

function exists(path) {
  return access(path).then(
    () => true,
    () => false
  )
}
