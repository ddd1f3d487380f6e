import type {Article} from '../compose/article.ts'
import type {Report} from '../finding.ts'
import {legalPart} from '../language/characters.ts'
import {findingOf} from '../notice.ts'
import {pageNumberParts} from '../style/page-number.ts'
import type {Profile, StyleName} from '../style/profile.ts'
import type {Anchor, Block, Contents, Words} from './block.ts'
import {contentsLeftOut} from './notices.ts'
import {textOf} from './words.ts'

/** Down to which heading a table of contents (目录) goes; 0 is none. */
export type ContentsDepth = 0 | 1 | 2 | 3

/** What can be asked for, in a draft, a profile or a setting. */
export type ContentsWish = 'no' | 'yes' | 'one' | 'two' | 'three'

const depths: Readonly<Record<ContentsWish, ContentsDepth>> = {no: 0, yes: 2, one: 1, two: 2, three: 3}

/** How deep the contents of an article go: as asked, as its draft says, as the profile says; none by default. */
export function contentsDepth(
  {draft}: Pick<Article, 'draft'>,
  profile: Profile,
  asked?: ContentsWish
): ContentsDepth {
  return depths[asked ?? draft?.contents?.choice ?? profile.contents ?? 'no']
}

/** The blocks with the contents that are wanted before them; where there can be none, that is told. */
export function contentsBefore(
  blocks: ReadonlyArray<Block>,
  depth: ContentsDepth,
  report: Report
): ReadonlyArray<Block> {
  if (depth === 0) return blocks
  const found = withContents(blocks, depth)
  if (typeof found !== 'string') return found
  report(findingOf(contentsLeftOut, {message: reasons[found], path: ['contents'], range: {start: 0, end: 0}}))
  return blocks
}

/** Why a document has no table of contents although one was asked for. */
type NoContents = 'letterhead' | 'no-headings'

const reasons: Readonly<Record<NoContents, string>> = {
  letterhead:
    '有版头的公文从首页的版头开始，前面不放目录，没有编目录；长报告可以另作附件，或不填“公文”里的发文机关标志。',
  'no-headings': '文中没有能编进目录的标题，没有编目录。'
}

/** What stands over it. */
export const contentsTitle = '目　录'

/** The style of its entries. */
export const contentsStyle = (level: number): StyleName =>
  level <= 1 ? 'contents1' : level === 2 ? 'contents2' : 'contents3'

/**
 * Whether the text begins with page 1, on the front of a leaf, and the contents have numbers of their own, as GB 7713—87 has
 * it for reports (GB/T 9704 says nothing of contents). Where pages are counted of a total, all of them are.
 */
export const numbersRestart = ({pageNumber}: Profile): boolean =>
  pageNumberParts(pageNumber.pattern).every(part => typeof part === 'string' || part.count === 'page')

const levels: Partial<Record<StyleName, number>> = {heading1: 1, heading2: 2, heading3: 3}

/**
 * The blocks with a table of contents before them, and names at the headings that it leads to. What stands in front
 * is no place for a document with a letterhead, which begins on its first page (GB/T 9704—2012, 7.2).
 */
export function withContents(blocks: ReadonlyArray<Block>, depth: ContentsDepth): Block[] | NoContents {
  if (blocks.some(({type}) => type === 'letterhead')) return 'letterhead'
  const entries: Anchor[] = []
  const forms: string[] = []
  let above = 0
  const anchored = blocks.map((block, index): Block => {
    const found = headOf(block)
    if (!found) return block
    const {text, form} = found
    if (found.level !== undefined) {
      above = found.level
      forms.length = 0
    } else if (form !== undefined) {
      const known = forms.indexOf(form)
      forms.length = known < 0 ? forms.length : known
      forms.push(form)
    }
    const level = found.level ?? above + forms.length
    if (level > depth || text === '') return block
    const anchor = {name: `_Toc${String(index + 1).padStart(9, '0')}`, level, text, isWhole: found.isWhole}
    entries.push(anchor)
    return {...block, anchor} as Block
  })
  if (entries.length === 0) return 'no-headings'
  const contents: Contents = {type: 'contents', depth, entries}
  return [contents, ...anchored]
}

interface Head {
  readonly text: string
  /** Of a heading on a line of its own; that of a head in a paragraph depends on those before it. */
  readonly level?: number
  /** How its number is written. */
  readonly form?: string
  /** Whether the whole paragraph is the head, so that a word processor finds it by its style. */
  readonly isWhole: boolean
}

/** The heading that a block begins with, or is. */
function headOf(block: Block): Head | undefined {
  if (block.type === 'sheet') {
    const mark = block.mark ? `${textOf(block.mark)}　` : ''
    return {text: said(`${mark}${textOf(block.title)}`.trim()), level: 1, isWhole: false}
  }
  if (block.type !== 'paragraph') return undefined
  const text = textOf(block.children)
  const level = levels[block.style]
  if (level !== undefined) return {text: said(text), level, isWhole: true}
  const head = block.style === 'body' ? runInOf(block.children) : undefined
  if (!head) return undefined
  return {text: said(head), form: formOf(head), isWhole: false}
}

/** A head that runs into its paragraph. */
function runInOf([first]: Words): string | undefined {
  return first?.type === 'marked' && first.isRunIn ? textOf(first.children) : undefined
}

const number =
  /^(?:[（(]?[\d一二三四五六七八九十百]+[）)]?[、.．]?|第[\d一二三四五六七八九十百]+[章节条部分]+)/

/** How a number is written: （一） and （十二） are one form. */
const formOf = (head: string): string =>
  (number.exec(head)?.[0] ?? '').replace(/\d+/g, '1').replace(/[一二三四五六七八九十百]+/g, '一')

/** As a contents says it: on one line, without the full stop of a head in a paragraph. */
const said = (text: string): string =>
  legalPart(text)
    .replace(/(?<!\s)\s*\n\s*/g, '　')
    .replace(/[。：:]$/, '')
