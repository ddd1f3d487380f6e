import type {Notice} from '../notice.ts'

/** A table of contents that was asked for and has no place. */
export const contentsLeftOut: Notice = {
  id: 'contents-left-out',
  title: {zh: '没有编目录', en: 'No table of contents'},
  severity: 'warning',
  basis: '本工具；GB/T 9704—2012 7.2',
  why: {
    zh: '目录排在正文之前、单独成页，里面是各级标题和页码；有版头的公文首页就是版头，没有标题的也编不出目录。',
    en: 'Contents stand before the text, on pages of their own; a letterhead must be on the first page, and without headings there is nothing to list.'
  },
  how: {
    zh: '不要目录的，把“目录”改为“否”；要目录的，给各章写上标题，版头另发。',
    en: 'Set 目录 to 否, or give the chapters headings and leave the letterhead to a covering letter.'
  }
}
