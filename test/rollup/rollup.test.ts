import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {parseQuantity} from '../../src/language/quantity.ts'
import {nodePorts} from '../../src/node/ports.ts'
import type {Rollup} from '../../src/rollup/roll-up.ts'
import {modelOf, said} from '../drafts.ts'
import {tries} from '../tries.ts'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)
const names = ['甲河县', '乙山县', '丙水县', '丁原区']

/** Roll drafts up, each under the name of its file. */
async function rolledUp(plan: string, drafts: Readonly<Record<string, string>>) {
  const held = {...ports, files: memoryFiles({'汇总.yaml': plan, ...drafts})}
  const paths = Object.keys(drafts).map(path => ({path}))
  return runJob({do: 'rollup', plan: {path: '汇总.yaml'}, drafts: paths}, workspace, held)
}

const county = (name: string, figures: ReadonlyArray<string>, more = '') =>
  `文种: 上报总结\n地区: ${name}\n创建: {项目: 全国文明城市, 数据截至: 2022年}\n${more}数据:\n${figures.map(line => `  ${line}\n`).join('')}`

const planOf = (figures: ReadonlyArray<string>, expected = names.slice(0, 2)) =>
  `地区: 某市\n年份: 2022年\n应报: [${expected.join(', ')}]\n数据:\n${figures.map(line => `  ${line}\n`).join('')}`

/** What two counties come to. */
async function two(
  figures: ReadonlyArray<string>,
  first: ReadonlyArray<string>,
  second: ReadonlyArray<string>
) {
  const drafts = {'甲.yaml': county('甲河县', first), '乙.yaml': county('乙山县', second)}
  const {rollup, text} = await rolledUp(planOf(figures), drafts)
  return {rollup: rollup!, text: text!}
}

const problemsIn = ({problems}: Rollup) =>
  problems.map(
    ({ruleId, county = '', spot, message}) => `${ruleId} ${county} ${spot.file}:${spot.line} ${message}`
  )

describe('figures', () => {
  test('are matched by name, by their full name and by aliases', async () => {
    const {rollup} = await two(
      ['企业: 求和', '生产总值: {方法: 求和, 别名: [GDP]}'],
      ['企业: 3家', 'GDP: 12.5亿元'],
      ['规上: {数值: 4家, 名称: 企业}', '2022年生产总值: 7.5亿元']
    )
    expect(rollup.figures.map(({values}) => values[0]!.printed)).toEqual(['7家', '20.0亿元'])
    expect(problemsIn(rollup)).toEqual([])
  })

  test('keep their counties, files and lines', async () => {
    const {rollup, text} = await two(['企业: 求和'], ['学校: 9所', '企业: 3家'], ['企业: 4家'])
    expect(
      rollup.figures[0]!.values[0]!.parts.map(({county, text, spot}) => [county, text, spot.file, spot.line])
    ).toEqual([
      ['甲河县', '3家', '甲.yaml', 6],
      ['乙山县', '4家', '乙.yaml', 5]
    ])
    expect(text).toContain('甲河县 3家（甲.yaml:6）')
  })

  test('shares are computed anew, and not averaged', async () => {
    const {rollup} = await two(
      ['人口: 求和', '老人: {方法: 求和, 占: 人口}'],
      ['人口: 1000人', '老人: {数值: 500人, 占: 人口, 占比: 50.0%}'],
      ['人口: 9000人', '老人: {数值: 900人, 占: 人口, 占比: 10.0%}']
    )
    expect(rollup.figures[1]!.share).toMatchObject({of: '人口', printed: '14.0%'})
  })

  test('growth is computed anew', async () => {
    const {rollup} = await two(
      ['产值: {方法: 求和, 年份: [2020年, 2022年]}', '收入: 求和'],
      [
        '产值: {2020年: 100.00亿元, 2022年: 400.00亿元, 年均增长: 100%}',
        '收入: {数值: 200万元, 同比增长: 100.0%}'
      ],
      [
        '产值: {2020年: 100.00亿元, 2022年: 100.00亿元, 年均增长: 0%}',
        '收入: {数值: 110万元, 同比增长: 10.0%}'
      ]
    )
    const [output, income] = rollup.figures
    expect(output!.values.map(({printed}) => printed)).toEqual(['200.00亿元', '500.00亿元'])
    expect(output!.growth).toMatchObject([{over: '年均增长', printed: '58.1%'}])
    expect(income!.growth).toMatchObject([{over: '同比增长', printed: '55%'}])
  })

  test('means are weighed', async () => {
    const {rollup} = await two(
      ['巩固率: 加权平均（学生）', '学生: 求和'],
      ['巩固率: 90.0%', '学生: 1000名'],
      ['巩固率: 98.0%', '学生: 3000名']
    )
    expect(rollup.figures[0]!.values[0]!.printed).toBe('96.0%')
  })

  test('the greatest, the least, counted and listed ones are as the counties have them', async () => {
    const {rollup} = await two(
      ['海拔: 最大', '最低: 最小', '文化站: 计数', '特产: 列举', '人均: 不汇总'],
      ['海拔: 3364米', '最低: 0.5公里', '文化站: 是', '特产: 花椒', '人均: 3元'],
      ['海拔: 2公里', '最低: 700米', '文化站: 否', '特产: 核桃', '人均: 4元']
    )
    expect(rollup.figures.map(({values}) => values[0]!.printed)).toEqual([
      '3364米',
      '0.5公里',
      '1个',
      '甲河县：花椒；乙山县：核桃'
    ])
    expect(problemsIn(rollup)).toEqual([])
  })

  test('other units, years and what is no number are left out, and named with their place', async () => {
    const {rollup, text} = await two(
      ['人口: 求和', '绿地: 求和', '企业: 求和', '学校: 求和'],
      ['人口: 1000人', '绿地: 3公顷', '企业: {数值: 3家, 时间: 2021年}', '学校: 若干所'],
      ['人口: 300户', '绿地: 45亩', '企业: 4家', '学校: 5所']
    )
    expect(problemsIn(rollup)).toEqual(
      [
        'county-figure-unfit 乙山县 乙.yaml:5 乙山县的“人口”单位是“户”，换算不成“人”，没有算进去。',
        'county-figure-unfit 甲河县 甲.yaml:7 甲河县的“企业”只有2021年的，没有2022年的，没有算进去。',
        'county-figure-unfit 甲河县 甲.yaml:8 甲河县的“学校”写的是“若干所”，不是一个数，没有算进去。'
      ].sort((a, b) => order(rollup, a) - order(rollup, b))
    )
    expect(rollup.figures.map(({values}) => values[0]!.printed)).toEqual([
      undefined,
      '6公顷',
      undefined,
      undefined
    ])
    expect(text).toContain('〔待填：缺乙山县，其余合计1000人〕')
  })

  test('those that two counties have and the plan does not name are told', async () => {
    const {rollup} = await two(['企业: 求和'], ['企业: 3家', '学校: 1所'], ['企业: 3家', '学校: 2所'])
    expect(problemsIn(rollup)).toEqual([
      'rollup-unlisted-figure  甲.yaml:6 “学校”有 2 个县（市、区）报了，汇总文件没有写怎样汇总。'
    ])
  })

  test('what the city says itself is held against the sum, with both places', async () => {
    const {rollup} = await two(['企业: {方法: 求和, 市数: 9家}'], ['企业: 3家'], ['企业: 4家'])
    expect(rollup.problems).toMatchObject([
      {
        ruleId: 'city-differs',
        spot: {file: '汇总.yaml', line: 5},
        related: [{spot: {file: '甲.yaml', line: 5}}, {spot: {file: '乙.yaml', line: 5}}]
      }
    ])
  })
})

