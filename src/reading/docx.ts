import type {Root, RootContent, Table, TableCell} from 'mdast'
import type {Article} from '../compose/article.ts'
import type {Source} from '../draft/tree.ts'
import type {Report} from '../finding.ts'
import type {Heading} from '../lint/outline.ts'
import {outlineOf} from '../lint/outline.ts'
import {textsOf} from '../lint/texts.ts'
import type {Value} from '../model/value.ts'
import {trim} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {DamagedPackage} from '../ooxml/damaged-package.ts'
import {openPackage, type WordPackage} from '../ooxml/open-package.ts'
import {relationsOf} from '../ooxml/parts.ts'
import type {StyleName} from '../style/profile.ts'
import {contentsHeld} from './contents-held.ts'
import {paragraphsOf, readDocument, type WordDocument} from './docx/document.ts'
import type {WordParagraph} from './docx/paragraph.ts'
import {formsOfParagraphs, rolesOf} from './docx/roles.ts'
import {finished} from './finished.ts'
import type {Form} from './form.ts'
import {notReadIn} from './not-read.ts'
import {nothingToRead, unreadableDocx} from './notices.ts'
import {stretch, textNode} from './stretch.ts'
import {treeOf} from './txt.ts'
import type {Unkept} from './unkept.ts'

/** A paragraph of the document and where it stands in the text that findings point into. */
export interface PlacedParagraph {
  readonly paragraph: WordParagraph
  readonly start: number
  readonly end: number
}

/** A finished Word document. */
export interface ReadDocx {
  readonly article: Article
  /**
   * The words of the document, a paragraph a line, empty ones left out: what findings point into. A finding in line 12
   * is in paragraph 12.
   */
  readonly source: Source
  readonly document: WordDocument
  readonly paragraphs: ReadonlyArray<PlacedParagraph>
  /** Its headings, by which people find a place in it. */
  readonly headings: ReadonlyArray<Heading>
  /** What each paragraph is to the official layout; undefined for what the profile says nothing of. */
  readonly roles: ReadonlyMap<WordParagraph, StyleName>
  readonly forms: ReadonlyMap<WordParagraph, Form>
  /** What stands in it and is not among its words. */
  readonly unkept: ReadonlyArray<Unkept>
  /** The picture of a relation; undefined for what lies outside the file. */
  picture(relation: string): {readonly name: string; readonly bytes: Uint8Array} | undefined
}

/** Read a .docx. Undefined, with a finding, when it cannot be opened. */
export function readDocx(path: string, bytes: Uint8Array, report: Report): ReadDocx | undefined {
  const opened = openPackage(bytes)
  const document = 'reason' in opened ? opened.reason : documentOf(opened)
  if (typeof document === 'string') {
    report(findingOf(unreadableDocx, {message: `${document}。`, range: {start: 0, end: 0}}))
    return undefined
  }
  const all = paragraphsOf(document.blocks)
  const {text, paragraphs} = lay(all)
  if (paragraphs.length === 0) {
    report(
      findingOf(nothingToRead, {message: '文档里没有文字，可能是扫描的图片。', range: {start: 0, end: 0}})
    )
  }
  const lines = new Map(paragraphs.map(placed => [placed.paragraph, lineOf(placed, text)]))
  const forms = formsOfParagraphs(lines)
  const tree = treeOfDocument(document, lines, forms)
  const source: Source = {path, text, encoding: 'utf-8'}
  const article: Article = {kind: finished, tree, photos: new Map()}
  const headings = outlineOf(textsOf(article))
  const picture = (relation: string) => ('reason' in opened ? undefined : pictureOf(opened, relation))
  const unkept = unkeptIn(all, paragraphs)
  const entries = all.filter(one => one.isContents).map(one => one.label + one.text)
  for (const finding of contentsHeld(entries, headings, text.split('\n'))) report(finding)
  for (const finding of notReadIn(unkept, line => paragraphs[line - 1])) report(finding)
  return {article, source, document, paragraphs, headings, roles: rolesOf(forms), forms, unkept, picture}
}

