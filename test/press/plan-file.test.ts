import {readFile} from 'node:fs/promises'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import {parse, stringify} from 'yaml'
import type {Finding} from '../../src/finding.ts'
import {jsonSchemaOf} from '../../src/model/json-schema.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {planOfPage} from '../../src/page/plan-file/plan-of-page.ts'
import {readPlan} from '../../src/page/plan-file/read-plan.ts'
import {planSchema} from '../../src/page/plan-file/schema.ts'
import {press} from '../../src/page/press.ts'
import {pageSchema} from '../../src/page/schema.ts'
import type {OnPage} from '../../src/page/story.ts'
import {world} from '../cli/world.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {articleOf, example, story} from './page.ts'

for (const keys of ['zh', 'en'] as const) {
  // `vitest --update` writes the files anew.
  test.each([
    ['page', pageSchema],
    ['page-plan', planSchema]
  ] as const)(`schema/%s.${keys}.schema.json is up to date`, async (name, schema) => {
    const json = `${JSON.stringify(jsonSchemaOf(schema, {keys}), undefined, 2)}\n`
    await expect(json).toMatchFileSnapshot(`../../schema/${name}.${keys}.schema.json`)
  })
}

test('editors find nothing wrong with the page files of the examples', async () => {
  const valid = new Ajv({strict: false, allowUnionTypes: true}).compile(
    jsonSchemaOf(pageSchema, {keys: 'zh'})
  )
  for (const name of ['page', 'front', 'inside']) {
    valid(parse(await readFile(`examples/zhaotong-page/${name}.yaml`, 'utf8')))
    expect(valid.errors ?? []).toEqual([])
  }
  expect(valid(parse('稿件: [{草稿: a.yaml, 补白: 花边}]'))).toBe(false)
})

async function set(spec: string, articles: ReadonlyArray<OnPage>, plan?: unknown) {
  const told: Finding[] = []
  const report = (one: Finding) => void told.push(one)
  const read = readPage(sourceOf(spec, 'page.yaml'), report)!
  const given =
    plan === undefined ? undefined : readPlan(sourceOf(JSON.stringify(plan), 'plan.json'), read.spec, report)
  const page = await setPage(read, articles, await press(typesetter()), '2024-05-01', {
    report,
    ...(given && {given})
  })
  return {
    page,
    told,
    plan: planOfPage(page, read.spec) as {稿件: Record<string, unknown>[]},
    pdf: Buffer.from(await page.typeset.pdf()).toString('base64')
  }
}

const withFigures = articleOf(
  stringify({
    标题: '引水上山',
    导语: '水渠通到了村口。',
    章节: [{标题: ['修渠'], 正文: '渠水顺着山腰流进田里，家家户户都来出工。'.repeat(40)}],
    数据: {灌溉面积: '2.4万亩', 管护员: '128人', 干渠: '41.5公里'}
  })
).article

const spec = `纸张: 对开
稿件:
  - {草稿: a.yaml, 边框: 是}
  - {草稿: b.yaml}
  - {草稿: c.yaml, 补白: 数说}
`

describe('a plan of a page', () => {
  test('makes the same page again, with its photos, frames and boxes', async () => {
    const articles = [await example('zhaoyang-cards'), story('第二篇', 60), withFigures]
    const first = await set(spec, articles)
    const again = await set(spec, articles, first.plan)
    expect(again.told.filter(({severity}) => severity !== 'hint')).toEqual([])
    expect(again.pdf).toBe(first.pdf)
    expect(again.plan).toEqual(first.plan)
    const valid = new Ajv({strict: false, allowUnionTypes: true}).compile(
      jsonSchemaOf(planSchema, {keys: 'zh'})
    )
    expect(valid(first.plan), JSON.stringify(valid.errors)).toBe(true)
  })

  test('keeps what it says and leaves the rest to the page', async () => {
    const articles = [await example('zhaotong-police'), story('第二篇', 90), story('第三篇', 30)]
    const plain = '纸张: 对开\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}, {草稿: c.yaml}]'
    const {plan} = await set(plain, articles)
    const [one, ...others] = plan.稿件
    const pinned = {...one, 起栏: 5, 占栏: 4, 起行: 1, 占行: 80, 破栏: '4破3'}
    const {照片: _, 栏下: __, ...place} = pinned as Record<string, unknown>
    const {page, told} = await set(plain, articles, {
      稿件: [place, ...others.map(({稿件}) => ({稿件}))]
    })
    const [part] = page.fitted.map(({part: own}) => own)
    expect([part!.x, part!.row, part!.columns, part!.rows <= 80]).toEqual([4 * 14, 0, 3, true])
    expect(told.filter(({severity}) => severity === 'error')).toEqual([])
    for (const other of page.fitted.slice(1)) expect(other.part.rows).toBeGreaterThan(8)
  })

  test('for other stories, another paper, or with photos in impossible places, is told', async () => {
    const articles = [await example('zhaotong-police')]
    const one = '纸张: A3\n稿件: [{草稿: a.yaml}]'
    const {plan} = await set(one, articles)
    const messages = async (changed: unknown) =>
      (await set(one, articles, changed)).told.map(({message}) => message)
    expect(await messages({...plan, 稿件: []})).toContain(
      '计划里有 0 篇稿件，版面文件里有 1 篇；没有照计划排。'
    )
    expect(await messages({...plan, 纸张: '对开'})).toContain('计划是给对开的，版面是A3；没有照计划排。')
    expect(await messages({稿件: [{稿件: 'b.yaml'}]})).toContain(
      '计划的第 1 篇是“b.yaml”，版面文件里是“a.yaml”；没有照计划排。'
    )
    const [own] = plan.稿件
    const photos = own!.照片 as Record<string, unknown>[]
    const off = {...plan, 稿件: [{...own, 照片: [{...photos[0], 跨栏: 9}, ...photos.slice(1)]}]}
    const {page} = await set(one, articles, off)
    expect(page.fitted[0]!.isUnplanned).toBe(true)
    expect(page.fitted[0]!.fit.overset).toEqual([])
  })
})

test('zongshu page prints its plan and takes it', async () => {
  const {run, write, read, remove} = await world({'out/x': ''})
  const page = ['page', 'examples/zhaotong-page/page.yaml', '--out', '@out']
  const printed = await run(...page, '--plan', 'json')
  expect(JSON.parse(printed.out).稿件).toHaveLength(2)
  const before = await read('out/page.pdf')
  await write('计划.json', printed.out)
  const taken = await run(...page, '--plan', '@计划.json')
  expect([taken.code, taken.err]).toEqual([0, ''])
  expect(await read('out/page.pdf')).toBe(before)
  const {code, err} = await run(...page, 'examples/zhaotong-page/front.yaml', '--plan', '@计划.json')
  expect([code, err]).toEqual([2, expect.stringContaining('只给一个版面用')])
  await remove()
})
