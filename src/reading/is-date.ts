/** People type the zero of 二〇二四年 as the letter O, too. */
const date =
  /^(?:\d{4}|[*＊×X\d]{1,4}|[〇○零OoＯ０0一二三四五六七八九]{4})年[\d*＊×X一二三四五六七八九十]{1,3}月[\d*＊×X一二三四五六七八九十]{1,3}日$/

/** Whether a line is a day, as a document is dated. */
export const isDate = (line: string): boolean => line.length < 20 && date.test(line)
