import {codeOf, fail} from './errno.ts'
import {HostError} from './host.ts'

const known = new WeakMap<NodeJS.WriteStream, (text: string) => void>()

/**
 * Writes to a stream of the process for as long as somebody reads it. A reader that leaves, as `| head` does, is no
 * reason to stop halfway: drafts are still to be mended, and the exit code is still the answer.
 */
export function writerTo(stream: NodeJS.WriteStream): (text: string) => void {
  const made = known.get(stream)
  if (made) return made
  let isOpen = true
  stream.on('error', error => {
    isOpen = false
    if (codeOf(error) !== 'EPIPE') tellFullDisk(error)
  })
  const write = (text: string): void => {
    if (isOpen) stream.write(text)
  }
  known.set(stream, write)
  return write
}

/** `> report.txt` on a full disk: what was said is lost, which the exit code must tell. */
function tellFullDisk(error: Error): void {
  process.once('exit', () => {
    process.exitCode = 2
  })
  try {
    fail(error, '标准输出', '写入')
  } catch (told) {
    const {message} = told instanceof HostError ? told : error
    writerTo(process.stderr)(`${message}\n`)
  }
}
