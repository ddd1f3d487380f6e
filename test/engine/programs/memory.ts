import {memoryFiles, nodePorts, openWorkspace, reporters, runJob} from 'zongshu'

const ports = nodePorts()
// Kinds, settings, terms and styles: once for all jobs.
const workspace = await openWorkspace({}, ports)

/** A draft and its photos, by path, as a report of findings and a Word document. */
export async function documentOf(files: Record<string, string | Uint8Array>) {
  const {verdict, outputs, refusal} = await runJob(
    {do: 'render', draft: {path: 'draft.yaml'}, formats: [{name: 'docx', style: 'gbt9704'}]},
    workspace,
    {...ports, files: memoryFiles(files)}
  )
  const text = reporters.find(({name}) => name === 'text')!
  return {report: refusal ?? text.write([verdict]), docx: outputs[0]?.bytes}
}
