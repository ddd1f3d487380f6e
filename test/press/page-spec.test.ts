import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {readPage} from '../../src/page/page.ts'
import {charsAcross, rowsDown} from '../../src/page/paper.ts'
import {planOf} from '../../src/page/plan/plan.ts'
import {said, sourceOf} from '../drafts.ts'

function read(text: string) {
  const findings: Finding[] = []
  const page = readPage(sourceOf(text, 'page.yaml'), finding => void findings.push(finding))
  return {page, messages: said(text, findings)}
}

describe('page.yaml', () => {
  test('is read with Chinese or English keys, and short ways of writing', () => {
    const {page, messages} = read(
      'paper: 四开\n版式: 头版通栏\n稿件: [a.yaml, {草稿: b.yaml, 破栏: 3破2}, c.yaml]\n栏题: 专栏\n'
    )
    expect(messages).toEqual([])
    expect(planOf(page!.spec, () => {}).paper.name).toBe('四开')
    expect(
      planOf(page!.spec, () => {}).slots.map(({tier, column, columns, broken}) => [
        tier,
        column,
        columns,
        broken
      ])
    ).toEqual([
      [0, 0, 6, 4],
      [1, 0, 3, 2],
      [1, 3, 3, 2]
    ])
  })

  test('has 60 articles at most', () => {
    const entries = (count: number) => read(`稿件: [${'a.yaml, '.repeat(count - 1)}a.yaml]\n`)
    expect(entries(60).page?.spec.articles).toHaveLength(60)
    expect(entries(61)).toEqual({
      page: undefined,
      messages: [expect.stringContaining('一个版面最多 60 篇稿件，这里有 61 篇')]
    })
  })

  test('takes a paper of its own', () => {
    const {page} = read('纸张: 350×500\n稿件: [a.yaml]\n')
    expect(planOf(page!.spec, () => {}).paper).toMatchObject({width: 350, height: 500})
  })

  test('takes what is as wide as a known paper to be like it', () => {
    const paper = (name: string) => planOf(read(`纸张: ${name}\n稿件: [a.yaml]\n`).page!.spec, () => {}).paper
    expect(paper('390×500').top).toBe(paper('对开').top)
    expect(paper('389×500').top).toBe(paper('A3').top)
  })

  test.each([
    ['1', 1],
    ['8', 8],
    ['0', undefined],
    ['9', undefined],
    ['2.5', undefined]
  ])('an article across %s of eight columns', (given, columns) => {
    const text = `稿件: [{草稿: a.yaml, columns: ${given}}]\n`
    const findings: Finding[] = []
    const {slots} = planOf(read(text).page!.spec, finding => void findings.push(finding))
    expect(slots[0]!.columns).toBe(columns ?? 8)
    expect(said(text, findings)).toEqual(
      columns ? [] : [expect.stringContaining(`这里应写 1 到 8 之间的整数，写的是“${given}”`)]
    )
  })

  test('takes a share of a page as paper', () => {
    const paper = (name: string) => planOf(read(`纸张: ${name}\n稿件: [a.yaml]\n`).page!.spec, () => {}).paper
    const [whole, half, third, eighth] = ['整版', '半版', '1/3版', '1/8版'].map(paper)
    expect(whole).toEqual(paper('对开'))
    expect([half, third].map(one => [charsAcross(one!), rowsDown(one!)])).toEqual([
      [111, Math.floor(rowsDown(whole!) / 2)],
      [111, Math.floor(rowsDown(whole!) / 3)]
    ])
    expect([charsAcross(eighth!), rowsDown(eighth!)]).toEqual([55, Math.floor(rowsDown(whole!) / 4)])
    expect(eighth!.width).toBe(195)
    expect(paper('1/2')).toMatchObject({height: half!.height})
  })

  test('names the day of the week that a date has', () => {
    const dated = (date: string) => read(`报眉: {报名: 日报, 日期: ${date}}\n稿件: [a.yaml]\n`).messages
    expect(dated('2024年3月12日 星期三')).toEqual(['wrong-weekday 1 2024年3月12日是星期二，不是星期三。'])
    expect(dated('2024年3月12日　星期二')).toEqual([])
    expect(dated('2024年3月12日')).toEqual([])
  })

  test.each([
    [
      '纸张: 大纸\n稿件: [a.yaml]\n',
      'page-invalid 1 没有纸张“大纸”，可用的有：A4、四开、A3、对开、整版、2/3版、半版、1/3版、1/4版、1/8版，或写“390×546”（毫米，不小于148×210）。'
    ],
    [
      '版式: 单文整版\n稿件: [a.yaml, b.yaml]\n',
      'page-invalid 1 “单文整版”只排一篇，这里有 2 篇，已照“双文”上下排。'
    ],
    ['稿件: [{草稿: a.yaml, 破栏: 五栏}]\n', 'page-invalid 1 破栏写的是“五栏”，应写成“8破5”这样。'],
    [
      '稿件: [{草稿: a.yaml, 破栏: 6破4}]\n',
      'page-invalid 1 “6破4”与占的栏数不符：这篇稿件占 8 个基本栏，应写“8破…”。'
    ],
    ['稿件: [{草稿: a.yaml, 占行: 很多}]\n', 'page-invalid 1 这里应写 8 到 999 之间的整数，写的是“很多”。'],
    ['名称: 甲\n', 'page-invalid 1 版面里没有稿件，请在“稿件”下写出各篇草稿的文件名。'],
    [
      '稿件: [{文种: 综述}]\n',
      'page-invalid 1 稿件的一项要写“草稿”（稿件的文件）、“图片”（图片新闻）或“导读”之一，这里一样也没有。'
    ],
    [
      '稿件: [{草稿: a.yaml, 图片: a.jpg}]\n',
      'page-invalid 1 稿件的一项只能是一样，这里同时写了“草稿”和“图片”；请分成几项。'
    ],
    [
      '稿件: [a.yaml]\n广告: [{名称: 广告, 占栏: 3, 起栏: 7, 占行: 20}]\n',
      'page-invalid 2 广告从第 7 栏第 93 行起占 3 栏 20 行，超出版面：全版 8 栏 112 行。'
    ],
    ['版面: 甲\n稿件: [a.yaml]\n', 'unknown-field 1 未知字段“版面”，是否“版式”。']
  ])('%j is told with its place', (text, message) => {
    expect(read(text).messages).toContain(message)
  })
})
