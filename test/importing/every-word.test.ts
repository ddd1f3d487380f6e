import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {printedLines} from '../../src/importing/proof.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {kinds} from '../kinds.ts'
import {tries} from '../tries.ts'
import {wordPlan, written} from './random-word.ts'

const ports = nodePorts()
const workspace = await openWorkspace({}, ports)

/** What the drafts of a document print, and what was said not to be in them; undefined where it holds no text at all. */
async function imported(bytes: Uint8Array, kind: string) {
  const files = memoryFiles({'去年.docx': bytes})
  const job = {do: 'import', file: {path: '去年.docx'}, kind, article: 'all'} as const
  const outcome = await runJob(job, workspace, {...ports, files})
  const {fault, refusal, drafts, unkept, furniture} = outcome
  if (refusal?.includes('没有文字')) return undefined
  expect(fault ?? refusal).toBeUndefined()
  const printed: string[] = []
  for (const {text} of drafts) {
    const source = {path: 'draft.yaml', text, encoding: 'utf-8'} as const
    const {article} = await composeDraft(source, {kinds})
    printed.push(...printedLines(article!.tree))
  }
  const left = drafts.flatMap(({proof}) => [...proof.leftOut, ...proof.changed].map(({text}) => text))
  const bare = (lines: ReadonlyArray<string>) => lines.join('').replace(/\s/g, '')
  return {printed: bare(printed), told: bare([...unkept.map(({words}) => words), ...furniture, ...left])}
}

test('every word that a Word document shows is in what the draft prints, or is told', async () => {
  await fc.assert(
    fc.asyncProperty(wordPlan, fc.constantFrom(...kinds.map(({id}) => id)), async (plan, kind) => {
      const {bytes, shown, unseen} = written(plan)
      const made = await imported(bytes, kind)
      if (!made) return
      const {printed, told} = made
      expect(shown.filter(word => !printed.includes(word) && !told.includes(word))).toEqual([])
      expect(unseen.filter(word => printed.includes(word) || !told.includes(word))).toEqual([])
    }),
    tries(60)
  )
})
