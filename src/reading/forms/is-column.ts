import {standsAlone} from './marks.ts'

/** 奋进新征程·一线见闻 and 文化周刊: what a newspaper calls the place where articles of a sort stand. */
const parted = /^[\p{Script=Han}“”]{2,10}[·•・][\p{Script=Han}“”]{2,10}$/u
const named =
  /^.{2,12}(?:周刊|月刊|副刊|专版|专刊|特刊|专栏|头条|要闻|版导读|走笔|巡礼|掠影|大家谈|进行时|面对面|系列报道(?:之.{1,3})?)$/

/** Whether a line that stands above a title names a column, and is no line of the title. */
export const isColumn = (line: string): boolean =>
  standsAlone(line, 20) && (parted.test(line) || named.test(line))
