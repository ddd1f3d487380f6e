import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import {parseFilled} from '../../src/compose/parse-filled.ts'
import {partsOf} from '../../src/compose/parts-of-markdown.ts'
import {tables} from '../../src/compose/tables.ts'
import {modelOf} from '../drafts.ts'
import {kinds} from '../kinds.ts'
import {tries} from '../tries.ts'

const parser = unified().use(remarkParse).use(tables).use(remarkDirective)

function inOne(markdown: string): Root {
  const tree = parser.parse(markdown) as Root
  visit(tree, node => void delete node.position)
  return {type: 'root', children: tree.children}
}

const token = (number: number) => `\uFDD0${number}\uFDD1`
const plain = [
  '',
  '',
  '',
  '甲',
  '## 一、甲',
  token(3),
  `${token(41)}，${token(7)}。`,
  '甲  ',
  '\\',
  ':run-in[甲]。乙'
]
const containers = [':::deck', ':::', ':::', `:::photo{src="${token(5)}"}`, `:credit[${token(9)}]`]
const others = [
  ['::::outer', '::::', ':::bad{', '::leaf', ':::deck[', ' :::', '   ::: ', '>:::deck', '甲:::'],
  [
    '- 甲',
    '  乙',
    '    丙',
    '\t丁',
    '1. 戊',
    '2)',
    '+',
    '> 己',
    '* * *',
    '---',
    '===',
    '2022年',
    ' \t',
    '\u3000'
  ],
  ['```', '~~~~', '<!-- 甲', '-->', '<div>', '<?', '`甲', '乙`', '*甲', '乙*', '<甲', '甲 <b>'],
  ['| 甲 | 乙 |', '| --- | --- |', `| ${token(2)} | 丁 |`, '甲|乙', '-|-'],
  ['[甲]: 乙', '[甲]', '[丙', '丁]: 戊', '\uFEFF甲', '\r', '甲\r乙', '\0']
]

const documents = (lines: ReadonlyArray<string>) =>
  fc.array(fc.constantFrom(...lines), {maxLength: 14}).map(some => some.join('\n'))

test('a text in parts comes to what it comes to in one', () => {
  const any = fc.oneof(
    documents([...plain, ...containers]),
    ...others.map(lines => documents([...plain, ...containers, ...lines])),
    documents([...containers, ...others.flat()])
  )
  fc.assert(
    fc.property(any, markdown => {
      expect(parseFilled(markdown)).toEqual(inOne(markdown))
    }),
    tries(600)
  )
})

const examples = readdirSync('examples').filter(name => existsSync(`examples/${name}/draft.yaml`))

test.each(examples)('%s is read in parts, each kind of it', name => {
  const {model} = modelOf(readFileSync(`examples/${name}/draft.yaml`, 'utf8'))
  for (const kind of kinds) {
    let filled = ''
    const fill: typeof kind.fill = view => {
      filled = kind.fill(view)
      return filled
    }
    compose(model, {...kind, fill}, () => {})
    expect(partsOf(filled).length).toBeGreaterThan(1)
    expect(parseFilled(filled)).toEqual(inOne(filled))
  }
})

test('a tree is one’s own: what is done to it does not come back', () => {
  const markdown = `# ${token(0)}\n\n:::photo{src="${token(1)}"}\n${token(2)}\n:::\n`
  const tree = parseFilled(markdown)
  tree.children[0]!.data = {hName: 'x'}
  const photo = tree.children[1]!
  if (photo.type === 'containerDirective') photo.attributes!.src = '别的'
  expect(parseFilled(markdown)).toEqual(inOne(markdown))
})
