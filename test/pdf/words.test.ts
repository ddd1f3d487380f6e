import {expect, test} from 'vitest'
import {writePdf} from '../../src/formats/pdf/write-pdf.ts'
import {typesetter} from '../context.ts'
import {articleOf, profile} from '../docx/article.ts'
import {type PdfPage, pagesOf} from '../press/pdf-text.ts'

async function pages(markdown: string): Promise<PdfPage[]> {
  const options = {profile: profile(), report: () => {}}
  return pagesOf(await writePdf(articleOf(markdown), typesetter(), options))
}

/** What is copied out of the pages, without the ends of lines. */
const copied = (all: ReadonlyArray<PdfPage>) => all.flatMap(({runs}) => runs.map(({text}) => text)).join('')

test('an address that runs over several lines is copied as it was typed', async () => {
  const address = `https://www.example.org/${'water/'.repeat(14)}index.html?name=canal`
  const mail = 'canal-and-water-office-of-the-valley@example.org'
  const all = await pages(`查看${address}，来信寄${mail}。`)
  const text = copied(all)
  expect(text).toContain(address)
  expect(text).toContain(mail)
  expect(text).not.toMatch(/[\u200B\u2060\uFEFF]/)
  // It is divided, and stays within the type area.
  expect(new Set(all[0]!.runs.filter(({y}) => y > 100).map(({y}) => Math.round(y))).size).toBeGreaterThan(2)
  const edge = all[0]!.width - (26 * 72) / 25.4
  expect(all[0]!.runs.filter(({x, width}) => x + width > edge + 1)).toEqual([])
})

test('the dot of a name never begins a line, wherever the line ends', async () => {
  const text = Array.from({length: 28}, (_, index) => `${'渠'.repeat(index)}表彰阿依古丽·买买提、吐尔逊·艾山`)
  const all = await pages(`${text.join('修到地头。\n\n')}\n\n${'古丽·艾山、'.repeat(60)}`)
  expect(copied(all)).toContain('吐尔逊·艾山')
  const begins = all.flatMap(({runs}) => {
    const left = new Map<number, {x: number; text: string}>()
    for (const {x, y, text: words} of runs) {
      const line = Math.round(y)
      if (x < (left.get(line)?.x ?? Number.POSITIVE_INFINITY)) left.set(line, {x, text: words})
    }
    return [...left.values()].map(({text: words}) => words[0])
  })
  expect(begins.length).toBeGreaterThan(28)
  expect(begins).not.toContain('·')
})

test('a name with a dot stands on the line of the words around it', async () => {
  const [page] = await pages('表彰阿依古丽·买买提、吐尔逊·艾山。'.repeat(12))
  const heights = page!.runs.map(({y}) => y).sort((a, b) => a - b)
  const steps = heights.slice(1).map((y, index) => y - heights[index]!)
  expect(steps.filter(step => step > 20).length).toBeGreaterThan(5)
  expect(steps.filter(step => step > 0.1 && step < 20)).toEqual([])
})

test('the last two lines of a text, which stand with the signature, begin where lines may', async () => {
  const begins: string[] = []
  for (const length of Array.from({length: 28}, (_, index) => index)) {
    const text = `${'渠'.repeat(length)}修到地头、引到田间，共412处，投入“一事一议”资金86.5万元，${'群众满意，'.repeat(6)}继续抓好。`
    const all = await pages(`${text}\n\n:::signoff\n河口镇人民政府\n\n2024年7月9日\n:::`)
    const left = (28 * 72) / 25.4
    const first = all[0]!.runs.filter(({x, y, text: words}) => Math.abs(x - left) < 1 && y > 100 && words)
    begins.push(...first.map(({text: words}) => words[0]!))
  }
  expect(begins.length).toBeGreaterThan(50)
  expect(begins.filter(one => /[，。、”]/.test(one))).toEqual([])
  // Neither 412 nor 86.5 is divided.
  expect(begins.filter(one => /[.1256]/.test(one))).toEqual([])
})
