import {expect, test} from 'vitest'
import {writePdf} from '../../src/formats/pdf/write-pdf.ts'
import {blocksOf} from '../../src/official/blocks.ts'
import {jointSignatures} from '../../src/official/joint-signatures.ts'
import {textOf} from '../../src/official/words.ts'
import {geometryOf} from '../../src/style/geometry.ts'
import {typesetter} from '../context.ts'
import {articleOf, make, profile} from '../docx/article.ts'
import {canDraw, converted, wordsOf} from '../docx/office.ts'
import {copyOf, pulledInto, withPart} from '../docx/review-copies.ts'
import {canValidate, errorsOf} from '../docx/validator.ts'
import {articleOf as composed} from '../press/page.ts'
import {pagesOf, type Run} from '../press/pdf-text.ts'

const units = ['河谷县人民政府', '河谷县民族宗教事务局', '河谷县财政局', '河谷县教育局']
const draft = (count: number) => `
文种: 上报总结
公文:
  发文机关标志: ${units[0]}文件
  联署机关: [${units.slice(1, count).join(', ')}]
  发文字号: 河政发〔2024〕12号
  签发人: 张　三　李小四　王五六
导语: 山高水长。
落款:
  单位: ${units[0]}
  联署单位: [${units.slice(1, count).join(', ')}]
  日期: 2024年3月5日
`
const article = (count: number) => composed(draft(count), 'report').article
const blocks = (count: number) => blocksOf(article(count).tree.children, profile(), geometryOf(profile()))
const pdf = async (count: number) =>
  pagesOf(await writePdf(article(count), typesetter(), {profile: profile(), report: () => {}}))

const middle = ({x, width}: Run) => x + width / 2

test('several issuers stand one below the other, as wide as the longest, and 文件 beside the middle of them', async () => {
  const [first] = await pdf(3)
  const large = first!.runs.filter(({size}) => size > 25)
  const lines = new Map<number, Run[]>()
  for (const run of large.filter(({text}) => !text.includes('文')))
    lines.set(Math.round(run.y), [...(lines.get(Math.round(run.y)) ?? []), run])
  expect(
    [...lines.values()].map(line =>
      line
        .map(({text}) => text)
        .join('')
        .replace(/\s/g, '')
    )
  ).toEqual(units.slice(0, 3))
  const edges = [...lines.values()].map(line => ({
    left: line[0]!.x,
    right: line.at(-1)!.x + line.at(-1)!.width
  }))
  for (const {left, right} of edges) {
    expect(Math.abs(left - edges[0]!.left)).toBeLessThan(1)
    expect(Math.abs(right - edges[1]!.right)).toBeLessThan(1)
  }
  const beside = large.find(({text}) => text.includes('文'))!
  const [top, , bottom] = [...lines.keys()]
  expect(Math.abs(beside.y - (top! + bottom!) / 2)).toBeLessThan(1)
  expect(beside.x).toBeGreaterThan(edges[1]!.right)
})

test('签发人 are two a line, those below under the first, and the number beside the last line', () => {
  const [head] = blocks(3)
  if (head?.type !== 'letterhead') throw new Error('Cannot find the letterhead')
  expect(head.signers.map(textOf)).toEqual(['签发人：张　三　李小四', '王五六'])
  expect(textOf(head.joint!.beside)).toBe('文件')
})

test.each([
  [2, [2]],
  [3, [2, 1]],
  [4, [2, 2]]
])('%s signatures stand under their seals in rows of %j, the date under the last', async (count, rows) => {
  const signoff = blocks(count).find(block => block.type === 'signoff')
  if (signoff?.type !== 'signoff') throw new Error('Cannot find the signature')
  const joint = jointSignatures(signoff, profile(), geometryOf(profile()))!
  expect(joint.rows.map(row => row.length)).toEqual(rows)
  const runs = (await pdf(count)).flatMap(page => page.runs)
  const signed = units.slice(0, count).map(unit => runs.findLast(({text}) => text === unit)!)
  const date =
    runs.findLast(({text}) => text.includes('3月5日') || text === '日') ??
    runs.findLast(({text}) => text.includes('日'))!
  const last = signed.at(-1)!
  // Seals are 42 mm wide.
  const apart = (42 * 72) / 25.4
  for (const [index, one] of signed.entries())
    for (const other of signed.slice(index + 1))
      expect(Math.hypot(middle(one) - middle(other), one.y - other.y)).toBeGreaterThan(apart)
  expect(last.y - date.y).toBeGreaterThan(0)
  expect(last.y - date.y).toBeLessThan(40)
})

