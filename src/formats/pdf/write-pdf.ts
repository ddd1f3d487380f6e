import type {Article} from '../../compose/article.ts'
import {fieldWordsIn} from '../../compose/field-words.ts'
import {defaultDay} from '../../default-day.ts'
import type {Finding} from '../../finding.ts'
import {reportMissingGlyphs} from '../../fonts/missing-glyph.ts'
import {legalPart} from '../../language/characters.ts'
import {findingOf} from '../../notice.ts'
import {blocksOf} from '../../official/blocks.ts'
import {brokenTitles} from '../../official/broken-titles.ts'
import {type ContentsWish, contentsBefore, contentsDepth} from '../../official/contents.ts'
import {namesOf} from '../../official/names.ts'
import {photoSize} from '../../official/photo-size.ts'
import {propertiesOf} from '../../official/properties.ts'
import {type Photo, preparePhotos} from '../../photo/prepare-photos.ts'
import {type Geometry, geometryOf} from '../../style/geometry.ts'
import type {Profile} from '../../style/profile.ts'
import {findRuns} from '../../typst/find-run.ts'
import {pagesIn, type ShownPage} from '../../typst/pages-in.ts'
import type {Fonts, Manuscript, Shown, Typesetter} from '../../typst/typesetter.ts'
import type {WriteContext} from '../format.ts'
import {facesFor} from './faces.ts'
import {looksOf} from './looks.ts'
import type {Official} from './manuscript.ts'
import {bodyFace} from './notices.ts'
import {type PlacePhoto, setBlocks} from './set-blocks.ts'

/** How a document is set. */
export interface PdfOptions extends Pick<WriteContext, 'report' | 'date'> {
  readonly profile: Profile
  /** Overrides the profile's `量法`. */
  readonly geometry?: 'ink' | 'dialog'
  /** Whether there is a table of contents (default: as the draft or the profile says). */
  readonly contents?: ContentsWish
  /** Default: `bundled`, but for 仿宋, which only machines have. */
  readonly fonts?: Fonts
  /** What people call what is written (default: PDF). */
  readonly called?: 'PDF' | 'OFD'
}

/** Write an article as an official document in the layout of a profile. */
export async function writePdf(
  article: Article,
  typst: Typesetter,
  options: PdfOptions
): Promise<Uint8Array> {
  return typst.pdf(await manuscriptOf(article, typst, options))
}

/** The pages of the same document for the screen. */
export async function showPdf(
  article: Article,
  typst: Typesetter,
  options: PdfOptions
): Promise<ReadonlyArray<ShownPage>> {
  const drawing = await typst.drawing(await manuscriptOf(article, typst, options))
  return pagesIn(drawing, findRuns(fieldWordsIn(article.tree)))
}

/** What Typst sets of an article, and the pictures in the order in which they stand. */
export async function manuscriptOf(
  article: Article,
  typst: Typesetter,
  options: PdfOptions
): Promise<Manuscript & {readonly data: Official}> {
  const {profile, geometry: choice, contents, fonts: wanted = 'bundled', report, date = defaultDay} = options
  reportMissingGlyphs(article.tree, typst.coverage(), report)
  const geometry = geometryOf(profile, choice)
  const photos = article.photos.size > 0 ? await preparePhotos(article.photos, report) : new Map()
  const {place, shown} = album(photos, typst, profile, geometry)
  const {title, creator} = propertiesOf(article.tree)
  const {faces, latin, fonts, fangsong} = await facesFor(profile, typst, wanted)
  if (fangsong !== undefined) report(sayFace(fangsong, options.called ?? 'PDF'))
  const tree = brokenTitles(article.tree, profile, geometry, namesOf(article))
  const laidOut = blocksOf(tree.children, profile, geometry)
  const blocks = contentsBefore(laidOut, contentsDepth(article, profile, contents), report)
  const data: Official = {
    title,
    author: creator,
    date: date.slice(0, 10),
    blocks: setBlocks(blocks, profile, place, geometry)
  }
  const looks = JSON.stringify(looksOf(profile, geometry, {faces, latin}))
  return {main: 'official', data, inputs: {looks}, pictures: shown, fonts}
}

function sayFace(fangsong: string | null, called: string): Finding {
  const face = fangsong ?? '宋体'
  return findingOf(bodyFace, {
    message: fangsong
      ? `${called} 的正文用的是本机的仿宋“${fangsong}”。`
      : `本机没有装仿宋，${called} 的正文用宋体代替。`,
    range: {start: 0, end: 0},
    data: {role: '仿宋', face}
  })
}

/** Places photos and collects those that Typst has to be shown, each once. */
function album(
  photos: ReadonlyMap<string, Photo>,
  typst: Typesetter,
  profile: Profile,
  geometry: Geometry
): {place: PlacePhoto; shown: Shown[]} {
  const shown: Shown[] = []
  const names = new Map<Photo, string>()
  const place: PlacePhoto = ({src, alt}, captions) => {
    const photo = photos.get(src)
    if (!photo) {
      const note = [{text: `〔图片：${legalPart(src)}〕`, slot: true as const}]
      return {kind: 'photo', file: null, width: 0, height: 0, alt, captions: [note, ...captions]}
    }
    const name = names.get(photo) ?? typst.nameOf(photo.bytes, photo.type === 'jpeg' ? 'jpg' : 'png')
    if (!names.has(photo)) shown.push({name, bytes: photo.bytes, called: src})
    names.set(photo, name)
    const {width, height} = photoSize(photo, profile, geometry)
    return {
      kind: 'photo',
      file: name,
      width: width / 20,
      height: height / 20,
      alt: legalPart(alt),
      captions
    }
  }
  return {place, shown}
}
