import {describe, expect, test} from 'vitest'
import {patch} from '../../src/draft/patch.ts'
import {readDraft} from '../../src/draft/read.ts'
import type {MapNode, TextNode} from '../../src/draft/tree.ts'
import {editScalar} from '../../src/review/edit-scalar.ts'

const textsOf = (text: string): TextNode[] => {
  const {root} = readDraft({path: 'd.yaml', text, encoding: 'utf-8'}, () => {}, {isKey: () => true})
  return (root as MapNode).entries.map(({value}) => value as TextNode)
}

/** A draft whose first text has other words in the place of some, and the part of the file that was changed. */
function edited(text: string, before: string, after: string) {
  const [node] = textsOf(text)
  const start = node!.value.indexOf(before)
  const edit = editScalar(text, node!, start, start + before.length, after)
  return {text: patch(text, [edit]).text, old: text.slice(edit.range.start, edit.range.end), put: edit.text}
}

describe('an edit of a text', () => {
  test.each([
    ['甲: 各项工作有序推进。\n', '各项工作有序推进。', '各项工作稳步推进。', '有序', '稳步'],
    ['甲: 各项工作推进。\n', '各项工作推进。', '各项重点工作推进。', '', '重点'],
    ['甲: 各项重点工作推进。\n', '各项重点工作推进。', '各项工作推进。', '重点', ''],
    ['甲: "他说\\"好\\"字"\n', '好', '很好', '', '很'],
    ["甲: '健全'\n", '健全', "健'全", '', "''"],
    ['甲: |\n  一段。\n  二段。\n', '二段。', '二段。\n三段。', '', '\n  三段。'],
    // A character beyond the first 65,536 has two halves, of which these two share the first, or the last.
    ['甲: 姓𠀀名\n', '姓𠀀名', '姓𠀁名', '𠀀', '𠀁'],
    ['甲: 姓𠀀名\n', '姓𠀀名', '姓𡀀名', '𠀀', '𡀀']
  ])('changes no more than it must: %j', (text, before, after, old, put) => {
    const made = edited(text, before, after)
    expect([made.old, made.put]).toEqual([old, put])
    expect(textsOf(made.text)[0]!.value.trim()).toBe(textsOf(text)[0]!.value.replace(before, after).trim())
  })

  test.each([
    ['甲: 各项工作\n', '工作', '工作: 三项'],
    ['甲: 各项工作\n', '各项', '- 各项'],
    ['甲: 各项工作\n', '工作', '工作 # 三项'],
    ['甲: 各项工作\n', '工作', '工作\n两行']
  ])('writes the text anew, in quotes, where its own way cannot hold the words: %j', (text, before, after) => {
    const made = edited(text, before, after)
    expect(made.text).toMatch(/^甲: ".*"\n$/)
    expect(textsOf(made.text)[0]!.value).toBe(textsOf(text)[0]!.value.replace(before, after))
  })
})
