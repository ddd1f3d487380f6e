import {expect, test} from 'vitest'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {typesetter} from '../context.ts'
import {exampleNames} from '../docx/documents.ts'
import {type PdfPage, pagesOf} from '../press/pdf-text.ts'

// A machine may have a 仿宋 of its own.
const bundled = Object.assign(Object.create(typesetter()), {mayHave: () => false})
const ports = {...nodePorts(), typesetter: () => bundled}
const workspace = await openWorkspace({}, ports)

/** A page as lines, each with its place from the upper left and the size of its type, in millimetres and points. */
function linesOf({height, runs}: PdfPage): string[] {
  const lines = new Map<number, {x: number; size: number; text: string}>()
  for (const {text, x, y, size} of runs) {
    const place = Math.round(y)
    const line = lines.get(place)
    if (line) line.text += text
    else lines.set(place, {x, size, text})
  }
  const inMillimetres = (points: number) => Math.round((points / 72) * 25.4)
  return [...lines].map(
    ([y, {x, size, text}]) => `${inMillimetres(x)} ${inMillimetres(height - y)} ${Math.round(size)}  ${text}`
  )
}

test.each(exampleNames)('the official pages of %s are as they were', async name => {
  const draft = {path: `examples/${name}/draft.yaml`}
  const {outputs} = await runJob({do: 'render', draft, formats: ['pdf']}, workspace, ports)
  const pages = await pagesOf(outputs[0]!.bytes)
  const told = pages.map((page, at) => [`第 ${at + 1} 页`, ...linesOf(page)].join('\n')).join('\n\n')
  await expect(`${told}\n`).toMatchFileSnapshot(`golden/${name}.txt`)
})
