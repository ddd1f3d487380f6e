import {beforeAll, describe, expect, test} from 'vitest'
import {headingPages} from '../../src/formats/pdf/heading-pages.ts'
import {writePdf} from '../../src/formats/pdf/write-pdf.ts'
import {contentsHeld} from '../../src/reading/contents-held.ts'
import {readDocx} from '../../src/reading/docx.ts'
import {typesetter} from '../context.ts'
import {articleOf, make, profile} from '../docx/article.ts'
import {canDraw, converted, part, wordsOf} from '../docx/office.ts'
import {officeTemplate} from '../docx/office-template.ts'
import {canValidate, errorsOf} from '../docx/validator.ts'
import {modelOf} from '../drafts.ts'
import {articleOf as composed} from '../press/page.ts'
import {pagesOf, unspaced} from '../press/pdf-text.ts'

const lines = (count: number) => Array.from({length: count}, () => '山'.repeat(20)).join('\n\n')
const long = '把乡村道路修到每个村民小组门口让群众出行更方便更安全'
const report = `# 河谷县创建工作情况的报告

${lines(12)}

## 一、健全机制，压实责任

:run-in[（一）建立“一把手”负责制。]${'水'.repeat(400)}

:run-in[（二）${long}。]${'土'.repeat(900)}

## 二、兴产业，惠民生

### （一）产业发展

${lines(20)}

### （二）民生改善

${lines(25)}

:::signoff
河谷县人民政府

2024年5月8日
:::

::::attachment
附件1

河谷县重点项目清单

${lines(2)}
::::
`
const article = articleOf(report)
const entries = [
  ['一、健全机制，压实责任', 1],
  ['（一）建立“一把手”负责制', 1],
  [`（二）${long}`, 2],
  ['二、兴产业，惠民生', 4],
  ['（一）产业发展', 4],
  ['（二）民生改善', 5],
  ['附件1河谷县重点项目清单', 7]
] as const

const told = async (markdown: string, options: Parameters<typeof make>[1] = {}) =>
  (await make(articleOf(markdown), {contents: 'yes', ...options})).findings.map(({message}) => message)

/** Entries with the numbers of their pages, as they stand on pages that were drawn. */
function printed(page: string): [string, number][] {
  return [...page.replace(/^目录/, '').matchAll(/([^.…]+?)[.…]{2,}(\d+)/g)].map(([, words, number]) => [
    words!,
    Number(number)
  ])
}

describe('contents in the official PDF', () => {
  let pages: string[]
  let own: string[]
  beforeAll(async () => {
    const pdf = await writePdf(article, typesetter(), {profile: profile(), report: () => {}, contents: 'yes'})
    own = (await pagesOf(pdf)).map(({runs}) => unspaced(runs.map(one => one.text).join('')))
    pages = own
  }, 60_000)

  test('list chapters, measures, heads in paragraphs and attachments with their pages', () => {
    expect(printed(pages[0]!)).toEqual(entries)
  })

  test('stand on a leaf of their own, whose number is Roman and whose back is blank', () => {
    expect(pages[0]).toMatch(/^目录一、/)
    expect(pages[0]).toMatch(/—I—$/)
    expect(pages[1]).toBe('')
    expect(pages[2]).toMatch(/^河谷县创建工作情况的报告.*—1—$/)
  })

  test('each number is that of the page on which its heading stands', () => {
    for (const [words, page] of entries) {
      const head = words.replace('附件1', '').slice(0, 20)
      const at = pages.findIndex((text, index) => index > 1 && text.includes(head))
      expect(pages[at], words).toMatch(new RegExp(`—${page}—$`))
    }
  })

  test('with pages counted of a total, all pages are counted', async () => {
    const base = profile()
    const counted = {...base, pageNumber: {...base.pageNumber, pattern: '第1页 共2页'}}
    const pdf = await writePdf(article, typesetter(), {profile: counted, report: () => {}, contents: 'one'})
    const drawn = (await pagesOf(pdf)).map(({runs}) => unspaced(runs.map(one => one.text).join('')))
    expect(drawn[0]).toMatch(/第1页共8页$/)
    expect(drawn[1]).toMatch(/第2页共8页$/)
    expect(printed(drawn[0]!)).toEqual([
      ['一、健全机制，压实责任', 2],
      ['二、兴产业，惠民生', 5],
      ['附件1河谷县重点项目清单', 8]
    ])
  })
})

