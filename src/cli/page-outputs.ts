import type {Bilingual} from '../notice.ts'

/**
 * What `zongshu page` can write, for the help. Named here so that the help does not load the typesetter; a test holds
 * the list against `src/page/outputs`.
 */
export const pageOutputs: Readonly<Record<string, Bilingual>> = {
  proof: {zh: '小样（PDF）', en: 'proof as PDF'},
  marks: {zh: '带网格线的小样（PDF）', en: 'proof with the grid drawn'},
  png: {zh: '小样（PNG 图片）', en: 'proof as a PNG picture'},
  svg: {zh: '小样（SVG）', en: 'proof as SVG'},
  press: {
    zh: '印刷 PDF（CMYK，含出血框和裁切线）',
    en: 'print PDF, CMYK with bleed, trim box and crop marks'
  },
  archive: {zh: '存档 PDF（PDF/A-2a）', en: 'archive PDF/A-2a'},
  idml: {zh: '可编辑版面（InDesign、Scribus）', en: 'editable page for InDesign or Scribus'},
  bundle: {
    zh: '文字、图说、原图打包（供方正等系统排入）',
    en: 'texts, captions and originals for other systems'
  }
}