const order = ({problems}: Rollup, line: string) => problems.findIndex(({message}) => line.endsWith(message))

test('drafts that cannot be used are named, and never taken in', async () => {
  const drafts = {
    '甲.yaml': county('甲河县', ['企业: 3家']),
    '甲2.yaml': county('甲河县', ['企业: 300家']),
    '外.yaml': county('戊岭县', ['企业: 50家']),
    '无.yaml': '文种: 上报总结\n数据: {企业: 7家}\n',
    '坏.yaml': '这不是草稿',
    '稿.docx': 'PK'
  }
  const {rollup} = await rolledUp(planOf(['企业: 求和']), drafts)
  expect(rollup!.missing).toEqual(['乙山县'])
  expect(rollup!.figures[0]!.values[0]).toMatchObject({partial: '3家', lacks: ['乙山县']})
  expect(rollup!.problems.filter(({ruleId}) => ruleId === 'county-unfit').map(({spot}) => spot.file)).toEqual(
    ['甲2.yaml', '外.yaml', '无.yaml', '坏.yaml', '稿.docx']
  )
})

test('honours of one name, body and year are one', async () => {
  const honors = (name: string, date: string) => `荣誉:\n  - {称号: ${name}, 授予: 国家民委, 时间: ${date}}\n`
  const {rollup, text} = await rolledUp(planOf(['企业: 求和'], names.slice(0, 3)), {
    '甲.yaml': county('甲河县', ['企业: 3家'], honors('“示范区”', '2022年12月')),
    '乙.yaml': county('乙山县', ['企业: 3家'], honors('示范区', '2022年')),
    '丙.yaml': county('丙水县', ['企业: 3家'], honors('示范区', '2019年'))
  })
  expect(rollup!.honors.map(({date, holders}) => [date, holders.join('、')])).toEqual([
    ['2022年', '甲河县、乙山县'],
    ['2019年', '丙水县']
  ])
  const {model, findings} = modelOf(text!)
  expect(said(text!, findings)).toEqual([])
  expect(model.draft.honors?.map(({holder}) => holder?.text)).toEqual(['甲河县、乙山县', '丙水县'])
})

