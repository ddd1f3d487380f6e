import {yamlLanguage} from '@codemirror/lang-yaml'
import {LanguageSupport} from '@codemirror/language'

/** Deeper than any draft is read; some thousand levels exhaust the stack of what colours them, which then ends for good. */
const deepest = 200

type Wrap = NonNullable<NonNullable<Parameters<typeof yamlLanguage.parser.configure>[0]['wrap']>>
type Tree = ReturnType<typeof yamlLanguage.parser.parse>

const uncoloured = yamlLanguage.parser.parse('')

const withoutDepth: Wrap = inner => ({
  advance() {
    try {
      const tree = inner.advance()
      return tree && isDeep(tree) ? uncoloured : tree
    } catch (error) {
      // It makes its tree by recursion, too.
      if (error instanceof RangeError) return uncoloured
      throw error
    }
  },
  get parsedPos() {
    return inner.parsedPos
  },
  stopAt: place => inner.stopAt(place),
  get stoppedAt() {
    return inner.stoppedAt
  }
})

/** Whether a tree has too many levels for what follows it by recursion. */
function isDeep(tree: Tree): boolean {
  const left: [Tree, number][] = [[tree, 0]]
  for (let next = left.pop(); next; next = left.pop()) {
    const [{children}, depth] = next
    if (depth > deepest) return true
    // What is no tree is a flat buffer of some nodes.
    for (const child of children) if ('children' in child) left.push([child, depth + 1])
  }
  return false
}

/** YAML as the editor colours and folds it; text that is nested without end stays plain. */
export const draftLanguage = (): LanguageSupport =>
  new LanguageSupport(yamlLanguage.configure({wrap: withoutDepth}))
