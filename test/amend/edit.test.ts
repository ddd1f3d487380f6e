import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lineEnd, lineStart, smallest, withEdits} from '../../src/amend/edit.ts'

// Two of them begin with the same half.
const anyText = fc.array(fc.constantFrom('a', 'b', '\n', '😀', '😁')).map(all => all.join(''))
/** A half of a character. */
const halves = /[\uD800-\uDFFF]/u

test('an edit touches what differs and nothing else, and no half of a character', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (before, old, words, after) => {
      const text = before + old + after
      const range = {start: before.length, end: before.length + old.length}
      const edit = smallest(text, range, words)
      expect(edit === undefined).toBe(old === words)
      if (!edit) return
      expect(withEdits(text, [edit])).toBe(before + words + after)
      const [gone, come] = [text.slice(edit.range.start, edit.range.end), edit.text].map(one => [...one])
      expect([text.slice(0, edit.range.start), edit.text].filter(one => halves.test(one))).toEqual([])
      expect(edit.range.start >= range.start && edit.range.end <= range.end).toBe(true)
      // Neither end is the same on both sides.
      if (gone!.length > 0 && come!.length > 0)
        expect([gone![0] === come![0], gone!.at(-1) === come!.at(-1)]).toEqual([false, false])
    })
  )
})

test('a line is found from any place of it', () => {
  const text = 'ab\n\ncd'
  expect([0, 1, 2, 3, 4, 5, 6].map(at => lineStart(text, at))).toEqual([0, 0, 0, 3, 4, 4, 4])
  expect([0, 1, 2, 3, 4, 5, 6].map(at => lineEnd(text, at))).toEqual([2, 2, 2, 3, 6, 6, 6])
})