function pictureOf(opened: WordPackage, id: string): {name: string; bytes: Uint8Array} | undefined {
  const found = relationsOf(opened, opened.main).find(relation => relation.id === id)
  const bytes = found && !found.isExternal ? opened.get(found.target) : undefined
  return bytes && {name: found!.target.replace(/^.*\//, ''), bytes}
}

/** Read the parts; in words why not. */
function documentOf(opened: WordPackage): WordDocument | string {
  try {
    return readDocument(opened) ?? '文件已损坏，正文读不出来'
  } catch (error) {
    if (error instanceof DamagedPackage) return error.message
    throw error
  }
}

/** Write the paragraphs one a line, each with the number that Word shows before it. */
function lay(all: ReadonlyArray<WordParagraph>): {text: string; paragraphs: PlacedParagraph[]} {
  const paragraphs: PlacedParagraph[] = []
  const lines: string[] = []
  let start = 0
  for (const paragraph of all) {
    if (!paragraph.text.trim() || paragraph.isContents) continue
    const line = paragraph.label + paragraph.text
    paragraphs.push({paragraph, start, end: start + line.length})
    lines.push(line)
    start += line.length + 1
  }
  return {text: lines.join('\n'), paragraphs}
}

/** What stands in a document besides its words, in order; of a paragraph without words, at the one before. */
function unkeptIn(all: ReadonlyArray<WordParagraph>, placed: ReadonlyArray<PlacedParagraph>): Unkept[] {
  const lines = new Map(placed.map(({paragraph}, index) => [paragraph, index + 1]))
  const found: Unkept[] = []
  let line = 1
  let wasContents = false
  for (const one of all) {
    line = lines.get(one) ?? line
    if (one.isContents && one.text.trim()) {
      const words = `${wasContents ? `${found.pop()!.words} ` : ''}${one.text.replace(/\t/g, '…')}`
      found.push({sort: 'contents', words, line})
    }
    wasContents = one.isContents
    found.push(...one.unkept.map(unkept => ({...unkept, line})))
  }
  return found
}

function treeOfDocument(
  {blocks}: WordDocument,
  lines: ReadonlyMap<WordParagraph, Value>,
  forms: ReadonlyMap<WordParagraph, Form>
): Root {
  const children: RootContent[] = []
  let run: WordParagraph[] = []
  const flush = () => {
    children.push(
      ...treeOf(
        run.map(one => [lines.get(one)!]),
        run.map(one => forms.get(one)!)
      ).children
    )
    run = []
  }
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      if (lines.has(block.paragraph)) run.push(block.paragraph)
    } else {
      flush()
      children.push(tableOf(block.rows, lines))
    }
  }
  flush()
  return {type: 'root', children}
}

/** The line of a paragraph, without the blanks around it. */
function lineOf({start, end}: PlacedParagraph, text: string): Value {
  return trim(stretch(text, start, end))
}

function tableOf(
  rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<WordParagraph>>>,
  lines: ReadonlyMap<WordParagraph, Value>
): Table {
  const cellOf = (paragraph: WordParagraph): TableCell[] => {
    const line = lines.get(paragraph)
    return line ? [{type: 'tableCell', children: [textNode(line)]}] : []
  }
  const empty: TableCell = {type: 'tableCell', children: []}
  const cellsOf = (paragraphs: ReadonlyArray<WordParagraph>): TableCell[] => {
    const cells = paragraphs.flatMap(cellOf)
    return cells.length > 0 ? cells : [empty]
  }
  return {
    type: 'table',
    // A cell of several paragraphs is read as several cells: what a rule judges is one paragraph.
    children: rows.map(row => ({type: 'tableRow', children: row.flatMap(cellsOf)}))
  }
}
