// Lays the font weights that pages use beside the bundle, with their licences: out of the npm packages that carry
// them, unmodified but for the container of the kai, which comes as WOFF; and, of those whose licence reserves no name,
// the characters of GB 2312 as faces of their own, which Typst opens in a quarter of the time.
import {copyFile, mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import fontverter from 'fontverter'
import subsetFont from 'subset-font'

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

/** Faces with the characters of GB 2312 of others; a family has another name, as long as the first. */
const small = {
  'NotoSerifGB-Regular.otf': {of: 'NotoSerifSC-Regular.otf', family: ['Noto Serif SC', 'Noto Serif GB']},
  'NotoSerifGB-Black.otf': {of: 'NotoSerifSC-Black.otf', family: ['Noto Serif SC', 'Noto Serif GB']},
  'LXGWWenGB-Medium.ttf': {of: 'LXGWWenKai-Medium.ttf', family: ['LXGW WenKai', 'LXGW Wen GB']}
}

const licences = {
  'NotoSansHans-LICENSE.txt': '@embedpdf/fonts-sc/LICENSE',
  'LXGWWenKai-LICENSE.txt': '@fontsource/lxgw-wenkai/LICENSE'
}

/** Lay the faces into a folder; those that are there already are left alone. */
export async function buildFonts(folder) {
  await mkdir(folder, {recursive: true})
  const there = new Set(await readdir(folder))
  const lay = async (name, make) => {
    if (there.has(name) && (await stat(join(folder, name))).size > 0) return
    await writeFile(join(folder, name), await make())
  }
  for (const [name, from] of Object.entries(faces))
    await lay(name, async () => fontverter.convert(await readFile(join(modules, from)), 'sfnt'))
  for (const [name, {of, family}] of Object.entries(small))
    await lay(name, async () => {
      const font = await subsetFont(await readFile(join(folder, of)), commonCharacters(), {
        targetFormat: 'sfnt'
      })
      return renamed(font, ...family)
    })
  for (const [name, from] of Object.entries(licences)) await copyFile(join(modules, from), join(folder, name))
  // The package of the song face carries no text of its licence; the font names it as the OFL, whose text is the same.
  await copyFile(join(modules, licences['LXGWWenKai-LICENSE.txt']), join(folder, 'OFL-1.1.txt'))
  await writeFile(join(folder, 'no-fonts.conf'), noFonts)
}

/** GB 2312, Latin, and the punctuation and symbols that reports have. */
function commonCharacters() {
  const decoder = new TextDecoder('gb18030')
  const rows = Array.from({length: 0xf7 - 0xa0}, (_, row) => row + 0xa1)
  const cells = Array.from({length: 94}, (_, cell) => cell + 0xa1)
  const gb2312 = rows.flatMap(row => cells.map(cell => decoder.decode(Uint8Array.of(row, cell))))
  const blocks = [
    [0x20, 0x24f],
    [0x2000, 0x25ff],
    [0x3000, 0x303f],
    [0xff00, 0xffef]
  ]
  const others = blocks.flatMap(([from, to]) =>
    Array.from({length: to - from + 1}, (_, index) => String.fromCodePoint(from + index))
  )
  return [...gb2312, ...others].join('')
}

/** The font with another family name of the same length, in whatever encoding its `name` table has it. */
function renamed(font, from, to) {
  const count = font.readUInt16BE(4)
  const at = Array.from({length: count}, (_, index) => 12 + 16 * index).find(
    place => font.toString('latin1', place, place + 4) === 'name'
  )
  const [start, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
  const names = font.subarray(start, start + length)
  let found = 0
  for (const encode of [text => Buffer.from(text, 'latin1'), text => Buffer.from(text, 'utf16le').swap16()]) {
    const [old, fresh] = [encode(from), encode(to)]
    for (let place = names.indexOf(old); place >= 0; place = names.indexOf(old, place + 1)) {
      fresh.copy(names, place)
      found++
    }
  }
  if (found === 0 || from.length !== to.length) throw new Error(`Cannot rename the font ${from}`)
  return font
}

/** For a typesetter that is to have these fonts only: fontconfig is pointed to a folder that is not there. */
const noFonts = '<?xml version="1.0"?>\n<fontconfig><dir>/no-fonts</dir></fontconfig>\n'

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildFonts(join(root, 'dist', 'fonts'))
