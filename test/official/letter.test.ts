import {beforeAll, describe, expect, test} from 'vitest'
import {writePdf} from '../../src/formats/pdf/write-pdf.ts'
import {readDrawing} from '../../src/typst/pdf/read-drawing.ts'
import {typesetter} from '../context.ts'
import {articleOf, make, profile} from '../docx/article.ts'
import {canDraw, converted, inkOf, part, wordsOf} from '../docx/office.ts'
import {canValidate, errorsOf} from '../docx/validator.ts'
import {modelOf} from '../drafts.ts'
import {articleOf as composed} from '../press/page.ts'
import {pagesOf, unspaced} from '../press/pdf-text.ts'

const mm = 72 / 25.4
const text = Array.from({length: 30}, () => '山'.repeat(20)).join('\n\n')
const letter = articleOf(`
:::letterhead{form="信函"}
:copy-number[000012]

:urgency[特急]

:issuer[河谷县人民政府]

:number[河政函〔2024〕12号]
:::

# 关于河谷县创建工作情况的函

${text}

:::imprint{form="信函"}
:copy-to[河谷县档案馆]
:::
`)

const pdf = () => writePdf(letter, typesetter(), {profile: profile(), report: () => {}})

describe('a letter (GB/T 9704—2012, 10.1) as PDF', () => {
  test('has its double rules 170 mm long, 4 mm below the issuer and 20 mm above the edge', async () => {
    const [first, second] = readDrawing(await pdf())
    const rules = first!.things.flatMap(thing =>
      thing.type === 'shape' && thing.line !== undefined
        ? [{x: thing.steps[0]!.points[0]!, to: thing.steps[1]!.points[0]!, line: thing.line}]
        : []
    )
    expect(rules).toHaveLength(4)
    for (const {x, to} of rules) {
      expect(Math.abs(x[0] - 20 * mm)).toBeLessThan(0.5)
      expect(Math.abs(to[0] - 190 * mm)).toBeLessThan(0.5)
    }
    const [thick, thin, upper, lower] = rules.toSorted((a, b) => a.x[1] - b.x[1])
    expect(thick!.line).toBeGreaterThan(thin!.line)
    expect(lower!.line).toBeGreaterThan(upper!.line)
    expect(Math.abs(lower!.x[1] - 277 * mm)).toBeLessThan(1.5)
    const issuer = first!.things.find(thing => thing.type === 'run' && thing.size > 40)
    if (issuer?.type !== 'run') throw new Error('Cannot find the issuer')
    // A character reaches from 0.88 of its size above its baseline to 0.12 below it.
    expect(Math.abs(issuer.y - 0.88 * issuer.size - 30 * mm)).toBeLessThan(0.5)
    expect(Math.abs(thick!.x[1] - (issuer.y + 0.12 * issuer.size) - 4 * mm)).toBeLessThan(0.5)
    expect(second!.things.some(thing => thing.type === 'shape')).toBe(false)
  })

  test('has no number on its first page, and no rules around the copies at the foot of the last', async () => {
    const pages = (await pagesOf(await pdf())).map(({runs}) => unspaced(runs.map(one => one.text).join('')))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toMatch(/^河谷县人民政府000012特急河政函〔2024〕12号/)
    expect(pages[0]).not.toMatch(/—\d—/)
    expect(pages[1]).toMatch(/抄送：河谷县档案馆。—2—$/)
  })
})

describe('a letter as a Word document', () => {
  test('has a first page of its own', async () => {
    const {bytes} = await make(letter)
    const document = part(bytes, 'word/document.xml')
    expect(document).toContain('<w:titlePg/>')
    expect(document).toContain('w:val="thickThinSmallGap"')
    expect(document).not.toContain('w:insideH')
  })

  test.skipIf(!canValidate)('Microsoft’s validator has nothing against it', async () => {
    expect(await errorsOf((await make(letter)).bytes)).toEqual([])
  })

  describe.skipIf(!canDraw)('drawn by LibreOffice', () => {
    let drawn: Uint8Array
    beforeAll(async () => {
      drawn = converted((await make(letter)).bytes, 'pdf')
    }, 60_000)

    test('the issuer stands 30 mm, the last rule 277 mm below the edge, and the second page begins as ever', () => {
      const bands = inkOf(drawn, 1)
      expect(Math.abs(bands[0]!.top - 30)).toBeLessThan(1)
      expect(Math.abs(bands.at(-1)!.bottom - 277)).toBeLessThan(1)
      expect(Math.abs(inkOf(drawn, 2)[0]!.top - 37)).toBeLessThan(1)
    })

    test('the first page has no number, the second has its own', () => {
      const pages = wordsOf(drawn).map(words => words.map(one => one.text).join(''))
      expect(pages).toHaveLength(2)
      expect(pages[0]).not.toMatch(/—\d—/)
      expect(pages[1]).toMatch(/—2—/)
    })
  })
})

test('a draft asks for it, and is told what a letter does not have', () => {
  const {findings} = composed(
    '公文: {格式: 信函, 发文机关标志: 河谷县人民政府, 发文字号: 河政函〔2024〕12号, 印发机关: 河谷县政府办, 抄送: 县档案馆}\n',
    'report'
  )
  expect(findings.map(({message}) => message)).toContain(
    '信函格式的版记不写印发机关和印发日期，请删去“河谷县政府办”。'
  )
  const {model, findings: read} = modelOf('公文: {格式: 信件}\n')
  expect(model.draft.official?.form).toBeUndefined()
  expect(read.map(({message}) => message).join('')).toContain('信函')
})
