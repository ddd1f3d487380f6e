import type {PhrasingContent, RootContent} from 'mdast'
import type {Article} from '../compose/article.ts'

/** The article with the captions of photos that nobody has as plain lines: a finished text gets no place for a picture. */
export function captionsAlone(article: Article): Article {
  const alone = (nodes: ReadonlyArray<RootContent>): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      if (node.type !== 'containerDirective') return [node]
      if (node.name !== 'photo') return [{...node, children: alone(node.children) as typeof node.children}]
      const isThere = article.photos.get(node.attributes?.src ?? '')?.bytes !== undefined
      const children = node.children.flatMap(child =>
        'children' in child ? unwrapped(child.children as PhrasingContent[]) : []
      )
      return isThere || children.length === 0 ? [node] : [{type: 'paragraph', children}]
    })
  return {...article, tree: {...article.tree, children: alone(article.tree.children)}}
}

/** Words without the directives around them; a credit stands a blank apart. */
const unwrapped = (nodes: ReadonlyArray<PhrasingContent>): PhrasingContent[] =>
  nodes.flatMap(node =>
    node.type === 'textDirective'
      ? [{type: 'text' as const, value: '\u3000'}, ...unwrapped(node.children)]
      : [node]
  )
