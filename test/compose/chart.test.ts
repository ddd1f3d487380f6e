import {strFromU8, unzipSync} from 'fflate'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import type {ChartData} from '../../src/compose/chart.ts'
import {chartIn, chartWords} from '../../src/compose/chart.ts'
import {workbook} from '../../src/formats/docx/chart-workbook.ts'
import {docx} from '../../src/formats/docx/docx.ts'
import {lowerDirectives} from '../../src/formats/markdown/lower-directives.ts'
import {markdownOf} from '../../src/formats/markdown/markdown-of.ts'
import {readXml} from '../../src/ooxml/read-xml.ts'
import {storyOf} from '../../src/page/story.ts'
import {context} from '../context.ts'
import {articleOf} from '../press/page.ts'

const figures = `数据:
  总值: {2019年: 86.5亿元, 2021年: "101.3亿元", 2022年: 112.8亿元}
  财政: {2019年: 6.1亿元, 2022年: 9.4亿元}
  人口: {数值: 90.2万人}
  甲镇: 12个
  乙镇: {数值: 18个, 名称: 乙镇（含街道）}
`

const draft = (chart: string, body = '如下图。\n      {图甲}') =>
  `标题: 记\n导语: 好。\n章节:\n  - 标题: 一\n    正文: |\n      ${body}\n${figures}图表:\n  图甲: ${chart}\n`

function chartOf(text: string): {data: ChartData | undefined; told: string[]; markdown: string} {
  const {article, findings} = articleOf(text)
  let data: ChartData | undefined
  visit(article.tree, 'containerDirective', node => {
    if (node.name === 'chart') data = chartIn(node)
  })
  const told = findings.filter(({severity}) => severity !== 'hint').map(({message}) => message)
  return {data, told, markdown: markdownOf(lowerDirectives(article.tree) as typeof article.tree)}
}

test('a chart draws figures by year, with a gap where a year has none', () => {
  const {data, markdown} = chartOf(draft('{标题: 两项, 类型: 折线, 数据: [总值, 财政], 来源: 统计局}'))
  expect(data).toEqual({
    sort: 'line',
    title: '两项（统计局）',
    unit: '亿元',
    categories: ['2019年', '2021年', '2022年'],
    series: [
      {name: '总值', values: [86.5, 101.3, 112.8]},
      {name: '财政', values: [6.1, null, 9.4]}
    ]
  })
  expect(markdown).toMatch(/\| 财政\s+\| 6\.1亿元\s+\|\s+\| 9\.4亿元\s+\|/)
  expect(chartWords(data!)).toBe(
    '两项（统计局）。总值：2019年86.5亿元，2021年101.3亿元，2022年112.8亿元；财政：2019年6.1亿元，2022年9.4亿元。'
  )
})

test('a chart of some years draws those alone, and a year that no figure has is told', () => {
  const {data, told} = chartOf(draft('{数据: [总值, 财政], 年份: [2019, 2022年]}'))
  expect(data).toMatchObject({
    categories: ['2019年', '2022年'],
    series: [
      {name: '总值', values: [86.5, 112.8]},
      {name: '财政', values: [6.1, 9.4]}
    ]
  })
  expect(told).toEqual([])
  const missing = chartOf(draft('{数据: [总值], 年份: [2019年, 2020年, 2022年]}'))
  expect(missing.told).toEqual([
    '图表“图甲”要画的数据里没有“2020年”的数，请在“数据”里补上，或从“年份”里去掉。'
  ])
  expect(missing.data!.categories).toEqual(['2019年', '2022年'])
})

test('figures of one value stand side by side, under their full names; without a title its name is it', () => {
  expect(chartOf(draft('[甲镇, 乙镇]')).data).toEqual({
    sort: 'bar',
    title: '图甲',
    unit: '个',
    categories: ['甲镇', '乙镇（含街道）'],
    series: [{name: '', values: [12, 18]}]
  })
})

test.each([
  ['{数据: [甲镇, 人口]}', /图表“图甲”里的数据单位不一：个、万人，排成了表。/],
  ['{数据: [人口]}', /图表“图甲”只有 1 个数，排成了表。/],
  ['{数据: [甲镇, 乙真]}', /“数据”中没有图表“图甲”要画的“乙真”，是否“乙镇”。/]
])('%s is told, and its numbers are not lost', (chart, message) => {
  const {data, told, markdown} = chartOf(draft(chart))
  expect(told.join('\n')).toMatch(message)
  expect(data).toBeUndefined()
  expect(markdown).toMatch(/甲镇|人口/)
})

test('a chart that no line of the text names is told', () => {
  const {told} = chartOf(draft('[甲镇, 乙镇]', '没有图。'))
  expect(told.join('\n')).toContain('图表“图甲”没有放进文章；在正文要放图的地方，单独写一行“{图甲}”。')
})

test('in a sentence a chart is asked for a line of its own', () => {
  const {told} = chartOf(draft('[甲镇, 乙镇]', '见{图甲}。'))
  expect(told.join('\n')).toContain('“{图甲}”是图表，要单独写一行')
})

test('Word gets a chart of its own with its words, its numbers and the workbook that holds them', async () => {
  const {article} = articleOf(draft('{标题: 两项, 数据: [总值, 财政]}'))
  const [{bytes} = {bytes: new Uint8Array()}] = await docx.write(article, {}, context())
  const parts = unzipSync(bytes)
  const text = (name: string) => strFromU8(parts[name]!)
  for (const name of Object.keys(parts))
    if (/\.(?:xml|rels)$/.test(name)) expect(readXml(text(name)), name).toBeDefined()
  expect(text('word/document.xml')).toMatch(/descr="两项。总值：2019年86\.5亿元/)
  expect(text('word/document.xml')).toContain('r:id="rIdChart1"')
  expect(text('word/_rels/document.xml.rels')).toContain('Target="charts/zongshu-chart1.xml"')
  const chart = text('word/charts/zongshu-chart1.xml')
  expect(
    [...chart.matchAll(/<c:numCache>(.*?)<\/c:numCache>/g)].map(([, cache]) =>
      [...cache!.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => value)
    )
  ).toEqual([
    ['86.5', '101.3', '112.8'],
    ['6.1', '9.4']
  ])
  const sheet = strFromU8(
    unzipSync(parts['word/embeddings/zongshu-chart1.xlsx']!)['xl/worksheets/sheet1.xml']!
  )
  expect([...sheet.matchAll(/<v>(.*?)<\/v>/g)].map(([, value]) => value)).toEqual([
    '86.5',
    '6.1',
    '101.3',
    '112.8',
    '9.4'
  ])
  expect(chart).toContain('<c:f>数据!$C$2:$C$4</c:f>')
})

test('marks of XML in names stay words', () => {
  const sheet = unzipSync(
    workbook({sort: 'bar', title: '', unit: '<个', categories: ['a&b'], series: [{name: '', values: [1]}]})
  )['xl/worksheets/sheet1.xml']!
  expect(readXml(strFromU8(sheet))?.documentElement?.textContent).toBe('单位：<个数值a&b1')
})

test('on a page a chart stands where a photo would, with its title as the caption', () => {
  const {photos, items} = storyOf(articleOf(draft('{标题: 两项, 数据: [总值, 财政]}')).article)
  expect(photos).toMatchObject([{chart: {unit: '亿元'}, bytes: undefined}])
  expect(photos[0]!.caption.clusters.join('')).toBe('两项')
  expect(items.some(item => 'clusters' in item && item.clusters.join('').includes('101.3'))).toBe(false)
})
