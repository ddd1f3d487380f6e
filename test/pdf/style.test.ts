import {beforeAll, describe, expect, test} from 'vitest'
import type {Article} from '../../src/compose/article.ts'
import type {Finding} from '../../src/finding.ts'
import {type PdfOptions, writePdf} from '../../src/formats/pdf/write-pdf.ts'
import {loadProfile} from '../../src/style/load-profile.ts'
import type {Profile} from '../../src/style/profile.ts'
import {typesetter} from '../context.ts'
import {articleOf, make, profile, profileTexts} from '../docx/article.ts'
import {canDraw, convertedAll} from '../docx/office.ts'
import {type PdfPage, pagesOf, type Run, unspaced} from '../press/pdf-text.ts'

async function written(article: Article, options: Partial<PdfOptions> = {}) {
  const findings: Finding[] = []
  const bytes = await writePdf(article, typesetter(), {
    profile: profile(),
    report: finding => void findings.push(finding),
    ...options
  })
  return {bytes, findings, pages: await pagesOf(bytes)}
}

/** A profile of one's own, from its YAML. */
function own(text: string): Profile {
  const files = [...profileTexts, {name: 'own', path: 'own.yaml', text}]
  return loadProfile('own', files, ({message}) => {
    throw new Error(message)
  })!
}

const millimetres = 72 / 25.4

/** The lines of a page from top to bottom, with the runs that stand in them. */
function linesOf({runs}: PdfPage): Array<{y: number; text: string; runs: Run[]}> {
  const lines: Array<{y: number; runs: Run[]}> = []
  for (const run of runs) {
    const line = lines.find(({y}) => Math.abs(y - run.y) < 4)
    if (line) line.runs.push(run)
    else lines.push({y: run.y, runs: [run]})
  }
  return lines
    .sort((a, b) => b.y - a.y)
    .map(({y, runs: all}) => {
      const sorted = all.toSorted((a, b) => a.x - b.x)
      return {y, runs: sorted, text: unspaced(sorted.map(({text}) => text).join(''))}
    })
}

const lineSaying = (page: PdfPage, words: string) => {
  const line = linesOf(page).find(({text}) => text.includes(words))
  if (!line) throw new Error(`Cannot find ${words} on the page`)
  return line
}

const text = `# 河谷县工作汇报

${'山'.repeat(200)}

## 一、水渠修到地头

${'田'.repeat(120)}
`

describe('the same article in two styles', () => {
  test.each([
    {name: 'gbt9704', body: 16, title: 22, left: 28, pitch: 29.6, characters: 28, number: '—1—'},
    {name: 'manuscript', body: 12, title: 18, left: 31.8, pitch: 22.5, characters: 34, number: '1'}
  ])('$name', async ({name, body, title, left, pitch, characters, number}) => {
    const {pages} = await written(articleOf(text), {profile: profile(name)})
    const page = pages[0]!
    expect(lineSaying(page, '河谷县').runs[0]!.size).toBeCloseTo(title, 1)
    const lines = linesOf(page).filter(line => /^山+$/.test(line.text))
    expect(lines[1]!.text).toHaveLength(characters)
    expect(lines[1]!.runs[0]!.size).toBeCloseTo(body, 1)
    expect(lines[1]!.runs[0]!.x / millimetres).toBeCloseTo(left, 0)
    // Two characters in.
    expect(lines[0]!.runs[0]!.x - lines[1]!.runs[0]!.x).toBeCloseTo(2 * body, 0)
    expect(lines[1]!.y - lines[2]!.y).toBeCloseTo(pitch, 0)
    const foot = linesOf(page).at(-1)!
    expect(foot.text).toBe(number)
    const middle = (foot.runs[0]!.x + foot.runs.at(-1)!.x + foot.runs.at(-1)!.width) / 2
    expect(Math.abs(middle - page.width / 2) < 10).toBe(name === 'manuscript')
  })
})

test('the margins are those that are measured, or those of the dialog', async () => {
  const tops = await Promise.all(
    (['ink', 'dialog'] as const).map(async geometry => {
      const {pages} = await written(articleOf('山'.repeat(28 * 30)), {geometry})
      const first = linesOf(pages[1]!)[0]!
      // The upper edge of the characters.
      return (pages[1]!.height - first.y - 0.88 * 16) / millimetres
    })
  )
  expect(tops[0]).toBeCloseTo(37, 1)
  // The grid leaves half of what is between two lines above the first one.
  expect(tops[1]).toBeCloseTo(37 + (28.95 - 16) / 2 / millimetres, 0)
})

test('paper, grid and sizes of a profile of one’s own are kept', async () => {
  const {pages} = await written(articleOf('山'.repeat(300)), {
    profile: own(`
基于: gbt9704
名称: 小开本
纸张: {宽: 176毫米, 高: 250毫米}
页边距: {上: 20毫米, 下: 20毫米, 左: 20毫米, 右: 20毫米}
每面: {行数: 24行, 字数: 27字, 行距: 24磅, 字距: 0磅}
样式: {正文: {字号: 4号}}
`)
  })
  expect([pages[0]!.width, pages[0]!.height].map(length => length / millimetres)).toEqual([
    expect.closeTo(176, 0),
    expect.closeTo(250, 0)
  ])
  const lines = linesOf(pages[0]!).filter(line => /^山+$/.test(line.text))
  expect(lines[1]!.text).toHaveLength(27)
  expect(lines[1]!.runs[0]!.size).toBeCloseTo(14, 1)
  expect(lines[1]!.y - lines[2]!.y).toBeCloseTo(24, 1)
})