describe('contents in the Word document', () => {
  let bytes: Uint8Array
  let xml: string
  beforeAll(async () => {
    const made = await make(article, {
      contents: 'yes',
      headingPages: (one, options) => headingPages(one, typesetter(), options)
    })
    bytes = made.bytes
    xml = part(bytes, 'word/document.xml')
  }, 60_000)

  test('are a field with its entries in it, which nobody is asked to update', () => {
    expect(xml).toContain('TOC \\o &quot;1-2&quot; \\f \\l &quot;1-2&quot; \\h \\z')
    expect(xml).not.toContain('w:dirty')
    expect(part(bytes, 'word/settings.xml')).not.toContain('updateFields')
  })

  test('lead to places that are there, each once', () => {
    const anchors = [...xml.matchAll(/<w:hyperlink w:anchor="([^"]+)"/g)].map(([, name]) => name)
    const places = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name)
    expect(anchors).toHaveLength(entries.length)
    expect(places).toEqual(anchors)
    // What no style tells Word is told in fields of its own.
    expect(xml.match(/ TC &quot;/g)).toHaveLength(3)
    expect(xml).toContain(' TC &quot;（一）建立\\“一把手\\”负责制&quot; \\l 2 ')
  })

  test('say the pages that Typst sets, and nearly the same when lines are only counted', async () => {
    const pagesIn = (text: string) =>
      [...text.matchAll(/PAGEREF.*?<w:t[^>]*>(\d+)</g)].map(([, page]) => Number(page))
    expect(pagesIn(xml)).toEqual(entries.map(([, page]) => page))
    const counted = pagesIn(part((await make(article, {contents: 'yes'})).bytes, 'word/document.xml'))
    for (const [index, page] of counted.entries())
      expect(Math.abs(page - entries[index]![1]), entries[index]![0]).toBeLessThanOrEqual(1)
  })

  test.skipIf(!canValidate)('Microsoft’s validator has nothing against them', async () => {
    expect(await errorsOf(bytes)).toEqual([])
  })

  test.skipIf(!canDraw)('LibreOffice draws the same entries, and the text from page 1 on', () => {
    const pages = wordsOf(converted(bytes, 'pdf')).map(words => unspaced(words.map(one => one.text).join('')))
    expect(printed(pages[0]!)).toEqual(entries)
    expect(pages[0]).toMatch(/—I—$/)
    const text = pages.filter(page => page !== '').slice(1)
    expect(text[0]).toMatch(/^河谷县创建工作情况的报告.*—1—$/)
    for (const [words, page] of entries) {
      const head = words.replace('附件1', '').slice(0, 20)
      expect(
        text.find(one => one.includes(head)),
        words
      ).toMatch(new RegExp(`—${page}—$`))
    }
  })

  test('are read as contents, and agree with the headings', () => {
    const findings: string[] = []
    const read = readDocx('报告.docx', bytes, ({ruleId}) => void findings.push(ruleId))!
    expect(findings).toEqual([])
    expect(read.source.text).not.toContain('目　录')
    expect(read.unkept.filter(({sort}) => sort === 'contents')).toHaveLength(1)
  })
})

test('a document with a letterhead, or without headings, has none and says so', async () => {
  expect(
    await told(
      ':::letterhead\n:issuer[河谷县人民政府文件]\n\n:number[河政发〔2024〕5号]\n:::\n\n# 报告\n\n## 一、做法\n'
    )
  ).toEqual([expect.stringContaining('没有编目录')])
  expect(await told('# 报告\n\n全县稳定。\n')).toEqual(['文中没有能编进目录的标题，没有编目录。'])
  expect(await told(report, {template: await officeTemplate()})).toContainEqual(
    expect.stringContaining('用单位自己的模板时不编目录')
  )
})

test('a review copy has none', async () => {
  const {bytes} = await make(article, {contents: 'yes', review: {findings: []}})
  expect(part(bytes, 'word/document.xml')).not.toContain('TOC')
})

test('a draft asks for them in Chinese or English', async () => {
  const {article: chinese} = composed(
    '目录: 三级\n标题: 报告\n章节: [{标题: 做法, 正文: 稳定。}]\n',
    'report'
  )
  expect(chinese.draft?.contents?.choice).toBe('three')
  expect(part((await make(chinese)).bytes, 'word/document.xml')).toContain('TOC \\o &quot;1-3&quot;')
  const {model, findings} = modelOf('contents: deep\n')
  expect(model.draft.contents).toBeUndefined()
  expect(findings.map(({message}) => message)).toEqual([
    '“目录”写的是“deep”，只能是：否、是、一级、二级、三级。'
  ])
  const wanted = {...profile(), contents: 'one' as const}
  const {article: silent} = composed('标题: 报告\n章节: [{标题: 做法, 正文: 稳定。}]\n', 'report')
  expect(part((await make(silent, {profile: wanted})).bytes, 'word/document.xml')).toContain('TOC ')
  const {article: no} = composed('目录: 否\n标题: 报告\n章节: [{标题: 做法, 正文: 稳定。}]\n', 'report')
  expect(part((await make(no, {profile: wanted})).bytes, 'word/document.xml')).not.toContain('TOC ')
})

describe('contents are held against the headings', () => {
  const headings = (...texts: string[]) => {
    const lines = texts.map(text => text.replace(/^#+/, ''))
    let start = 0
    const found = texts.map((text, index) => {
      const depth = 1 + (text.match(/^#+/)?.[0].length ?? 0)
      const heading = {start, depth, text: lines[index]!}
      start += lines[index]!.length + 1
      return heading
    })
    return [found, lines] as const
  }
  const says = (entries: string[], ...texts: string[]) =>
    contentsHeld(entries, ...headings(...texts)).map(({message}) => message)

  test('which they agree with, whatever stands for their pages', () => {
    const texts = ['#一、组织领导', '##（一）建机制。', '##（二）强队伍。', '#二、宣传教育']
    expect(
      says(
        ['目　录', '一、组织领导\t1', '（一）建机制......2', '（二）强队伍…3', '二、宣传教育 - 4 -'],
        ...texts
      )
    ).toEqual([])
    expect(says(['一、组织领导\t1', '二、宣传教育\t4'], ...texts)).toEqual([])
    expect(says([], ...texts)).toEqual([])
  })

  test('of which one was changed, one added', () => {
    const texts = ['#一、组织领导坚强有力', '#二、宣传教育入脑入心', '#三、产业发展']
    expect(says(['一、组织领导坚强有力\t1', '二、宣传教育入脑人心\t3'], ...texts)).toEqual([
      '目录里有“二、宣传教育入脑人心”，正文没有这个标题，是否改成了“二、宣传教育入脑入心”；请在 Word 中更新目录。'
    ])
    expect(says(['一、组织领导坚强有力\t1', '二、宣传教育入脑入心\t3'], ...texts)).toEqual([
      '标题“三、产业发展”不在目录里；请在 Word 中更新目录。'
    ])
  })
})
