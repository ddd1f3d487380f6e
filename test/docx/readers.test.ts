import {execFileSync} from 'node:child_process'
import fc from 'fast-check'
import mammoth from 'mammoth'
import {expect, test} from 'vitest'
import {tries} from '../tries.ts'
import {articleFrom, articleOf, make} from './article.ts'
import {drawn, full} from './full.ts'
import {canPython, withFile} from './office.ts'

async function mammothReads(bytes: Uint8Array): Promise<string> {
  const {value} = await mammoth.extractRawText({buffer: Buffer.from(bytes)})
  return value
}

/** Everything a reader must find, in the order of the document. */
const words = [
  '机密★1年',
  '昭阳区人民政府文件',
  '昭区政发〔2023〕5号\t签发人：张三',
  '昭通市民族宗教事务委员会：',
  '昭阳区紧紧围绕“铸牢中华民族共同体意识”主线，2021—2025年累计投入233.57亿元……全县*个乡镇。',
  '一、党建引领强根基，凝聚创建合力',
  '（一）健全组织体系，压实创建责任。科级领导干部730人，占〔待填：占比〕。',
  '正文里有着重、加粗、删去、链接（https://example.org/）和9:30。',
  '1.有序的一条',
  '引用的话',
  '各族群众同跳锅庄舞 通讯员 李四 摄',
  '2. 荣誉清单',
  '2023年6月30日',
  '（此件公开发布）',
  '附表：主要数据一览',
  '科级干部中少数民族干部占比',
  '附件2',
  '抄送：省民族宗教事务委员会，市委办公室，市政府办公室。',
  '昭阳区人民政府办公室\t2023年6月30日印发'
]

test('mammoth reads every word, in order', async () => {
  const {bytes} = await make(articleOf(full, {'photos/a.jpg': await drawn()}))
  const text = await mammothReads(bytes)
  let at = 0
  for (const expected of words) {
    const found = text.indexOf(expected, at)
    expect(found, `${expected} after ${text.slice(at, at + 40)}`).toBeGreaterThanOrEqual(0)
    at = found + expected.length
  }
})

test('mammoth reads the words of a review copy too', async () => {
  const {bytes} = await make(articleOf(full), {review: {findings: []}})
  const text = await mammothReads(bytes)
  for (const expected of words) expect(text).toContain(expected)
})

test.skipIf(!canPython)('python-docx reads every paragraph', async () => {
  const {bytes} = await make(articleOf(full))
  const script = 'import docx, sys; print("\\n".join(p.text for p in docx.Document(sys.argv[1]).paragraphs))'
  const text = withFile(bytes, path =>
    execFileSync('/usr/bin/python3', ['-c', script, path], {encoding: 'utf8'})
  )
  for (const expected of words.slice(0, 12)) expect(text).toContain(expected)
})

// What XML 1.0 allows. Line ends are not compared: Word has one sort.
const legal = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'县*#|<>&"\'[]{}_`~\\:：“”—…\t '),
      fc.string({unit: 'binary', minLength: 1, maxLength: 1})
    )
  })
  .filter(text => !/[\u0000-\u0008\u000A-\u001F\uFFFE\uFFFF\uD800-\uDFFF]/u.test(text) && text !== '')

test('any text that XML allows comes back identical', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(legal, {minLength: 1, maxLength: 5}), async texts => {
      const article = articleFrom({
        type: 'root',
        children: texts.map(value => ({type: 'paragraph', children: [{type: 'text', value}]}))
      })
      const {bytes, findings} = await make(article)
      expect(findings).toEqual([])
      expect(await mammothReads(bytes)).toBe(texts.map(text => `${text}\n\n`).join(''))
    }),
    tries(100)
  )
})

test('what XML forbids is told with its place and not written', async () => {
  const article = articleOf('甲乙')
  const paragraph = article.tree.children[0] as {children: Array<{value: string}>}
  paragraph.children[0]!.value = '甲\u0000乙\uFFFF丙\uD800丁\uDC00'
  const {bytes, findings} = await make(article)
  expect(await mammothReads(bytes)).toBe('甲乙丙丁\n\n')
  expect(
    findings.map(({ruleId, range, message}) => [ruleId, range.start, /U\+\w+/.exec(message)?.[0]])
  ).toEqual([
    ['character-forbidden', 1, 'U+0000'],
    ['character-forbidden', 3, 'U+FFFF'],
    ['character-forbidden', 5, 'U+D800'],
    ['character-forbidden', 7, 'U+DC00']
  ])
})

test('characters beyond the BMP, private-use and rare ones stay', async () => {
  const rare = '𠅤𬭩㑇\uE000\u{20BB7}\u{F0000}é'
  const {bytes} = await make(articleOf(`姓名${rare}`))
  expect(await mammothReads(bytes)).toContain(`姓名${rare}`)
})
