import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {toString as textOf} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import type {Finding} from '../../src/finding.ts'
import {mendDraft} from '../../src/lint/mend-draft.ts'
import {sourceOf} from '../drafts.ts'
import {kinds} from '../kinds.ts'
import {tries} from '../tries.ts'

const drafts = readdirSync('examples')
  .sort()
  .map(name => `examples/${name}/draft.yaml`)
  .filter(path => existsSync(path))
  .map(path => readFileSync(path, 'utf8').replace(/^#.*\n/gm, ''))

/** What beginners do to a draft: which lines it can be done to, and what comes of one. */
const habits: ReadonlyArray<{readonly name: string; readonly at: RegExp; readonly by: string}> = [
  {name: 'a blank in a name', at: /^([ -]*)(\p{Script=Han})(\p{Script=Han}): (?=\S)/mu, by: '$1$2　$3：'},
  {name: 'brackets round a name', at: /^([ -]*)(标题|展望|正文|引言): (?=[^\s|[{])/mu, by: '$1【$2】：'},
  {name: 'stars round a name', at: /^([ -]*)(标题|展望|正文|引言): (?=[^\s|[{])/mu, by: '$1**$2**：'},
  {name: 'an equals sign', at: /^( *)(标题|展望|正文|引言|日期|单位): (?=[^\s|[{])/mu, by: '$1$2='},
  {name: 'two colons', at: /^([ -]*)(标题|展望|正文|引言|日期|单位): (?=[^\s|[{])/mu, by: '$1$2:: '},
  {name: 'a full-width colon', at: /^([ -]*)(\p{Script=Han}{2}): (?=\S)/mu, by: '$1$2：'},
  {name: 'a number for a dash', at: /^( +)- (角色|标题)(?=: )/m, by: '$11. $2'},
  {name: 'a star for a dash', at: /^( +)- (角色|标题)(?=: )/m, by: '$1* $2'},
  {name: 'words before items', at: /^( *)(章节|小节):$/m, by: '$1$2: 如下'},
  {name: 'a folding mark', at: /^( *- | +)(正文|引言): \|$/m, by: '$1$2: >'},
  {name: 'no bar', at: /^( *- | +)(正文|引言): \|$/m, by: '$1$2:'},
  {name: 'full-width braces', at: /: \{(?=[^{}\n]*: )([^{}\n]*)\}$/m, by: ': ｛$1｝'}
]

/** A sound draft in which one habit shows at one place. */
const spoilt = fc
  .record({draft: fc.constantFrom(...drafts), habit: fc.constantFrom(...habits), at: fc.nat()})
  .map(({draft, habit, at}) => {
    const places = [...draft.matchAll(new RegExp(habit.at, `g${habit.at.flags}`))]
    if (places.length === 0) return {draft, text: draft, line: 0, name: habit.name}
    const {index} = places[at % places.length]!
    const once = new RegExp(habit.at, habit.at.flags)
    return {
      draft,
      text: draft.slice(0, index) + draft.slice(index).replace(once, habit.by),
      line: draft.slice(0, index).split('\n').length,
      name: habit.name
    }
  })

async function composed(text: string) {
  const {article, findings} = await composeDraft(sourceOf(text), {kinds})
  return {words: article ? wordsOf(textOf(article.tree)) : '', findings}
}

const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
const errorsOf = (findings: ReadonlyArray<Finding>) => findings.filter(({severity}) => severity === 'error')

test('a sound draft that a beginner wrote reads as it was meant, or says so at the line', async () => {
  const before = new Map<string, Awaited<ReturnType<typeof composed>>>()
  for (const draft of drafts) before.set(draft, await composed(draft))
  await fc.assert(
    fc.asyncProperty(spoilt, async ({draft, text, line, name}) => {
      const sound = before.get(draft)!
      const now = await composed(text)
      const told = errorsOf(now.findings).filter(({range}) => {
        const at = text.slice(0, range.start).split('\n').length
        return Math.abs(at - line) <= 1
      })
      if (now.words !== sound.words) expect([name, told.length > 0]).toEqual([name, true])
      if (line > 0 && text !== draft)
        expect([name, now.findings.length > 0 || now.words === sound.words]).toEqual([name, true])

      const {text: mended} = mendDraft(text, now.findings)
      const after = await composed(mended)
      expect([name, after.words]).toEqual([name, now.words])
      expect(errorsOf(after.findings).length).toBeLessThanOrEqual(errorsOf(now.findings).length)
    }),
    tries(80)
  )
})

const figured = (lines: string) =>
  `文种: 上报总结\n标题: 河西县工作总结\n导语: 有学校{学校}、医院{医院}。\n数据:\n${lines}`

test.each([
  ['  学校=46所\n  医院＝9家\n'],
  ['  学校,46所\n  医院，约9家\n'],
  ['  指标,数值\n  学校,46所\n  医院,9家\n'],
  ['  指标\t数值\n  学校\t46所\n  医院\t9家\n']
])('figures without a colon are read: %j', async lines => {
  const {article} = await composeDraft(sourceOf(figured(lines)), {kinds})
  expect(textOf(article!.tree)).toMatch(/有学校46所、医院约?9家/u)
})

test('rows of several cells and a second draft are errors of their own', async () => {
  const told = async (text: string) => (await composeDraft(sourceOf(text), {kinds})).findings.filter(isError)
  const rows = await told(figured('  指标\t2021年\t2022年\n  学校\t45所\t46所\n  医院\t9家\t9家\n'))
  expect(rows.map(({ruleId}) => ruleId)).toEqual(['pasted-table', 'pasted-table', 'pasted-table'])
  const one = figured('  学校: 46所\n  医院: 9家\n')
  const twice = await told(one + one.replace('河西县', '河东县'))
  expect(twice.map(({ruleId}) => ruleId)).toEqual(['second-draft'])
  // What was not read as a whole is told once.
  expect((await told(figured('  学校和医院\n'))).map(({ruleId}) => ruleId)).toEqual(['wrong-type'])
})

const isError = ({severity}: Finding): boolean => severity === 'error'
