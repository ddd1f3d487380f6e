import {describe, expect, test} from 'vitest'
import {blockWith, copyOf, pulledInto, typed, withBlocks} from './review-copies.ts'

const draft = `文种: 上报总结
地区: 松溪县
标题: 松溪县创建工作总结
导语: |
  松溪县林多田少，护林员里各族群众都有。
  林子看好了，山货也多了。
章节:
  - 标题: 管好林子
    小节:
      - 标题: 巡山
        正文: |
          护林员每周巡山三遍，夜里轮流值守。
          {林班表}
          火情报得早，几年没有成灾。
  - 标题: 卖好山货
    小节:
      - 标题: 收菌子
        正文: 菌子当天收、当天烘，价钱贴在墙上。
落款: {单位: 松溪县人民政府, 日期: 2024年3月8日}
表格:
  林班表:
    标题: 林班一览
    内容: |
      林班 | 面积
      东坡 | 300亩
      西坡 | 280亩
`
const copy = await copyOf(draft)
const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const on =
  (words: string, change: (block: string) => string) =>
  (blocks: string[]): string[] => {
    const at = blockWith(blocks, words)
    return blocks.map((block, index) => (index === at ? change(block) : block))
  }
const pulled = async (change: (blocks: string[]) => ReadonlyArray<string>) =>
  pulledInto(withBlocks(copy, change), draft)
const told = async (change: (blocks: string[]) => ReadonlyArray<string>, ...says: RegExp[]) => {
  const {text, unmapped, changes} = await pulled(change)
  expect({text, changes}).toEqual({text: draft, changes: []})
  expect(unmapped).toHaveLength(says.length)
  for (const [index, one] of says.entries()) expect(unmapped[index]).toMatch(one)
}
/** A part of the words of a paragraph in a run of its own. */
const looking = (part: string, look: string) => (block: string) =>
  block.replace(part, `</w:t></w:r>${run(part, look)}<w:r><w:t xml:space="preserve">`)

describe('what was done to the looks of words and changes what they say is told', () => {
  test.each([
    ['struck out', '<w:strike/>', /划了删除线（在“一、管好林子”下）.*“夜里”/],
    ['struck out twice', '<w:dstrike w:val="1"/>', /划了删除线.*“夜里”/],
    ['hidden', '<w:vanish/>', /隐藏文字.*“夜里”/]
  ])('%s', async (_, look, says) => {
    await told(on('每周巡山', looking('夜里', look)), says)
  })

  test('but not looks that are switched off', async () => {
    await told(on('每周巡山', looking('夜里', '<w:strike w:val="0"/><w:vanish w:val="false"/>')))
  })

  test('a number that Word puts before a paragraph', async () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    await told(
      on('火情报得早', block => block.replace('</w:pPr>', `${list}</w:pPr>`)),
      /加了自动编号或项目符号.*火情报得早/
    )
  })

  test('a number that was written over, though nothing was moved', async () => {
    await told(
      on('卖好山货', block => block.replace('>二、<', '>三、<')),
      /序号是按顺序编的.*“三、卖好山货”/
    )
  })

  test('but not the numbers of chapters that changed places', async () => {
    const {unmapped} = await pulled(blocks => {
      const [first, second, end] = ['一、管好林子', '二、卖好山货', '松溪县人民政府'].map(words =>
        blockWith(blocks, words)
      )
      const numbered = (list: string[], from: string, to: string) =>
        list.map(block => block.replace(`>${from}、<`, `>${to}、<`))
      return [
        ...blocks.slice(0, first),
        ...numbered(blocks.slice(second, end), '二', '一'),
        ...numbered(blocks.slice(first, second), '一', '二'),
        ...blocks.slice(end)
      ]
    })
    expect(unmapped.filter(words => words.includes('序号'))).toEqual([])
  })

  test('the style of a heading', async () => {
    await told(
      on('火情报得早', block => block.replace('"ZsBody"', '"Heading2"')),
      /改成了标题的样式.*火情报得早/
    )
  })
})

test.each([
  ['a page', on('二、卖好山货', block => block.replace('<w:r>', '<w:r><w:br w:type="page"/></w:r><w:r>'))],
  [
    'a section',
    on('火情报得早', block =>
      block.replace('</w:pPr>', '<w:sectPr><w:type w:val="nextPage"/></w:sectPr></w:pPr>')
    )
  ]
])('a break of %s is no change of words, and is told', async (_, change) => {
  const {text, unmapped, warnings} = await pulled(change)
  expect({text, unmapped}).toEqual({text: draft, unmapped: []})
  expect(warnings).toEqual([expect.stringMatching(/^加了 1 处分页或分节/)])
})

describe('what stands there twice, or no longer', () => {
  test('a chapter that was copied below itself is told once', async () => {
    await told(blocks => {
      const [from, to] = [blockWith(blocks, '二、卖好山货'), blockWith(blocks, '松溪县人民政府')]
      return [...blocks.slice(0, to), ...blocks.slice(from, to), ...blocks.slice(to)]
    }, /抄了一遍.*二、卖好山货/)
  })

  test('a row of a table that was deleted', async () => {
    await told(
      on('西坡', block => block.replace(/<w:tr>(?:(?!<w:tr>).)*西坡.*?<\/w:tr>/s, '')),
      /整段删去了，草稿未改：“西坡”/,
      /整段删去了，草稿未改：“280亩”/
    )
  })
})

test('words in a text box are a note, and go into no text', async () => {
  const box = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${typed('这里缺照片')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
  await told(
    on('林子看好了', block => block.replace(/<\/w:p>$/, `${box}</w:p>`)),
    /文本框里写了字.*“这里缺照片”/,
    /加了 1 幅图片或图形/
  )
})

test('contents that Word made are told as contents', async () => {
  const line = (words: string, name: string) =>
    `<w:p><w:hyperlink w:anchor="${name}">${run(words)}<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF ${name} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink></w:p>`
  await told(
    blocks => [
      typed('目　录'),
      line('一、管好林子', '_Toc100000001'),
      line('二、卖好山货', '_Toc100000002'),
      ...blocks
    ],
    /加了目录，不用搬/
  )
})

describe('words that stand beside their control and read the same', () => {
  const dropped = on('林多田少', block => {
    const at = block.indexOf('松溪县林')
    return `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="2"/></w:pPr>${run('松')}</w:p>${block.slice(0, at)}${block.slice(at + 1)}`
  })
  const before = on('林多田少', block => {
    const [at, control] = [block.indexOf('松溪县林'), block.indexOf('<w:bookmarkStart')]
    return `${block.slice(0, control)}${run('松溪')}${block.slice(control, at)}${block.slice(at + 2)}`
  })
  const behind = on('每周巡山', block =>
    block.replace('值守。', '').replace(/<\/w:p>$/, `${run('值守。')}</w:p>`)
  )
  test.each([
    ['a large first letter', dropped],
    ['words before it', before],
    ['words behind it', behind]
  ])('%s: nothing was changed', async (_, change) => {
    await told(change)
  })

  test('and are pulled where they do not', async () => {
    const {text} = await pulled(
      on('每周巡山', block => block.replace(/<\/w:p>$/, `${run('从不缺岗。')}</w:p>`))
    )
    expect(text).toBe(draft.replace('轮流值守。', '轮流值守。从不缺岗。'))
  })
})
