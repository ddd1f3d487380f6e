// Writes examples/zhaoyang/部门报表.xlsx: a table as departments send it. Its values are made up for the example.
import {writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {writeXlsx} from 'hucre/xlsx'

const none = null
const rows = [
  ['昭阳区2023年部分指标（示例，数为虚构）', none, none, none, none],
  ['指标', '计量单位', '2022年', '2023年', none],
  [none, none, '总量', '总量', '比上年增长（%）'],
  ['一、经济', none, none, none, none],
  ['地区生产总值', '万元', 4295100, 4472200, 5.1],
  ['城镇常住居民人均可支配收入', '元', 40168, 42100, 4.8],
  ['农村常住居民人均可支配收入', '元', 14910, 16013, 7.4],
  ['二、社会事业', none, none, none, none],
  ['学校（所）', none, 410, 402, none],
  ['通用语言文字教育覆盖率', '%', 1, 1, none],
  ['全区科级领导干部总数', '人', 730, 741, none],
  ['　其中：少数民族', '人', 152, 161, none],
  ['村（社区）公共法律服务站', '个', 198, '#REF!', none],
  ['注：2023年为快报数。', none, none, none, none]
]
const cells = new Map()
for (const at of [4]) for (const column of [2, 3]) cells.set(`${at},${column}`, {style: {numFmt: '#,##0'}})
for (const column of [2, 3]) cells.set(`9,${column}`, {style: {numFmt: '0%'}})
cells.set('12,3', {type: 'error'})
const merge = (startRow, startCol, endRow, endCol) => ({startRow, startCol, endRow, endCol})

const bytes = await writeXlsx({
  sheets: [
    {
      name: '区统计局',
      rows,
      cells,
      columns: [34, 10, 12, 12, 16].map(width => ({width})),
      merges: [
        merge(0, 0, 0, 4),
        merge(1, 0, 2, 0),
        merge(1, 1, 2, 1),
        merge(1, 3, 1, 4),
        merge(13, 0, 13, 4)
      ]
    }
  ],
  properties: {title: '部门报表', created: new Date(0), modified: new Date(0)}
})
await writeFile(fileURLToPath(new URL('../examples/zhaoyang/部门报表.xlsx', import.meta.url)), bytes)
