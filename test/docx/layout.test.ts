import {beforeAll, describe, expect, test} from 'vitest'
import {articleOf, make, profile} from './article.ts'
import {drawn, full} from './full.ts'
import {canDraw, convertedAll, inkOf, wordsOf} from './office.ts'

const point = 25.4 / 72

/** Paragraphs of three lines each, which are the ones that widow control would move. */
const long = Array.from({length: 40}, () => '国'.repeat(26 + 28 * 2)).join('\n\n')

/** Texts of 17 to 21 lines, so that the signature comes to the end of the first page. */
const signed = [17, 18, 19, 20, 21].map(lines => {
  const text = Array.from({length: lines}, () => '国'.repeat(20)).join('\n\n')
  return `${text}\n\n:::signoff\n某某县人民政府\n\n2023年6月30日\n:::`
})

const documents = {
  ink: () => make(articleOf(long), {geometry: 'ink'}),
  dialog: () => make(articleOf(long), {geometry: 'dialog'}),
  full: async () => make(articleOf(full, {'photos/a.jpg': await drawn('jpeg', 1200, 800)})),
  letterhead: () => make(articleOf(full.replace(/:copy-number[\s\S]*?(?=:issuer)/, ''))),
  manuscript: () => make(articleOf(full), {profile: profile('manuscript')}),
  ...Object.fromEntries(signed.map((text, index) => [`signed ${index}`, () => make(articleOf(text))]))
}

/** Each of the documents as a PDF; LibreOffice starts once. */
const pdfs = new Map<string, Uint8Array>()
beforeAll(async () => {
  if (!canDraw) return
  const made = await Promise.all(Object.values(documents).map(async document => (await document()).bytes))
  for (const [index, pdf] of convertedAll(made, 'pdf').entries()) {
    pdfs.set(Object.keys(documents)[index]!, pdf)
  }
}, 60_000)
const pdfOf = (name: string): Uint8Array => pdfs.get(name)!

describe.skipIf(!canDraw)('drawn by LibreOffice', () => {
  for (const geometry of ['ink', 'dialog'] as const) {
    test(`a page has 22 lines of 28 characters: ${geometry}`, () => {
      const pages = wordsOf(pdfOf(geometry))
      expect(pages).toHaveLength(Math.ceil((40 * 3) / 22))
      const lines = pages[1]!.filter(word => /^国+$/.test(word.text))
      expect(lines).toHaveLength(22)
      // Page 2 begins in the middle of a paragraph; each has two full lines and one that is indented.
      expect(new Set(lines.map(line => line.text.length))).toEqual(new Set([26, 28]))
    })
  }

  test('the ink stands where GB/T 9704—2012 measures it, within a millimetre', () => {
    const bands = inkOf(pdfOf('ink'), 2)
    const footer = bands.at(-1)!
    const last = bands.at(-2)!
    expect(Math.abs(bands[0]!.top - 37)).toBeLessThan(1)
    expect(Math.abs(last.bottom - bands[0]!.top - 225)).toBeLessThan(1)
    // The dash of the page number is 7 mm below the type area (7.5).
    const dash = (footer.top + footer.bottom) / 2
    expect(Math.abs(dash - (37 + 225) - 7)).toBeLessThan(1)
  })

  test('type stands 28 mm from the binding edge and 26 mm from the other', () => {
    const lines = wordsOf(pdfOf('ink'))[1]!.filter(word => word.text.length === 28)
    expect(Math.abs(lines[0]!.left * point - 28)).toBeLessThan(1)
    expect(Math.abs(210 - lines[0]!.right * point - 26)).toBeLessThan(1)
  })

  test('page numbers stand right on odd pages and left on even ones, one character in', () => {
    const pages = wordsOf(pdfOf('ink'))
    for (const [index, words] of pages.entries()) {
      const dashes = words.filter(word => word.top > 750 && word.text === '—')
      expect(words.find(word => word.top > 750 && word.text === `${index + 1}`)).toBeDefined()
      if (index % 2 === 0)
        expect(Math.abs(210 - 26 - 14 * point - dashes.at(-1)!.right * point)).toBeLessThan(1)
      else expect(Math.abs(dashes[0]!.left * point - 28 - 14 * point)).toBeLessThan(1)
    }
  })

  test('every element is drawn, none on an empty page, the imprint at the foot of the last', () => {
    const pages = wordsOf(pdfOf('full'))
    for (const words of pages) expect(words.filter(word => word.top < 750)).not.toEqual([])
    const imprint = pages.at(-1)!.find(word => word.text.includes('印发'))!
    expect(imprint.bottom * point).toBeGreaterThan(258)
    expect(imprint.bottom * point).toBeLessThan(263)
  })

  test('letterhead and imprint stand where the standard measures them', () => {
    const pdf = pdfOf('letterhead')
    const [issuer, number, rule] = inkOf(pdf, 1)
    expect(Math.abs(issuer!.top - 37 - 35)).toBeLessThan(1.5)
    expect(Math.abs(rule!.top - number!.bottom - 4)).toBeLessThan(1)
    const last = inkOf(pdf, wordsOf(pdf).length).at(-2)!
    expect(Math.abs(last.bottom - 37 - 225)).toBeLessThan(1)
  })

  test('a signature is never alone on its page', () => {
    for (const index of signed.keys()) {
      const pages = wordsOf(pdfOf(`signed ${index}`))
      const page = pages.find(words => words.some(word => word.text.includes('某某县')))!
      expect(page.some(word => word.text.startsWith('国'))).toBe(true)
      expect(page.some(word => word.text.includes('日'))).toBe(true)
    }
  })

  test('a manuscript is drawn in its own layout', () => {
    const [first] = wordsOf(pdfOf('manuscript'))
    const body = first!.find(word => word.text.includes('紧紧围绕'))!
    expect(body.bottom - body.top).toBeLessThan(18)
  })
})
