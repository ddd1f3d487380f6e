import type {Element} from '@xmldom/xmldom'
import {expect, test} from 'vitest'
import type {Article} from '../../src/compose/article.ts'
import {coverageOf} from '../../src/fonts/coverage.ts'
import {writeOfd} from '../../src/formats/ofd/write-ofd.ts'
import {type PdfOptions, writePdf} from '../../src/formats/pdf/write-pdf.ts'
import {context, typesetter} from '../context.ts'
import {profile} from '../docx/article.ts'
import {draftOf, hostile} from '../hostile.ts'
import {articleOf, example} from '../press/page.ts'
import {pagesOf as pdfPages, unspaced} from '../press/pdf-text.ts'
import {allIn, childrenOf, openOfd, pagesOf, textIn, wordsOf} from './open-ofd.ts'
import {wrongIn} from './rules.ts'

const options = (): PdfOptions => ({profile: profile(), report: context().report})
const ofdOf = (article: Article) => writeOfd(article, typesetter(), options())
const pdfOf = (article: Article) => writePdf(article, typesetter(), options())

const letter = `
文种: 上报总结
标题: 云岭县创建工作总结
公文:
  份号: "000012"
  密级: 机密★1年
  紧急程度: 特急
  发文机关标志: 云岭县人民政府文件
  发文字号: 云政发〔2024〕12号
  签发人: 张三
  主送: 滇东市人民政府
  附注: 此件公开发布
  抄送: 县委办公室
  印发机关: 云岭县人民政府办公室
  印发日期: 2024年3月6日
导语: 一、甲乙丙，见 http://example.com/a 与 office 的 efficient fluffy 文件。
章节:
  - 角色: 领导机制
    标题: 加强领导
    正文: 全县共有12个乡镇。
附件:
  - 名称: 主要指标
    正文: 指标都已达到。
落款:
  单位: 云岭县人民政府
  日期: 2024年3月5日
`

const many = ['zhaoyang', 'zhaotong', 'tongliao', 'zhaoyang-selfassess', 'county-blank', 'zhaotong-police']

test.each(many)('%s is as the standard wants it, and says what the PDF says, page by page', async name => {
  const article = await example(name)
  const opened = openOfd(await ofdOf(article))
  expect(wrongIn(opened)).toEqual([])
  const pdf = await pdfPages(await pdfOf(article))
  const said = pdf.map(({runs}) => unspaced(runs.map(({text}) => text).join('')))
  expect(wordsOf(opened).map(unspaced)).toEqual(said)
})

test('elements of the document are tagged by their names in GB/T 9704, and filed by them', async () => {
  const {article} = articleOf(letter, 'report')
  const opened = openOfd(await ofdOf(article))
  expect(wrongIn(opened)).toEqual([])
  const words = new Map(
    pagesOf(opened).flatMap(({content}) =>
      allIn(content, 'TextObject').map(text => [text.getAttribute('ID'), textIn(text, 'TextCode')])
    )
  )
  const tags = opened.xml('Doc_0/Tags/Official.xml')
  const said = Object.fromEntries(
    childrenOf(tags).flatMap(part =>
      childrenOf(part).map(one => [
        one.localName,
        allIn(one, 'ObjectRef')
          .map(reference => words.get(reference.textContent))
          .join('')
      ])
    )
  )
  expect(said).toMatchInlineSnapshot(`
    {
      "主送机关": "滇东市人民政府：",
      "份号": "000012",
      "印发日期": "2024年3月6日印发",
      "印发机关": "云岭县人民政府办公室",
      "发文字号": "云政发〔2024〕12号",
      "发文机关标志": "云岭县人民政府文件",
      "发文机关署名": "云岭县人民政府",
      "密级和保密期限": "机密★1年",
      "成文日期": "2024年3月5日",
      "抄送机关": "抄送：县委办公室。",
      "标题": "云岭县创建工作总结",
      "正文": "一、甲乙丙，见 http://example.com/a 与 office 的 efficient fluffy 文件。一、加强领导全县共有12个乡镇。",
      "签发人": "签发人：张三",
      "紧急程度": "特急",
      "附件": "附件主要指标指标都已达到。",
      "附件说明": "附件：主要指标",
      "附注": "（此件公开发布）",
    }
  `)
  const about = opened.xml('OFD.xml')
  expect(textIn(about, 'Title')).toBe('云岭县创建工作总结')
  expect(
    allIn(about, 'CustomData').map(one => [one.getAttribute('Name'), one.textContent])
  ).toMatchInlineSnapshot(`
    [
      [
        "密级和保密期限",
        "机密★1年",
      ],
      [
        "紧急程度",
        "特急",
      ],
      [
        "发文机关标志",
        "云岭县人民政府文件",
      ],
      [
        "发文字号",
        "云政发〔2024〕12号",
      ],
      [
        "签发人",
        "张三",
      ],
      [
        "主送机关",
        "滇东市人民政府",
      ],
      [
        "成文日期",
        "2024年3月5日",
      ],
    ]
  `)
})

