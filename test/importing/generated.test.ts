import {expect, test} from 'vitest'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {printedLines} from '../../src/importing/proof.ts'
import {textsOf} from '../../src/lint/texts.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {kinds} from '../kinds.ts'
import {times} from '../tries.ts'
import {type Generated, generated} from './generated.ts'

const ports = {...nodePorts(), files: memoryFiles({})}
const workspace = await openWorkspace({}, nodePorts())
const bare = (text: string) => text.replace(/\s/g, '')
const depths: Readonly<Record<string, number>> = {section: 2, measure: 3, item: 4}

/** How many of the lines and headings of a report come back out of its draft. */
async function score({lines, text}: Generated) {
  const {drafts, refusal} = await runJob({do: 'import', file: {path: 'a.txt', text}}, workspace, ports)
  expect(refusal).toBeUndefined()
  const source = {path: 'b.yaml', text: drafts[0]!.text, encoding: 'utf-8'} as const
  const {article} = await composeDraft(source, {kinds})
  const printed = new Set(printedLines(article!.tree).map(bare))
  const heads = textsOf(article!).flatMap(({block, depth, value}) =>
    block === 'heading' ? [`${depth} ${bare(value)}`] : block === 'run-in' ? [`${bare(value)}`] : []
  )
  const wanted = lines.flatMap(({is, text}) => {
    const depth = depths[is]
    if (depth === undefined) return []
    const stop = text.indexOf('。')
    return [stop < 0 ? `${depth} ${bare(text)}` : bare(text.slice(0, stop + 1))]
  })
  const found = wanted.filter(head => heads.includes(head)).length
  const extra = heads.filter(head => !wanted.includes(head)).length
  const kept = lines.filter(line => printed.has(bare(line.text))).length
  return {kept, lines: lines.length, found, heads: wanted.length + extra}
}

test('reports that nobody wrote for this come over, whatever their layout', async () => {
  const sum = {kept: 0, lines: 0, found: 0, heads: 0}
  for (let seed = 1; seed <= 14 * times; seed++) {
    const one = await score(generated(seed * 7919))
    for (const name of ['kept', 'lines', 'found', 'heads'] as const) sum[name] += one[name]
  }
  expect(sum.kept / sum.lines).toBeGreaterThan(0.99)
  expect(sum.found / sum.heads).toBeGreaterThan(0.985)
})

test('of a report whose paragraphs are not broken, every line and heading comes over', async () => {
  for (let seed = 0, tried = 0; tried < 6 * times; seed++) {
    const report = generated(seed * 104729)
    if (!report.layout.startsWith('整段')) continue
    tried++
    const {kept, lines, found, heads} = await score(report)
    expect({seed, kept, found}).toEqual({seed, kept: lines, found: heads})
  }
})
