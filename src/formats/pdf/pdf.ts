import {join} from 'node:path'
import type {Root} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import type {Article} from '../../compose/article.ts'
import {defaultDay} from '../../default-day.ts'
import {bundledCoverage} from '../../fonts/bundled.ts'
import {reportMissingGlyphs} from '../../fonts/missing-glyph.ts'
import {dataFolder} from '../../typst/data-folder.ts'
import {typesetter} from '../../typst/index.ts'
import {pictureName} from '../../typst/picture-name.ts'
import type {Shown} from '../../typst/typesetter.ts'
import {legalPart} from '../docx/characters.ts'
import {type Photo, preparePhotos} from '../docx/photo.ts'
import type {Format} from '../format.ts'
import {blocksOf, type PlacePhoto} from './blocks.ts'

/** The official document as PDF, so that a machine without a word processor can print it. */
export const pdf: Format = {
  name: 'pdf',
  summary: {zh: '公文 PDF（A4）', en: 'Official PDF, A4'},
  async write(article, {report, date = defaultDay}) {
    reportMissingGlyphs(article.tree, bundledCoverage(), report)
    const photos = article.photos.size > 0 ? await preparePhotos(article.photos, report) : new Map()
    const {place, shown} = album(photos)
    const blocks = blocksOf(article.tree.children, place)
    const official = {...propertiesOf(article), date: date.slice(0, 10), blocks}
    const main = join(dataFolder('dist/typ-pdf', 'src/formats/pdf/typ'), 'main.typ')
    return [{suffix: '.pdf', bytes: await typesetter().pdf({main, data: official, pictures: shown})}]
  }
}

/** What the PDF says of itself. */
function propertiesOf({tree}: Article): {title: string; author: string} {
  const title = tree.children.find(node => node.type === 'heading' && node.depth === 1)
  return {title: title ? legalPart(wordsOf(title)) : '', author: legalPart(signerOf(tree))}
}

function signerOf({children}: Root): string {
  const signoff = children.find(node => node.type === 'containerDirective' && node.name === 'signoff')
  const name = signoff && 'children' in signoff ? signoff.children[0] : undefined
  return name ? wordsOf(name) : ''
}

/** Points: the width of the type area, the greatest height of a photo, and the least size of a pixel. */
const [widest, highest, pixel] = [442.2, (100 * 72) / 25.4, 72 / 110]

/** Places photos and collects those that Typst has to be shown, each once. */
function album(photos: ReadonlyMap<string, Photo>): {place: PlacePhoto; shown: Shown[]} {
  const shown: Shown[] = []
  const names = new Map<Photo, string>()
  const place: PlacePhoto = (src, alt, captions) => {
    const photo = photos.get(src)
    if (!photo) {
      const note = [{text: `〔图片：${legalPart(src)}〕`, slot: true as const}]
      return {kind: 'photo', file: null, width: 0, height: 0, alt, captions: [note, ...captions]}
    }
    const name = names.get(photo) ?? pictureName(photo.bytes, photo.type === 'jpeg' ? 'jpg' : 'png')
    if (!names.has(photo)) shown.push({name, bytes: photo.bytes})
    names.set(photo, name)
    const scale = Math.min(pixel, widest / photo.width, highest / photo.height)
    const size = {width: photo.width * scale, height: photo.height * scale}
    return {kind: 'photo', file: name, ...size, alt: legalPart(alt), captions}
  }
  return {place, shown}
}