test('the same draft gives the same bytes, another other ones and another number', async () => {
  const [one, again, other] = await Promise.all(
    [letter, letter, letter.replace('张三', '李四')].map(text => ofdOf(articleOf(text, 'report').article))
  )
  expect(Buffer.from(one!).equals(Buffer.from(again!))).toBe(true)
  const idOf = (bytes: Uint8Array) => textIn(openOfd(bytes).xml('OFD.xml'), 'DocID')
  expect(idOf(other!)).not.toBe(idOf(one!))
})

/** What no font has is an empty box, of which a PDF does not always say what it stands for. */
const plain = (text: string) =>
  [...unspaced(text)].filter(one => one !== '\0' && typesetter().coverage().has(one.codePointAt(0)!)).join('')

test('what authors type is written whole and nothing of it is taken for markup', async () => {
  for (const text of hostile) {
    const {article} = articleOf(draftOf(text), 'report')
    const opened = openOfd(await ofdOf(article))
    expect(wrongIn(opened), text).toEqual([])
    const pdf = await pdfPages(await pdfOf(article))
    expect(plain(wordsOf(opened).join('')), text).toBe(
      plain(pdf.flatMap(({runs}) => runs.map(one => one.text)).join(''))
    )
  }
})

test('a ligature and a long address come over whole', async () => {
  const words = unspaced(wordsOf(openOfd(await ofdOf(articleOf(letter, 'report').article))).join(''))
  expect(words).toContain('http://example.com/a与office的efficientfluffy文件')
})

test('headings are the outline, each below the one that it belongs to', async () => {
  const opened = openOfd(await ofdOf(await example('zhaoyang')))
  const outline = (element: Element): unknown[] =>
    childrenOf(element, 'OutlineElem').map(one => [one.getAttribute('Title'), ...outline(one)])
  expect(outline(allIn(opened.xml('Doc_0/Document.xml'), 'Outlines')[0]!)).toMatchInlineSnapshot(`
    [
      [
        "昭阳区创建民族团结进步示范区工作总结",
        [
          "一、强化共同政治担当，形成党委统领全域推进创建格局",
        ],
        [
          "二、强化共同富裕支撑，让各族群众同享高质量发展成果",
        ],
        [
          "三、强化共同精神追求，厚植各民族同心同德的文化沃土",
        ],
        [
          "四、强化共同责任使命，开创民族事务共治共融崭新局面",
        ],
      ],
      [
        "附表：主要数据一览",
      ],
    ]
  `)
})

test('a page is drawn as before', async () => {
  const {article} = articleOf('标题: 甲\n导语: 一句“话”，2024年*县——完。\n', 'report')
  const {files} = openOfd(await ofdOf(article))
  const page = new TextDecoder().decode(files['Doc_0/Pages/Page_0/Content.xml'])
  await expect(page.replaceAll('><', '>\n<')).toMatchFileSnapshot('golden/page.xml')
})

test('fonts are embedded with the characters that their words have, and no others', async () => {
  const opened = openOfd(await ofdOf(await example('zhaotong')))
  const used = new Map<string, Set<number>>()
  for (const {content} of pagesOf(opened))
    for (const text of allIn(content, 'TextObject')) {
      const own = used.get(text.getAttribute('Font')!) ?? new Set()
      used.set(text.getAttribute('Font')!, own)
      if (allIn(text, 'CGTransform').length === 0)
        for (const character of textIn(text, 'TextCode')) own.add(character.codePointAt(0)!)
    }
  const fonts = allIn(opened.xml('Doc_0/PublicRes.xml'), 'Font')
  expect(fonts.length).toBe(used.size)
  for (const font of fonts) {
    const covered = coverageOf(opened.files[`Doc_0/Res/${font.textContent}`]!)
    expect([...covered].sort()).toEqual([...used.get(font.getAttribute('ID')!)!].sort())
  }
})
