import {strToU8} from 'fflate'
import {expect, test} from 'vitest'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {paragraph, wordDocument} from '../reading/word.ts'

// Blanks that end before the end of a line were read again from each of them: 200,000 took half a minute. No time is
// asserted: what does so runs into the limit of its test.
const blanks = ' '.repeat(400_000)
const words = `甲${blanks}乙`

const documents: Readonly<Record<string, string | Uint8Array>> = {
  'a.md': `# 总结\n\n${words}\n`,
  'a.html': `<h1>总结</h1><p>${words}</p>`,
  'a.txt': `总结\n${words}\n`,
  'a.docx': wordDocument({body: paragraph('总结') + paragraph(words)})
}

test.each(
  Object.entries(documents)
)('%s with a long run of blanks is read to its end', async (path, content) => {
  const node = nodePorts()
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const ports = {...node, files: {...memoryFiles({[path]: bytes}), home: node.files.home}}
  const {outputs} = await runJob({do: 'import', file: {path}}, await openWorkspace({}, ports), ports)
  expect(new TextDecoder().decode(outputs[0]!.bytes)).toMatch(/甲 +乙/)
})
