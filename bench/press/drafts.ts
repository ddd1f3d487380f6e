import {createCanvas} from '@napi-rs/canvas'
import {stringify} from 'yaml'
import type {Article} from '../../src/compose/article.ts'
import {withPhotos} from '../../src/photo/with-photos.ts'
import {articleOf} from '../../test/press/page.ts'
import type {Prose} from './prose.ts'

/** What an article of the bench is like. */
export interface Wanted {
  readonly kind: string
  /** About so many characters. */
  readonly length: number
  readonly photos: number
  readonly more?: 'deck' | 'long title' | 'long heads' | 'giant paragraphs' | 'short paragraphs' | 'note'
}

/** Width over height of what photographers bring. */
const ratios = [1.5, 1.5, 1.33, 1.78, 0.75, 0.67, 1, 1.5, 2.2, 3]

/** An article of a kind and a length, with photos; all words follow from chance. */
export async function articleLike(wanted: Wanted, prose: Prose): Promise<Article> {
  const photos = Array.from({length: wanted.photos}, (_, nth) => ({
    name: `照${nth + 1}`,
    file: `${prose.pick(ratios)}/${nth}.jpg`
  }))
  const {article} = articleOf(stringify(draftLike(wanted, photos, prose)), wanted.kind)
  return withPhotos(
    article,
    async path => pictureOf(Number(path.split('/')[0])),
    () => {}
  )
}

function draftLike(
  {kind, length, more}: Wanted,
  photos: ReadonlyArray<{readonly name: string; readonly file: string}>,
  prose: Prose
): object {
  const sections = Math.max(2, Math.min(7, Math.round(length / 550)))
  const each = length / sections
  const parts = Array.from({length: sections}, (_, nth) => ({
    标题: headOf(more, prose),
    ...bodyOf(kind, each, more, prose),
    图片: photos.filter((_, photo) => photo % sections === nth).map(({name}) => name)
  }))
  const title =
    more === 'long title'
      ? Array.from({length: 6}, () => prose.phrase()).join('')
      : [prose.phrase(), prose.phrase()]
  return {
    文种: kind,
    地区: '丙县',
    标题: {
      主题: title,
      ...(more === 'deck' || prose.chance() < 0.4 ? {副题: `${prose.phrase()}，${prose.phrase()}纪实`} : {})
    },
    署名: [{姓名: '甲'}, ...(more === 'deck' ? [{姓名: '乙'}, {姓名: '丙'}] : [])],
    ...(more === 'note' ? {编者按: prose.paragraph(120)} : {}),
    导语: prose.paragraph(90),
    章节: parts,
    展望: prose.paragraph(80),
    图片: Object.fromEntries(
      photos.map(({name, file}) => [name, {文件: file, 说明: prose.sentence(), 摄影: '甲'}])
    )
  }
}

const headOf = (more: Wanted['more'], prose: Prose): string[] =>
  Array.from({length: more === 'long heads' ? 4 : prose.between(1, 3)}, () => prose.phrase())

function bodyOf(kind: string, length: number, more: Wanted['more'], prose: Prose): object {
  const size = more === 'giant paragraphs' ? 900 : more === 'short paragraphs' ? 15 : prose.between(70, 200)
  const text = (wanted: number) =>
    Array.from({length: Math.max(1, Math.round(wanted / size))}, () =>
      prose.paragraph(Math.min(size, wanted))
    ).join('\n')
  if (kind === 'visit' || length < 300 || prose.chance() < 0.4) return {正文: text(length)}
  return {
    引言: prose.paragraph(50),
    小节: [1, 2].map(() => ({标题: [prose.phrase(), prose.phrase()], 正文: text(length / 2 - 40)}))
  }
}

const drawn = new Map<number, Uint8Array>()

/** A picture of this shape, fine enough to print two columns wide. */
function pictureOf(ratio: number): Uint8Array {
  const known = drawn.get(ratio)
  if (known) return known
  const [width, height] = ratio >= 1 ? [2000, Math.round(2000 / ratio)] : [Math.round(2000 * ratio), 2000]
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  for (let band = 0; band < 10; band++) {
    pen.fillStyle = `rgb(${60 + band * 15}, ${90 + band * 12}, ${200 - band * 14})`
    pen.fillRect(0, (height * band) / 10, width, height / 10 + 1)
  }
  const bytes = new Uint8Array(canvas.toBuffer('image/jpeg', 60))
  drawn.set(ratio, bytes)
  return bytes
}
