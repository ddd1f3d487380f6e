import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import type {Article} from '../../src/compose/article.ts'
import {compose} from '../../src/compose/compose.ts'
import type {Finding} from '../../src/finding.ts'
import {type PdfOptions, writePdf} from '../../src/formats/pdf/write-pdf.ts'
import {context, typesetter} from '../context.ts'
import {profile} from '../docx/article.ts'
import {modelOf} from '../drafts.ts'
import {draftOf, hostile} from '../hostile.ts'
import {kindCalled} from '../kinds.ts'
import {articleOf, example} from '../press/page.ts'
import {type PdfPage, pagesOf, unspaced} from '../press/pdf-text.ts'

async function written(
  article: Article,
  options: Partial<PdfOptions> = {}
): Promise<{bytes: Uint8Array; pages: PdfPage[]; findings: Finding[]}> {
  const work = context()
  const bytes = await writePdf(article, typesetter(), {profile: profile(), report: work.report, ...options})
  return {bytes, pages: await pagesOf(bytes), findings: work.told}
}

/** The words of the pages, without their numbers. */
const wordsOf = (pages: ReadonlyArray<PdfPage>) =>
  unspaced(
    pages
      .map(({runs}) =>
        runs
          .map(({text}) => text)
          .join('')
          .replace(/—\s*\d+\s*—/g, '')
      )
      .join('')
  )

/** The paragraphs and heads of an article in order. */
function blocksOf(article: Article): string[] {
  const blocks: string[] = []
  visit(article.tree, (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading') blocks.push(unspaced(textOf(node)))
  })
  return blocks.filter(Boolean)
}

describe('every word is printed, in reading order', () => {
  test.each([
    'zhaoyang',
    'zhaotong',
    'tongliao',
    'kunming',
    'zhaoyang-cards',
    'zhaotong-police',
    'county-blank'
  ])('%s', async name => {
    const article = await example(name)
    const {pages} = await written(article)
    const words = wordsOf(pages)
    let at = 0
    for (const block of blocksOf(article)) {
      // A caption is centred under its photo, which may stand on the next page.
      const found = words.indexOf(block, at)
      expect(found, block.slice(0, 30)).toBeGreaterThanOrEqual(0)
      at = found
    }
  })
})

test('a full page has 22 lines of 28 characters', async () => {
  const {article} = articleOf(`标题: 甲\n导语: ${'国'.repeat(28 * 22 * 3)}\n`, 'report')
  const {pages} = await written(article)
  const lines = new Map<number, number>()
  for (const {text, y} of pages[1]!.runs) {
    const count = text.match(/国/g)?.length ?? 0
    if (count > 0) lines.set(Math.round(y), (lines.get(Math.round(y)) ?? 0) + count)
  }
  expect(lines.size).toBe(22)
  expect(new Set(lines.values())).toEqual(new Set([28]))
})

test('page numbers stand on the right of odd pages and on the left of even ones', async () => {
  const {pages} = await written(await example('zhaoyang'))
  pages.forEach(({runs, width}, index) => {
    const number = runs.filter(({y}) => y < 90 && y > 20)
    const middle = number.reduce((sum, {x}) => sum + x, 0) / number.length
    expect(number.map(({text}) => text).join('')).toContain(String(index + 1))
    expect(middle > width / 2).toBe(index % 2 === 0)
  })
})

test('is A4, and the same bytes for the same article', async () => {
  const article = await example('zhaotong-police')
  const [first, second] = [await written(article), await written(article)]
  expect([first.pages[0]!.width, first.pages[0]!.height].map(Math.round)).toEqual([595, 842])
  expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0)
})

test('hostile text is printed as it was typed', async () => {
  const plain = hostile.filter(
    text => !/[\uE000-\uF8FF\uFDD0-\uFDEF\u{1F000}-\u{1FFFF}\u{20BB7}]/u.test(text)
  )
  for (const text of plain) {
    const {model} = modelOf(draftOf(text))
    const {pages} = await written(compose(model, kindCalled('report'), () => {}))
    expect(wordsOf(pages).split(unspaced(text)).length, text).toBeGreaterThan(5)
  }
})

test('a character that no font has is told', async () => {
  const {findings} = await written(articleOf('标题: 甲\uE000\n导语: 乙\n', 'report').article)
  expect(findings.map(({ruleId}) => ruleId)).toContain('missing-glyph')
})

test('a chart is drawn with its numbers, its years and its unit, above its title', async () => {
  const {bytes, pages} = await written(await example('zhaoyang-briefing'))
  const runs = pages.flatMap(({runs: all}) => all)
  const at = (words: string, most = 11) => {
    const found = runs.find(({text, size}) => unspaced(text) === words && size < most)
    if (!found) throw new Error(`Cannot find “${words}” in small type`)
    return found
  }
  const [before, after] = [at('8766'), at('14910')]
  expect(after.x).toBeGreaterThan(before.x)
  expect(after.y).toBeGreaterThan(before.y)
  expect(Math.abs(at('2016年').x - before.x)).toBeLessThan(20)
  expect(at('2022年').y).toBeLessThan(before.y)
  expect(at('单位：元').y).toBeGreaterThan(after.y)
  expect(at('农村常住居民人均可支配收入', 17).y).toBeLessThan(at('2016年').y)
  // In words for whoever does not see it.
  expect(Buffer.from(bytes).toString('latin1')).toContain('/Alt')
})
