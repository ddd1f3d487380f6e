import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {globSync} from 'tinyglobby'
import {isMap, isScalar, isSeq, type Node, parseDocument} from 'yaml'
import type {Path} from '../../src/finding.ts'
import {fieldNamed, fieldsOf, itemOf, schemaAt} from '../../src/model/fields.ts'
import {draftSchema} from '../../src/model/schema.ts'

const wish = fc.tuple(fc.nat(60), fc.nat(20))

/** A draft with so many items that say nothing: one of the examples, or the one that has lists of every sort. */
export const draftWithEmptyItems = (least: number) =>
  fc
    .tuple(
      fc.oneof(fc.constant(manyLists), fc.constantFrom(...examples())),
      fc.array(wish, {minLength: least, maxLength: 4})
    )
    .map(([text, wishes]) => withEmptyItems(text, wishes))

const examples = () =>
  globSync('examples/*/draft.yaml')
    .sort()
    .map(file => readFileSync(file, 'utf8'))

const manyLists = `文种: 上报总结
地区: 清河县
标题: 清河县工作总结
署名:
  - 姓名: 甲某
  - 姓名: 乙某
导语: 现将情况报告如下，用到{村数}。
章节:
  - 标题: 抓组织
    引言: 开头一段。
    小节:
      - 标题: 建专班
        正文: 设了专班，配了干部。
        条目:
          - 标题: 定人
            正文: 人定下来了。
          - 标题: 定责
            正文: 责任压下去了。
        引语:
          - {人物: 丙某, 职务: 村支书, 原话: 日子好过了。}
          - {人物: 丁某, 职务: 村民, 原话: 路也修通了。}
      - 标题: 建台账
        正文: 台账一户一册。
    正文: 小节后面还有一段。
  - 标题: 抓落实
    条目:
      - 标题: 勤督查
        正文: 每月督查一次。
      - 标题: 勤通报
        正文: 每季通报一次。
荣誉:
  - 省级卫生县城
  - {称号: 全国文明城市, 时间: 2020年}
数据:
  村数: {2021年: 12个, 2022年: , 2023年: 15个}
附件:
  - 名称: 名单
  - 名称: 台账
落款: {单位: 清河县人民政府, 日期: 2024年5月6日}
`

/** How an item that says nothing is typed. */
const blanks = ['-', '- ""', '- 标题:', '- {标题: , 正文: }', '- # 以后再写', '- null']

/** Put an item that says nothing before the one at a place of a list: as many as are given, counted around. */
function withEmptyItems(
  text: string,
  wishes: ReadonlyArray<readonly [place: number, blank: number]>
): string {
  let now = text
  for (const [place, blank] of wishes) {
    const places = itemPlaces(now)
    if (places.length === 0) return now
    const {start, indent} = places[place % places.length]!
    now = `${now.slice(0, start)}${indent}${blanks[blank % blanks.length]}\n${now.slice(start)}`
  }
  return now
}

/** Where the lines of items begin that have fields of their own, or could have. */
function itemPlaces(text: string): Array<{start: number; indent: string}> {
  const places: Array<{start: number; indent: string}> = []
  const visit = (node: unknown, path: Path): void => {
    if (isMap(node)) for (const {key, value} of node.items) visit(value, [...path, nameOf(String(key), path)])
    if (!isSeq(node)) return
    for (const [index, item] of node.items.entries()) {
      const start = (item as Node).range![0]
      const line = text.lastIndexOf('\n', start - 1) + 1
      const dash = /^( *)- +$/.exec(text.slice(line, start))
      if (dash && isOfObjects(path)) places.push({start: line, indent: dash[1]!})
      visit(item, [...path, index])
    }
  }
  visit(parseDocument(text).contents, [])
  return places
}

function isOfObjects(path: Path): boolean {
  const schema = schemaAt(draftSchema, path)
  const item = schema && itemOf(schema)
  return item !== undefined && fieldsOf(item).length > 0
}

const nameOf = (key: string, path: Path): string => {
  const schema = schemaAt(draftSchema, path)
  return (schema && fieldNamed(schema, key)?.name) ?? key
}

/** For a path, the stretch of text from its key to the end of its value, as the YAML library has it; undefined where there is none. */
export function stretchesOf(text: string): (path: Path) => Stretch | undefined {
  const {contents} = parseDocument(text)
  return path => stretchAt(contents, path)
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function stretchAt(root: unknown, path: Path): Stretch | undefined {
  let node: unknown = root
  let start = 0
  for (const [depth, step] of path.entries()) {
    const above = path.slice(0, depth)
    if (isSeq(node)) {
      node = node.items[Number(step)]
      start = (node as Node | undefined)?.range?.[0] ?? start
    } else if (isMap(node)) {
      // One alone needs no list; the years of a figure stand among its fields.
      if (step === 'points' || (step === 0 && path[depth - 1] !== 'points')) continue
      const pair: {key: unknown; value: unknown} | undefined =
        path[depth - 1] === 'points'
          ? node.items.filter(({key}) => /^\d{4}/.test(String(key)))[Number(step)]
          : node.items.find(({key}) => nameOf(String(key), above) === step)
      start = (pair?.key as Node | undefined)?.range?.[0] ?? start
      node = pair?.value
    } else if (!isScalar(node)) return undefined
    if (node === undefined) return undefined
  }
  return {start, end: (node as Node | null)?.range?.[1] ?? start}
}
