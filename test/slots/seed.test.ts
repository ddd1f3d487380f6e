import {existsSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {findSlots} from '../../src/model/slots.ts'

const seeds = new URL('../../../shared/seeds/', import.meta.url)
const template = new URL('003_1a79794338af0e09.txt', seeds)

/** What the classes of the catalogue are called in the fill-in list. */
const expected: Readonly<Record<string, RegExp>> = {
  region_name: /^name 县名$/,
  region_name_in_doc_title: /^name 县名$/,
  region_short_name: /^name 地区名$/,
  parent_region: /^name 市名$/,
  region_brand_name: /^name 地名$/,
  place: /^name (?:[镇乡村地]名|名称)$/,
  place_plus_ethnic_double: /^name 地名和民族名$/,
  ethnic_group: /^name 民族名$/,
  person: /^name 姓名$/,
  nickname_prefix: /^name 称呼$/,
  org_name: /^name 单位名$/,
  school_name: /^name (?:学校|村)名$/,
  media_name: /^name 媒体名$/,
  work_or_heritage_title: /^name 名称$/,
  count: /^number (?:[个户人次]数)$/,
  count_fixed_1: /^number (?:[个次]数)$/,
  count_wan: /^number (?:[户人]数|数字)$/,
  range_bound: /^number 户数$/,
  percent: /^number 百分比$/,
  amount_yi: /^number 金额$/,
  amount_wan: /^number 金额$/,
  area_wan_sqm: /^number 面积$/,
  age: /^number 年龄$/,
  year: /^date 年份$/,
  year_bare: /^date 年份$/,
  slogan_numeral: /^slogan 提法中的数$/,
  coined_name_numeral: /^slogan 提法中的数$/
}

interface Item {
  readonly line: number
  readonly col: number
  readonly token: string
  readonly kind: string
}

test.skipIf(!existsSync(template))(
  'finds the 144 asterisks of the county template, each with its class',
  () => {
    const {items} = parse(readFileSync(new URL('figures.yaml', seeds), 'utf8')).seeds['003'].placeholders as {
      items: Item[]
    }
    const found = readFileSync(template, 'utf8')
      .split('\n')
      .flatMap((line, index) => findSlots(line).map(slot => ({...slot, line: index + 1})))

    expect(found.map(slot => `${slot.line}:${slot.start + 1} ${slot.text}`)).toEqual(
      items.map(item => `${item.line}:${item.col} ${item.token}`)
    )
    expect(found.map(slot => slot.text).join('')).toHaveLength(144)
    for (const [index, item] of items.entries()) {
      const slot = found[index]!
      expect(`${slot.kind} ${slot.subject}`, `${item.line}:${item.col}`).toMatch(expected[item.kind]!)
    }
  }
)
