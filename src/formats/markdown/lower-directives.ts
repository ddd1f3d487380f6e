import type {Nodes, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {TextDirective} from 'mdast-util-directive'
import {toString as textOf} from 'mdast-util-to-string'
import {distribution} from '../../language/distribution.ts'
import {onOneLine} from '../../official/one-line.ts'
import {isOutside} from '../../photo/with-photos.ts'

/**
 * The tree with its directives brought down to plain Markdown: quotes for the editor's note, images for photos,
 * paragraphs for the rest. No emphasis is used, since CommonMark does not see it beside Chinese punctuation.
 */
export function lowerDirectives(tree: Root, photoFolder = ''): Root {
  return {type: 'root', children: blocks(tree.children, photoFolder)}
}

function blocks(nodes: ReadonlyArray<Nodes>, photoFolder: string): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'heading') return [{...node, children: onOneLine(inline(node.children))}]
    if (node.type !== 'containerDirective') return [lowered(node) as RootContent]
    if (node.name === 'photo') return photo(node.attributes?.src ?? '', node.children, photoFolder)
    const children = blocks(node.children, photoFolder)
    if (node.name === 'editors-note' || node.name === 'quote') {
      return [{type: 'blockquote', children} as RootContent]
    }
    return children
  })
}

function lowered(node: Nodes): Nodes {
  if (!('children' in node)) return node
  const children =
    node.type === 'paragraph' ? inline(node.children) : node.children.map(child => lowered(child))
  return {...node, children} as Nodes
}

/** Run-in heads and the like are words of their paragraph. */
function inline(nodes: ReadonlyArray<PhrasingContent>): PhrasingContent[] {
  return nodes.flatMap(node => {
    if (node.type !== 'textDirective') return [node]
    const [before, after] = around(node)
    return [...wordsAs(before), ...inline(node.children), ...wordsAs(after)]
  })
}

const wordsAs = (value: string): PhrasingContent[] => (value ? [{type: 'text', value}] : [])

/** What stands around an element of an official document (GB/T 9704—2012), unless the author wrote it. */
function around(node: TextDirective): readonly [string, string] {
  const words = textOf(node)
  const attends = attendees[node.name]
  if (attends) return [words.startsWith(attends) ? '' : `${attends}：`, '']
  if (node.name === 'signed-by') return [/^签发人/.test(words) ? '' : '签发人：', '']
  if (node.name === 'copy-to')
    return [distribution.test(words) ? '' : '抄送：', /。$/.test(words) ? '' : '。']
  if (node.name === 'printed-on') return ['', /印发$/.test(words) ? '' : '印发']
  return ['', '']
}

const attendees: Readonly<Record<string, string>> = {present: '出席', excused: '请假', 'sitting-in': '列席'}

/** An image with its caption as the text that stands for it, and again below. */
function photo(src: string, content: ReadonlyArray<Nodes>, photoFolder: string): RootContent[] {
  // An address would be fetched by whoever opens the text.
  if (isOutside(src)) {
    const words: Paragraph = {type: 'paragraph', children: [{type: 'text', value: `〔图片：${src}〕`}]}
    return [words, ...blocks(content, photoFolder)]
  }
  const url = urlOf(src, photoFolder)
  const caption = content.map(node => textOf(node)).join('')
  const image: Paragraph = {type: 'paragraph', children: [{type: 'image', url, alt: caption}]}
  return [image, ...blocks(content, photoFolder)]
}

/** Where a photo lies from the Markdown: with the slashes of addresses, also when it was named on Windows. */
function urlOf(src: string, photoFolder: string): string {
  const path = src.replaceAll('\\', '/')
  if (!path || !photoFolder) return path
  return `${photoFolder}/${path.replace(/^(?:\.\/)+/, '')}`
}
