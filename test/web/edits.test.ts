import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {withEdits} from '../../src/amend/edit.ts'
import {partAt} from '../../src/amend/find.ts'
import {insertItem, moveItem, removeItem} from '../../src/amend/items.ts'
import {setField} from '../../src/amend/set-field.ts'
import type {FormTree, Part} from '../../src/amend/tree.ts'
import {formTree} from '../../src/amend/tree.ts'
import {cleaned} from '../../src/amend/write.ts'
import {readDraft} from '../../src/draft/read.ts'
import {blankDraft} from '../../src/engine/blank.ts'
import type {Edit, Path} from '../../src/finding.ts'
import {draftFields} from '../../src/model/draft-fields.ts'
import {itemOf, schemaAt, shapeOf} from '../../src/model/fields.ts'
import {metaOf} from '../../src/model/leaf.ts'
import {draftSchema} from '../../src/model/schema.ts'
import {kinds} from '../kinds.ts'
import {tries} from '../tries.ts'

const examples = readdirSync('examples').flatMap(name => {
  try {
    return [readFileSync(`examples/${name}/draft.yaml`, 'utf8')]
  } catch {
    return []
  }
})
const inBrackets = `文种: 上报总结
地区: {名称: 昭阳区, 简称: , 上级: [昭通市，云南省]}   # 哪里
标题: 昭阳区工作总结
署名: {身份: 记者, 姓名: 甲}
荣誉:
  - 全国文明城市   # 一
  # 第二项
  - {称号: 国家卫生县城, 时间: 2019年}
附件:
  - 名单
章节:
  - 角色: 领导机制
    标题: [甲, '乙']
    小节: [{标题: 甲, 正文: "第一\\n第二"}, {标题: 乙}]
  -
    角色: 其他
    正文: |-   # 说明

      第一段

      第二段

数据: {甲: 3人, 乙: {数值: 4人, 占: 甲}}`
const all = [
  ...examples,
  ...kinds.map(kind => blankDraft(kind)),
  inBrackets,
  '',
  '# 空的\n',
  '文种: 上报总结'
]

/** Every text of a draft by its field; an object that is one text counts as the field that the text fills. */
function leaves({root}: FormTree): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (part: Part, path: Path) => {
    const schema = schemaAt(draftSchema, path)
    if (part.type === 'text') {
      const short = schema && shapeOf(schema) && metaOf(schema).short
      if (part.value.trim() !== '')
        found.set(JSON.stringify(short ? [...path, short] : path), said(part.value))
    } else if (part.type === 'list')
      for (const [index, item] of part.items.entries()) visit(item, [...path, index])
    else
      for (const {key, value} of part.entries) {
        const shape = schema && shapeOf(schema)
        const name =
          shape && Object.keys(shape).find(one => metaOf(shape[one]!).title === key.trim() || one === key)
        // One that stands alone is the first of a list.
        const item = schema && itemOf(schema)
        const inner = item && shapeOf(item)
        const own = inner && Object.keys(inner).find(one => metaOf(inner[one]!).title === key.trim())
        visit(value, item ? [...path, 0, own ?? key] : [...path, name ?? key])
      }
  }
  if (root) visit(root, [])
  return found
}

const said = (words: string): string =>
  cleaned(words)
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .trim()

const commentsIn = (text: string) =>
  readDraft({path: 'a.yaml', text, encoding: 'utf-8'}, () => {}, draftFields).comments.map(one => one.text)

const fields: ReadonlyArray<Path> = [
  ['kind'],
  ['region', 'name'],
  ['region', 'shortName'],
  ['region', 'level'],
  ['campaign', 'award'],
  ['campaign', 'dataAsOf'],
  ['title', 'deck'],
  ['editorsNote'],
  ['lead'],
  ['outlook'],
  ['sections', 0, 'role'],
  ['sections', 0, 'slogan'],
  ['sections', 0, 'intro'],
  ['sections', 0, 'body'],
  ['sections', 0, 'measures', 0, 'body'],
  ['sections', 0, 'measures', 0, 'quotes', 0, 'words'],
  ['sections', 1, 'body'],
  ['sections', 1, 'intro'],
  ['honors', 0, 'by'],
  ['honors', 0, 'name'],
  ['honors', 1, 'date'],
  ['byline', 0, 'name'],
  ['byline', 0, 'unit'],
  ['signoff', 'unit'],
  ['signoff', 'date'],
  ['official', 'number'],
  ['figures', '甲', 'value'],
  ['figures', '新 数据', 'value'],
  ['figures', '乙', 'of'],
  ['figures', '科级干部', 'source'],
  ['photos', '古城', 'caption']
]

