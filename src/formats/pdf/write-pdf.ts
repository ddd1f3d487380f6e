import type {Root} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import type {Article} from '../../compose/article.ts'
import {defaultDay} from '../../default-day.ts'
import {reportMissingGlyphs} from '../../fonts/missing-glyph.ts'
import {legalPart} from '../../language/characters.ts'
import {type Photo, preparePhotos} from '../../photo/prepare-photos.ts'
import type {Shown, Typesetter} from '../../typst/typesetter.ts'
import type {WriteContext} from '../format.ts'
import {blocksOf, type PlacePhoto} from './blocks.ts'
import type {Official} from './official.ts'

/** Write an article as an official document on A4. */
export async function writePdf(
  article: Article,
  typst: Typesetter,
  {report, date = defaultDay}: Pick<WriteContext, 'report' | 'date'>
): Promise<Uint8Array> {
  reportMissingGlyphs(article.tree, typst.coverage(), report)
  const photos = article.photos.size > 0 ? await preparePhotos(article.photos, report) : new Map()
  const {place, shown} = album(photos, typst)
  const blocks = blocksOf(article.tree.children, place)
  const data: Official = {...propertiesOf(article), date: date.slice(0, 10), blocks}
  return typst.pdf({main: 'official', data, pictures: shown})
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
function album(photos: ReadonlyMap<string, Photo>, typst: Typesetter): {place: PlacePhoto; shown: Shown[]} {
  const shown: Shown[] = []
  const names = new Map<Photo, string>()
  const place: PlacePhoto = (src, alt, captions) => {
    const photo = photos.get(src)
    if (!photo) {
      const note = [{text: `〔图片：${legalPart(src)}〕`, slot: true as const}]
      return {kind: 'photo', file: null, width: 0, height: 0, alt, captions: [note, ...captions]}
    }
    const name = names.get(photo) ?? typst.nameOf(photo.bytes, photo.type === 'jpeg' ? 'jpg' : 'png')
    if (!names.has(photo)) shown.push({name, bytes: photo.bytes})
    names.set(photo, name)
    const scale = Math.min(pixel, widest / photo.width, highest / photo.height)
    const size = {width: photo.width * scale, height: photo.height * scale}
    return {kind: 'photo', file: name, ...size, alt: legalPart(alt), captions}
  }
  return {place, shown}
}
