import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {countAt, partAt, wordsOf} from '../../src/amend/find.ts'
import {formTree} from '../../src/amend/tree.ts'
import type {Path} from '../../src/finding.ts'
import {tries} from '../tries.ts'
import {slowSession} from './slow-session.ts'

const honors: Path = ['honors']
const draft = (...titles: string[]) =>
  `文种: 上报总结\n导语: 开头。\n荣誉:\n${titles.map(title => `  - 称号: ${title}\n    时间: 2020年\n`).join('')}展望: 结尾。\n`
const titleOf = (index: number): Path => [...honors, index, 'name']
const titlesIn = (text: string) => {
  const tree = formTree(text)
  return Array.from({length: countAt(tree, honors)}, (_, index) =>
    (wordsOf(partAt(tree, titleOf(index)), '') ?? '').trim()
  )
}

describe('a list that is arranged while the form is behind', () => {
  test('loses one item only to two clicks on one button, and nothing is there twice', async () => {
    const {session, letRead, end} = slowSession(draft('甲', '乙', '丙'))
    await letRead()
    void session.arrange({does: 'remove', list: honors, at: 2})
    void session.arrange({does: 'remove', list: honors, at: 2})
    await end()
    expect(session.text()).toBe(draft('甲', '乙'))
  })

  test('loses the item that was meant, not the one that stands there by now', async () => {
    const {session, letRead, end} = slowSession(draft('甲', '乙', '丙', '丁'))
    await letRead()
    void session.arrange({does: 'remove', list: honors, at: 0})
    void session.arrange({does: 'remove', list: honors, at: 2})
    void session.arrange({does: 'move', list: honors, at: 3, by: -1})
    await end()
    expect(session.text()).toBe(draft('丁', '乙'))
  })

  test('takes what is typed in an item to where it went, and gives it to no other', async () => {
    const {session, letRead, end} = slowSession(draft('甲', '乙'))
    await letRead()
    void session.arrange({does: 'insert', list: honors, at: 0})
    await Promise.resolve()
    // The form still shows 甲 as the first.
    session.setField(titleOf(0), '甲甲')
    await end()
    expect(titlesIn(session.text())).toEqual(['', '甲甲', '乙'])
    void session.arrange({does: 'move', list: honors, at: 1, by: 1})
    await Promise.resolve()
    session.setField(titleOf(1), '甲甲甲')
    expect(session.isWaiting(titleOf(1))).toBe(true)
    await letRead()
    expect(session.isWaiting(titleOf(1))).toBe(false)
    await end()
    expect(titlesIn(session.text())).toEqual(['', '乙', '甲甲甲'])
  })

  test('says where the item is, when the form shows it', async () => {
    const {session, letRead, end} = slowSession(draft('甲', '乙', '丙'))
    await letRead()
    const told: unknown[] = []
    const tell = (one: unknown) => told.push(one)
    void session.arrange({does: 'insert', list: honors}).then(tell)
    void session.arrange({does: 'insert', list: honors}).then(tell)
    await Promise.resolve()
    expect(told).toEqual([])
    await end()
    expect(told).toEqual([{item: [...honors, 3]}, {item: [...honors, 4]}])
    void session.arrange({does: 'move', list: honors, at: 0, by: 1}).then(tell)
    void session.arrange({does: 'move', list: honors, at: 0, by: 1}).then(tell)
    await end()
    expect(told.slice(2)).toEqual([{item: [...honors, 1]}, {item: [...honors, 2]}])
    expect(titlesIn(session.text())).toEqual(['乙', '丙', '甲', '', ''])
    // Two empty ones change places: that is nothing new to read.
    expect(await session.arrange({does: 'move', list: honors, at: 3, by: 1})).toEqual({item: [...honors, 4]})
    expect(await session.arrange({does: 'move', list: honors, at: 4, by: 1})).toEqual({})
    expect(await session.arrange({does: 'insert', list: ['lead', 'x']})).toEqual({isRefused: true})
  })
})

/** What somebody does who sees the form as it was read last, and how long the next reading takes. */
const act = fc.oneof(
  {weight: 4, arbitrary: fc.record({act: fc.constant('type' as const), at: fc.nat(5)})},
  {weight: 1, arbitrary: fc.record({act: fc.constant('lead' as const), at: fc.nat(5)})},
  {weight: 1, arbitrary: fc.record({act: fc.constant('remove' as const), at: fc.nat(5)})},
  {weight: 2, arbitrary: fc.record({act: fc.constant('insert' as const), at: fc.nat(5)})},
  {weight: 2, arbitrary: fc.record({act: fc.constant('move' as const), at: fc.nat(5)})},
  {weight: 5, arbitrary: fc.record({act: fc.constant('read' as const), at: fc.nat(5)})}
)

test('what was typed and arranged is in the text once, however late readings come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, {maxLength: 24}), async acts => {
      const names = ['甲', '乙', '丙', '丁']
      const {session, letRead, end} = slowSession(draft(...names))
      await letRead()
      // What each item says by its name, which its words begin with; new ones are empty.
      const said = new Map<string, string | undefined>(names.map(name => [name, name]))
      let lead = '开头。'
      let added = 0
      for (const [turn, {act, at}] of acts.entries()) {
        const shown = titlesIn(session.form.value!.tree.text)
        const name = shown[at]?.[0]
        if (act === 'read') await letRead()
        else if (act === 'lead') {
          lead = `${lead}${turn}。`
          session.setField(['lead'], lead)
        } else if (act === 'insert') {
          added++
          void session.arrange({does: 'insert', list: honors, at: at < shown.length ? at : undefined})
        } else if (name === undefined) continue
        else if (act === 'type') {
          if (!said.get(name)) continue
          said.set(name, `${said.get(name)}、${turn}`)
          session.setField(titleOf(at), said.get(name)!)
        } else if (act === 'remove') {
          said.set(name, undefined)
          void session.arrange({does: 'remove', list: honors, at})
        } else void session.arrange({does: 'move', list: honors, at, by: turn % 2 === 0 ? 1 : -1})
      }
      await end()
      await session.settled()
      const titles = titlesIn(session.text())
      const wanted = [...said.values()].filter(words => words !== undefined)
      expect(titles.filter(title => title !== '').sort()).toEqual(wanted.sort())
      expect(titles.filter(title => title === '').length).toBe(added)
      expect(wordsOf(partAt(formTree(session.text()), ['lead']), '')?.trim()).toBe(lead)
      expect(session.text()).toMatch(
        /^文种: 上报总结\n导语: [^\n]*\n荣誉:(?:\n[ ]+[^\n]*|\n-[^\n]*)*\n展望: 结尾。\n$/
      )
    }),
    tries(12)
  )
}, 60_000)
