import {expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {readBack} from '../../src/review/read-back.ts'
import {articleOf, make} from './article.ts'
import {findingAt} from './finding-at.ts'
import {full} from './full.ts'
import {canDraw, converted, part} from './office.ts'

/** The review copy of an article with findings, its body with comments as ⟦n …⟧ and changes as {-old-}{+new+}. */
async function review(markdown: string, findings: ReadonlyArray<Finding>) {
  const {bytes} = await make(articleOf(markdown), {review: {findings}})
  const words = part(bytes, 'word/document.xml')
    .replace(/<w:commentRangeStart w:id="(\d+)"\/>/g, '⟦$1 ')
    .replace(/<w:commentRangeEnd w:id="\d+"\/>/g, '⟧')
    .replace(/<w:del [^>]*>(.*?)<\/w:del>/g, '{-$1-}')
    .replace(/<w:ins [^>]*>(.*?)<\/w:ins>/g, '{+$1+}')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
  return {bytes, words}
}

test('a finding is a comment at its exact words', async () => {
  const markdown = '# 题\n\n截止目前，已完成。\n\n| 甲 | 乙 |\n| --- | --- |\n| 一二三 | 四 |'
  const {bytes, words} = await review(markdown, [findingAt(markdown, '截止'), findingAt(markdown, '二')])
  expect(words).toContain('⟦0 截止⟧目前')
  expect(words).toContain('一⟦1 二⟧三')
  const comments = part(bytes, 'word/comments.xml')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
  expect(comments).toContain('【警告】“截止”不妥\n换个说法\n依据：GB/T 15834—2011\n规则：a-rule')
})

test('what we say of our own accord, or without a basis, names none', async () => {
  const markdown = '截止目前，已完成。'
  const {basis: _, ...bare} = findingAt(markdown, '截止')
  const {bytes} = await review(markdown, [bare, {...findingAt(markdown, '完成'), basis: '本工具'}])
  expect(part(bytes, 'word/comments.xml')).not.toContain('依据')
})

test('a fix is a tracked change within its comment', async () => {
  const markdown = '截止目前，已完成。'
  const {words} = await review(markdown, [findingAt(markdown, '截止', {fix: '截至'})])
  expect(words).toContain('⟦0 {-截止-}{+截至+}⟧目前')
})

test('words may be taken out and put in', async () => {
  const markdown = '约近三千人'
  const start = markdown.indexOf('三')
  const insertion: Finding = {
    ruleId: 'r',
    severity: 'hint',
    message: '加',
    range: {start, end: start + 1},
    fix: [{range: {start, end: start}, text: '约'}]
  }
  const {words} = await review(markdown, [findingAt(markdown, '近', {fix: ''}), insertion])
  expect(words).toContain('约⟦0 {-近-}⟧')
  expect(words).toContain('⟦1 {+约+}三⟧')
})

test('comments may overlap; of two fixes of the same words the first is shown', async () => {
  const markdown = '甲乙丙丁'
  const {words} = await review(markdown, [
    findingAt(markdown, '甲乙丙', {fix: '天'}),
    findingAt(markdown, '乙丙丁', {fix: '地'})
  ])
  expect(words.trim()).toBe('⟦0 {-甲-}⟦1 {-乙丙-}{+天+}⟧丁⟧')
})

test('a comment runs over the pieces of a paragraph, and stays in it', async () => {
  const markdown = '前*中*后\n\n另一段'
  const {words} = await review(markdown, [findingAt(markdown, '前*中*后')])
  expect(words).toContain('⟦0 前中后⟧')
})

test('a finding without words in the text goes to its field, its section, or the title', async () => {
  const at = (path: ReadonlyArray<string | number>): Finding => ({
    ruleId: 'missing-role',
    severity: 'error',
    message: '缺少章节',
    path,
    range: {start: 9000, end: 9001}
  })
  const {words} = await review('# 标题\n\n第一段\n\n第二段', [
    at(['texts', 2]),
    at(['texts']),
    at(['sections'])
  ])
  expect(words).toContain('⟦0 第二段⟧')
  expect(words.match(/⟦[12] /g)).toHaveLength(2)
  expect(words).toContain('标题⟧')
})

test('the clean copy carries none of it', async () => {
  const {bytes} = await make(articleOf(full))
  expect(part(bytes, 'word/document.xml')).not.toMatch(/w:(?:ins|del|comment\w+|sdt|bookmark\w+)\b/)
  expect(() => part(bytes, 'word/comments.xml')).toThrow()
  expect(() => readBack(bytes)).toThrow('这不是本工具写的审阅稿')
})

/** The words of the fields and of the paragraphs, as they were written and as they are. */
function readings(bytes: Uint8Array) {
  const {before, after, table} = readBack(bytes)
  const texts = new Map(after.flatMap(({tokens}) => tokens.map(({field, words}) => [field, words] as const)))
  return {
    fields: table.fields.map(({text, number}) => [text, texts.get(number)] as const),
    paragraphs: [before, after].map(list => list.map(({words}) => words).filter(words => words.trim()))
  }
}

test('an untouched review copy reads back as it was written', async () => {
  const findings = [findingAt(full, '紧紧围绕', {fix: '围绕'}), findingAt(full, '区统计局', {fix: ''})]
  const {bytes} = await review(full, findings)
  const {fields, paragraphs} = readings(bytes)
  expect(fields.length).toBeGreaterThan(30)
  expect(fields.filter(([before, after]) => before !== after)).toEqual([])
  expect(paragraphs[1]).toEqual(paragraphs[0])
})

test.skipIf(!canDraw)('a review copy that LibreOffice saved reads back all the same', async () => {
  const findings = [findingAt(full, '紧紧围绕', {fix: '围绕'}), findingAt(full, '区统计局')]
  const {bytes} = await review(full, findings)
  const {fields, paragraphs} = readings(converted(bytes, 'docx'))
  expect(fields.filter(([before, after]) => before !== after)).toEqual([])
  expect(paragraphs[1]).toEqual(paragraphs[0])
})
