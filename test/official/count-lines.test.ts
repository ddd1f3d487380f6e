import {expect, test} from 'vitest'
import {manuscriptOf} from '../../src/formats/pdf/write-pdf.ts'
import {linesOf} from '../../src/language/lines-of.ts'
import {blocksOf} from '../../src/official/blocks.ts'
import {countLines} from '../../src/official/count-lines.ts'
import {geometryOf} from '../../src/style/geometry.ts'
import {typesetter} from '../context.ts'
import {articleOf, profile} from '../docx/article.ts'

test.each([
  ['a line that is just filled', '山'.repeat(28), 1],
  ['one character more', '山'.repeat(29), 2],
  ['a mark that ends it', `${'山'.repeat(27)}。`, 1],
  ['two marks, the last of them half as wide', `${'山'.repeat(27)}。」`, 2],
  ['a mark that takes its character along', `${'山'.repeat(28)}。`, 2],
  ['a year that does not fit', `${'山'.repeat(26)}2024年`, 2],
  ['the room around figures', `${'山2'.repeat(14)}${'山'.repeat(6)}`, 2],
  ['an opening mark', `${'山'.repeat(27)}“水”`, 2],
  ['a long address', 'a'.repeat(112), 2]
])('%s', (_, text, lines) => {
  expect(linesOf(text, 28)).toBe(lines)
})

/** Numbers that look random and are the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return sides => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
}

const words = [
  '山路',
  '修到',
  '村口',
  '学校',
  '，',
  '的',
  '2024年',
  '群众',
  '办了',
  '35.6%',
  '“连心”',
  '工程',
  '、',
  '桥'
]

function report(seed: number): string {
  const roll = dice(seed)
  const say = (length: number) => {
    let said = ''
    while (said.length < length) said += words[roll(words.length)]
    return `${said}完成。`
  }
  const chapters = Array.from({length: 2 + roll(5)}, (_, index) => {
    const measures = Array.from({length: 1 + roll(4)}, () => say(60 + roll(400)))
    return `## ${'一二三四五六'[index]}、做法\n\n${measures.join('\n\n')}`
  })
  return `# 河谷县创建工作情况的报告\n\n${chapters.join('\n\n')}\n\n:::signoff\n河谷县人民政府\n\n2024年5月8日\n:::\n\n:::imprint\n:copy-to[河谷县档案馆]\n:::\n`
}

test('a text that is counted ends where Typst ends it, or nearly there', async () => {
  const using = profile()
  const geometry = geometryOf(using)
  const line = geometry.pitch / 20
  const away: number[] = []
  for (let seed = 1; seed <= 16; seed++) {
    const article = articleOf(report(seed * 7919))
    const set = await manuscriptOf(article, typesetter(), {profile: using, report: () => {}})
    const found = (await typesetter().fits(set)) as [string, number, number][]
    const [, page, y] = found.find(([name]) => name === 'text-end')!
    const blocks = blocksOf(article.tree.children, using, geometry)
    const end = countLines(blocks.slice(0, -1), using, geometry, new Map())
    away.push((page - end.page) * 22 + y / line - end.y / geometry.pitch)
  }
  for (const lines of away) {
    expect(lines).toBeGreaterThan(-1.5)
    expect(lines).toBeLessThan(3.5)
  }
  expect(away.reduce((sum, lines) => sum + Math.abs(lines), 0) / away.length).toBeLessThan(1.5)
}, 60_000)
