import fc from 'fast-check'
import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import {markdownOf} from '../../src/formats/markdown/markdown-of.ts'
import {unseenIn} from '../../src/language/characters.ts'
import {modelOf} from '../drafts.ts'
import {draftOf, hostile} from '../hostile.ts'
import {kinds} from '../kinds.ts'
import {tries} from '../tries.ts'

const structureOf = ({children}: Root): string => children.map(node => node.type).join(' ')

const tablesIn = ({children}: Root): number => children.filter(({type}) => type === 'table').length

const read = unified().use(remarkParse)

for (const kind of kinds) {
  describe(kind.id, () => {
    test.each(hostile)('%j comes back unchanged', text => check(text))

    test('any text comes back unchanged', () => {
      fc.assert(fc.property(fc.string({unit: 'binary', minLength: 1, maxLength: 40}), check), tries(60))
    })
  })

  /** What the kind makes of words that nobody could take for anything else. */
  const plain = tablesIn(compose(modelOf(draftOf('平常的话')).model, kind, () => {}).tree)

  function check(text: string): void {
    // What nobody sees goes into no article.
    if (unseenIn(text).length > 0) return
    // A paragraph is a line; blanks around it are not part of it; CommonMark has no NUL, and no bare carriage return.
    // Figures are asked for in braces.
    if (
      /[\n\r\0{}｛｝\u2028\u2029\u0085]/.test(text.replace(/\{\{.*\}\}/, '')) ||
      text !== text.trim() ||
      /\p{Cs}/u.test(text)
    )
      return
    const {model} = modelOf(draftOf(text))
    const {tree} = compose(model, kind, () => {})
    const said = textOf(tree)
    expect(structureOf(tree)).not.toMatch(/html|list|code|thematicBreak|blockquote/)
    expect(tablesIn(tree)).toBe(plain)
    expect(said.split(text).length).toBeGreaterThan(6)

    const markdown = textOf(read.parse(markdownOf(tree)), {includeImageAlt: false})
    expect(markdown.split(text).length).toBeGreaterThan(6)
  }
}
