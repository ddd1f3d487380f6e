import fc from 'fast-check'
import type {Paragraph, Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import {patch} from '../../src/draft/patch.ts'
import {readDraft} from '../../src/draft/read.ts'
import {fieldNames} from '../../src/model/fields.ts'
import {readModel} from '../../src/model/read.ts'
import {draftSchema} from '../../src/model/schema.ts'
import type {Value} from '../../src/model/value.ts'
import {type Parts, pack, putText, textOf, unpack} from '../../src/ooxml/package.ts'
import {pull} from '../../src/review/pull.ts'
import {NoReviewCopy} from '../../src/review/read-back.ts'
import {tries} from '../tries.ts'
import {articleFrom, make} from './article.ts'
import {canDraw, converted} from './office.ts'

const draftText = `# 昭阳区的草稿
文种: 上报总结   # 不要改
标题: {主题: 昭阳区工作总结}
导语: |
  第一段，说的是*情况*。
  第二段，有“引号”。

章节:
  - 标题: '健全组织体系'   # 单引号
    引言: "双引号里的\\"话\\""
    小节:
      - 正文: >
          折叠的
          一段话
荣誉:
  - 称号:
    授予: 省政府
数据: {科级干部: 730人}
`

function read(text: string) {
  const isKey = (name: string) => fieldNames(draftSchema).has(name)
  const tree = readDraft({path: 'd.yaml', text, encoding: 'utf-8'}, () => {}, {isKey})
  return {tree, draft: readModel(tree, () => {}).draft}
}

const paragraph = (...values: Value[]): Paragraph => ({
  type: 'paragraph',
  children: [
    {type: 'text', value: '自带的话：'},
    ...values.map(value => ({type: 'text' as const, value: value.text, data: {value}}))
  ]
})

/** A review copy in which each value of the draft is a paragraph, and the missing name of an honour. */
async function reviewCopy(text = draftText): Promise<Uint8Array> {
  const {draft} = read(text)
  const values = [
    draft.title!.main![0]!,
    ...draft.lead!,
    draft.sections![0]!.heading![0]!,
    draft.sections![0]!.intro![0]!,
    draft.sections![0]!.measures![0]!.body![0]!,
    draft.figures!.科级干部!.value!,
    draft.figures!.科级干部!.value!
  ]
  const place = {start: 0, end: 0}
  const missing: Value = {text: '〔待填：称号〕', path: ['honors', 0, 'name'], start: 0, place, slot: '称号'}
  const tree: Root = {type: 'root', children: [...values, missing].map(value => paragraph(value))}
  return (await make(articleFrom(tree), {review: {findings: []}})).bytes
}

/** Change the document's XML as an editor would. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts: Parts = unpack(bytes)!
  putText(parts, 'word/document.xml', change(textOf(parts, 'word/document.xml')!))
  return pack(parts)
}

function pulled(bytes: Uint8Array, text = draftText) {
  const {tree, draft} = read(text)
  const result = pull(bytes, tree, draft)
  return {...result, text: patch(text, result.edits).text}
}

test('an untouched copy changes nothing', async () => {
  const {text, changes, unmapped} = pulled(await reviewCopy())
  expect([text, changes, unmapped]).toEqual([draftText, [], []])
})

describe('words changed in Word go to their place in the draft, and nothing else moves', () => {
  const cases: Array<[before: string, after: string, yamlBefore: string, yamlAfter: string]> = [
    ['昭阳区工作总结', '昭阳区2023年工作总结', '主题: 昭阳区工作总结', '主题: 昭阳区2023年工作总结'],
    ['昭阳区工作总结', '总结：2023, [稿]', '主题: 昭阳区工作总结', '主题: "总结：2023, [稿]"'],
    ['说的是*情况*', '说的是：情况 # 不是注释', '说的是*情况*。', '说的是：情况 # 不是注释。'],
    ['有“引号”', '没有引号', '有“引号”。', '没有引号。'],
    ['健全组织体系', "健全'组织'体系", "'健全组织体系'   # 单引号", "'健全''组织''体系'   # 单引号"],
    ['双引号里的&quot;话&quot;', '双引号里的“话”', '"双引号里的\\"话\\""', '"双引号里的“话”"'],
    ['双引号里的&quot;话&quot;', 'a\\b', '"双引号里的\\"话\\""', '"a\\\\b"'],
    ['一段话', '一段长话', '一段话', '一段长话'],
    ['〔待填：称号〕', '示范区', '称号:\n', '称号: 示范区\n'],
    ['〔待填：称号〕', '示范: 区', '称号:\n', '称号: "示范: 区"\n']
  ]
  for (const [before, after, yamlBefore, yamlAfter] of cases) {
    test(`${before} → ${after}`, async () => {
      const bytes = edited(await reviewCopy(), xml => {
        expect(xml).toContain(before)
        return xml.replace(before, after)
      })
      const {text, unmapped, changes} = pulled(bytes)
      expect(unmapped).toEqual([])
      expect(changes).toHaveLength(1)
      expect(text).toBe(draftText.replace(yamlBefore, yamlAfter))
    })
  }
})

test('a change is told with its field, its words and its place', async () => {
  const bytes = edited(await reviewCopy(), xml => xml.replace('昭阳区工作总结', '昭阳区总结'))
  const [change] = pulled(bytes).changes
  expect(change).toMatchObject({field: '标题·主题', before: '昭阳区工作总结', after: '昭阳区总结'})
  expect(draftText.slice(change!.range.start, change!.range.end)).toBe('昭阳区工作总结')
})

test('a value split over runs, or tracked by a person, reads as one', async () => {
  const bytes = edited(await reviewCopy(), xml =>
    xml.replace(
      '<w:r><w:t xml:space="preserve">昭阳区工作总结</w:t></w:r>',
      '<w:r><w:t>昭阳</w:t></w:r><w:ins w:id="7" w:author="领导"><w:r><w:t>区委</w:t></w:r></w:ins>' +
        '<w:del w:id="8" w:author="领导"><w:r><w:delText>区工作</w:delText></w:r></w:del><w:r><w:t>总结</w:t></w:r>'
    )
  )
  expect(pulled(bytes).text).toBe(draftText.replace('昭阳区工作总结', '昭阳区委总结'))
})

test('one place of a value that is printed twice is enough; two that differ are told', async () => {
  const once = edited(await reviewCopy(), xml => xml.replace('730人', '731人'))
  expect(pulled(once).text).toBe(draftText.replace('730人', '731人'))
  const twice = edited(await reviewCopy(), xml => xml.replace('730人', '731人').replace('730人', '732人'))
  const {text, unmapped} = pulled(twice)
  expect(text).toBe(draftText)
  expect(unmapped).toEqual(['“数据·科级干部·数值”在文中几处改得不一样，草稿未改：“731人”；“732人”'])
})

test('what has no place in the draft is told, never dropped', async () => {
  const bytes = edited(await reviewCopy(), xml =>
    xml
      .replace('自带的话：', '改过的话：')
      .replace(/<w:bookmarkStart w:id="2".*?<w:bookmarkEnd w:id="2"\/>/, '')
      .replace('<w:sectPr>', '<w:p><w:r><w:t>新写的一段</w:t></w:r></w:p><w:sectPr>')
  )
  const {text, unmapped} = pulled(bytes)
  expect(text).toBe(draftText)
  expect(unmapped.join('\n')).toContain('改过的话：')
  expect(unmapped.join('\n')).toContain('新写的一段')
  expect(unmapped.join('\n')).toContain('“导语”的这几个字在文中删去了，草稿未改：“第一段，说的是*情况*。”')
})

test('letters of a symbol font that were typed into a heading are told, and it stays', async () => {
  const bytes = edited(await reviewCopy(), xml =>
    xml.replace('昭阳区工作总结', '昭阳\uF0B7区的创建工作总结').replace('健全组织体系', '健全各级组织体系')
  )
  const {text, unmapped} = pulled(bytes)
  expect(text).toBe(draftText.replace('健全组织体系', '健全各级组织体系'))
  expect(unmapped.join()).toMatch(/“标题·主题”里有符号字体的字/)
})

test('a field that was copied and changed is told, for nobody knows which one counts', async () => {
  const bytes = edited(await reviewCopy(), xml => {
    const [first] = /<w:p>.*?<\/w:p>/.exec(xml)!
    return xml.replace('<w:sectPr>', () => `${first.replace('昭阳区工作总结', '另一份总结')}<w:sectPr>`)
  })
  const {text, unmapped} = pulled(bytes)
  expect(text).toBe(draftText)
  expect(unmapped).toContain('“标题·主题”在文中被复制，几处不一样，草稿未改：“昭阳区工作总结”；“另一份总结”')
})

test('a key that others refer to is not changed behind their back', async () => {
  const text = '导语: 由{收入.2016年}起\n数据:\n  收入: {2016年: 3元, 2022年: 5元}\n'
  const {draft} = read(text)
  const tree: Root = {
    type: 'root',
    children: draft.figures!.收入!.points!.map(point => paragraph(point.time))
  }
  const {bytes} = await make(articleFrom(tree), {review: {findings: []}})
  const changed = edited(bytes, xml => xml.replace('2016年', '2015年').replace('2022年', '2023年'))
  const result = pulled(changed, text)
  expect(result.text).toBe(text.replace('2022年', '2023年'))
  expect(result.unmapped).toEqual([
    '“数据·收入·各年·第1项·时间”还在文中用“{收入.2016年}”引用，请在草稿里一起改：“2015年”'
  ])
})

test('a damaged copy is told, not thrown as our own mistake', async () => {
  const copy = await reviewCopy()
  const broken = (name: string, text: string) => {
    const parts: Parts = unpack(copy)!
    putText(parts, name, text)
    return pack(parts)
  }
  const table = textOf(unpack(copy)!, 'customXml/item1.xml')!
  for (const bytes of [
    broken('word/document.xml', '<w:document'),
    broken('customXml/item1.xml', table.replace('<path>[', '<path>{')),
    broken('customXml/item1.xml', table.slice(0, 200)),
    copy.subarray(0, 500)
  ]) {
    expect(() => pulled(bytes)).toThrow(NoReviewCopy)
  }
})

test('a draft that was changed since keeps its newer words', async () => {
  const bytes = edited(await reviewCopy(), xml => xml.replace('昭阳区工作总结', '昭阳区总结'))
  const newer = draftText.replace('昭阳区工作总结', '另外的题目')
  const {text, unmapped} = pulled(bytes, newer)
  expect(text).toBe(newer)
  expect(unmapped).toEqual([
    '“标题·主题”在草稿里后来又改过，改动没有写回：审阅稿是“昭阳区总结”，草稿是“另外的题目”'
  ])
})

test.each([
  ['昭阳区工作总结', '昭阳区工作总结报告'],
  ['昭阳区工作总结', '总结'],
  ['第一段，说的是*情况*。', '第一段，说的是*情况*，很长。'],
  ['〔待填：称号〕', '示范区']
])('what was brought back is there: %s → %s is not made twice', async (before, after) => {
  const bytes = edited(await reviewCopy(), xml => xml.replace(before, after))
  const once = pulled(bytes)
  expect(once.changes).toHaveLength(1)
  const again = pulled(bytes, once.text)
  expect([again.text, again.changes, again.unmapped]).toEqual([once.text, [], []])
})

test('words that moved within their field are found again', async () => {
  const bytes = edited(await reviewCopy(), xml => xml.replace('有“引号”', '没有引号'))
  const newer = draftText.replace('第一段', '很长很长的第一段')
  expect(pulled(bytes, newer).text).toBe(newer.replace('有“引号”', '没有引号'))
})

test('words that stand at the head of their field by now are found again, and those that stand twice are not', async () => {
  const bytes = edited(await reviewCopy(), xml => xml.replace('第二段，有“引号”。', '第二段，没有引号。'))
  const newer = draftText.replace('  第一段，说的是*情况*。\n', '')
  expect(pulled(bytes, newer).text).toBe(newer.replace('有“引号”', '没有引号'))
  const twice = newer.replace(
    '  第二段，有“引号”。\n',
    '  另外的一段。第二段，有“引号”。\n  第二段，有“引号”。\n'
  )
  const {text, unmapped} = pulled(bytes, twice)
  expect(text).toBe(twice)
  expect(unmapped.join()).toContain('第二段，没有引号。')
})

test('controls whose tags were lost are found by their bookmarks', async () => {
  const bytes = edited(await reviewCopy(), xml =>
    xml.replace(/<w:tag [^>]*\/>/g, '').replace('昭阳区工作总结', '昭阳区总结')
  )
  expect(pulled(bytes).text).toBe(draftText.replace('昭阳区工作总结', '昭阳区总结'))
})

test('a page that breaks elsewhere is no change of words', async () => {
  const bytes = edited(await reviewCopy(), xml =>
    xml.replaceAll('<w:p><w:pPr>', '<w:p><w:r><w:br w:type="page"/></w:r><w:pPr>')
  )
  expect(pulled(bytes)).toMatchObject({text: draftText, unmapped: []})
  const broken = edited(await reviewCopy(), xml => xml.replace('<w:r><w:t', '<w:r><w:br/></w:r><w:r><w:t'))
  expect(pulled(broken)).not.toMatchObject({text: draftText, unmapped: []})
})

test.skipIf(!canDraw)('a change survives LibreOffice', async () => {
  const bytes = edited(await reviewCopy(), xml =>
    xml.replace('昭阳区工作总结', '昭阳区总结').replace('730人', '731人')
  )
  const {text, unmapped} = pulled(converted(bytes, 'docx'))
  expect(unmapped).toEqual([])
  expect(text).toBe(draftText.replace('昭阳区工作总结', '昭阳区总结').replace('730人', '731人'))
})

test('whatever is typed into a field is in the draft afterwards, or is told', async () => {
  const copy = await reviewCopy()
  const targets = ['昭阳区工作总结', '第二段，有“引号”。', '健全组织体系', '730人']
  const typed = fc.string({
    unit: fc.constantFrom(...'县：:#-*&{}[]"\'\\|>，、 ab1%@`!?'),
    minLength: 1,
    maxLength: 12
  })
  await fc.assert(
    fc.asyncProperty(typed, fc.constantFrom(...targets), async (words, target) => {
      const escaped = words.replace(/[&<>]/g, one => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[one]!)
      const bytes = edited(copy, xml =>
        xml.replaceAll(`>${target}<`, () =>
          ` xml:space="preserve">${escaped}<`.replace(' xml:space="preserve">', '>')
        )
      )
      const {text, changes, unmapped} = pulled(bytes)
      if (words.trim() === '' || words === target || unmapped.length > 0) return
      expect(changes).toHaveLength(1)
      expect(pulled(bytes, text).text).toBe(text)
      const now = JSON.stringify(read(text).draft, (key, value) => (key === 'node' ? undefined : value))
      // A title is divided at its blanks and marks.
      expect(now).toContain(
        JSON.stringify(words.trim())
          .slice(1, -1)
          .split(/[：:，,、 ]/)[0]!
          .trim()
      )
    }),
    tries(150)
  )
})
