// Lays the font weights that pages use beside the bundle, with their licences: out of the npm packages that carry
// them, unmodified but for the container of the kai, which comes as WOFF.
import {copyFile, mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {inflateSync} from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')

/** Where each face comes from. */
const faces = {
  'NotoSerifSC-Regular.otf': '@electron-fonts/noto-serif-sc/fonts/NotoSerifSC-Regular.otf',
  'NotoSerifSC-Black.otf': '@electron-fonts/noto-serif-sc/fonts/NotoSerifSC-Black.otf',
  'NotoSansHans-Regular.otf': '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  'NotoSansHans-Bold.otf': '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
  'LXGWWenKai-Medium.ttf': '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff'
}

const licences = {
  'NotoSansHans-LICENSE.txt': '@embedpdf/fonts-sc/LICENSE',
  'LXGWWenKai-LICENSE.txt': '@fontsource/lxgw-wenkai/LICENSE'
}

/** Lay the faces into a folder; those that are there already are left alone. */
export async function buildFonts(folder) {
  await mkdir(folder, {recursive: true})
  const there = new Set(await readdir(folder))
  for (const [name, from] of Object.entries(faces)) {
    if (there.has(name) && (await stat(join(folder, name))).size > 0) continue
    const source = join(modules, from)
    if (source.endsWith('.woff')) await writeFile(join(folder, name), sfntOf(await readFile(source)))
    else await copyFile(source, join(folder, name))
  }
  for (const [name, from] of Object.entries(licences)) await copyFile(join(modules, from), join(folder, name))
  // The package of the song face carries no text of its licence; the font names it as the OFL, whose text is the same.
  await copyFile(join(modules, licences['LXGWWenKai-LICENSE.txt']), join(folder, 'OFL-1.1.txt'))
  await writeFile(join(folder, 'no-fonts.conf'), noFonts)
}

/** For a typesetter that is to have these fonts only: fontconfig is pointed to a folder that is not there. */
const noFonts = '<?xml version="1.0"?>\n<fontconfig><dir>/no-fonts</dir></fontconfig>\n'

/** A WOFF file as the SFNT that it wraps (W3C WOFF 1.0, 3–5). */
function sfntOf(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Cannot decode the font: it is no WOFF file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({length: count}, (_, index) => {
    const at = 44 + index * 20
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map(step =>
      woff.readUInt32BE(at + step)
    )
    return {tag, offset, packed, length, checksum}
  })
  const padded = length => (length + 3) & ~3
  const head = 12 + 16 * count
  const sfnt = Buffer.alloc(head + tables.reduce((sum, {length}) => sum + padded(length), 0))
  const power = Math.floor(Math.log2(count))
  sfnt.writeUInt32BE(woff.readUInt32BE(4), 0)
  for (const [value, at] of [
    [count, 4],
    [16 * 2 ** power, 6],
    [power, 8],
    [count * 16 - 16 * 2 ** power, 10]
  ]) {
    sfnt.writeUInt16BE(value, at)
  }
  let place = head
  tables.forEach(({tag, offset, packed, length, checksum}, index) => {
    const raw = woff.subarray(offset, offset + packed)
    ;(packed < length ? inflateSync(raw) : raw).copy(sfnt, place)
    ;[tag, checksum, place, length].forEach((value, step) => {
      sfnt.writeUInt32BE(value, 12 + index * 16 + step * 4)
    })
    place += padded(length)
  })
  return sfnt
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildFonts(join(root, 'dist', 'fonts'))
