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

/** A document that cannot keep the standard that was asked for. */
export const standardRefused: Notice = {
  id: 'pdf-standard-refused',
  title: {zh: '公文 PDF 不合所要的标准', en: 'Official PDF that cannot keep a standard'},
  severity: 'error',
  basis: 'ISO 19005-2（PDF/A-2）、ISO 14289-1（PDF/UA-1）',
  why: {
    zh: 'PDF/A、PDF/UA 要求字体、颜色都自带，有标题和语言，图片有说明，字都显示得出。',
    en: 'Both want everything inside, a title and a language, words for pictures, and a glyph for each character.'
  },
  how: {
    zh: '写上标题，给照片写上“说明”，换掉字体里没有的字；不必合标准的，不写 --pdf-standard。',
    en: 'Give it a title, photos their captions, replace characters no font has; or leave --pdf-standard out.'
  }
}

/** Everything this room may find, for `zongshu explain`. */
export const pdfNotices: ReadonlyArray<Notice> = [bodyFace, standardRefused]
