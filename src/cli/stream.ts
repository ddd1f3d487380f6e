import {fstatSync, writeSync} from 'node:fs'
import {Refusal} from '../engine/ports.ts'
import {codeOf, fail} from '../node/errno.ts'

type Write = (text: string | Uint8Array) => void

const known = new Map<NodeJS.WriteStream, Write>()

/**
 * Writes to a stream of the process for as long as somebody reads it. A reader that leaves, as `| head` does, is no
 * reason to stop halfway: drafts are still to be mended, and the exit code is still the answer.
 */
export function writerTo(stream: NodeJS.WriteStream): Write {
  const made = known.get(stream)
  if (made) return made
  let isOpen = true
  stream.on('error', error => {
    isOpen = false
    if (codeOf(error) !== 'EPIPE') tellFullDisk(error)
  })
  const write: Write = text => {
    if (isOpen) stream.write(text)
  }
  known.set(stream, write)
  return write
}

/** Waits until what was written to the streams has left the process, or cannot. */
export async function written(): Promise<void> {
  // One may be made while another is waited for, to tell what went wrong with it.
  for (const stream of known.keys()) await new Promise<void>(resolve => stream.write('', () => resolve()))
}

const output = 1

/**
 * Writes to the standard output, which Node takes a while to make a stream of: files and pipes are written without
 * one, until a pipe is full that does not wait.
 */
export function writerToOutput(): Write {
  let write: Write = isPlain() ? directly : writerTo(process.stdout)
  return text => write(text)

  function directly(text: string | Uint8Array): void {
    let rest: Uint8Array = typeof text === 'string' ? Buffer.from(text) : text
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(output, rest))
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') {
        write = writerTo(process.stdout)
        write(rest)
      } else {
        write = () => {}
        if (codeOf(error) !== 'EPIPE') tellFullDisk(error)
      }
    }
  }
}

/** Whether the standard output is a terminal. */
export const isTerminal = (): boolean => !isPlain() && process.stdout.isTTY === true

/** Whether it is a file or a pipe, by what the system says of it; Windows does not say it well. */
function isPlain(): boolean {
  if (process.platform === 'win32') return false
  try {
    const about = fstatSync(output)
    return about.isFile() || about.isFIFO() || about.isSocket()
  } catch {
    return false
  }
}

/** `> report.txt` on a full disk: what was said is lost, which the exit code must tell. */
function tellFullDisk(error: unknown): void {
  process.once('exit', () => {
    process.exitCode = 2
  })
  try {
    fail(error, '标准输出', '写入')
  } catch (told) {
    const {message} = told instanceof Refusal ? told : (error as Error)
    writerTo(process.stderr)(`${message}\n`)
  }
}