const words = fc.oneof(
  fc.constantFrom(
    '',
    '*',
    '甲',
    '甲：乙',
    '甲: 乙',
    '- 甲',
    '#甲 #乙',
    '“石榴红”工程',
    "'",
    '"',
    '[甲',
    '{甲}',
    '甲，乙、丙',
    '1. 甲',
    '第一段\n第二段',
    '第一段\n\n  第二段\n',
    '  前后有空  ',
    '9.50',
    'null',
    '是',
    '~',
    '> 甲',
    '| 甲',
    '甲\t乙',
    '　　首行',
    '&甲',
    '!甲',
    '%甲',
    '@甲',
    '`甲',
    '？',
    '? 甲',
    '甲 # 乙',
    '---',
    '...',
    '甲\u2028乙',
    '\u0007甲',
    '𠮷野',
    '名称：昭阳',
    '甲=乙',
    '（一）甲'
  ),
  fc.string({unit: 'grapheme', maxLength: 30}),
  fc.string({unit: fc.constantFrom(...'甲乙，。：；:#-"\'“”{}[] \n　1.、|>*&'), maxLength: 30})
)

describe('a form edit', () => {
  test('makes its field say the words, and leaves all other fields and every comment as they were', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(fc.tuple(fc.constantFrom(...fields), words), {minLength: 1, maxLength: 6}),
        (start, edits) => {
          let text = start
          for (const [path, value] of edits) {
            const tree = formTree(text)
            const before = leaves(tree)
            const made = setField(tree, path, value)
            if (made === undefined) continue
            const next = withEdits(text, made)
            const after = leaves(formTree(next))
            const key = JSON.stringify(path)
            const part = partAt(tree, path)
            const under = (name: string) => name.startsWith(`${key.slice(0, -1)},`)
            const wanted = new Map(
              [...before].filter(([name]) => name !== key && !(part?.type === 'list' && under(name)))
            )
            const got = new Map(
              [...after].filter(([name]) => name !== key && !(part?.type === 'list' && under(name)))
            )
            expect([...got].sort(), shown(text, made, key, value)).toEqual([...wanted].sort())
            if (part?.type !== 'list')
              expect(after.get(key) ?? '', shown(text, made, key, value)).toBe(said(value))
            expect(commentsIn(next), shown(text, made, key, value)).toEqual(commentsIn(text))
            text = next
          }
        }
      ),
      tries(100)
    )
  })
})

const lists: ReadonlyArray<Path> = [
  ['sections'],
  ['sections', 0, 'measures'],
  ['honors'],
  ['byline'],
  ['attachments'],
  ['sections', 1, 'quotes']
]

describe('a list', () => {
  test('takes, moves and gives up items, and their words with them', () => {
    const operation = fc.tuple(
      fc.constantFrom(...lists),
      fc.constantFrom('add', 'move', 'remove'),
      fc.nat(5),
      fc.nat(5)
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(operation, {minLength: 1, maxLength: 6}),
        (start, operations) => {
          let text = start
          for (const [path, what, a, b] of operations) {
            const tree = formTree(text)
            const part = partAt(tree, path)
            const count = part?.type === 'list' ? part.items.length : 0
            const was = itemsAt(tree, path)
            let made: Edit[] | undefined
            const wanted = [...was]
            if (what === 'add') {
              made = insertItem(tree, path, count ? a % (count + 1) : undefined)
              if (count) wanted.splice(a % (count + 1), 0, '[]')
              else wanted.push('[]')
            } else if (count < 1) continue
            else if (what === 'remove') {
              made = removeItem(tree, path, a % count)
              wanted.splice(a % count, 1)
            } else {
              made = moveItem(tree, path, a % count, b % count)
              const [one] = wanted.splice(a % count, 1)
              wanted.splice(b % count, 0, one!)
            }
            if (!made) continue
            const next = withEdits(text, made)
            const now = formTree(next)
            expect(itemsAt(now, path), shown(text, made, what, path, a, b)).toEqual(wanted)
            const other = (given: FormTree) =>
              [...leaves(given)].filter(([key]) => !key.startsWith(JSON.stringify(path).slice(0, -1)))
            expect(other(now).sort()).toEqual(other(tree).sort())
            if (what !== 'remove') expect(commentsIn(next).sort()).toEqual(commentsIn(text).sort())
            text = next
          }
        }
      ),
      tries(100)
    )
  })
})

/** The items of a list by what they say. */
function itemsAt(tree: FormTree, path: Path): string[] {
  const part = partAt(tree, path)
  const own = [...leaves(tree)].filter(([key]) => key.startsWith(`${JSON.stringify(path).slice(0, -1)},`))
  const count = part?.type === 'list' ? part.items.length : own.length > 0 ? 1 : 0
  return Array.from({length: count}, (_, index) => {
    const start = JSON.stringify([...path, index]).slice(0, -1)
    return JSON.stringify(
      own
        .filter(([key]) => key.startsWith(`${start},`) || key === `${start}]`)
        .map(([key, value]) => [key.slice(start.length), value])
    )
  })
}

/** What was done, with what stands around it. */
const shown = (text: string, edits: ReadonlyArray<Edit>, ...how: unknown[]) =>
  [
    JSON.stringify(how),
    ...edits.map(({range, text: words}) => {
      const around = (from: number, to: number) => text.slice(Math.max(0, from), to)
      return `${around(range.start - 120, range.start)}⟦${around(range.start, range.end)}→${words}⟧${around(range.end, range.end + 80)}`
    })
  ].join('\n')
