import {expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {geometryOf} from '../../src/style/geometry.ts'
import {loadProfile} from '../../src/style/load-profile.ts'
import {articleOf, make, profile, profileTexts} from './article.ts'
import {part} from './office.ts'

/** Load a unit's own profile; what is found is told as `message @ words`. */
function load(text: string) {
  const found: string[] = []
  const files = [...profileTexts, {name: '本单位', path: '本单位.yaml', text}]
  const loaded = loadProfile('本单位', files, ({message, range}: Finding, file: string) => {
    found.push(`${message} @ ${file} ${text.slice(range.start, range.end).trim()}`)
  })
  return {loaded, found}
}

test('the standard’s type area becomes twips that hold 22 lines and 28 characters', () => {
  const ink = geometryOf(profile(), 'ink')
  // 34.58 mm and 29.6 pt, as GB/T 33476.2 measures them; 28 characters need 0.25 pt less each.
  expect(ink.margins).toEqual({top: 1962, bottom: 1845, left: 1587, right: 1474})
  expect([ink.pitch, ink.spacing]).toEqual([592, -5])
  const dialog = geometryOf(profile(), 'dialog')
  expect(dialog.margins).toEqual({top: 2098, bottom: 1984, left: 1587, right: 1474})
  expect([dialog.pitch, dialog.spacing]).toEqual([579, -5])
})

test('a unit’s own profile changes what it names and keeps the rest', async () => {
  const {loaded, found} = load(`
基于: gbt9704
名称: 某市公文
页边距: {上: 3.4厘米}
每面: {行距: 28磅}
字体: {仿宋: 方正仿宋_GBK}
数字: 正文
样式: {标题: {字号: 小一}, 正文: {字号: 三号}}
页码位置: {式样: '-1-', 位置: 居中}
`)
  expect(found).toEqual([])
  expect(loaded!.styles.title).toMatchObject({size: 24, face: '小标宋', align: 'center'})
  const geometry = geometryOf(loaded!, 'dialog')
  expect([geometry.margins.top, geometry.pitch]).toEqual([1928, 560])
  const {bytes} = await make(articleOf('# 题\n\n正文2023年'), {profile: loaded})
  expect(part(bytes, 'word/styles.xml')).toContain(
    '<w:rFonts w:ascii="方正仿宋_GBK" w:hAnsi="方正仿宋_GBK" w:eastAsia="方正仿宋_GBK" w:cs="方正仿宋_GBK"/>'
  )
  expect(part(bytes, 'word/footer1.xml')).toMatch(/<w:jc w:val="center"\/>.*>-<.*>-</)
})

test('English keys are as good', () => {
  const {loaded, found} = load('extends: gbt9704\nstyles: {title: {size: 24磅}}\n')
  expect(found).toEqual([])
  expect(loaded!.styles.title.size).toBe(24)
})

test('what is wrong is told in Chinese at its place', () => {
  const cases: Record<string, string> = {
    '基于: gbt9704\n页边距: {上: 三厘米}':
      '“页边距·上”：“三厘米”不是长度，应写成“37毫米”或“28.95磅” @ 本单位.yaml 三厘米',
    '基于: gbt9704\n样式: {标题: {字号: 大号}}':
      '“样式·标题·字号”：“大号”不是长度，应写成字号，如“3号”“小四”或“16磅” @ 本单位.yaml 大号',
    '基于: gbt9704\n页码位置: {位置: 左边}':
      '“页码位置·位置”：“左边”不能用，只能是“外侧”、“居中”、“不编” @ 本单位.yaml 左边',
    '基于: gbt9704\n样式: {标题: {颜色: 红}}':
      '“样式·标题·颜色”：颜色应写成六位十六进制数，如“FF0000” @ 本单位.yaml 红',
    '基于: gbt9704\n页边距: [1, 2]': '“页边距”写法不对 @ 本单位.yaml [1, 2]',
    '基于: gbt9704\n页边距: {左: 100毫米, 右: 100毫米}':
      '“页边距”：留给版心的地方不到50毫米，请减小页边距 @ 本单位.yaml {左: 100毫米, 右: 100毫米}',
    '基于: gbt9704\n每面: {行数: 0行}': '“每面”：行数和字数至少为1 @ 本单位.yaml {行数: 0行}',
    '基于: gbt9704\n每面: {行距: 宽些}':
      '“每面·行距”：“宽些”不是长度，应写成“37毫米”或“28.95磅” @ 本单位.yaml 宽些',
    [`基于: gbt9704\n西文字体: ${'A'.repeat(32)}`]: `“西文字体”：字体名超过31个字，Word 不认 @ 本单位.yaml ${'A'.repeat(32)}`,
    '基于: gbt9704\n样式: {标题: {字号: 900磅}}':
      '“样式·标题·字号”：字号应在1磅到300磅之间 @ 本单位.yaml 900磅',
    '基于: 没有的': '没有样式“没有的”，现有：gbt9704、manuscript、本单位 @ 本单位.yaml 没有的',
    '基于: 本单位': '样式“本单位”绕回了自己 @ 本单位.yaml 本单位'
  }
  for (const [text, expected] of Object.entries(cases)) {
    const {loaded, found} = load(text)
    expect(found, text).toEqual([expected])
    expect(loaded).toBeUndefined()
  }
})

test('an unknown field is told with those there are', () => {
  const {found} = load('基于: gbt9704\n页边距: {天头: 37毫米}')
  expect(found).toEqual(['样式里没有“天头”，只有：上、下、左、右 @ 本单位.yaml 天头'])
})

test('a profile that stands alone lacks fields and says which', () => {
  const {loaded, found} = load('名称: 空的')
  expect(loaded).toBeUndefined()
  expect(found.map(line => line.split(' @ ')[0])).toContain('样式缺少“页边距”')
})

test('a broken file is told, not thrown', () => {
  for (const text of ['a: [', '- 列表', '', '只是一句话', 'a: b: c']) {
    const {loaded, found} = load(text)
    expect(loaded, text).toBeUndefined()
    expect(found.length, text).toBeGreaterThan(0)
  }
})