test('without a seal they stand one below the other', () => {
  const signoff = blocks(3).find(block => block.type === 'signoff')
  const plain = {...profile(), signoff: {sealed: false, right: 4}}
  if (signoff?.type !== 'signoff') throw new Error('Cannot find the signature')
  expect(jointSignatures(signoff, plain, geometryOf(plain))).toBeUndefined()
})

test.skipIf(!canDraw)(
  'LibreOffice sets the same words in the same lines',
  async () => {
    const drawn = wordsOf(converted((await make(article(3))).bytes, 'pdf')).flat()
    const at = (text: string) => drawn.filter(word => word.text.includes(text)).at(-1)
    expect(at('王五六')!.top).toBe(at('河政发')!.top)
    expect(at('河谷县财政局')!.top).toBeGreaterThan(at('河谷县民族宗教事务局')!.top)
    expect(Math.abs(at('河谷县人民政府')!.top - at('河谷县民族宗教事务局')!.top)).toBeLessThan(1)
  },
  60_000
)

test.skipIf(!canValidate)('Microsoft’s validator has nothing against it', async () => {
  expect(await errorsOf((await make(article(4))).bytes)).toEqual([])
})

test('a letter shows the first issuer alone, and what it does not show is told', async () => {
  const letter = draft(2).replace('公文:\n', '公文:\n  格式: 信函\n')
  const {findings, article} = composed(letter, 'report')
  const [head] = blocksOf(article.tree.children, profile(), geometryOf(profile()))
  expect(head).toMatchObject({type: 'letterhead', form: 'letter'})
  expect(head).not.toHaveProperty('joint')
  const told = findings.map(({message}) => message).join('\n')
  expect(told).toContain('“河谷县民族宗教事务局”不印')
  expect(told).toContain('“张　三　李小四　王五六”不印')
})

const minutes = articleOf(`
:::letterhead{form="纪要"}
:issuer[河谷县人民政府会议纪要]

:number[〔2024〕3号]
:::

山高水长。

:::attendance
:present[县政府办公室甲，县财政局乙，县民族宗教事务局丙，县教育局丁，县文化和旅游局戊]

:sitting-in[各乡镇负责同志]
:::
`)

test('who attended minutes stands below the text, hanging behind what they are (10.3)', async () => {
  const runs = (
    await pagesOf(await writePdf(minutes, typesetter(), {profile: profile(), report: () => {}}))
  )[0]!.runs
  const [present, sitting] = ['出席：', '列席：'].map(label => runs.find(({text}) => text === label)!)
  const [first, second] = runs.filter(({text, y}) => text.length > 5 && y <= present!.y && y > sitting!.y)
  expect(first!.y).toBe(present!.y)
  expect(Math.abs(second!.x - first!.x)).toBeLessThan(1)
  expect(Math.abs(present!.x - sitting!.x)).toBeLessThan(0.1)
})

test('minutes need no signature', () => {
  const {findings} = composed(
    '公文: {格式: 纪要, 发文机关标志: 河谷县人民政府会议纪要, 出席: 甲}\n导语: 乙\n',
    'report'
  )
  expect(findings.map(({message}) => message).filter(message => message.includes('落款'))).toEqual([])
})

test.each([
  2, 3, 4
])('a review copy of %s offices brings back nothing untouched, and what was changed', async count => {
  const text = draft(count).trimStart()
  const copy = await copyOf(text)
  const untouched = await pulledInto(copy, text)
  expect([untouched.changes, untouched.unmapped]).toEqual([[], []])
  const changed = withPart(copy, 'word/document.xml', xml =>
    xml.replace('>河谷县民族宗教事务局<', '>河谷县民宗局<')
  )
  expect((await pulledInto(changed, text)).text).toContain('联署机关: [河谷县民宗局')
})
