import {DamagedPackage} from '../ooxml/damaged-package.ts'
import {attributeOf, childOf} from '../ooxml/elements.ts'
import {openPackage, type WordPackage} from '../ooxml/open-package.ts'
import {textOf} from '../ooxml/package.ts'
import {mainPart, type PartSource, related, rootIn} from '../ooxml/parts.ts'
import {rootOfXml} from '../ooxml/read-xml.ts'
import {accepted, type InForce} from '../ooxml/words.ts'
import {reviewer} from './comments.ts'
import {type CopyTable, isTable, readTable} from './copy-table.ts'
import type {Written} from './fields.ts'
import {NoReviewCopy, NoTable} from './no-review-copy.ts'
import {type Others, othersOf} from './others.ts'
import {type Picture, picturesOf} from './pictures.ts'
import {type ReadParagraph, readBody} from './read-body.ts'
import {commentsIn, type ForeignComment, isOurs} from './read-comments.ts'
import {withRealFields} from './real-fields.ts'
import {skeletonOf} from './token.ts'
import {undecided} from './undecided.ts'
import {type WrittenParagraph, writtenParagraphs} from './written-paragraphs.ts'

export {NoReviewCopy} from './no-review-copy.ts'

/** A review copy after it went through somebody's hands. */
export interface ReadBack {
  readonly table: CopyTable
  readonly before: ReadonlyArray<WrittenParagraph>
  readonly after: ReadonlyArray<ReadParagraph>
  /** Fields whose control shows its prompt, since somebody emptied it. */
  readonly cleared: ReadonlySet<number>
  readonly others: Others
  readonly pictures: ReadonlyArray<Picture>
  readonly hasForeignPart: boolean
  /** Whether somebody put a table of contents in. */
  readonly hasContents: boolean
  /** Whether it was filled into an office's own document. */
  readonly isInTemplate: boolean
  readonly comments: ReadonlyArray<ForeignComment>
}

/** Read a review copy back. Throws `NoReviewCopy` for a file that is none. */
export function readBack(bytes: Uint8Array): ReadBack {
  return guarded(bytes, opened => {
    const body = childOf(rootIn(opened, opened.main), 'body')
    if (!body) throw new NoReviewCopy('文件里的内容读不出来，可能已损坏')
    const tables = related(opened, opened.main, 'customXml').map(name => textOf(opened, name)!)
    const xml = tables.find(isTable)
    if (!xml) throw new NoTable('这不是本工具写的审阅稿，或其中的字段表已被删去')
    const table = readTable(xml)
    const comments = commentsIn(opened)
    const isInForce = undecided(body, table, comments)
    const {paragraphs, cleared, hasForeignPart, hasContents} = readBody(body, isInForce)
    return {
      table,
      before: writtenParagraphs(table),
      after: withRealFields(paragraphs, cleared, table),
      cleared,
      hasForeignPart,
      hasContents,
      others: othersOf(opened, opened.main, {paragraphs}, isInForce),
      pictures: table.pictures ? picturesOf(opened, opened.main, paragraphs) : [],
      isInTemplate: stylesOf(opened).includes('公文基准'),
      comments: comments.filter(comment => !isOurs(comment)).map(({author, words}) => ({author, words}))
    }
  })
}

const stylesOf = (opened: WordPackage): string =>
  textOf(opened, related(opened, opened.main, 'styles')[0] ?? '') ?? ''

/** How many comments of a review copy are by others: those are not read back. */
export function foreignComments(bytes: Uint8Array): number {
  return guarded(bytes, opened => commentsIn(opened).filter(comment => !isOurs(comment)).length)
}

/** The paragraphs of any Word document; changes that we proposed count for nothing. */
export function readWords(bytes: Uint8Array): ReadonlyArray<ReadParagraph> {
  return guarded(bytes, opened => {
    const body = childOf(rootIn(opened, opened.main), 'body')
    return body ? readBody(body, asWritten).paragraphs : []
  })
}

const asWritten: InForce = change => (attributeOf(change, 'author') === reviewer) !== accepted(change)

/** What a document that is being written will remember of itself. */
export function writtenIn(document: string, parts: PartSource): Written {
  const body = childOf(rootOfXml(document), 'body')
  if (!body) throw new Error('Cannot read the document that was written')
  const {paragraphs} = readBody(body, asWritten)
  const main = mainPart(parts)
  const none = {furniture: [], notes: [], drawings: []}
  return {
    skeletons: paragraphs.map(({tokens}) => skeletonOf(tokens)),
    order: paragraphs.flatMap(({tokens}) => tokens.flatMap(({field}) => field ?? [])),
    others: main === undefined ? none : othersOf(parts, main, {paragraphs}, asWritten),
    pictures: main === undefined ? [] : picturesOf(parts, main, paragraphs)
  }
}

function guarded<Result>(bytes: Uint8Array, read: (opened: WordPackage) => Result): Result {
  const opened = openPackage(bytes)
  if ('reason' in opened) throw new NoReviewCopy(opened.reason)
  try {
    return read(opened)
  } catch (error) {
    if (error instanceof DamagedPackage) throw new NoReviewCopy(error.message)
    throw error
  }
}
