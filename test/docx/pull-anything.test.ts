import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readBack} from '../../src/review/read-back.ts'
import {tries} from '../tries.ts'
import {copyOf, pulledInto, typed, withBlocks} from './review-copies.ts'

const draft = `文种: 上报总结
地区: 白石县
标题: 白石县创建工作总结
导语: |
  白石县有九个乡镇，二十多个民族在这里安家。
  县里年年开大会部署，月月到村里看进度。
章节:
  - 标题: 抓班子，带队伍
    引言: 领导带头，层层落实。
    小节:
      - 标题: 建机构
        正文: |
          县乡两级都成立了专班，配齐干部{干部}，其中女干部{女干部}。
          专班每周碰头，难事当场拍板。
      - 标题: 明责任
        正文: 责任写进了年度考核，年底逐条对账。
  - 标题: 办实事，暖人心
    正文: |
      三年修通了{公路}，山里人出门不再踩泥。
      学校添了食堂，孩子中午吃上热饭。
  - 标题: 护和谐，保平安
    小节:
      - 标题: 调纠纷
        正文: 人民调解员走村串户，小事不出组。
展望: 下一步，白石县将接着干下去。
落款: {单位: 白石县人民政府, 日期: 2024年5月6日}
数据:
  干部: {数值: 120人}
  女干部: {数值: 48人, 占: 干部, 占比: 40.0%}
  公路: {数值: 300公里}
`
const copy = await copyOf(draft)

/** What somebody may do in Word with the blocks of a document. */
type Deed = (blocks: string[]) => void
const at = (blocks: ReadonlyArray<string>, place: number) => 3 + (place % (blocks.length - 6))
const place = fc.nat(40)
const deeds = fc.oneof(
  fc.tuple(place, place).map(
    ([from, to]): Deed =>
      blocks => {
        const [one] = blocks.splice(at(blocks, from), 1)
        blocks.splice(at(blocks, to), 0, one!)
      }
  ),
  place.map(
    (one): Deed =>
      blocks =>
        void blocks.splice(at(blocks, one), 1)
  ),
  fc
    .tuple(
      place,
      fc.constantFrom(
        '新添的一段话，写的是入户走访。',
        '又一段：茶叶卖到了省外。',
        '（二）建台账。台账一户一册。'
      )
    )
    .map(
      ([one, words]): Deed =>
        blocks =>
          void blocks.splice(at(blocks, one), 0, typed(words))
    ),
  place.map(
    (one): Deed =>
      blocks => {
        const index = at(blocks, one)
        const [second] = blocks.splice(index, 1)
        if (!blocks[index - 1]!.startsWith('<w:tbl') && !second!.startsWith('<w:tbl'))
          blocks[index - 1] =
            blocks[index - 1]!.replace('</w:p>', '') + second!.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s, '')
      }
  ),
  fc.tuple(place, fc.constantFrom('，', '。', '了', '县')).map(
    ([one, mark]): Deed =>
      blocks => {
        const index = at(blocks, one)
        // Cut within a run, as the Enter key does, when it is no field.
        blocks[index] = blocks[index]!.replace(
          new RegExp(`(<w:t xml:space="preserve">[^<]*${mark})([^<]*</w:t>)`),
          '$1$2'
        )
      }
  ),
  fc.tuple(place, fc.constantFrom(['年', '岁'], ['，', '，还'], ['县', '全县'], ['。', '！'])).map(
    ([one, [before, after]]): Deed =>
      blocks => {
        const index = at(blocks, one)
        blocks[index] = blocks[index]!.replace(
          new RegExp(`(<w:t xml:space="preserve">[^<]*)${before}`),
          `$1${after}`
        )
      }
  ),
  // A control that is taken out with its words.
  fc.tuple(place, fc.nat(5)).map(
    ([one, nth]): Deed =>
      blocks => {
        const index = at(blocks, one)
        let count = 0
        blocks[index] = blocks[index]!.replace(
          /<w:bookmarkStart [^>]*\/><w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt><w:bookmarkEnd [^>]*\/>/gs,
          control => (count++ === nth ? '' : control)
        )
      }
  ),
  // Words typed beside a control.
  fc.tuple(place, fc.nat(4), fc.constantFrom('补一句', '（附表另报）')).map(
    ([one, nth, words]): Deed =>
      blocks => {
        const index = at(blocks, one)
        let count = 0
        blocks[index] = blocks[index]!.replace(/<\/w:sdt><w:bookmarkEnd [^>]*\/>/g, end =>
          count++ === nth ? `${end}<w:r><w:t>${words}</w:t></w:r>` : end
        )
      }
  )
)

/** The words of the paragraphs, without the numbers before headings. */
function paragraphsOf(bytes: Uint8Array): string[] {
  return readBack(bytes)
    .after.map(({words}) =>
      words.replace(/\s/g, '').replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/, '')
    )
    .filter(Boolean)
}

test('what is pulled without a word of complaint is printed as the document has it, and is not pulled twice', async () => {
  let whole = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, {minLength: 1, maxLength: 3}), async list => {
      const bytes = withBlocks(copy, blocks => {
        for (const deed of list) deed(blocks)
        return blocks
      })
      const {text, unmapped} = await pulledInto(bytes, draft)
      const again = await pulledInto(bytes, text)
      if (unmapped.length > 0) return
      whole += 1
      expect(paragraphsOf(await copyOf(text))).toEqual(paragraphsOf(bytes))
      expect(again).toMatchObject({changes: [], text})
    }),
    tries(150)
  )
  expect(whole).toBeGreaterThan(0)
})
