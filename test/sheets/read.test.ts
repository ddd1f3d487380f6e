import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readCsv} from '../../src/sheets/read-csv.ts'
import {readWorkbook} from '../../src/sheets/read-workbook.ts'
import {lacksStrings} from '../../src/sheets/shared-strings.ts'
import type {NoTable, Sheet, Workbook} from '../../src/sheets/sheet.ts'
import {xlsxOf} from './workbook.ts'

const hasOffice = spawnSync('soffice', ['--version']).status === 0

const sheetsOf = (read: Workbook | NoTable | undefined): ReadonlyArray<Sheet> => {
  if (!read || 'reason' in read) throw new Error(read?.reason ?? 'no table')
  return read.sheets
}
const textsOf = ({rows}: Sheet) => rows.map(row => row.map(cell => cell?.text ?? ''))
const doubtsAt = ({rows}: Sheet, row: number, column: number) => rows[row]?.[column]?.doubts

describe('how large a sheet may be', () => {
  const csv = (rows: number, columns: number, cell: string) =>
    readCsv(Array.from({length: rows}, () => Array.from({length: columns}, () => cell).join(',')).join('\n'))

  test('goes by the cells that are filled', async () => {
    expect(await csv(2500, 40, '7')).toHaveProperty('sheets')
    expect(await csv(2501, 40, '7')).toMatchObject({reason: expect.stringContaining('有字的 10 万格')})
    expect(await csv(20_000, 40, '')).toHaveProperty('sheets')
    expect(await csv(20_001, 1, '7')).toHaveProperty('reason')
    expect(await csv(2, 501, '7')).toHaveProperty('reason')
  })

  test('and by their characters, those of one and those of all', async () => {
    expect(await csv(2, 2, '学'.repeat(32_767))).toHaveProperty('sheets')
    expect(await csv(2, 2, '学'.repeat(32_768))).toMatchObject({
      reason: expect.stringContaining('32767 个字')
    })
    expect(await csv(100, 2, '学'.repeat(30_000))).toMatchObject({
      reason: expect.stringContaining('500 万字')
    })
  })

  test('before cells are made of separators, and of a quote that is never closed', async () => {
    for (const text of [
      ','.repeat(1_000_000),
      `${','.repeat(400)}\n`.repeat(6000),
      `甲,"${'乙a"'.repeat(100_000)}`
    ])
      expect(await readCsv(text)).toHaveProperty('reason')
    // Commas within quotes part nothing, and an inch is no quote.
    expect(await readCsv(`"${','.repeat(2000)}",5"管\n甲,"乙"`)).toMatchObject({
      sheets: [{rows: [{length: 2}, {length: 2}]}]
    })
  })
})