test('a rollup file that is wrong is told with its places, and nothing is made', async () => {
  const plan =
    '年份: 去年\n应报: [甲河县, 甲河县]\n荣誉: 平均\n数据:\n  企业: 相加\n  人口: {方法: 求和, 占: 户数, 单位: 三}\n  率: 加权平均\n'
  const {verdict, rollup, outputs} = await rolledUp(plan, {'甲.yaml': county('甲河县', ['企业: 3家'])})
  expect(rollup).toBeUndefined()
  expect(outputs).toEqual([])
  const text = said(plan, verdict.findings).join('\n')
  for (const words of [
    'broken-rollup 1 “去年”里看不出年份',
    'broken-rollup 2 “应报”里“甲河县”写了两遍',
    'broken-rollup 3 “荣誉”写的是“平均”',
    'broken-rollup 5 “企业”的方法写的是“相加”',
    'broken-rollup 6 “人口”的“占”写的是“户数”',
    'broken-rollup 7 “率”要加权平均，没有写按什么加权'
  ])
    expect(text).toContain(words)
})

test.each([
  ['数据:\n  企业: {方发: 求和}\n', 'unknown-field 2'],
  ['数据:\n  率: {方法: 加权平均, 全: 人口}\n  人口: 求和\n', 'unknown-field 2'],
  ['数椐:\n  企业: 求和\n', 'unknown-field 1'],
  ['数据:\n  企业: {单位: 家}\n', 'broken-rollup 2']
])('a wrong name of a field is told once: %s', async (plan, expected) => {
  const {verdict} = await rolledUp(plan, {'甲.yaml': county('甲河县', ['企业: 3家'])})
  const errors = said(
    plan,
    verdict.findings.filter(({severity}) => severity === 'error')
  )
  expect(errors.map(one => one.split(' ', 2).join(' '))).toEqual([expected])
})

/** Counties with true values, of which each prints what it likes. */
const counties = fc
  .array(
    fc.record({
      people: fc.integer({min: 20_000, max: 900_000}),
      part: fc.double({min: 0.05, max: 0.9, noNaN: true}),
      how: fc.constantFrom('counted', 'rounded')
    }),
    {minLength: 3, maxLength: 4}
  )
  .map(list =>
    list.map(({people, part, how}, index) => {
      const minority = Math.round(people * part)
      const print = (value: number) =>
        how === 'counted' ? `${value}人` : `${(value / 10_000).toFixed(2)}万人`
      return {
        name: names[index]!,
        people,
        minority,
        text: county(names[index]!, [
          `人口: ${print(people)}`,
          `少数民族人口: {数值: ${print(minority)}, 占: 人口}`
        ])
      }
    })
  )

test('generated counties: the truth lies within what is told, the draft can be read, and a county that is taken out is named', async () => {
  await fc.assert(
    fc.asyncProperty(counties, fc.nat(), async (list, chosen) => {
      const plan = planOf(
        ['人口: {方法: 求和, 单位: 万人}', '少数民族人口: {方法: 求和, 单位: 万人}'],
        list.map(({name}) => name)
      )
      const drafts = Object.fromEntries(list.map(({name, text}) => [`${name}.yaml`, text]))
      const {rollup, text} = await rolledUp(plan, drafts)
      expect(problemsIn(rollup!)).toEqual([])
      const people = list.reduce((sum, one) => sum + one.people, 0)
      const minority = list.reduce((sum, one) => sum + one.minority, 0)
      const [total, part] = rollup!.figures
      expect(total!.values[0]!.low).toBeLessThanOrEqual(people)
      expect(total!.values[0]!.high).toBeGreaterThanOrEqual(people)
      expect(part!.share!.low).toBeLessThanOrEqual((minority / people) * 100)
      expect(part!.share!.high).toBeGreaterThanOrEqual((minority / people) * 100)
      const {model, findings} = modelOf(text!)
      expect(findings).toEqual([])
      expect(model.draft.figures?.人口?.value?.text).toBe(total!.values[0]!.printed)
      expect(Math.abs(parseQuantity(total!.values[0]!.printed!)!.value - people)).toBeLessThanOrEqual(
        list.length * 50 + 50
      )

      const gone = list[chosen % list.length]!
      const fewer = await rolledUp(
        plan,
        Object.fromEntries(Object.entries(drafts).filter(([file]) => file !== `${gone.name}.yaml`))
      )
      expect(fewer.rollup!.missing).toEqual([gone.name])
      expect(fewer.rollup!.problems.find(({ruleId}) => ruleId === 'county-missing')).toMatchObject({
        county: gone.name,
        spot: {file: '汇总.yaml', line: 3}
      })
      for (const figure of fewer.rollup!.figures) expect(figure.values[0]!.printed).toBeUndefined()
    }),
    tries(25)
  )
})
