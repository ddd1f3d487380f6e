import fc from 'fast-check'
import {afterAll, describe, expect, test} from 'vitest'
import {withEdits} from '../../src/amend/edit.ts'
import {formTree} from '../../src/amend/tree.ts'
import {pastedLine, pastedProse} from '../../src/web/fields/paste.ts'
import {figureLine, figuresIn} from '../../src/web/figures/read-figures.ts'
import {tableIn} from '../../src/web/figures/read-table.ts'
import {takeFigures} from '../../src/web/figures/take-figures.ts'
import {tries} from '../tries.ts'
import {closeBrowser, drop, executable, goTo, leave, sharedPage, textOf} from './chromium.ts'

const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-number-format:General}--></style></head><body>
<table border=0><!--StartFragment-->
<tr height=18><td class=xl65>指标</td><td>单位</td><td>2021年</td><td>2024年</td><td>来源</td></tr>
<tr><td rowspan=2>一、城镇新增就业</td><td>人</td><td align=right>1,250</td><td>1,860</td><td>县人社局</td></tr>
<tr><td>人</td><td>—</td><td>3</td><td>县人社局</td></tr>
<tr><td>地区生产总值（亿元）</td><td></td><td>52.6</td><td>71.35</td><td>县统计局&nbsp;</td></tr>
<!--EndFragment--></table></body></html>`
const read = (table: {html?: string; plain?: string}) =>
  figuresIn(tableIn({html: table.html ?? '', plain: table.plain ?? ''})).figures.map(
    figure => `${figure.name}=${figureLine(figure)}${figure.doubts.map(doubt => ` !${doubt}`).join('')}`
  )

describe('a table of a spreadsheet', () => {
  test('gives figures with years, units and sources', () => {
    expect(read({html})).toEqual([
      '城镇新增就业=2021年 1250人，2024年 1860人，县人社局 !separators',
      '城镇新增就业（2）=2024年 3人，县人社局 !name',
      '地区生产总值=2021年 52.6亿元，2024年 71.35亿元，县统计局'
    ])
  })
  test.each([
    ['names and values', '乡镇\t9个\n行政村\t86个\n', ['乡镇=9个', '行政村=86个']],
    ['a heading with a unit', '项目\t数值\t单位\n森林覆盖率\t45.2\t%\n', ['森林覆盖率=45.2%']],
    [
      'years one below the other',
      '年份\t粮食产量（万吨）\n2020\t12.5\n2021\t13\n',
      ['粮食产量=2020年 12.5万吨，2021年 13万吨']
    ],
    ['no unit', '指标\t数值\n社区数\t12\n', ['社区数=12 !unit']],
    ['quotes and breaks in a cell', '"名\n称"\t"9个"\r\n"甲""乙"\t3户', ['甲"乙=3户']],
    ['numbered rows and a total', '1.\t学校\t12所\n2.\t医院\t3家\n合计\t\t15', ['学校=12所', '医院=3家']]
  ])('%s', (_, plain, wanted) => {
    expect(read({plain: plain as string})).toEqual(wanted)
  })
  test('tells by its words what becomes no figure, and what a name was', () => {
    const plain = [
      '永安县主要指标\t\t\t\t',
      '序号\t指标\t数值\t单位\t备注',
      '1\t其中：女性\t12\t人\t初步数',
      '2\tPM2.5浓度\t21\t微克\t',
      '3\t待报\t\t人\t',
      '\t\t15\t户\t',
      '\t合计\t33\t人\t',
      '\t注：甲不含乙\t\t\t'
    ].join('\n')
    const {figures, dropped} = figuresIn(tableIn({html: '', plain}))
    expect(figures.map(({name, was, doubts}) => [name, was, doubts])).toEqual([
      ['其中女性', '其中：女性', ['marks']],
      ['PM2.5浓度', undefined, []]
    ])
    expect(dropped.map(({words, why}) => `${why} ${words}`)).toEqual([
      'above 永安县主要指标',
      'value 3　待报　人',
      'name 15　户',
      'total 合计　33　人',
      'note 注：甲不含乙',
      'column 备注：初步数'
    ])
  })
  test('takes a cell that spans its row for a heading of rows, and shows a second column of values', () => {
    const spanning =
      '<table><tr><td>指标</td><td>目标数</td><td>完成数值</td></tr><tr><td colspan=3>一、经济</td></tr><tr><td>产值</td><td>5亿元</td><td>6亿元</td></tr></table>'
    const {figures, dropped} = figuresIn(tableIn({html: spanning, plain: ''}))
    expect(figures.map(one => `${one.name} ${figureLine(one)}`)).toEqual(['产值 6亿元'])
    expect(dropped).toEqual([
      {words: '一、经济', why: 'value'},
      {words: '目标数：5亿元', why: 'column'}
    ])
  })
  test('whatever stands in it, is read without a fault and goes into a draft that reads the same', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '2021年',
        '数值',
        '单位',
        '元',
        '1,000',
        '3.5',
        '—',
        '',
        '甲：乙',
        '{甲}',
        '# 注',
        '"',
        '- 甲'
      ),
      fc.string({unit: 'grapheme', maxLength: 8})
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, {minLength: 1, maxLength: 5}), {maxLength: 6}), rows => {
        const table = tableIn({html: '', plain: rows.map(row => row.join('\t')).join('\n')})
        const {figures: all, dropped} = figuresIn(table)
        const figures = all.filter((one, index) => all.findIndex(({name}) => name === one.name) === index)
        // What can be read of a cell stands in a figure or among what is told to be left out.
        const told = JSON.stringify([all.map(one => [one, figureLine(one)]), dropped])
        const isHead = (row: ReadonlyArray<string>) => row.some(one => one === '2021年' || one === '数值')
        for (const cell of table.filter(row => !isHead(row)).flat())
          if (cell === '甲：乙' || cell === '3.5') expect(told).toContain(cell)
        const tree = formTree('文种: 上报总结\n数据:\n  已有: 3个  # 注\n')
        const made = withEdits(
          tree.text,
          takeFigures(
            tree,
            figures.filter(({name}) => name !== '已有')
          )
        )
        expect(made).toContain('  已有: 3个  # 注\n')
        expect(formTree(made).root).toBeDefined()
      }),
      tries(150)
    )
  })
})

describe('text of Word', () => {
  const given = (plain: string, html = '') => ({
    getData: (format: string) => (format === 'text/html' ? html : plain)
  })
  test('becomes paragraphs with their quotes, and says what stays behind', () => {
    expect(
      pastedProse(
        given('　　“石榴红”工程。\r\n\r\n第二段\u000b第三段\u200b\r\n', '<p><b>x</b></p><img src=a>')
      )
    ).toEqual({
      text: '“石榴红”工程。\n第二段\n第三段',
      dropped: ['格式', '图片']
    })
    expect(pastedProse(given('几个字'))).toBeUndefined()
    expect(pastedLine(given('上句\n下句\n'))).toBe('上句下句')
    expect(pastedLine(given('一句'))).toBeUndefined()
  })
})

describe.skipIf(!executable)('in the page', () => {
  afterAll(closeBrowser)
  test('a pasted table is shown before it goes in, contradictions are chosen, and one undo takes it back', async () => {
    const {page, wrong} = await sharedPage()
    const text =
      '文种: 上报总结\n地区: 永安县\n数据:\n  地区生产总值: {2021年: 52.6亿元, 2024年: 70亿元}  # 初步\n  行政村: 86个\n'
    await drop(page, {'永安县.yaml': text})
    await page.waitForSelector('.panel h2')
    await goTo(page, '数据表')
    await page.evaluate(
      given => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', given)
        clipboardData.setData('text/plain', '甲\t乙')
        document
          .querySelector('.figures')!
          .dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))
      },
      html
        .replace(
          /<tr><td>人<\/td>[\s\S]*?<\/tr>/,
          '<tr><td>合计</td><td></td><td>9</td><td>9</td><td></td></tr>'
        )
        .replace('rowspan=2', '')
        .replace('城镇新增就业', '城镇：新增就业')
    )
    const dialog = page.locator('dialog')
    await dialog.waitFor()
    expect(await dialog.textContent()).toContain('不一致')
    expect(await dialog.textContent()).toContain('去掉了千分位逗号')
    expect(await dialog.textContent()).toContain('城镇：新增就业 → 城镇新增就业')
    expect(await dialog.locator('.left-out').textContent()).toContain('合计　9')
    await dialog.locator('text=写入 2 个').click()
    const taken = await textOf(page)
    expect(taken).toContain('2024年: 71.35亿元')
    expect(taken).toContain('# 初步')
    expect(taken).toContain('城镇新增就业:')
    expect(taken).toContain('  行政村: 86个\n')
    await page.click('.toolbar >> text=撤销')
    expect(await textOf(page)).toBe(text)
    expect(wrong).toEqual([])
    await leave(page)
  }, 180_000)
})

test('figures of one name take the name above them, and none is lost', () => {
  const rows = [
    ['指标', '单位', '2021年', '2024年'],
    ['城镇收入', '元', '30000', '36000'],
    ['增速', '%', '5', '6'],
    ['农村收入', '元', '10000', '13000'],
    ['增速', '%', '8', '9']
  ]
  const {figures: found} = figuresIn(rows)
  expect(found.map(({name}) => name)).toEqual(['城镇收入', '城镇收入增速', '农村收入', '农村收入增速'])
  expect(found[3]!.doubts).toContain('name')
  const {figures: twice} = figuresIn([
    ['粮食产量', '12吨'],
    ['粮食产量', '9吨']
  ])
  expect(new Set(twice.map(({name}) => name)).size).toBe(2)
})
