import fc from 'fast-check'
import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import {press as format} from '../../src/formats/press/press.ts'
import {context} from '../context.ts'
import {tries} from '../tries.ts'
import {articleOf} from './page.ts'
import {pagesOf} from './pdf-text.ts'

const plain = '各族群众齐心协力建设家园，日子越过越好。'

const articleWith = (body: string, title: unknown = '修路记') =>
  articleOf(
    stringify({
      标题: title,
      署名: [{姓名: '甲'}],
      导语: plain,
      章节: [{标题: ['一起干'], 正文: body}],
      展望: plain
    })
  ).article

async function set(body: string, title?: unknown) {
  const work = context()
  const [file] = await format.write(articleWith(body, title), {fonts: 'bundled'}, work)
  const [page] = await pagesOf(file!.bytes)
  return {page: page!, told: work.told}
}

test('no run of letters, marks and figures is wider than its column', async () => {
  const letters = 'abcXYZ019'
  const run = fc.oneof(
    fc.string({unit: fc.constantFrom(...letters, ...'/.-_?=&'), minLength: 5, maxLength: 150}),
    fc.string({unit: fc.constantFrom(...letters), minLength: 60, maxLength: 120})
  )
  await fc.assert(
    fc.asyncProperty(fc.array(run, {minLength: 1, maxLength: 5}), async runs => {
      const {page} = await set(runs.map(word => `${plain}见a${word}的说明。${plain}`).join('\n'))
      for (const {x, width, size} of page.runs) {
        // A4 in three columns of 19 characters, the first of which begins inside the margin.
        if (size < 9.5) expect(width).toBeLessThan(19.2 * 9)
        // The margin is 32 points; half of a mark at the end of a line is no ink.
        expect(x + width).toBeLessThan(page.width - 26)
      }
      const words = page.runs.map(({text}) => text).join('')
      for (const word of runs) expect(words.replaceAll(/\s/g, '')).toContain(word)
    }),
    {...tries(5), endOnFailure: true}
  )
})

test.each([60, 110, 180])('a title of %i characters stays as large as a head, and is told', async count => {
  const title = Array.from(
    {length: count / 10},
    (_, nth) => `第${'一二三四五六七八九'[nth % 9]}批村寨修路通水`
  ).join('')
  const {page, told} = await set(plain.repeat(40), title.slice(0, count))
  const largest = page.runs.filter(({text}) => title.includes(text.trim()))
  expect(Math.min(...largest.map(({size}) => size))).toBeGreaterThan(14)
  const about = told.filter(({ruleId}) => ruleId === 'page-title-too-long')
  expect(about.length).toBe(count > 60 ? 1 : 0)
})

test.each([
  [30, 0],
  [70, 0],
  [160, 1]
])('a deck of %i characters is no smaller than the byline', async (count, told) => {
  const deck = Array.from(
    {length: count / 10},
    (_, nth) => `从第${'一二三四五六七八九'[nth % 9]}条路说起的，`
  ).join('')
  const done = await set(plain.repeat(40), {主题: '修路记', 副题: deck.slice(0, count - 1)})
  const mine = done.page.runs.filter(({text}) => text.length > 3 && deck.includes(text.trim()))
  expect(mine.length).toBeGreaterThan(0)
  expect(Math.min(...mine.map(({size}) => size))).toBeGreaterThanOrEqual(9.7)
  expect(done.told.filter(({ruleId}) => ruleId === 'page-title-too-long')).toHaveLength(told)
})

test('names with a dot and years with a dash are whole, and stand on the line of the words around them', async () => {
  const body = Array.from(
    {length: 19},
    (_, index) => `${'渠'.repeat(index)}表彰古丽·买买提、吐尔逊·艾山，规划期为2016—2020年。`
  )
  const {page} = await set(body.join('\n'))
  const runs = page.runs.filter(({size}) => size < 9.5)
  const heights = runs.map(({y}) => y).sort((a, b) => a - b)
  const steps = heights.slice(1).map((y, index) => y - heights[index]!)
  expect(steps.filter(step => step > 9).length).toBeGreaterThan(10)
  expect(steps.filter(step => step > 0.1 && step < 6)).toEqual([])
  expect(runs.filter(({text}) => /^[·—]/.test(text))).toEqual([])
  // Between 汉字 and figures stands a quarter of a character, but for the ends of a line.
  const gaps = runs.flatMap(({text, x, y}) => {
    const before = runs.find(one => Math.abs(one.y - y) < 1 && one.x < x && x - one.x - one.width < 5)
    return text.startsWith('2016') && before ? [x - before.x - before.width] : []
  })
  expect(gaps.length).toBeGreaterThan(5)
  expect(Math.min(...gaps)).toBeGreaterThan(1.5)
})
