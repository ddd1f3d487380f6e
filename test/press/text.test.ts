import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {stringify} from 'yaml'
import type {Article} from '../../src/compose/article.ts'
import type {Finding} from '../../src/finding.ts'
import {press} from '../../src/formats/press/press.ts'
import {storyOf} from '../../src/page/story.ts'
import {context} from '../context.ts'
import {tries} from '../tries.ts'
import {articleOf, example, wordsOf} from './page.ts'
import {pagesOf, textOf, unspaced} from './pdf-text.ts'

async function written(article: Article): Promise<{pdf: Uint8Array; findings: Finding[]}> {
  const work = context()
  const [file] = await press.write(article, {fonts: 'bundled'}, work)
  return {pdf: file!.bytes, findings: work.told}
}

/** Every word of the story stands on the page, in reading order. */
async function holds(article: Article): Promise<void> {
  const {pdf, findings} = await written(article)
  expect(findings.filter(({severity}) => severity === 'error')).toEqual([])
  const {head, body} = wordsOf(storyOf(article))
  const page = await textOf(pdf)
  expect(page.startsWith(unspaced(head))).toBe(true)
  // Captions stand between the headline and the columns.
  expect(page.includes(unspaced(body))).toBe(true)
}

describe('every word is on the page, in reading order', () => {
  test.each([
    'zhaotong',
    'tongliao',
    'kunming',
    'zhaoyang-cards',
    'zhaotong-police',
    'zhaoyang',
    'county-blank'
  ])('%s', async name => {
    await holds(await example(name))
  })

  test('of random drafts', async () => {
    const words = fc.string({
      unit: fc.constantFrom(...'昭阳区各族群众团结进步，。、“”（）《》——……2025%ABC的一是了'),
      minLength: 1,
      maxLength: 220
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(words, words, words), {minLength: 1, maxLength: 8}),
        async sections => {
          const draft = stringify({
            标题: {主题: ['同心筑梦', '携手前行']},
            署名: [{身份: '通讯员', 姓名: '甲乙'}],
            导语: '一段导语。',
            章节: sections.map(([head, first, second]) => ({
              标题: [`章${head.slice(0, 18)}`],
              小节: [{标题: ['小节'], 正文: `起${first}`}],
              正文: `又${second}`
            })),
            展望: '展望未来。'
          })
          await holds(articleOf(draft).article)
        }
      ),
      tries(8)
    )
  })
})

describe('hostile text gives a page, and the words stand there as they were typed', () => {
  const draftOf = (text: string) =>
    stringify({
      标题: `题${text}`.slice(0, 60),
      署名: [{姓名: '甲'}],
      导语: text,
      章节: [{标题: [`章${text}`.slice(0, 40)], 正文: `${text}乙`}],
      展望: '丙'
    })
  test.each([
    '#panic("x")',
    '$x$ $ y $',
    '@ref <label>',
    '*b* _i_ `c`',
    '= 标题',
    '\\u{1F600} \\',
    '// 注 /* 注 */',
    '#import "x"',
    '[x] {y} ~ --- -- "q" \'q\'',
    '- 项',
    '1. 项'
  ])('%j', async text => {
    const {article} = articleOf(draftOf(text))
    const {pdf} = await written(article)
    expect(await textOf(pdf)).toContain(unspaced(wordsOf(storyOf(article)).body))
  })

  test('a paragraph of 9,000 characters is threaded through all columns', async () => {
    const lead = '各族群众像石榴籽一样紧紧抱在一起。'.repeat(530)
    await holds(
      articleOf(`标题: 甲\n署名: [{姓名: 乙}]\n导语: ${lead}\n章节: [{标题: 丙, 正文: 丁}]\n展望: 戊\n`)
        .article
    )
  })

  test('what does not fit is told with its words, and is not lost in silence', async () => {
    const {article} = articleOf(draftOf('各族群众像石榴籽一样紧紧抱在一起。'.repeat(500)))
    const {pdf, findings} = await written(article)
    const overset = findings.find(({ruleId}) => ruleId === 'overset')
    expect(overset?.message).toMatch(/^版面放不下，超 \d+ 行约 \d+ 字/)
    const page = await textOf(pdf)
    const {body} = wordsOf(storyOf(article))
    const left = unspaced(overset!.note!)
    expect(page).toContain(unspaced(body).slice(0, -left.length))
    expect(unspaced(body).endsWith(left)).toBe(true)
  })

  test.each([
    ['no title', '导语: 甲\n展望: 乙\n'],
    ['a headline of 60 characters', `标题: ${'团结进步'.repeat(15)}\n导语: 甲\n`],
    ['nothing but a title', '标题: 甲\n'],
    [
      'thirty photos that are not there',
      `标题: 甲\n导语: ${'乙'.repeat(300)}\n图片:\n${Array.from({length: 30}, (_, index) => `  图${index}: {文件: ${index}.jpg, 说明: 图说。}`).join('\n')}\n`
    ]
  ])('%s', async (_, draft) => {
    const {pdf} = await written(articleOf(draft).article)
    expect((await pagesOf(pdf)).length).toBe(1)
  })

  test('a character that no font has is told with its code point and its place', async () => {
    const draft = '标题: 甲\n署名: [{姓名: 王\u{31350}}]\n导语: 乙\uE000\n'
    const {findings} = await written(articleOf(draft).article)
    const missing = findings.filter(({ruleId}) => ruleId === 'missing-glyph')
    expect(missing.map(({message, range}) => [message, draft.slice(range.start, range.end)])).toEqual([
      ['字体里没有“\u{31350}”（U+31350），版面上显示不出来。', '\u{31350}'],
      ['字体里没有“\uE000”（U+E000），版面上显示不出来。', '\uE000']
    ])
  })
})

test('the same article gives the same bytes', async () => {
  const article = await example('zhaotong-police')
  const first = await written(article)
  const second = await written(article)
  expect(Buffer.compare(Buffer.from(first.pdf), Buffer.from(second.pdf))).toBe(0)
})
