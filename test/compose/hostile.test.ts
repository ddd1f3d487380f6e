import fc from 'fast-check'
import {toString as textOf} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {stringify} from 'yaml'
import {compose} from '../../src/compose/compose.ts'
import {markdownOf} from '../../src/formats/markdown/markdown.ts'
import {modelOf} from '../drafts.ts'
import {kinds} from '../kinds.ts'

/** Texts that some layer on the way would like to take for its own. */
const hostile = [
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

const draft = (text: string) =>
  stringify({
    标题: {引题: text, 主题: [text], 副题: text},
    署名: [{身份: text, 姓名: text}],
    导语: text,
    编者按: text,
    章节: [
      {
        标题: [text, text],
        引言: text,
        小节: [{标题: [text], 正文: text}],
        引语: [{人物: text, 原话: text}],
        图片: ['甲']
      }
    ],
    图片: {甲: {文件: 'a.jpg', 说明: text, 作者: text}},
    展望: text,
    落款: {单位: text, 日期: text}
  })

const read = unified().use(remarkParse)

for (const kind of kinds) {
  describe(kind.id, () => {
    test.each(hostile)('%j comes back unchanged', text => check(text))

    test('any text comes back unchanged', () => {
      fc.assert(fc.property(fc.string({unit: 'binary', minLength: 1, maxLength: 40}), check), {numRuns: 60})
    })
  })

  function check(text: string): void {
    // A paragraph is a line; blanks around it are not part of it; CommonMark has no NUL, and no bare carriage return.
    // Figures are asked for in braces.
    if (
      /[\n\r\0{}｛｝\u2028\u2029\u0085]/.test(text.replace(/\{\{.*\}\}/, '')) ||
      text !== text.trim() ||
      /\p{Cs}/u.test(text)
    )
      return
    const {model} = modelOf(draft(text))
    const {tree} = compose(model, kind, () => {})
    const said = textOf(tree)
    const structure = tree.children.map(node => node.type).join(' ')
    expect(structure).not.toMatch(/html|list|code|thematicBreak|blockquote|table/)
    expect(said.split(text).length).toBeGreaterThan(6)

    const markdown = textOf(read.parse(markdownOf(tree)), {includeImageAlt: false})
    expect(markdown.split(text).length).toBeGreaterThan(6)
  }
}
