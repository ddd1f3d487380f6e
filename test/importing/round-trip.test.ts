import {existsSync, readdirSync} from 'node:fs'
import type {Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import type {Article} from '../../src/compose/article.ts'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import type {RenderOutcome} from '../../src/engine/job.ts'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {printedLines} from '../../src/importing/proof.ts'
import {textsOf} from '../../src/lint/texts.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {kinds} from '../kinds.ts'
import {plainText} from './plain-text.ts'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)
/** Forms, whose boxes are fields of their own, and not reports. */
const forms = ['newsletter', 'minutes', 'application', 'selfassess']
const examples = readdirSync('examples').filter(
  name => existsSync(`examples/${name}/draft.yaml`) && !forms.some(form => name.endsWith(form))
)

/** The headings of an article with their depth; of heads that run in, those that a plain text shows, by their number. */
function headsOf(article: Article, ending: string): string[] {
  return textsOf(article).flatMap(({block, depth, value}) => {
    const isHead = block === 'title' || block === 'heading' || (block === 'run-in' && isShown(value, ending))
    return isHead ? [`${block} ${depth} ${value.replace(/\s/g, '')}`] : []
  })
}

// A paragraph of 经验材料 has several, of which none is at its beginning.
const isShown = (head: string, ending: string) =>
  (ending === 'docx' && !head.endsWith('，')) || /^[（\d]/.test(head)

/** An article as Word shows it: what a chart draws is no table there, and is told when it is read back. */
const drawn = (tree: Root): Root => ({
  ...tree,
  children: tree.children.map(node =>
    node.type === 'containerDirective' && node.name === 'chart'
      ? {...node, children: node.children.filter(({type}) => type !== 'table')}
      : node
  )
})

const bare = (lines: ReadonlyArray<string>) => lines.map(line => line.replace(/\s/g, ''))

describe.each(examples)('%s', name => {
  const path = `examples/${name}/draft.yaml`
  let rendered: Promise<RenderOutcome> | undefined

  test.each([
    'docx',
    'md',
    'txt'
  ])('comes back from its .%s as a draft that renders to the same', async ending => {
    rendered ??= runJob({do: 'render', draft: {path}, formats: ['md', 'docx']}, workspace, ports)
    const {outputs} = await rendered
    const source = {
      path,
      text: new TextDecoder().decode(await ports.files.read(path)),
      encoding: 'utf-8'
    } as const
    const {article, kind} = await composeDraft(source, {kinds})
    const bytes =
      ending === 'txt'
        ? new TextEncoder().encode(plainText(article!.tree))
        : outputs.find(({format}) => format === ending)!.bytes
    const held = {...ports, files: memoryFiles({[`a.${ending}`]: bytes})}
    const {drafts, refusal} = await runJob(
      {do: 'import', file: {path: `a.${ending}`}, kind: kind!.id},
      workspace,
      held
    )
    expect(refusal).toBeUndefined()
    const [draft] = drafts
    expect(draft!.proof).toMatchObject({leftOut: [], changed: [], movedLines: []})
    const again = await composeDraft({path: 'b.yaml', text: draft!.text, encoding: 'utf-8'}, {kinds})
    const tree = ending === 'docx' ? drawn(article!.tree) : article!.tree
    expect(bare(printedLines(again.article!.tree))).toEqual(bare(printedLines(tree)))
    const heads = headsOf(article!, ending)
    // In a plain text, a caption without an end may look like a heading.
    expect(headsOf(again.article!, ending)).toEqual(ending === 'txt' ? expect.arrayContaining(heads) : heads)
  })
})
