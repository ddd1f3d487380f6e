import fc from 'fast-check'
import {describe, expect, test, vi} from 'vitest'

import {needsOf} from '../../src/lint/needs.ts'
import type {Text} from '../../src/lint/text.ts'
import {mayHold, wholeOf} from '../../src/lint/whole.ts'
import {times, tries} from '../tries.ts'

const seed = times > 1 ? Date.now() : 7

type Matches = typeof import('../../src/lint/matches.ts')
type Pair = readonly [slow: RegExp, quick: RegExp]

const pairs = await pairsOfRules()

/** Which patterns the rules use together. Their modules are loaded anew for it: test files share them. */
async function pairsOfRules(): Promise<Pair[]> {
  const pairs = new Map<string, Pair>()
  vi.doMock('../../src/lint/matches.ts', async original => {
    const real = await original<Matches>()
    const matchesIn: Matches['matchesIn'] = (texts, slow, quick) => {
      if (quick) pairs.set(`${slow.source} ${quick.source}`, [slow, quick])
      return real.matchesIn(texts, slow, quick)
    }
    return {...real, matchesIn}
  })
  vi.resetModules()
  const [{check}, {loadKinds}] = await Promise.all([
    import('../../src/engine/check.ts'),
    import('./kinds.ts')
  ])
  const words = '全县12个乡镇（街道）2023年有 3 项工作，“三个坚持”成效明显；投入約3.6亿元。'
  const text = `文种: 上报总结\n地区: 会泽县\n导语: ${words}\n`
  await check({path: 'a.yaml', text, encoding: 'utf-8'}, {kinds: loadKinds()})
  vi.doUnmock('../../src/lint/matches.ts')
  vi.resetModules()
  return [...pairs.values()]
}

/** What matches nothing, where a group may not be empty. */
const nothing = '一{0}'

/** The source of a pattern in which what must stand around it is part of it, and what must not is left out. */
function withoutLooks({source}: RegExp): string {
  let kept = ''
  let depth = 0
  let isClass = false
  for (let at = 0; at < source.length; at++) {
    const look = isClass || depth > 0 ? undefined : /^\(\?<?=/.exec(source.slice(at))?.[0]
    const part = look ?? (source[at] === '\\' ? source.slice(at, at + 2) : source[at]!)
    at += part.length - 1
    if (part === '[') isClass = true
    if (!isClass && part === '(' && (depth > 0 || /^\(\?<?!/.test(source.slice(at)))) depth++
    if (depth === 0) kept += look ? '(?:' : !isClass && (part === '^' || part === '$') ? nothing : part
    if (!isClass && part === ')' && depth > 0 && --depth === 0) kept += nothing
    if (part === ']') isClass = false
  }
  return kept.replaceAll('>)', `>${nothing})`)
}

/** Strings for a pattern, alone and among words; undefined where it refers back, which nothing makes strings for. */
function stringsFor(slow: RegExp): fc.Arbitrary<string> | undefined {
  if (/\\k</.test(slow.source)) return undefined
  return fc
    .tuple(
      fc.constantFrom('', '全县', '目前，', '工作', '3', '“'),
      fc.stringMatching(new RegExp(`^(?:${withoutLooks(slow)})$`, 'u')),
      fc.constantFrom('', '，群众', '年', '月', '户', '”', '。')
    )
    .map(parts => parts.join(''))
}

describe('a quick pattern finds all that the slow one beside it finds', () => {
  const made = pairs.flatMap(([slow, quick]) => {
    const strings = stringsFor(slow)
    return strings ? [{slow, quick, strings}] : []
  })
  let hits = 0

  test.each(made)('$quick for $slow', ({slow, quick, strings}) => {
    const missed: string[] = []
    const needs = needsOf(quick)
    let found = 0
    for (const words of fc.sample(strings, {...tries(1000), seed})) {
      if (words.search(slow) < 0) continue
      found++
      if (!quick.test(words)) missed.push(words)
      else if (needs && !mayHold(wholeOf([{value: words} as Text]), needs)) missed.push(words)
    }
    if (found > 0) hits++
    expect(missed.slice(0, 5)).toEqual([])
  })

  test('of nearly all pairs', () => {
    expect(made.length).toBeGreaterThan(Math.max(20, pairs.length * 0.8))
    expect(hits).toBeGreaterThan(made.length * 0.8)
  })
})
