import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {xlsxOf} from '../sheets/workbook.ts'
import {world} from './world.ts'

const draft = `文种: 上报总结
地区: {名称: 东山县}
标题: 东山县创建工作总结
导语: 全县有公园{公园}。
数据:
  公园: 12个   # 县住建局
  教师: 2310人
`
const table = () =>
  xlsxOf({
    rows: [
      ['指标', '单位', '数值'],
      ['公园', '个', 14],
      ['专任教师', '人', 2400],
      ['医院', '家', 9]
    ]
  })

test('figures shows what would change, and writes nothing', async () => {
  const {run, read, list, remove} = await world({'表.xlsx': await table(), '稿.yaml': draft})
  const {code, out} = await run('figures', '@表.xlsx', '@稿.yaml')
  expect(code).toBe(1)
  expect(out).toBe(
    [
      '“表.xlsx”对“稿.yaml”的数据：1 处有变，0 处一样。',
      '',
      '有变的：',
      '  公园：12个 → 14个（+16.7%）  表1!C2',
      '',
      '草稿里没有的名称，没有取：',
      '  专任教师：2400人  表1!C3；是不是“教师”？',
      '  医院：9家  表1!C4',
      '  是同一个数据的，加 --match 专任教师=教师，下次还照这样对；',
      '  要写进草稿的，加 --add 专任教师（全部加用 --add all）。',
      '表里没有的数据 1 个：教师',
      '',
      '会变的句子：',
      '  - 全县有公园12个。',
      '  + 全县有公园14个。',
      '',
      '核对无误后加 --yes 写回草稿。'
    ].join('\n')
  )
  expect(await read('稿.yaml')).toBe(draft)
  expect((await list()).sort()).toEqual(['稿.yaml', '表.xlsx'].sort())
  await remove()
})

test('figures --yes writes the draft, and remembers which name is which', async () => {
  const {run, read, remove} = await world({'表.xlsx': await table(), '稿.yaml': draft})
  const first = await run(
    'figures',
    '@表.xlsx',
    '@稿.yaml',
    '--match',
    '专任教师=教师',
    '--add',
    '医院',
    '--yes'
  )
  expect([first.code, first.out]).toEqual([0, expect.stringContaining('已写回“稿.yaml”，共 3 处。')])
  expect(await read('稿.yaml')).toBe(
    `${draft.replace('12个', '14个').replace('2310人', '2400人')}  医院: 9家\n`
  )
  expect(await read('稿.对照.yaml')).toContain('\n专任教师: 教师\n')
  const again = await run('figures', '@表.xlsx', '@稿.yaml')
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('0 处有变，3 处一样')])
  await remove()
})

test('figures --format json is JSON and nothing else', async () => {
  const {run, remove} = await world({'表.xlsx': await table(), '稿.yaml': draft})
  const {out, err} = await run('figures', '@表.xlsx', '@稿.yaml', '--format', 'json', '--yes')
  expect(JSON.parse(out)).toMatchObject({
    changes: [{figure: '公园', after: '14个'}],
    missing: ['教师'],
    sentences: [{}]
  })
  expect(err).toContain('已写回')
  await remove()
})

test('figures --to xlsx writes a blank table that is taken back, and writes over none', async () => {
  const {run, at, remove} = await world({'稿.yaml': draft})
  const {code, out} = await run('figures', '@稿.yaml', '--to', 'xlsx')
  expect([code, out]).toEqual([0, expect.stringContaining('空表写在“稿.填报表.xlsx”：数据 2 项')])
  const before = await readFile(at('稿.填报表.xlsx'))
  expect((await run('figures', '@稿.填报表.xlsx', '@稿.yaml')).err).toContain('还没有填数')
  await run('figures', '@稿.yaml', '--to', 'xlsx')
  expect(await readFile(at('稿.填报表.xlsx'))).toEqual(before)
  await remove()
})

test('docs/tables.md shows what is really said of the example', async () => {
  const {run, remove} = await world()
  const words = ['figures', 'examples/zhaoyang/部门报表.xlsx', 'examples/zhaoyang/draft.yaml', '--keep-units']
  const {out} = await run(...words)
  await remove()
  const page = await readFile('docs/tables.md', 'utf8')
  const line = `$ zongshu ${words.join(' ')}\n`
  const from = page.indexOf(line) + line.length
  const told = `${page.slice(0, from)}${out}\n${page.slice(page.indexOf('```', from))}`
  await expect(told).toMatchFileSnapshot('../../docs/tables.md')
})

test('figures says in one sentence what is wrong with its words and its files', async () => {
  const {run, remove} = await world({'稿.yaml': draft, '旧.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])})
  for (const [words, says] of [
    [['figures', '@稿.yaml'], '请依次写出报表和草稿'],
    [['figures', '@旧.xls', '@稿.yaml'], '另存为 .xlsx'],
    [['figures', '@没有.xlsx', '@稿.yaml'], '没有.xlsx'],
    [['figures', '@旧.xls', '@稿.yaml', '--match', '甲'], '“--match 甲”要写成'],
    [['figures', '@稿.yaml', '--to', 'xlsx', '--out', '@表.csv'], '.xlsx']
  ] as const) {
    const {code, err} = await run(...words)
    expect([code, err]).toEqual([2, expect.stringContaining(says)])
  }
  await remove()
})
