import {readFile} from 'node:fs/promises'
import {readXlsx} from 'hucre/xlsx'
import {afterEach, describe, expect, test} from 'vitest'
import {world} from './world.ts'

let remove: () => Promise<void> = async () => {}
afterEach(() => remove())

const county = (name: string, figures: string) =>
  `文种: 上报总结\n地区: ${name}\n创建: {项目: 全国文明城市, 数据截至: 2022年}\n数据: {${figures}}\n`
const files = {
  '汇总.yaml': '地区: 某市\n年份: 2022年\n应报: [甲河县, 乙山县]\n数据:\n  企业: 求和\n',
  '县/甲.yaml': county('甲河县', '企业: 3家'),
  '县/乙.yaml': county('乙山县', '企业: 4家')
}

async function open(more: Readonly<Record<string, string>> = {}) {
  const made = await world({...files, ...more})
  remove = made.remove
  return made
}

describe('rollup', () => {
  test('tells what comes of it, and writes the draft only when it is asked to', async () => {
    const {run, list, read} = await open()
    const told = await run('rollup', '@汇总.yaml', '@县/*.yaml')
    expect(told).toMatchObject({code: 0, err: ''})
    expect(told.out).toContain('企业  求和  7家')
    expect((await list()).sort()).toEqual(['县', '汇总.yaml'].sort())
    expect((await run('rollup', '@汇总.yaml', '@县/*.yaml', '--out', '@市.yaml')).code).toBe(0)
    expect(await read('市.yaml')).toContain('数值: 7家')
  })

  test('overwrites nothing', async () => {
    const {run, read} = await open({'市.yaml': '我的草稿'})
    const told = await run('rollup', '@汇总.yaml', '@县/*.yaml', '--out', '@市.yaml')
    expect(told).toMatchObject({code: 2, out: ''})
    expect(told.err).toContain('已经有了')
    expect(await read('市.yaml')).toBe('我的草稿')
    await run('rollup', '@汇总.yaml', '@县/*.yaml', '--out', '@市.yaml', '--force')
    expect(await read('市.yaml')).toContain('数值: 7家')
  })

  test('ends with 1 when something is lacking, and 2 when the rollup file is wrong', async () => {
    const {run, write} = await open()
    expect(await run('rollup', '@汇总.yaml', '@县/甲.yaml')).toMatchObject({code: 1})
    await write('汇总.yaml', '数据: {企业: 相加}\n')
    const told = await run('rollup', '@汇总.yaml', '@县/*.yaml', '--out', '@市.yaml')
    expect(told).toMatchObject({code: 2})
    expect(told.out).toContain('“企业”的方法写的是“相加”')
  })

  test('gives JSON', async () => {
    const {run} = await open()
    const {out} = await run('rollup', '@汇总.yaml', '@县/*.yaml', '--format', 'json')
    expect(JSON.parse(out)).toMatchObject({
      missing: [],
      figures: [{name: '企业', values: [{printed: '7家', low: 7, high: 7}]}]
    })
  })
})

describe('lint --with', () => {
  test('holds a city against its counties', async () => {
    const {run} = await open({'市.yaml': county('某市', '企业: 8家')})
    const {out, code} = await run('lint', '@市.yaml', '--with', '@县/*.yaml', '--expect', '@汇总.yaml')
    expect(code).toBe(1)
    expect(out).toContain('“企业”与各县对不上：市里写8家，各县得出7家。')
    expect(out).toMatch(/另见 县\/甲\.yaml 4:\d+：甲河县3家/)
    expect(out).toContain('与 2 份县（市、区）草稿核对过')
  })

  test('takes one draft, and mends none', async () => {
    const {run} = await open({'市.yaml': county('某市', '企业: 8家')})
    for (const words of [
      ['@市.yaml', '@县/甲.yaml', '--with', '@县/*.yaml'],
      ['@市.yaml', '--fix', '--with', '@县/*.yaml']
    ])
      expect(await run('lint', ...words)).toMatchObject({code: 2, out: ''})
    expect(await run('lint', '@市.yaml', '--expect', '@汇总.yaml')).toMatchObject({code: 2, out: ''})
  })
})

describe('status', () => {
  const more = {'县/丙.yaml': '坏', '汇总.yaml': files['汇总.yaml'].replace('乙山县', '乙山县, 丁原区')}

  test('tells who has handed in, in columns', async () => {
    const {run} = await open(more)
    const {out, code} = await run('status', '@县/*.yaml', '--expect', '@汇总.yaml')
    expect(code).toBe(1)
    const rows = out.split('\n').map(line => line.split(/ {2,}/).slice(0, 2).join(' '))
    expect(rows).toEqual(
      expect.arrayContaining(['甲河县 有错误', '乙山县 有错误', '丁原区 未报', '（没写地区） 读不成'])
    )
    expect(out).toContain('应报 3 个，已报 2 个：有错误 2，读不成 1，未报 1。')
    expect(out).toMatch(/甲河县.*20\d\d-\d\d-\d\d \d\d:\d\d/)
  })

  test('without a rollup file tells of those that there are', async () => {
    const {run} = await open()
    const {out} = await run('status', '@县/*.yaml', '--format', 'json')
    expect(JSON.parse(out).rows).toMatchObject([{county: '乙山县', kind: '上报总结'}, {county: '甲河县'}])
  })

  test('is written as a page and as a workbook', async () => {
    const {run, at} = await open(more)
    const page = await run('status', '@县/*.yaml', '--expect', '@汇总.yaml', '--format', 'html')
    expect(page.out).toContain('<tr class="missing"><td>丁原区</td>')
    expect((await run('status', '@县/*.yaml', '--format', 'xlsx')).code).toBe(2)
    await run('status', '@县/*.yaml', '--expect', '@汇总.yaml', '--format', 'xlsx', '--out', '@情况.xlsx')
    const {sheets} = await readXlsx(await readFile(at('情况.xlsx')))
    expect(sheets[0]!.rows[0]!.slice(0, 4)).toEqual(['县（市、区）', '状态', '待填', '错误'])
    expect(sheets[0]!.rows[1]!.slice(0, 3)).toEqual(['甲河县', '有错误', 0])
    expect(sheets[0]!.rows[3]!.slice(0, 2)).toEqual(['丁原区', '未报'])
  })
})
