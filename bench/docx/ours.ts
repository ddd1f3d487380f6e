import type {Root} from 'mdast'
import type {Article} from '../../src/compose/article.ts'
import {writeDocument} from '../../src/formats/docx/write-document.ts'
import type {Profile} from '../../src/style/profile.ts'
import {type Block, reportOf} from './report.ts'

/** The report through our format. */
export async function write(
  profile: Profile,
  blocks: ReadonlyArray<Block> = reportOf()
): Promise<Uint8Array> {
  const children = blocks.map(({depth, text}) => {
    const words = [{type: 'text' as const, value: text}]
    return depth === 0
      ? {type: 'paragraph' as const, children: words}
      : {type: 'heading' as const, depth, children: words}
  })
  const tree: Root = {type: 'root', children}
  const article = {tree, photos: new Map()} as unknown as Article
  return (await writeDocument(article, {report: () => {}, profile}))!
}
