import type {Report} from '../finding.ts'
import type {Photo} from '../model/schema.ts'
import {placeIn, type Value} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import type {Focus} from '../photo/cover.ts'
import {photoWishUnclear} from './notices.ts'
import type {PhotoWish} from './photo-wish.ts'
import type {PageArticle} from './schema.ts'
import type {OnPage, Story} from './story.ts'

type Said = Pick<Photo, 'place' | 'span' | 'focus' | 'mayDrop'>

/** Columns that a photo may break at most. */
const mostColumns = 16

/** The story whose photos know what its draft, and before that the page file, asks for them; what is unclear is told. */
export function withWishes(
  story: Story,
  {draft}: OnPage,
  entry: PageArticle | undefined,
  report: Report
): Story {
  const drafted = Object.entries(draft?.photos ?? {})
  const asked = entry?.photos ?? []
  const known = new Set(drafted.flatMap(([name, {file}]) => [name, file.text]))
  for (const {name} of asked) {
    if (known.has(name.text)) continue
    const message = `草稿里没有图片“${name.text}”，可写的有：${drafted.map(([own]) => own).join('、') || '（没有图片）'}。`
    report(findingOf(photoWishUnclear, {message, path: name.path, range: placeIn(name)}))
  }
  const photos = story.photos.map(photo => {
    if (photo.filler) return photo
    const own = drafted.filter(([, {file}]) => file.text === photo.src)
    const names = new Set([photo.src, ...own.map(([name]) => name)])
    const page = asked.find(({name}) => names.has(name.text))
    const news = entry?.focus ? {focus: entry.focus} : {}
    return {...photo, ...wishOf({...own[0]?.[1], ...news, ...page}, report)}
  })
  return {...story, photos}
}

function wishOf({place, span, focus, mayDrop}: Said, report: Report): PhotoWish {
  const columns = span && columnsOf(span, report)
  const at = focus && focusIn(focus, report)
  return {
    ...(place && {place: place.choice}),
    ...(columns && {columns}),
    ...(at && {focus: at}),
    ...(mayDrop?.on && {mayDrop: true})
  }
}

function columnsOf(span: Value, report: Report): number | undefined {
  const given = Number(/^(\d+)\s*栏?$/.exec(span.text)?.[1])
  if (given >= 1 && given <= mostColumns) return given
  const message = `跨栏写的是“${span.text}”，应写 1 到 ${mostColumns} 的整数，如“2”。`
  report(findingOf(photoWishUnclear, {message, path: span.path, range: placeIn(span)}))
  return undefined
}

const sides: Readonly<Record<string, readonly [number | undefined, number | undefined]>> = {
  左: [0.2, undefined],
  右: [0.8, undefined],
  上: [undefined, 0.2],
  下: [undefined, 0.8],
  中: [undefined, undefined]
}
const englishSides: Readonly<Record<string, string>> = {
  left: '左',
  right: '右',
  top: '上',
  bottom: '下',
  middle: '中',
  center: '中'
}

/** 左上, `30% 40%` or `0.3,0.4` as shares of the picture; undefined, and told, for anything else. */
export function focusIn(value: Value, report: Report): Focus | undefined {
  const text = value.text.trim().toLowerCase()
  const numbers = /^(\d+(?:\.\d+)?)\s*(%?)[\s,，、]+(\d+(?:\.\d+)?)\s*(%?)$/.exec(text)
  if (numbers) {
    const [, x, first, y, second] = numbers
    const [across, down] = [Number(x) / (first ? 100 : 1), Number(y) / (second ? 100 : 1)]
    if (across <= 1 && down <= 1) return [across, down]
  }
  const words = text.split(/[\s-]+/).map(word => englishSides[word] ?? word)
  const signs = [
    ...words
      .join('')
      .replace(/[侧边间部]/g, '')
      .replace(/^居/, '')
  ]
  if (signs.length > 0 && signs.length <= 2 && signs.every(sign => sign in sides)) {
    const found = signs.map(sign => sides[sign]!)
    return [
      found.find(([x]) => x !== undefined)?.[0] ?? 0.5,
      found.find(([, y]) => y !== undefined)?.[1] ?? 0.5
    ]
  }
  const message = `焦点写的是“${value.text}”，应写“左”“右上”这样的方位，或离左边、上边的百分比，如“30% 40%”。`
  report(findingOf(photoWishUnclear, {message, path: value.path, range: placeIn(value)}))
  return undefined
}
