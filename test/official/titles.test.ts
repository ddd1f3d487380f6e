import type {Paragraph, Root, RootContent} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {brokenTitles} from '../../src/official/broken-titles.ts'
import {namesOf} from '../../src/official/names.ts'
import {geometryOf} from '../../src/style/geometry.ts'
import {profile} from '../docx/article.ts'
import {articleTree} from '../docx/tree.ts'

/** The lines of the first title of a tree. */
function linesOf(tree: Root, names: ReadonlyArray<string> = []): string[] {
  const style = profile()
  const [first] = brokenTitles(tree, style, geometryOf(style), names).children
  const title = first?.type === 'containerDirective' ? first.children[1] : first
  const lines = ['']
  for (const child of (title as Extract<RootContent, {type: 'paragraph'}>).children) {
    if (child.type === 'break') lines.push('')
    else lines[lines.length - 1] += wordsOf(child)
  }
  return lines
}

test('a title is divided in no name of the region or of what it creates', () => {
  const names = ['全国民族团结进步示范县', '河谷县']
  const title = '河谷县扎实推进创建全国民族团结进步示范县工作情况的汇报'
  const lines = linesOf(articleTree(`# ${title}`), names)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).toBe(title)
  expect(lines.some(line => line.includes(names[0]!))).toBe(true)
  expect(lines.some(line => line.includes(names[1]!))).toBe(true)
})

test('a name longer than a line does not keep a title from being divided', () => {
  const name = '全国各民族交往交流交融工作先进集体暨民族团结进步示范县'
  expect(linesOf(articleTree(`# 河谷县创建${name}工作汇报`), [name]).length).toBeGreaterThan(1)
})

test.each([
  'kicker',
  'deck',
  'occasion'
])('a line over or under the title is divided after whole words: %s', block => {
  const words = '——2026年1月15日在河谷县第十八届人民代表大会常务委员会第二十五次会议上'
  const tree = articleTree(`:::${block}\n${words}\n:::`)
  const {children} = brokenTitles(tree, profile(), geometryOf(profile()), namesOf({}))
    .children[0] as ContainerDirective
  const [line] = children as Paragraph[]
  expect(line!.children.map(child => (child.type === 'break' ? '/' : wordsOf(child))).join('')).toBe(
    '——2026年1月15日在河谷县第十八届/人民代表大会常务委员会第二十五次会议上'
  )
})

test('the title of an attachment is divided as that of the document is, and each part keeps its place in the draft', () => {
  const words = '河谷县各乡镇开展民族团结进步创建工作的主要做法和经验'
  const tree = articleTree(`:::attachment\n附件1\n\n${words}\n\n正文\n:::`)
  const lines = linesOf(tree)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join('')).toBe(words)
})
