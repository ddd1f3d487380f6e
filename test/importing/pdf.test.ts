import {expect, test} from 'vitest'
import {composeDraft} from '../../src/engine/compose-draft.ts'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {printedLines} from '../../src/importing/proof.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {typesetter} from '../context.ts'
import {kinds} from '../kinds.ts'

const ports = {...nodePorts(), typesetter}
const workspace = await openWorkspace({}, ports)
const bare = (lines: ReadonlyArray<string>) => lines.map(line => line.replace(/\s/g, ''))

test.each([
  'zhaotong',
  'county-blank'
])('%s comes back from its PDF, without its page numbers', async name => {
  const path = `examples/${name}/draft.yaml`
  const {outputs} = await runJob({do: 'render', draft: {path}, formats: ['pdf']}, workspace, ports)
  const held = {...ports, files: memoryFiles({'a.pdf': outputs[0]!.bytes})}
  const {drafts, furniture} = await runJob({do: 'import', file: {path: 'a.pdf'}}, workspace, held)
  expect(furniture.length).toBeGreaterThan(0)
  expect(drafts[0]!.proof).toMatchObject({leftOut: [], changed: []})
  const text = new TextDecoder().decode(await ports.files.read(path))
  const {article} = await composeDraft({path, text, encoding: 'utf-8'}, {kinds})
  const printed = new Set(
    bare(
      printedLines(
        (await composeDraft({path, text: drafts[0]!.text, encoding: 'utf-8'}, {kinds})).article!.tree
      )
    )
  )
  const lines = bare(printedLines(article!.tree))
  expect(lines.filter(line => !printed.has(line))).toEqual([])
})