test('a colour and an alignment of the profile are printed', async () => {
  const plain = await written(articleOf(text))
  const {bytes, pages} = await written(articleOf(text), {
    profile: own('基于: gbt9704\n名称: 蓝题\n样式: {标题: {颜色: 1F4E79, 对齐: 左}}\n')
  })
  const left = lineSaying(pages[0]!, '河谷县').runs[0]!.x
  expect(left / millimetres).toBeCloseTo(28, 0)
  expect(lineSaying(plain.pages[0]!, '河谷县').runs[0]!.x).toBeGreaterThan(left + 50)
  expect(await coloursOf(bytes)).toContain('#1f4e79')
  expect(await coloursOf(plain.bytes)).not.toContain('#1f4e79')
})

/** The colours that the first page is painted in. */
async function coloursOf(bytes: Uint8Array): Promise<string[]> {
  const {getDocument, OPS} = await import('unpdf/pdfjs')
  const task = getDocument({data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0})
  const page = await (await task.promise).getPage(1)
  const {fnArray, argsArray} = await page.getOperatorList()
  const colours = fnArray.flatMap((code, index) =>
    code === OPS.setFillRGBColor ? [String(argsArray[index]![0])] : []
  )
  await task.destroy()
  return colours
}

test('without a seal the name ends two characters from the right and the date begins two further in', async () => {
  const article = articleOf('正文\n\n:::signoff\n河谷县民族宗教事务局办公室\n\n2024年5月1日\n:::')
  const unsealed = own('基于: gbt9704\n名称: 不盖章\n署名位置: {盖章: 否}\n')
  const {pages} = await written(article, {profile: unsealed})
  const name = lineSaying(pages[0]!, '河谷县').runs
  const date = lineSaying(pages[0]!, '2024年').runs
  const edge = pages[0]!.width - 26 * millimetres
  expect(edge - (name.at(-1)!.x + name.at(-1)!.width)).toBeCloseTo(2 * 15.78, 0)
  expect(date[0]!.x - name[0]!.x).toBeCloseTo(2 * 15.78, -0.5)
})

test('pages are counted up to the last, and a number that cannot be counted is refused', async () => {
  const counted = own('基于: gbt9704\n名称: 总页数\n页码位置: {式样: 第1页 共2页, 位置: 居中}\n')
  const {pages} = await written(articleOf('山'.repeat(28 * 50)), {profile: counted})
  expect(pages.map(page => linesOf(page).at(-1)!.text)).toEqual(['第1页共3页', '第2页共3页', '第3页共3页'])
  const {bytes} = await make(articleOf('山'), {profile: counted})
  const {part} = await import('../docx/office.ts')
  const footer = part(bytes, 'word/footer1.xml')
  expect([...footer.matchAll(/<w:instrText[^>]*> (\w+) </g)].map(([, field]) => field)).toEqual([
    'PAGE',
    'NUMPAGES'
  ])
  for (const pattern of ['第页', '第1页 共2页 第3册', '第2页'])
    expect(() => own(`基于: gbt9704\n名称: 错\n页码位置: {式样: ${pattern}}\n`)).toThrow('页码位置·式样')
})

test('what the body is set in is told where the standard wants 仿宋, and nowhere else', async () => {
  const {findings} = await written(articleOf(text))
  expect(findings.map(({ruleId}) => ruleId)).toEqual(['body-face'])
  expect(findings[0]!.data?.face).toBeTruthy()
  const {findings: none} = await written(articleOf(text), {profile: profile('manuscript')})
  expect(none).toEqual([])
})

const whole = `> 引题

# 河谷县民族团结进步创建工作情况的汇报

${'山'.repeat(100)}

## 一、水渠修到地头

### （一）先修主渠

#### 1.再修支渠

${Array.from({length: 9}, (_, index) => '田'.repeat(40 + index * 7)).join('\n\n')}

${Array.from({length: 5}, (_, index) => '林'.repeat(30 + index * 11)).join('\n\n')}

:::attachments
1\\. 主渠图

2\\. 支渠图
:::

:::signoff
河谷县人民政府

二〇二四年五月一日
:::
`

describe.skipIf(!canDraw)('line for line as the Word document, drawn by LibreOffice', () => {
  const office = new Map<string, Uint8Array>()
  const article = articleOf(whole)
  beforeAll(async () => {
    const names = ['gbt9704', 'manuscript']
    const documents = await Promise.all(
      names.map(async name => (await make(article, {profile: profile(name)})).bytes)
    )
    for (const [index, bytes] of convertedAll(documents, 'pdf').entries()) office.set(names[index]!, bytes)
  }, 60_000)

  test.each(['gbt9704', 'manuscript'])('%s', async name => {
    const {pages} = await written(article, {profile: profile(name)})
    const drawnPages = await pagesOf(office.get(name)!)
    const textsOf = (all: ReadonlyArray<PdfPage>) => all.map(page => linesOf(page).map(({text}) => text))
    expect(textsOf(pages)).toEqual(textsOf(drawnPages))
    const placesOf = (all: ReadonlyArray<PdfPage>) =>
      all.flatMap(page =>
        linesOf(page)
          .slice(0, -1)
          .map(({runs}) => runs[0]!.x)
      )
    const expected = placesOf(drawnPages)
    expect(placesOf(pages).filter((x, at) => Math.abs(x - expected[at]!) > 2)).toEqual([])
  })
})
