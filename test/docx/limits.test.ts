import mammoth from 'mammoth'
import type {Root, TableRow} from 'mdast'
import {expect, test} from 'vitest'
import {columnWidths} from '../../src/official/column-widths.ts'
import {articleFrom, articleOf, make} from './article.ts'
import {findingAt} from './finding-at.ts'
import {part} from './office.ts'

const rowOf = (...cells: string[]): TableRow => ({
  type: 'tableRow',
  children: cells.map(value => ({type: 'tableCell', children: [{type: 'text', value}]}))
})

test('a paragraph of 100,000 characters comes back whole', async () => {
  const value = '铸牢中华民族共同体意识。'.repeat(8_400)
  const tree: Root = {type: 'root', children: [{type: 'paragraph', children: [{type: 'text', value}]}]}
  const {bytes} = await make(articleFrom(tree))
  expect((await mammoth.extractRawText({buffer: Buffer.from(bytes)})).value.trim()).toBe(value)
})

test('a title of 5,000 characters is left to the word processor', async () => {
  const {bytes} = await make(articleOf(`# ${'创建工作'.repeat(1250)}`))
  expect(part(bytes, 'word/document.xml')).not.toContain('<w:br/>')
})

test('an annex of 2,000 figures keeps all of them', async () => {
  const rows = Array.from({length: 2000}, (_, index) => rowOf(`第${index}项数据`, `${index}.5亿元`, '2023年'))
  const tree: Root = {
    type: 'root',
    children: [{type: 'table', children: [rowOf('指标', '数值', '时间'), ...rows]}]
  }
  const {bytes} = await make(articleFrom(tree))
  expect(part(bytes, 'word/document.xml').match(/<w:tr>/g)).toHaveLength(2001)
})

test('1,000 findings in one paragraph are 1,000 comments', async () => {
  const markdown = Array.from({length: 1000}, (_, index) => `第${index}处，`).join('')
  const findings = Array.from({length: 1000}, (_, index) =>
    findingAt(markdown, `第${index}处`, {fix: `第${index}次`})
  )
  const {bytes} = await make(articleOf(markdown), {review: {findings}})
  const body = part(bytes, 'word/document.xml')
  expect(body.match(/<w:commentReference /g)).toHaveLength(1000)
  expect(body.match(/<w:ins /g)).toHaveLength(1000)
  expect(part(bytes, 'word/comments.xml').match(/<w:comment /g)).toHaveLength(1000)
})

test('columns fill the page, the long one widest, however many there are', () => {
  const options = {cell: 240, padding: 85, width: 8845}
  const widths = (...rows: TableRow[]) => columnWidths({type: 'table', children: rows}, options)
  const three = widths(
    rowOf('指标', '数值', '来源'),
    rowOf('少数民族科级干部占比', '20.8%', '区委组织部和区民宗局')
  )
  expect(three.reduce((sum, width) => sum + width, 0)).toBe(8845)
  // Each cell has room for its words in one line.
  expect(three[0]).toBeGreaterThan(10 * 240 + 170)
  expect(three[2]).toBeGreaterThan(10 * 240 + 170)
  const [short, long] = widths(rowOf('甲', '乙'), rowOf('一', '很长的话'.repeat(40)))
  expect(long!).toBeGreaterThan(short! * 3)
  const many = widths(rowOf(...Array.from({length: 40}, (_, index) => `第${index}列`)))
  expect(many.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(8845)
  expect(Math.min(...many)).toBeGreaterThan(0)
})
