import {expect, test} from 'vitest'
import {writePdf} from '../../src/formats/pdf/write-pdf.ts'
import {typesetter} from '../context.ts'
import {articleOf, profile} from '../docx/article.ts'
import {pagesOf, unspaced} from '../press/pdf-text.ts'

/** A text of so many lines with an imprint of two rows. */
const reportOf = (lines: number) =>
  articleOf(`${Array.from({length: lines}, () => '山'.repeat(20)).join('\n\n')}

:::imprint
:copy-to[河谷县档案馆]

:printed-by[河谷县人民政府办公室]

:printed-on[2024年5月8日]
:::
`)

test.each([
  // The text ends on a front: the imprint stands on its back.
  {lines: 1, pages: 2, numbers: ['—1—', '—2—']},
  {lines: 22, pages: 2, numbers: ['—1—', '—2—']},
  // It ends on a back, with room below it.
  {lines: 23, pages: 2, numbers: ['—1—', '—2—']},
  {lines: 41, pages: 2, numbers: ['—1—', '—2—']},
  // It leaves no room there: the next back is two pages on, and neither it nor the blank page is numbered.
  {lines: 43, pages: 4, numbers: ['—1—', '—2—', '', '']},
  {lines: 44, pages: 4, numbers: ['—1—', '—2—', '', '']},
  {lines: 45, pages: 4, numbers: ['—1—', '—2—', '—3—', '—4—']}
])('after $lines lines the imprint stands on page $pages', async ({lines, pages: count, numbers}) => {
  const bytes = await writePdf(reportOf(lines), typesetter(), {profile: profile(), report: () => {}})
  const pages = await pagesOf(bytes)
  expect(pages).toHaveLength(count)
  const words = pages.map(({runs}) => unspaced(runs.map(({text}) => text).join('')))
  expect(words.map(text => text.includes('印发'))).toEqual(pages.map((_, index) => index === count - 1))
  expect(words.map(text => /—\d+—/.exec(text)?.[0] ?? '')).toEqual(numbers)
  const last = pages.at(-1)!
  const foot = last.runs.find(({text}) => text.includes('印发'))!
  // The last rule stands on the lower edge of the type area.
  expect(Math.abs(foot.y - (35 * 72) / 25.4)).toBeLessThan(12)
})
