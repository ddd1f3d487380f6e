import {describe, expect, test} from 'vitest'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {extractOf} from '../../src/importing/extract.ts'
import {importArticle} from '../../src/importing/import-article.ts'
import {textPassages} from '../../src/reading/text-passages.ts'
import {kinds} from '../kinds.ts'

const numeral = (number: number): string =>
  [...String(number)].map(digit => '〇一二三四五六七八九'[+digit]).join('')

/** A report of so many sections, each of three paragraphs. */
function report(sections: number): string {
  const section = (at: number) =>
    `${numeral(at + 1)}、第${at}片灌渠修整\n（一）分片包干。各村按月查看灌渠${at}处。\n（二）按图施工。各组修好渠道${at}段。\n工程款${at}万元已经付清。`
  return `柳塘县灌渠修整工作总结\n今年的修整情况如下。\n${Array.from({length: sections}, (_, at) => section(at)).join('\n')}\n柳塘县水利局\n2024年12月3日`
}

const passagesOf = (text: string) => textPassages({path: '总结.txt', text, encoding: 'utf-8'}).passages

const importOf = (text: string) =>
  importArticle(passagesOf(text), {
    kinds: kinds.filter(({id}) => ['report', 'feature', 'cards'].includes(id)),
    name: '总结.txt',
    rolesFor: () => () => [],
    photoStem: 'photos/',
    compose: async (draft, kind) =>
      (await composeDraft({path: 'draft.yaml', text: draft, encoding: 'utf-8'}, {kinds: [kind]})).article
  })

describe('a long article', () => {
  test('is tried in every kind by how it begins and ends', () => {
    expect(extractOf(passagesOf(report(20)))).toBeUndefined()
    const long = passagesOf(report(300))
    const extract = extractOf(long)!
    expect(extract.length).toBeLessThan(long.length / 2)
    expect(extract[0]).toEqual(long[0])
    expect(extract.at(-1)).toEqual(long.at(-1))
  })

  test('comes over whole, in the kind of a short one like it', async () => {
    const [short, long] = [await importOf(report(20)), await importOf(report(160))]
    expect(long!.kind.id).toBe(short!.kind.id)
    expect(long!.plan.sections).toHaveLength(160)
    expect(long!.proof.leftOut).toEqual([])
    expect(long!.proof.kept).toBe(long!.proof.characters)
  })

  test('of few paragraphs and tables is cut where these are long', () => {
    const text = '渠'.repeat(70_000)
    const rows = Array.from({length: 500}, (_, at) => [`${at}号渠`, '已修好'])
    const form = {block: 'paragraph'} as const
    const [paragraph, table] = extractOf([
      {text, line: 1, form},
      {text: '', line: 2, form, rows}
    ])!
    expect(text.startsWith(paragraph!.text)).toBe(true)
    expect(paragraph!.text.length).toBeLessThan(5000)
    expect(table!.rows!.length).toBeLessThan(100)
    expect(rows.slice(0, table!.rows!.length)).toEqual(table!.rows)
  })
})
