import type {ChildProcess} from 'node:child_process'
import {createRequire} from 'node:module'

/**
 * Start `serve.ts`, bundled at this path, to set documents of these formats (default: of any). It stops when this process
 * does, and does not keep it alive. Where the system starts none, it has no `pid`.
 */
export function forkTypst(script: string, formats: ReadonlyArray<string> = []): ChildProcess {
  // Few commands come here, and Node takes a while to load this.
  const {fork} = createRequire(script)('node:child_process') as typeof import('node:child_process')
  // It calls nobody, and to read certificates would take Node as long as to start.
  const {NODE_EXTRA_CA_CERTS, ...env} = process.env
  const child = fork(script, formats, {
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: []
  })
  child.on('error', () => {})
  child.unref()
  child.channel?.unref()
  return child
}
