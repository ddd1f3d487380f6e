import type {Notice} from '../../notice.ts'

/** What the official PDF sets its text in, which depends on the machine. */
export const bodyFace: Notice = {
  id: 'body-face',
  title: {zh: 'PDF 正文所用的字体', en: 'Face of the body of a PDF'},
  severity: 'hint',
  basis: 'GB/T 9704—2012 5.2.2',
  why: {
    zh: '公文正文一般用3号仿宋体字。本工具没有自带仿宋：本机装有就用本机的，没有装就用宋体代替。',
    en: 'The body of an official document is set in Fangsong, of which the package has none: the machine’s is used, or Song.'
  },
  how: {
    zh: '没有仿宋的，装一种（Windows 自带“仿宋”，也可装免费的朱雀仿宋），再生成一次；或用 DOCX 在装有仿宋的机器上打印。',
    en: 'Install a Fangsong (Windows has one; Zhuque Fangsong is free) and write the PDF again, or print the DOCX.'
  }
}

/** Everything this room may find, for `zongshu explain`. */
export const pdfNotices: ReadonlyArray<Notice> = [bodyFace]
