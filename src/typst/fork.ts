import type {ChildProcess} from 'node:child_process'
import {createRequire} from 'node:module'

/**
 * Start `serve.ts`, bundled at this path. It stops when this process does, and does not keep it alive. Where the system
 * starts none, it has no `pid`.
 */
export function forkTypst(script: string): ChildProcess {
  // Few commands come here, and Node takes a while to load this.
  const {fork} = createRequire(script)('node:child_process') as typeof import('node:child_process')
  const child = fork(script, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: []
  })
  child.on('error', () => {})
  child.unref()
  child.channel?.unref()
  return child
}
