import {describe, expect, test} from 'vitest'
import {blockWith, copyOf, pulledInto, typed, withBlocks} from './review-copies.ts'

const draft = `文种: 上报总结
地区: 柳湾县
标题: 柳湾县创建工作总结
公文: {主送: 上川市创建办, 附表: 是}
导语: |
  柳湾县沿河而居，八个乡镇都通了客车。
  三年来，全县一件事接着一件事办。
章节:
  - 标题: 健全机制，压紧担子
    小节:
      - 标题: 搭好班子
        正文: |
          县里抽调干部{干部}，其中乡镇干部{乡镇干部}，一干就是三年。
          新修环卫点{环卫点}，垃圾当天清走。
          {清运表}
          清走的垃圾一年比一年多。
  - 标题: 补上短板
    正文: |
      一是老街反弹快。
      二是集市管得还不细。
落款: {单位: 柳湾县人民政府, 日期: 2024年5月20日}
表格:
  清运表:
    标题: 历年清运
    内容: |
      年份|清运量
      2023年|2.1万吨
数据:
  干部: {数值: 96人}
  乡镇干部: {数值: 48人, 占: 干部, 占比: 50%}
  环卫点: 14处
`
const copy = await copyOf(draft)

/** Pull a copy in which one block was changed, and what a second pull would change then. */
async function pulled(words: string, change: (block: string) => string) {
  const bytes = withBlocks(copy, blocks => {
    const at = blockWith(blocks, words)
    blocks[at] = change(blocks[at]!)
    return blocks
  })
  const first = await pulledInto(bytes, draft)
  const again = await pulledInto(bytes, first.text)
  return {...first, told: first.unmapped.join('\n'), again: again.changes}
}

/** What stands in a paragraph or control is deleted with tracked changes: the control stays, and says nothing. */
const struckOut = (xml: string): string =>
  xml
    .replace(/<w:r>(?:(?!<w:r>).)*?<\/w:r>/gs, run => `<w:del w:id="9" w:author="张三">${run}</w:del>`)
    .replaceAll('<w:t ', '<w:delText ')
    .replaceAll('</w:t>', '</w:delText>')

/** The words between two fields, from the words of the first to those of the last, each in its run. */
const between = (block: string, from: string, to: string, change: (part: string) => string): string => {
  const start = block.lastIndexOf('<w:r>', block.indexOf(from))
  const end = block.indexOf('</w:r>', block.indexOf(to)) + 6
  return block.slice(0, start) + change(block.slice(start, end)) + block.slice(end)
}

describe('a control without words is what is left of a deletion', () => {
  test.each([
    ['the addressee', '上川市创建办', /主送.*草稿未改：“上川市创建办：”/],
    ['a heading', '补上短板', /第二章“补上短板”的标题整段删去了/],
    ['the title', '柳湾县创建工作总结', /标题.*删去了/]
  ])('%s that was deleted with its mark is told and not emptied', async (_, words, message) => {
    const {text, told} = await pulled(words, block => {
      const properties = block.includes('</w:pPr>') ? block : block.replace('<w:p>', '<w:p><w:pPr></w:pPr>')
      return struckOut(properties).replace(
        '</w:pPr>',
        '<w:rPr><w:del w:id="8" w:author="张三"/></w:rPr></w:pPr>'
      )
    })
    expect(text).toBe(draft)
    expect(told).toMatch(message)
  })

  test('a figure goes from its sentence, and stays among the figures', async () => {
    const {text, told, again} = await pulled('新修环卫点', block => between(block, '14处', '14处', struckOut))
    expect([text, told, again]).toEqual([draft.replace('新修环卫点{环卫点}', '新修环卫点'), '', []])
  })

  test('a sentence that was typed anew over figures is words, and no value of a figure', async () => {
    const {text, told, again} = await pulled('县里抽调干部', block =>
      between(
        block,
        '96人',
        '48人',
        part =>
          `<w:ins w:id="7" w:author="张三"><w:r><w:t>近百人，一半来自乡镇</w:t></w:r></w:ins>${struckOut(part)}`
      )
    )
    expect([told, again]).toEqual(['', []])
    expect(text).toContain('县里抽调干部近百人，一半来自乡镇，占50%，一干就是三年。')
    expect(text).toContain('干部: {数值: 96人}')
  })

  test('a heading that was typed anew without its number is the new heading', async () => {
    const {text, told} = await pulled('健全机制', block =>
      struckOut(block).replace('</w:p>', '<w:r><w:t>把担子压实</w:t></w:r></w:p>')
    )
    expect([text, told]).toEqual([draft.replace('健全机制，压紧担子', '把担子压实'), ''])
  })
})

describe('what fits into no field is told', () => {
  test('a title or a day that was divided into two paragraphs', async () => {
    for (const [words, at] of [
      ['柳湾县创建工作总结', 3],
      ['2024年5月20日', 5]
    ] as const) {
      const {text, told} = await pulled(
        words,
        block =>
          block.replace(words, words.slice(0, at)) +
          block.replace(words, words.slice(at)).replace(/w:id="\d+"/g, '')
      )
      expect(text).toBe(draft)
      expect(told).toContain('分成了几行，没有写回')
    }
  })

  test('a bar in the cell of a table', async () => {
    const {text, told} = await pulled('2.1万吨', block => block.replace('2.1万吨', '2.1|2.2'))
    expect(text).toBe(draft)
    expect(told).toContain('的格里有竖线')
  })
})

test('half of a paragraph that was divided at the Enter key is not lost, whatever figures it has', async () => {
  const {text, told, again} = await pulled('县里抽调干部', block => {
    const second = '一干就是三年。'
    return block.replace(`，${second}`, '。') + typed(`县里说，${second}`)
  })
  expect([told, again]).toEqual(['', []])
  expect(text).toContain('其中乡镇干部{乡镇干部}。\n          县里说，一干就是三年。')
})

test('a figure that moved in its sentence is put once, and a table among the lines stays where it is', async () => {
  const {text, told, again} = await pulled('新修环卫点', block =>
    between(block, '新修环卫点', '14处', struckOut).replace(
      '，垃圾当天清走。',
      '垃圾当天清走，新修环卫点14处。'
    )
  )
  expect([told, again]).toEqual(['', []])
  expect(text).toContain('垃圾当天清走，新修环卫点14处。\n          {清运表}\n          清走的垃圾')
})

test('a figure that is printed in two places and was changed in one says that both follow', async () => {
  const {text, warnings} = await pulled('新修环卫点', block => block.replace('14处', '15处'))
  expect(text).toContain('环卫点: 15处')
  expect(warnings.join()).toContain('文中印了 2 处，改了 1 处')
})
