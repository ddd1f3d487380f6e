import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import {readPage, setPage} from '../../src/page/page.ts'
import {press} from '../../src/page/press.ts'
import {storyOf} from '../../src/page/story.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {articleOf, wordsOf} from './page.ts'
import {textOf, unspaced} from './pdf-text.ts'

const long = (count: number) =>
  articleOf(
    stringify({
      标题: '各族同心',
      署名: [{姓名: '甲'}],
      导语: '导语。',
      章节: Array.from({length: count}, (_, index) => ({
        标题: [`第${index}章`],
        正文: '各族群众像石榴籽一样紧紧抱在一起。'.repeat(30)
      })),
      展望: '展望。'
    })
  ).article

async function page(carry: string) {
  const read = readPage(
    sourceOf(`纸张: A4\n报眉: {报名: 日报, 版次: 第3版}\n稿件: [{草稿: a.yaml${carry}}]\n`),
    finding => {
      throw new Error(finding.message)
    }
  )!
  const article = long(8)
  return {article, set: await setPage(read, [article], await press(typesetter()), '2023-06-30')}
}

test('a story that may go on does so on another page, with not a word lost or said twice', async () => {
  const {article, set} = await page(', 转版: 第4版')
  expect(set.continued.map(({page}) => page)).toEqual(['第4版'])
  const first = await textOf(await set.typeset.pdf())
  const second = await textOf(await set.continued[0]!.typeset.pdf())
  expect(first).toContain('（下转第4版）')
  expect(second).toContain('（上接第3版）')
  const {body} = wordsOf(storyOf(article))
  const words = unspaced(body)
  const cut =
    words.length -
    set.continued[0]!.part.items.reduce(
      (sum, item) =>
        sum +
        unspaced(
          'clusters' in item
            ? item.clusters.join('')
            : item.lines.map(line => line.clusters.join('')).join('')
        ).length,
      0
    )
  expect(first).toContain(words.slice(0, cut))
  expect(second.replace('（上接第3版）', '')).toContain(words.slice(cut))
})

test('one that may not is over, and says by how much', async () => {
  const {set} = await page('')
  expect(set.continued).toEqual([])
  expect(set.fitted[0]!.fit.over).toBeGreaterThan(0)
})
