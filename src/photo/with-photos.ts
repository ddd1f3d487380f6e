import type {Article, PlacedPhoto} from '../compose/article.ts'
import type {Report} from '../finding.ts'
import type {Value} from '../model/value.ts'
import {placeIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {withoutMetadata} from './image-metadata.ts'
import {inspect, noPicture} from './inspect.ts'
import {photoUnreadable} from './notices.ts'

/**
 * Reads a photo by its path relative to the draft; undefined when there is no such file, and in words what else keeps it
 * from being read.
 */
export type ReadPhoto = (path: string) => Promise<Uint8Array | string | undefined>

/** The article with the bytes of its photos; those that cannot be used are told and stay without. */
export async function withPhotos<With extends Pick<Article, 'photos'>>(
  article: With,
  read: ReadPhoto,
  report: Report
): Promise<With> {
  const photos = new Map<string, PlacedPhoto>()
  for (const [src, photo] of article.photos) {
    const bytes = photo.file.slot === undefined ? await bytesOf(src, photo.file, read, report) : undefined
    photos.set(src, {...photo, bytes})
  }
  return {...article, photos}
}

const usable: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp'])

async function bytesOf(
  src: string,
  file: Value,
  read: ReadPhoto,
  report: Report
): Promise<Uint8Array | undefined> {
  const tell = (message: string) => {
    report(findingOf(photoUnreadable, {message, path: file.path, range: placeIn(file)}))
    return undefined
  }
  if (/[*＊]/.test(src)) return undefined
  if (isOutside(src)) return tell(`图片“${src}”不在草稿所在的文件夹里，请把它复制过来再写相对路径。`)
  const bytes = await read(src)
  if (typeof bytes === 'string') return tell(`图片“${src}”${bytes}。`)
  if (!bytes) return tell(`找不到图片“${src}”，请核对文件名和文件夹。`)
  if (bytes.length === 0) return tell(`图片“${src}”是空文件（0 字节），请重新复制一份。`)
  const picture = inspect(bytes)
  if (typeof picture === 'string' && picture !== noPicture) return tell(`图片“${src}”${picture}。`)
  if (typeof picture === 'string' || !usable.has(picture.type))
    return tell(`“${src}”不是可用的图片，请换成 JPG、PNG 或 WebP。`)
  const {type} = picture
  if ((type === 'jpeg' || type === 'png') && !withoutMetadata(bytes, type))
    return tell(`图片“${src}”不完整，可能没有复制完；请重新复制。`)
  return bytes
}

/** Absolute paths, drive letters, addresses, and paths that leave the folder. */
export function isOutside(path: string): boolean {
  if (/^(?:[/\\]|[a-z][a-z\d+.-]*:)/i.test(path)) return true
  let depth = 0
  for (const step of path.split(/[/\\]/)) {
    if (step === '..') depth--
    else if (step && step !== '.') depth++
    if (depth < 0) return true
  }
  return false
}
