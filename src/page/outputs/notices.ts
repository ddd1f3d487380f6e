import type {Notice} from '../../notice.ts'

export const drawingMissing: Notice = {
  id: 'drawing-missing',
  title: {zh: '这台电脑上没有画图组件', en: 'Nothing to draw with on this machine'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: 'PNG 由画图组件 @napi-rs/canvas 画出；它是可选的，每种系统、每种处理器各有一份，这里没有装，或装的不是给这台电脑的。',
    en: 'PNG is drawn by @napi-rs/canvas, which is optional; its build for this system and processor is not installed.'
  },
  how: {
    zh: '在这台电脑上重新安装，不要带 --omit=optional；或改用 PDF 小样（--outputs proof）。',
    en: 'Install again on this machine without --omit=optional, or write the proof as PDF.'
  }
}

export const notForArchive: Notice = {
  id: 'not-for-archive',
  title: {zh: '版面不能存档', en: 'Page that no archive may hold'},
  severity: 'error',
  basis: 'PDF/A-2（ISO 19005-2）',
  why: {
    zh: '存档 PDF 只许一种颜色，字体和图片都要自带齐全，图片还要有说明；CMYK 照片、没有的字都不行。',
    en: 'PDF/A allows one colour space here, everything must be inside, and photos need words.'
  },
  how: {
    zh: '把照片另存为 RGB 的 JPEG，给照片写上说明；换掉字体里没有的字。',
    en: 'Save photos as RGB JPEG, give them captions; replace characters no font has.'
  }
}

export const slotsInPrint: Notice = {
  id: 'slots-in-print',
  title: {zh: '付印的版面还没填完', en: 'Slots on a page for the printer'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '待填的地方连同黄色底纹会印到报纸上。',
    en: 'Slots would be printed, with their yellow ground.'
  },
  how: {zh: '先填好草稿；只想看样子，用小样（--outputs proof）。', en: 'Fill the drafts, or write a proof.'}
}

export const chartLeftOut: Notice = {
  id: 'chart-left-out',
  title: {zh: '图表没有放进可编辑版面', en: 'Chart left out of the editable page'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '小样和印刷 PDF 里的图表是画出来的，可编辑版面（IDML）里画不了。',
    en: 'Charts are drawn in the PDFs; the editable page has none.'
  },
  how: {
    zh: '在排版软件里照小样另画；数目在文字打包（bundle）的“图表”里。',
    en: 'Draw it in the layout program; the bundle has its numbers.'
  }
}

export const photoInked: Notice = {
  id: 'photo-inked',
  title: {zh: '照片已经是 CMYK 的', en: 'Photo that is CMYK already'},
  severity: 'hint',
  basis: 'ISO 12647-3',
  why: {
    zh: '它是为哪种纸、哪种印法转换的看不出来；新闻纸的油墨总量不宜超过 240%。',
    en: 'Nobody can tell for which paper it was made; newsprint takes 240 % of ink.'
  },
  how: {
    zh: '有 RGB 的原图就换上原图，转换由本工具做；没有就请印刷厂核对。',
    en: 'Use the RGB original, or ask the printer to look at it.'
  }
}

export const photoNotInked: Notice = {
  id: 'photo-not-inked',
  title: {zh: '照片转不成 CMYK', en: 'Photo that cannot be turned into CMYK'},
  severity: 'error',
  basis: 'PDF/X-4（ISO 15930-7）',
  why: {
    zh: '付印的 PDF 里照片要先裁好、转成四色，这一幅转不了。',
    en: 'Photos for the press are cropped and turned into inks; this one cannot be.'
  },
  how: {
    zh: '把照片另存为 JPEG 再试；没有画图组件的，在这台电脑上重新安装，不要带 --omit=optional。',
    en: 'Save it as JPEG; without the canvas, install again without --omit=optional.'
  }
}
