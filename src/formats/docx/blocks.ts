import type {Blockquote, Code, FootnoteDefinition, Heading, List, Paragraph, RootContent} from 'mdast'
import type {ContainerDirective, LeafDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {onOneLine} from '../../official/one-line.ts'
import type {StyleName} from '../../style/profile.ts'
import {annex, attachment, attachments, signoff} from './closing.ts'
import type {Builder, Builders, Look, Render} from './engine.ts'
import {imprint} from './imprint.ts'
import {letterhead} from './letterhead.ts'
import {paragraph} from './paragraph.ts'
import {photoBlock} from './picture.ts'
import {run} from './runs.ts'
import {table} from './table.ts'
import type {Work} from './work.ts'

/** Containers whose paragraphs only take another style. */
const styled: Readonly<Record<string, StyleName>> = {
  kicker: 'kicker',
  deck: 'deck',
  byline: 'byline',
  'editors-note': 'editorsNote',
  lead: 'body',
  quote: 'body',
  outlook: 'body'
}

const headings: ReadonlyArray<StyleName> = ['title', 'heading1', 'heading2', 'heading3', 'heading4']

/** Paragraphs of a style between marks, which are not written twice when the words bring them along. */
function closedBy(style: StyleName, before: string, after: string): Builder<ContainerDirective> {
  return (node, render, look) => {
    const words = wordsOf(node)
    const prefix = words.startsWith(before) ? '' : before
    const suffix = /[：:）]$/.test(words) ? '' : after
    return render(node.children, {...look, style, prefix, suffix})
  }
}

/** A line of code or the like as a paragraph. */
function paragraphOf(value: string): Paragraph {
  return {type: 'paragraph', children: [{type: 'text', value}]}
}

/** Builders for paragraphs, headings, lists, tables and the semantic blocks. */
export function blockBuilders(work: Work): Builders {
  const {profile, geometry, closesHead, keepsNext} = work
  const lineAfter = (node: RootContent) => (closesHead.has(node) ? geometry.pitch : undefined)

  const containers: Record<string, Builder<ContainerDirective>> = {
    photo: photoBlock(work),
    letterhead: letterhead(work),
    imprint: imprint(work),
    signoff: signoff(work),
    attachments: attachments(work),
    attachment: attachment(work),
    annex: annex(),
    addressee: closedBy('addressee', '', '：'),
    annotation: closedBy('annotation', '（', '）')
  }

  const blocks = {
    paragraph(node: Paragraph, render: Render, look: Look) {
      const around = (words: string | undefined) => words && run(words, profile)
      const options = {keepNext: keepsNext.has(node), after: look.after}
      const runs = render(node.children, {})
      return [paragraph(look.style ?? 'body', options, around(look.prefix), runs, around(look.suffix))]
    },
    heading(node: Heading, render: Render) {
      const style = headings[node.depth - 1] ?? 'heading4'
      // The second line of a head that is not centred would begin at the margin, under the indent of the first.
      const isCentred = node.depth === 1 || profile.styles[style].align === 'center'
      const words = isCentred ? node.children : onOneLine(node.children)
      return [paragraph(style, {after: lineAfter(node)}, render(words))]
    },
    // Lists of Word hang and indent in its own way; here an item is a paragraph with its number.
    list(node: List, render: Render, look: Look) {
      return node.children.flatMap((item, index) => {
        const [first, ...others] = item.children
        const prefix = node.ordered ? `${(node.start ?? 1) + index}.` : '——'
        return first ? [...render([first], {...look, prefix}), ...render(others, look)] : []
      })
    },
    blockquote: (node: Blockquote, render: Render, look: Look) =>
      render(node.children, {...look, style: 'editorsNote'}),
    code: (node: Code, render: Render, look: Look) => render(node.value.split('\n').map(paragraphOf), look),
    // Notes stand where they are written, under their sign: an official document has no footnotes.
    footnoteDefinition(node: FootnoteDefinition, render: Render, look: Look) {
      const [first, ...others] = node.children
      const prefix = `〔${node.label ?? node.identifier}〕`
      return first ? [...render([first], {...look, prefix}), ...render(others, look)] : []
    },
    leafDirective: (node: LeafDirective, render: Render, look: Look) => [
      paragraph(look.style ?? 'body', {}, render(node.children))
    ],
    html: () => [],
    definition: () => [],
    thematicBreak: () => [paragraph('body', {})],
    table: table(work),
    containerDirective(node: ContainerDirective, render: Render, look: Look) {
      const build = containers[node.name]
      if (build) return build(node, render, look)
      const after = lineAfter(node)
      const style = styled[node.name]
      const last = node.children.length - 1
      return node.children.flatMap((child, index) =>
        render([child], {...look, style, after: index === last ? after : undefined})
      )
    }
  }
  return blocks
}
