import {type BaseXmlComponent, Packer} from 'docx'
import {strFromU8, unzipSync} from 'fflate'
import type {Node, Parent} from 'mdast'
import remarkDocx from 'remark-docx'
import {type Prepared, xmlText} from './xml-text.ts'

/** What a node hands down to those below it. */
export interface Look {
  /** A face of the profile, e.g. `楷体`. */
  readonly face?: string
  readonly bold?: boolean
  readonly strike?: boolean
  /** Half-points. */
  readonly size?: number
}

/** Write the nodes below this one. */
export type Render = (nodes: ReadonlyArray<Node>, look?: Look) => BaseXmlComponent[]

/** Writes one node: blocks give paragraphs and tables, words give runs. */
export type Builder<N extends Node = Node> = (node: N, render: Render, look: Look) => BaseXmlComponent[]

/** A builder for each type of block and of what stands inside a paragraph. */
export type Builders = Readonly<Record<string, Builder<never>>>

/** What remark-docx hands its builders, as far as we use it; the rest is passed on untouched. */
interface EngineContext {
  render(nodes: ReadonlyArray<Node>, context?: EngineContext): BaseXmlComponent[]
  readonly look?: Look
}

type Options = NonNullable<Parameters<typeof remarkDocx>[0]>
type Plugin = NonNullable<Options['plugins']>[number]

/**
 * Compile the blocks of a document into the content of `w:body`, as text.
 *
 * This file alone knows remark-docx: it walks the tree and serialises what the builders give. Page, styles, settings
 * and the rest of the package are ours (`finish.ts`), since the engine has no way to say them.
 */
export async function compile(blocks: ReadonlyArray<Node>, builders: Builders): Promise<string> {
  allowReduce()
  leaveUnpacked()
  // A block that gives nothing would begin a new section, so the engine sees one block that always gives something.
  const whole = {type: 'root', children: [{type: wholeArticle, children: blocks}]}
  const adapted = Object.entries({...builders, [wholeArticle]: writeAll}).map(([type, build]) => [
    type,
    (node: Node, context: EngineContext) => {
      const render: Render = (nodes, look) => context.render(nodes, look ? {...context, look} : context)
      return build(node as never, render, context.look ?? {})
    }
  ])
  const plugin = (async () => Object.fromEntries(adapted)) as Plugin
  // What a unified plugin does to its processor; a processor of its own would only hand the tree on.
  const processor: {compiler?: (tree: unknown) => Promise<ArrayBuffer>} = {}
  remarkDocx.call(processor as never, {plugins: [plugin]})
  if (!processor.compiler) throw new Error('Cannot compile the article: remark-docx set no compiler')
  const {compiler} = processor
  // One at a time, so that it is known whose document is to be packed; none waits for anything else meanwhile.
  const before = last
  const writing = (async () => {
    await before
    const written: {xml?: string} = {}
    taken = written
    try {
      const packed = await compiler(whole)
      return written.xml ?? documentIn(new Uint8Array(packed))
    } finally {
      taken = undefined
    }
  })()
  last = writing.then(
    () => {},
    () => {}
  )
  return bodyOf(await writing)
}

const wholeArticle = 'wholeArticle'

const writeAll: Builder = (node, render) => render((node as Parent).children)

const documentPart = 'word/document.xml'

function documentIn(bytes: Uint8Array): string {
  const document = unzipSync(bytes, {filter: file => file.name === documentPart})[documentPart]
  if (!document) throw new Error('Cannot compile the article: remark-docx gave no document')
  return strFromU8(document)
}

function bodyOf(xml: string): string {
  const start = xml.indexOf('<w:body>')
  const end = xml.lastIndexOf('<w:sectPr')
  return start < 0 ? '' : xml.slice(start + '<w:body>'.length, end < 0 ? xml.lastIndexOf('</w:body>') : end)
}

/** What makes text of the parts of a document, of which `docx` packs all. */
interface Compiler {
  readonly formatter: {format(part: unknown, context: unknown): Prepared}
  xmlifyFile(document: unknown): void
}

/** A document of `docx`, as far as we know it. */
interface Whole {
  readonly Document: {readonly View: unknown}
}

/** Where the document that is being compiled is put, before it is packed. */
let taken: {xml?: string} | undefined
/** The compilation that the next one waits for. */
let last: Promise<void> = Promise.resolve()
let isUnpacked = false

/**
 * remark-docx gives a finished package, of which we want one part: making all the others, and packing them only to unpack
 * them, takes longer than all the rest. So, for documents of ours, only the part is made.
 */
function leaveUnpacked(): void {
  if (isUnpacked) return
  isUnpacked = true
  const pack = Packer.toArrayBuffer
  Packer.toArrayBuffer = async (document, ...rest) => {
    const {compiler} = Packer as unknown as {readonly compiler?: Compiler}
    if (!taken || !compiler) return pack.call(Packer, document, ...rest)
    taken.xml = textOnly(compiler, document as unknown as Whole)
    return new ArrayBuffer(0)
  }
}

/** The text of a document, without that of its other parts. */
function textOnly(compiler: Compiler, document: Whole): string {
  const {formatter} = compiler
  const {View} = document.Document
  let text = ''
  const format: Compiler['formatter']['format'] = (part, context) => {
    if (part === View) text = xmlText(formatter.format(part, context))
    return {none: {}}
  }
  const alone: Compiler = Object.create(compiler, {formatter: {value: {format}}})
  alone.xmlifyFile(document)
  return text
}

/**
 * remark-docx calls `reduce` on a map's iterator, which Node has only since version 22; without it every document
 * fails on Node 20.
 */
function allowReduce(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(new Map().entries())) as {reduce?: unknown}
  if (prototype.reduce) return
  Object.defineProperty(prototype, 'reduce', {
    configurable: true,
    writable: true,
    value<Item, Result>(this: Iterable<Item>, step: (result: Result, item: Item) => Result, initial: Result) {
      let result = initial
      for (const item of this) result = step(result, item)
      return result
    }
  })
}
