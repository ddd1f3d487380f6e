/** People type the zero of 二〇二四年 as the letter O, too. */
const date =
  /^(?:\d{4}|[*＊×X\d]{1,4}|[〇○零OoＯ０0一二三四五六七八九]{4})年[\d*＊×X一二三四五六七八九十]{1,3}月[\d*＊×X一二三四五六七八九十]{1,3}日$/

/** 2024.6.30, as some sign. */
const pointed = /^(?:19|20)\d\d([.．/-])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])$/

/** Whether a line is a day, as a document is dated; people put blanks around its numbers. */
export function isDate(line: string): boolean {
  if (line.length > 24) return false
  const bare = line.replace(/[\s　]+/g, '')
  return date.test(bare) || pointed.test(bare)
}
