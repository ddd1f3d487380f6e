import {readFile} from 'node:fs/promises'
import {ensureSyntaxTree} from '@codemirror/language'
import {EditorState} from '@codemirror/state'
import {expect, test} from 'vitest'
import {draftLanguage} from '../../src/web/editor/draft-language.ts'

/** How many levels the editor colours. */
function levels(text: string): number {
  const tree = ensureSyntaxTree(
    EditorState.create({doc: text, extensions: [draftLanguage()]}),
    text.length,
    60_000
  )!
  let most = 0
  let depth = 0
  tree.iterate({
    enter() {
      depth++
      most = Math.max(most, depth)
    },
    leave() {
      depth--
    }
  })
  return most
}

test.each([
  '[',
  '{甲: [',
  '- ',
  '? '
])('text that opens %s without end stays plain, and colours go on', open => {
  const text = `甲:\n  ${open.repeat(2500)}\n`
  expect(levels(text)).toBeLessThan(1000)
})

test('a draft is coloured, and what it nests', async () => {
  expect(levels(await readFile('examples/zhaoyang/draft.yaml', 'utf8'))).toBeGreaterThan(6)
  expect(levels(`甲: ${'['.repeat(40)}乙${']'.repeat(40)}\n`)).toBeGreaterThan(40)
})
