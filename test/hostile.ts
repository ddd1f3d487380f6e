import {stringify} from 'yaml'

/** Texts that some layer on the way would like to take for its own. */
export const hostile = [
  '*县',
  '**族*族乡',
  '# 不是标题',
  '<b>粗</b>',
  '| a | b |',
  '[x](y)',
  '![x](y)',
  '`代码`',
  '~~删~~',
  '> 引',
  '1. 项',
  '- 项',
  '{{县名}}',
  '{{{三}}}',
  ':::deck',
  '::photo',
  ':run-in[甲]',
  '9:30',
  '\\*',
  '&amp;',
  '&#42;',
  '<!-- 注 -->',
  'http://a.b/c',
  'a@b.cn',
  '\uFDD0',
  '\uFDD00\uFDD1',
  '\uE000\uF8FF',
  '\u{20BB7}野家\u{2A6A5}',
  '㍙䶮镕',
  '👨‍👩‍👧',
  '$x$',
  '#panic("x")',
  '@ref',
  '[^1]',
  '——',
  '“‘’”',
  '___',
  '***',
  '==='
]

/** A draft with the text in every field that a kind may show; of several, each has a chapter, and the first the rest. */
export const draftOf = (...texts: [string, ...string[]]): string => {
  const [text] = texts
  return stringify({
    标题: {引题: text, 主题: [text], 副题: text},
    署名: [{身份: text, 姓名: text}],
    导语: text,
    编者按: text,
    章节: texts.map((text, index) => ({
      标题: [text, text],
      引言: text,
      小节: [{标题: [text], 正文: text}],
      引语: [{人物: text, 原话: text}],
      ...(index === 0 ? {图片: ['甲']} : {})
    })),
    图片: {甲: {文件: 'a.jpg', 说明: text, 作者: text}},
    展望: text,
    落款: {单位: text, 日期: text}
  })
}
