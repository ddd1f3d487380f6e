import {Composer, type Document, Lexer, Parser} from 'yaml'
import type {Range} from '../finding.ts'

/** What the YAML library makes of a text. Offsets count in that text. */
export interface Parsed {
  readonly document: Document.Parsed | undefined
  readonly comments: ReadonlyArray<Range>
}

/** The lexer says with this mark that the next token is a scalar, whatever it begins with. */
const scalarMark = '\u001f'

/** Other marks between tokens. Like the first, they are not in the text. */
const marks = new Set([scalarMark, '\u0002', '\u0018'])

/**
 * Parse the first document of a text. Only the parser itself knows which `#` begins a comment, so comments are taken
 * from its tokens.
 */
export function parse(text: string): Parsed {
  const comments: Range[] = []
  const documents: Document.Parsed[] = []
  // Every scalar is the text that was typed; what is a number is decided by the model, not by YAML.
  const composer = new Composer({schema: 'failsafe', uniqueKeys: false, logLevel: 'silent'})
  const parser = new Parser()
  let [offset, isScalar] = [0, false]
  for (const token of new Lexer().lex(text)) {
    for (const tree of parser.next(token)) take(composer.next(tree))
    if (!isScalar && marks.has(token)) {
      isScalar = token === scalarMark
      continue
    }
    if (!isScalar && token.startsWith('#')) comments.push({start: offset, end: offset + token.length})
    offset += token.length
    isScalar = false
  }
  for (const tree of parser.end()) take(composer.next(tree))
  take(composer.end(true, text.length))
  return {document: documents[0], comments}

  function take(composed: Iterable<unknown>) {
    for (const document of composed) documents.push(document as Document.Parsed)
  }
}
