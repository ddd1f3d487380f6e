import {patch} from '../../src/draft/patch.ts'
import {readDraft} from '../../src/draft/read.ts'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {pressOf} from '../../src/engine/press-of.ts'
import {render} from '../../src/engine/render.ts'
import {draftFields} from '../../src/model/draft-fields.ts'
import {readModel} from '../../src/model/read.ts'
import {type Parts, pack, putText, textOf, unpack} from '../../src/ooxml/package.ts'
import {pull} from '../../src/review/pull.ts'
import {reviewCopy} from '../../src/review/review-copy.ts'
import {context} from '../context.ts'
import {kinds} from '../kinds.ts'

const sourceOf = (text: string) => ({path: 'd.yaml', text, encoding: 'utf-8'}) as const

/** The review copy of a draft, of a kind that comes with the project. */
export async function copyOf(text: string): Promise<Uint8Array> {
  const {outputs} = await render(sourceOf(text), {
    kinds,
    wanted: () => [{format: reviewCopy, settings: {}}],
    context: context()
  })
  return outputs[0]!.bytes
}

/** Change the blocks of the body, each as its XML: paragraphs and tables. */
export function withBlocks(
  bytes: Uint8Array,
  change: (blocks: string[]) => ReadonlyArray<string>
): Uint8Array {
  return withPart(bytes, 'word/document.xml', xml =>
    xml.replace(/(<w:body>)(.*)(<w:sectPr(?:(?!<w:sectPr).)*<\/w:body>)/s, (_, start, body: string, end) => {
      const blocks = body.match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []
      return start + change(blocks).join('') + end
    })
  )
}

/** Change a part as an editor would. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts: Parts = unpack(bytes)!
  putText(parts, name, change(textOf(parts, name) ?? ''))
  return pack(parts)
}

/** The number of the block that has words. */
export function blockWith(blocks: ReadonlyArray<string>, words: string): number {
  const at = blocks.findIndex(block => block.replace(/<[^>]+>/g, '').includes(words))
  if (at < 0) throw new Error(`Cannot find ${words} in the document`)
  return at
}

/** A paragraph that somebody typed. */
export const typed = (words: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

/** What `pull` says of a copy and its draft, and the draft with it. */
export async function pulledInto(bytes: Uint8Array, text: string) {
  const tree = readDraft(sourceOf(text), () => {}, draftFields)
  const {draft} = readModel(tree, () => {})
  const press = pressOf(await composeDraft(sourceOf(text), {kinds}))
  const result = pull(bytes, tree, draft, press)
  return {...result, text: patch(text, result.edits).text}
}
