import {imageSize} from 'image-size'
import type {Article, PlacedPhoto} from '../compose/article.ts'
import type {Report} from '../finding.ts'
import type {Value} from '../model/value.ts'
import {placeIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {photoUnreadable} from './notices.ts'

/** Reads a photo by its path relative to the draft; undefined when there is no such file. */
export type ReadPhoto = (path: string) => Promise<Uint8Array | undefined>

/** The article with the bytes of its photos; those that cannot be used are told and stay without. */
export async function withPhotos(article: Article, read: ReadPhoto, report: Report): Promise<Article> {
  const photos = new Map<string, PlacedPhoto>()
  for (const [src, photo] of article.photos) {
    const bytes = photo.file.slot === undefined ? await bytesOf(src, photo.file, read, report) : undefined
    photos.set(src, {...photo, bytes})
  }
  return {...article, photos}
}

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
  if (!bytes) return tell(`找不到图片“${src}”，请核对文件名和文件夹。`)
  if (bytes.length === 0) return tell(`图片“${src}”是空文件（0 字节），请重新复制一份。`)
  return isImage(bytes) ? bytes : tell(`“${src}”不是可用的图片，请换成 JPG、PNG 或 WebP。`)
}

/** Absolute paths, drive letters, addresses, and paths that leave the folder. */
function isOutside(path: string): boolean {
  if (/^(?:[/\\]|[a-z]:|[a-z]+:\/\/)/i.test(path)) return true
  let depth = 0
  for (const step of path.split(/[/\\]/)) {
    if (step === '..') depth--
    else if (step && step !== '.') depth++
    if (depth < 0) return true
  }
  return false
}

function isImage(bytes: Uint8Array): boolean {
  try {
    return ['jpg', 'png', 'webp'].includes(imageSize(bytes).type ?? '')
  } catch {
    return false
  }
}
