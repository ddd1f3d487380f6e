import ts from 'typescript'
import {expect, test} from 'vitest'
import {mutantsIn, woven} from '../scripts/mutate/mutants.mjs'

const source = `
const most = 3
export const isMany = (list: number[], limit = most): boolean => list.length > limit && !list.some(each => each < 0)
export function kept(list: number[]): number[] {
  const out: number[] = []
  if (isMany(list)) out.push(...list.filter(each => each >= 1))
  return out
}
`

/** The program with one mutant at work, and the files whose functions ran. */
function running(id: number) {
  const mutants = mutantsIn(source).map((mutant, place) => ({...mutant, id: place + 1}))
  const text = woven(source, mutants, 'a.ts')
  const code = ts.transpileModule(text, {
    compilerOptions: {module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022}
  })
  const exports: {isMany?: (list: number[]) => boolean; kept?: (list: number[]) => number[]} = {}
  const ran = new Set<string>()
  new Function('exports', '__mutant', '__runs', code.outputText)(
    exports,
    (other: number) => other === id,
    (file: string) => ran.add(file)
  )
  return {isMany: exports.isMany!, kept: exports.kept!, ran, mutants}
}

test('without a mutant the program is what it was', () => {
  const {isMany, kept, ran} = running(0)
  expect([isMany([1, 2, 3]), isMany([1, 2, 3, 4]), isMany([1, 2, 3, -4])]).toEqual([false, true, false])
  expect(kept([0, 1, 2, 3])).toEqual([1, 2, 3])
  expect(ran).toEqual(new Set(['a.ts']))
})

test('each mutant changes what it says, and nothing else', () => {
  const {mutants} = running(0)
  const said = mutants.map(({start, end, to}) => `${source.slice(start, end)} → ${to}`)
  expect(said).toContain('3 → 4')
  expect(said).toContain('list.length > limit → list.length >= limit')
  expect(said).toContain('isMany(list) → false')
  expect(said).toContain('list.filter(each => each >= 1) → list')
  const outcome = (id: number) => {
    const {isMany, kept} = running(id)
    return JSON.stringify([
      isMany([1, 2, 3]),
      isMany([1, 2, 3, -4]),
      isMany([-1]),
      kept([0, 1, 2, 3, 4]),
      kept([0, 1, 2, 3])
    ])
  }
  const outcomes = mutants.map((_, place) => outcome(place + 1))
  for (const [place, each] of outcomes.entries()) expect(each, said[place]).not.toBe(outcome(0))
})

test('what runs when a file is loaded is told from what a function does', () => {
  const {mutants} = running(0)
  expect(mutants.filter(({isStatic}) => isStatic).map(({to}) => to)).toEqual(['4'])
})

test('numbers that name a property are no values', () => {
  const text =
    'export const signOf = (found: string[]) => {\n  const {0: sign} = found\n  return {1: sign}\n}\n'
  expect(mutantsIn(text)).toEqual([])
})
