import {findingOf} from '../../notice.ts'
import {isCmyk} from '../../photo/is-cmyk.ts'
import {framesOf} from '../photo-frames.ts'
import {notForArchive} from './notices.ts'
import type {PageOutput} from './output.ts'

/** For the archive: PDF/A-2a in RGB, tagged, with the captions as alternative text; photos that it may not hold are told. */
export const archive: PageOutput = {
  name: 'archive',
  summary: {zh: '存档 PDF（PDF/A-2a）', en: 'archive PDF/A-2a'},
  async write({set, press, articles, report}) {
    const photos = set.fitted.flatMap(({part}, index) =>
      framesOf(part, set.sheet).flatMap(({picture}) => articles[index]!.photos.get(picture.src) ?? [])
    )
    const wrong = photos.filter(({bytes}) => bytes && isCmyk(bytes))
    for (const {file} of wrong) {
      const message = `照片“${file.text}”是 CMYK 的，存档 PDF（PDF/A）里不能有，没有写存档 PDF；请另存为 RGB 的 JPEG。`
      report(findingOf(notForArchive, {message, path: file.path, range: {start: 0, end: 0}}))
    }
    const silent = photos.filter(({bytes, caption}) => bytes && !caption.trim())
    for (const {file} of silent) {
      const message = `照片“${file.text}”没有说明，存档 PDF（PDF/A）里的照片都要有，没有写存档 PDF；请在“图片”里给它写上“说明”。`
      report(findingOf(notForArchive, {message, path: file.path, range: {start: 0, end: 0}}))
    }
    if (wrong.length + silent.length > 0) return []
    try {
      return [{suffix: '.archive.pdf', bytes: await press.set(set.sheet, 'rgb').pdf('a-2a')}]
    } catch (error) {
      const said = error instanceof Error ? /message: "(PDF\/A[^"]*)"/.exec(error.message)?.[1] : undefined
      if (said === undefined) throw error
      const message = '这一版不合存档 PDF（PDF/A）的要求，没有写存档 PDF。'
      report(findingOf(notForArchive, {message, note: said, range: {start: 0, end: 0}}))
      return []
    }
  }
}
