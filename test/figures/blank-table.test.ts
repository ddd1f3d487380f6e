import {readFile} from 'node:fs/promises'
import fc from 'fast-check'
import {unzipSync} from 'fflate'
import {readXlsx, writeXlsx} from 'hucre/xlsx'
import {describe, expect, test} from 'vitest'
import {tries} from '../tries.ts'
import {blankOf, held, planOf} from './department.ts'

const head =
  '文种: 上报总结\n地区: {名称: 东山县}\n创建: {项目: 国家卫生县城, 数据截至: 2023年}\n标题: 东山县工作总结\n数据:\n'

/** A blank table filled in by hand: answers by the name in the second column. */
async function filled(
  bytes: Uint8Array,
  answers: (asked: string) => string | number | null
): Promise<Uint8Array> {
  const {sheets} = await readXlsx(bytes, {readStyles: true})
  return writeXlsx({
    sheets: sheets.map(({name, cells, merges, rows}) => ({
      name,
      cells,
      merges,
      rows: rows.map((row, at) =>
        at < 3 ? row : row.map((value, column) => (column === 3 ? answers(String(row[1])) : value))
      )
    }))
  })
}

describe('a blank table', () => {
  test('asks for each figure with its unit, by who is to fill it in, and can be changed nowhere else', async () => {
    const draft = `${head}  公园: {数值: 12个, 来源: 县住建局}\n  教师: {数值: 2310人, 名称: 专任教师, 来源: 县教育局, 同比增长: 2%}\n  正高级教师: {数值: 21人, 占: 教师, 占比: 0.9%, 来源: 县教育局}\n`
    const {bytes, sheets, leftOut} = await blankOf(draft)
    expect(sheets).toEqual([
      {name: '县住建局', rows: 1},
      {name: '县教育局', rows: 3}
    ])
    expect(leftOut).toEqual(['“正高级教师”的占比由工具重算，不用填'])
    const read = await readXlsx(bytes, {readStyles: true})
    expect(read.sheets[1]!.rows.slice(2)).toEqual([
      ['序号', '指标', '计量单位', '数值', '草稿现有', '时间', '说明'],
      ['1', '专任教师', '人', null, '2310人', '2023年', null],
      ['2', '专任教师同比增长', '%', null, '2%', '2023年', null],
      ['3', '正高级教师', '人', null, '21人', '2023年', null]
    ])
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
    expect(xml).toContain('<sheetProtection')
    expect((await blankOf(draft)).bytes).toEqual(bytes)
  })

  test('shows last year’s values', async () => {
    const {bytes} = await blankOf(`${head}  公园: "*"\n`, `${head}  公园: 11个\n`)
    const {sheets} = await readXlsx(bytes)
    expect(sheets[0]!.rows[3]!.slice(1, 5)).toEqual(['公园', '个', null, '11个'])
  })

  test('of a draft without figures is refused', async () => {
    await expect(blankOf('标题: 无\n').catch(error => String(error))).resolves.toBeDefined()
  })

  test('of every example, filled in with its own values, changes nothing', async () => {
    for (const example of ['zhaoyang', 'kunming', 'tongliao', 'zhaoyang-cards']) {
      const draft = await readFile(`examples/${example}/draft.yaml`, 'utf8')
      const {bytes} = await blankOf(draft)
      const asked = (await readXlsx(bytes)).sheets.flatMap(({rows}) => rows.slice(3))
      const standing = new Map(
        asked.map(row => [String(row[1]), String(row[4] ?? '').replace(/（[^（）]*）$/, '')])
      )
      const table = await filled(bytes, name => standing.get(name) ?? null)
      const {changes, unknown, conflicts, plan} = await planOf(draft, table)
      expect({example, changes, unknown, conflicts}).toEqual({
        example,
        changes: {},
        unknown: [],
        conflicts: []
      })
      expect(plan.same.length + plan.questions.length).toBe(asked.length)
    }
  })

  const name = fc.constantFrom(
    '公园',
    '小学在校学生',
    '一般公共预算收入',
    '森林覆盖率',
    '驻村工作队',
    '城镇新增就业',
    '农村公路里程',
    '卫生厕所',
    '文化活动',
    '志愿服务时长'
  )
  const unit = fc.constantFrom('个', '人', '亿元', '万人次', '%', '支', '公里', '座', '场次')
  const number = fc
    .tuple(fc.integer({min: 1, max: 99_999}), fc.integer({min: 0, max: 2}))
    .map(([digits, places]) => (digits / 10 ** places).toFixed(places))
  const figure = fc.record({name, unit, before: number, after: number, isNumber: fc.boolean()})

  test('filled in gives the values back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(figure, {minLength: 1, maxLength: 8, selector: one => one.name}),
        async figures => {
          const draft = head + figures.map(one => `  ${one.name}: ${one.before}${one.unit}\n`).join('')
          const answers = new Map<string, (typeof figures)[number]>(figures.map(one => [one.name, one]))
          const table = await filled((await blankOf(draft)).bytes, asked => {
            const one = answers.get(asked)!
            // A number in a cell of text loses its last zeros: it is typed as one.
            return one.isNumber && String(Number(one.after)) === one.after ? Number(one.after) : one.after
          })
          const {text = draft} = await held(draft, table, {take: figures.map(one => one.name)})
          const expected = head + figures.map(one => `  ${one.name}: ${one.after}${one.unit}\n`).join('')
          expect(text).toBe(expected)
        }
      ),
      tries(30)
    )
  })
})
