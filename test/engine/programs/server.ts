import {createServer, type IncomingMessage} from 'node:http'
import {memoryFiles, nodePorts, openWorkspace, reporters, runJob} from 'zongshu'

const limit = 2 * 1024 * 1024
const ports = nodePorts()
const workspace = await openWorkspace({}, ports)
const json = reporters.find(({name}) => name === 'json')!

/** `POST /check` with a draft gives findings as JSON (docs/report-json.md), `POST /docx` a Word document. */
export const server = createServer(async (request, response) => {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  try {
    const files = memoryFiles({'draft.yaml': await bodyOf(request)})
    const world = {...ports, files, signal: gone.signal}
    const draft = {path: 'draft.yaml'}
    if (request.url === '/check') {
      const {verdict} = await runJob({do: 'check', file: draft}, workspace, world)
      response.setHeader('content-type', 'application/json').end(json.write([verdict]))
      return
    }
    const {outputs} = await runJob({do: 'render', draft, formats: ['docx']}, workspace, world)
    if (outputs[0]) response.end(outputs[0].bytes)
    else response.writeHead(422).end()
  } catch (error) {
    if (!gone.signal.aborted) response.writeHead(400).end(String(error))
  }
})

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw new Error('too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