describe('an .xlsx', () => {
  test('is read as it is printed', async () => {
    const bytes = await xlsxOf({
      rows: [
        ['指标', {v: new Date(Date.UTC(2023, 11, 31)), f: 'yyyy"年"m"月"'}],
        ['产值', {v: 123456, f: '0!.0,"万"'}],
        ['增速', {v: 0.062, f: '0.0%'}],
        ['人数', '1,234']
      ]
    })
    const [sheet] = sheetsOf(await readWorkbook(bytes))
    expect(textsOf(sheet!)).toEqual([
      ['指标', '2023年12月'],
      ['产值', '12.3万'],
      ['增速', '6.2%'],
      ['人数', '1,234']
    ])
    expect(sheet!.rows[2]![1]).toMatchObject({isPercent: true, number: 0.062})
  })

  test('tells what is doubtful of a cell', async () => {
    const bytes = await xlsxOf(
      {
        rows: [
          [
            {v: '#DIV/0!', t: 'error'},
            {v: null, formula: 'SUM(B1:B2)'}
          ],
          [530602198001010000, 1 / 3],
          [
            {v: 12, f: '# ?/?'},
            {v: 12, f: '[DBNum1]General'}
          ],
          ['藏', 5]
        ],
        hiddenRows: [3]
      },
      {rows: [[7]], hidden: true}
    )
    const [sheet, other] = sheetsOf(await readWorkbook(bytes))
    expect([0, 1, 2, 3].map(row => [doubtsAt(sheet!, row, 0), doubtsAt(sheet!, row, 1)])).toEqual([
      [['error'], ['no-result']],
      [['digits'], ['decimals']],
      [['format'], ['numerals']],
      [['hidden'], ['hidden']]
    ])
    expect(other).toMatchObject({isHidden: true, rows: [[{doubts: ['hidden']}]]})
  })

  const parts = async () =>
    unzipSync(
      await xlsxOf({
        rows: [
          ['指标', '数值'],
          ['甲', 1]
        ]
      })
    )

  test('with entities of its own is not opened', async () => {
    const files = await parts()
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])
    const bad = sheet.replace(
      '<worksheet',
      '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><worksheet'
    )
    const read = await readWorkbook(zipSync({...files, 'xl/worksheets/sheet1.xml': strToU8(bad)}))
    expect(read).toEqual({reason: expect.stringContaining('文档类型声明')})
  })

  test('that was cut off, or whose cells refer to words that are not there, is damaged', async () => {
    const files = await parts()
    const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml'])
    const cut = strToU8(sheet.slice(0, sheet.indexOf('</sheetData>')))
    expect(await readWorkbook(zipSync({...files, 'xl/worksheets/sheet1.xml': cut}))).toEqual({
      reason: expect.stringContaining('缺了一截')
    })
    const one = '<c r="A1" t="s"><v>0</v></c>'
    const words = (count: number) => `<sst>${'<si><t>甲</t></si>'.repeat(count)}</sst>`
    expect(lacksStrings(one, words(1))).toBe(false)
    expect(lacksStrings(one, words(0))).toBe(true)
    expect(lacksStrings('<c r="A1" t="s"><f>B1</f><v>3</v></c>', words(3))).toBe(true)
    expect(lacksStrings('<c t="s" r="A1"><v>7</v></c>')).toBe(true)
    // Other cells hold numbers.
    expect(lacksStrings('<c r="A1"><v>99</v></c><c r="B1" t="str"><v>99</v></c>', words(1))).toBe(false)
  })

  test('that would swell beyond measure is not opened', async () => {
    const files = await parts()
    const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`
    const many = strToU8(`<worksheet><sheetData>${row.repeat(1500)}</sheetData></worksheet>`)
    const bomb = zipSync({...files, 'xl/worksheets/sheet1.xml': many})
    expect(await readWorkbook(bomb)).toEqual({reason: expect.stringMatching(/最多读|大得不合常理/)})
    const far =
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    expect(await readWorkbook(zipSync({...files, 'xl/worksheets/sheet1.xml': strToU8(far)}))).toEqual({
      reason: expect.any(String)
    })
  })

  test('with macros and links to other files is read without them, and that is told', async () => {
    const files = await parts()
    const read = await readWorkbook(
      zipSync({
        ...files,
        'xl/vbaProject.bin': strToU8('x'),
        'xl/externalLinks/externalLink1.xml': strToU8('<a')
      })
    )
    expect(read).toMatchObject({told: [expect.stringContaining('宏'), expect.stringContaining('别的文件')]})
  })

  const withSheet = async (rows: string, {before = '', after = ''} = {}) =>
    zipSync({
      ...(await parts()),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
      )
    })
  const two =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>'

  test('keeps only merges that can be', async () => {
    const merges = ['A1:B1', 'B2:A1', 'A0:B0', 'A9:B9', 'A2:XFD1048576', 'x', ...Array(2000).fill('A1:XFD2')]
    const after = `<mergeCells>${merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    const [sheet] = sheetsOf(await readWorkbook(await withSheet(two, {after})))
    expect(sheet!.merges.slice(0, 2)).toEqual([
      {top: 0, left: 0, bottom: 0, right: 1},
      {top: 1, left: 0, bottom: 1, right: 499}
    ])
    expect(sheet!.merges.length).toBeLessThan(4)
  })

  test('whose columns are told again and again is not read, nor are sheets of one part', async () => {
    const before = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(50)}</cols>`
    expect(await readWorkbook(await withSheet(two, {before}))).toEqual({
      reason: expect.stringContaining('最多读')
    })
    const files = await parts()
    const names = Array.from({length: 600}, (_, at) => `r${at}`)
    const many = zipSync({
      ...files,
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((id, at) => `<sheet name="${id}" sheetId="${at + 1}" r:id="${id}"/>`).join('')}</sheets></workbook>`
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map(id => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>`).join('')}</Relationships>`
      )
    })
    expect(await readWorkbook(many)).toEqual({reason: expect.stringContaining('600 张表')})
  })

  test('with a number that is none, or a format longer than Excel allows, says so of the cell', async () => {
    const endless = await withSheet(`<row r="1"><c r="A1"><v>${'1'.repeat(400)}</v></c></row>`)
    expect(sheetsOf(await readWorkbook(endless))[0]!.rows[0]![0]).toEqual({
      text: 'Infinity',
      doubts: ['error']
    })
    const long = await xlsxOf({rows: [[{v: 12, f: `0.${'0'.repeat(300)}`}]]})
    expect(sheetsOf(await readWorkbook(long))[0]!.rows[0]![0]).toMatchObject({text: '12', doubts: ['format']})
  })

  test('loses the signs that nobody sees', async () => {
    const [sheet] = sheetsOf(await readWorkbook(await xlsxOf({rows: [['学\u202e校\u200b', '\u200e']]})))
    expect(sheet!.rows[0]![0]!.text).toBe('学校')
    expect(sheet!.rows[0]![1]).toBeUndefined()
  })

  test('that is cut off, or none, gets one sentence', async () => {
    const bytes = await xlsxOf({rows: [['甲', 1]]})
    for (const broken of [
      bytes.subarray(0, 700),
      zipSync({'a.txt': strToU8('x')}),
      zipSync({'xl/workbook.bin': strToU8('x')})
    ])
      expect(await readWorkbook(broken)).toEqual({reason: expect.stringMatching(/[。]$/)})
    expect(await readWorkbook(strToU8('指标,数值'))).toBeUndefined()
  })
})

const ods = (table: string) =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="表一">${table}</table:table></office:spreadsheet></office:body></office:document-content>`
    )
  })

test('an .ods is read as it is printed, whatever its numbers are', async () => {
  const number = (value: string, words: string) =>
    `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${words}</text:p></table:table-cell>`
  const word = (words: string) =>
    `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`
  const [sheet] = sheetsOf(
    await readWorkbook(
      ods(
        `<table:table-row>${word('产值')}${number('123456', '12.3万')}<table:table-cell table:number-columns-repeated="16382"/></table:table-row>` +
          `<table:table-row table:visibility="collapse">${word('藏')}${number('5', '5')}</table:table-row>` +
          `<table:table-row><table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>合<text:s text:c="2"/>并<office:annotation><text:p>批注</text:p></office:annotation></text:p></table:table-cell>${number('1', '#DIV/0!')}</table:table-row>` +
          '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
      )
    )
  )
  expect(textsOf(sheet!).slice(0, 3)).toEqual([
    ['产值', '12.3万'],
    ['藏', '5'],
    ['合  并', '#DIV/0!']
  ])
  expect(doubtsAt(sheet!, 1, 1)).toEqual(['hidden'])
  expect(doubtsAt(sheet!, 2, 1)).toEqual(['error'])
  expect(sheet!.merges).toEqual([{top: 2, left: 0, bottom: 3, right: 0}])
  expect(sheet!.rows.length).toBeLessThan(10)
})

test('an .ods that repeats a million rows is not opened', async () => {
  const row =
    '<table:table-row table:number-rows-repeated="1000000"><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row>'
  expect(await readWorkbook(ods(row))).toEqual({reason: expect.stringContaining('最多读')})
})

test('an .ods with a password says so', async () => {
  const files = unzipSync(ods(''))
  const manifest =
    '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  expect(await readWorkbook(zipSync({...files, 'META-INF/manifest.xml': strToU8(manifest)}))).toEqual({
    reason: expect.stringContaining('加了密码')
  })
})

test('a .csv keeps its cells as they are typed, formulas too', async () => {
  const [sheet] = sheetsOf(await readCsv('\ufeff指标,数值\r\n"甲,乙","1,234"\r\n=cmd|calc!A1,0012\r\n'))
  expect(textsOf(sheet!)).toEqual([
    ['指标', '数值'],
    ['甲,乙', '1,234'],
    ['=cmd|calc!A1', '0012']
  ])
})

test.skipIf(!hasOffice)(
  'LibreOffice prints the same of its own files',
  async ({skip}) => {
    const folder = mkdtempSync(join(tmpdir(), 'zongshu-'))
    const formats = [
      'General',
      '0.00',
      '#,##0.0',
      '0.0%',
      'yyyy"年"m"月"',
      '0\\.0,"万"',
      '[DBNum1]General',
      '000',
      '0.##'
    ]
    const numbers = [123456.789, 45291, 12, 0.078]
    const rows = numbers.map(value => formats.map(f => ({v: value, f})))
    writeFileSync(join(folder, '表.xlsx'), await xlsxOf({rows}))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    spawnSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'ods',
      '--outdir',
      folder,
      join(folder, '表.xlsx')
    ])
    // An office without its spreadsheet program is none.
    if (!existsSync(join(folder, '表.ods'))) skip()
    const [printed] = sheetsOf(await readWorkbook(new Uint8Array(readFileSync(join(folder, '表.ods')))))
    const [ours] = sheetsOf(await readWorkbook(await xlsxOf({rows})))
    rmSync(folder, {recursive: true, force: true})
    const sure = ours!.rows.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        cell && cell.doubts.length === 0
          ? [[cell.text, printed!.rows[at]![column]?.text, formats[column]]]
          : []
      )
    )
    expect(sure.length).toBeGreaterThan(24)
    for (const [text, theirs, format] of sure) expect([text, format]).toEqual([theirs, format])
  },
  120_000
)
