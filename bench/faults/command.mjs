import {spawn} from 'node:child_process'
import {lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The built command line. */
export const cli = process.env.ZONGSHU_CLI ?? fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))
/** The checkout, with its examples. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Milliseconds after which a small input counts as a hang. */
export const patience = Number(process.env.ZONGSHU_PATIENCE ?? 5000)
/** Kilobytes of memory that no small input may take. */
const mostMemory = 1_000_000

/**
 * Run a command line in a folder. `limits` are shell commands before it, such as `ulimit -n 20`; `during` gets the process
 * as soon as it runs; `input` is written to its standard input; other options are those of `spawn`.
 */
export function command(folder, words, {limits = '', during, input, stdio, ...options} = {}) {
  const began = Date.now()
  const line = [process.execPath, cli, ...words]
  const [program, ...rest] = limits ? ['bash', '-c', `${limits}; exec "$@"`, 'bash', ...line] : line
  const child = spawn(program, rest, {cwd: folder, stdio: stdio ?? ['pipe', 'pipe', 'pipe'], ...options})
  const said = {out: '', err: ''}
  child.stdout?.on('data', data => (said.out += data))
  child.stderr?.on('data', data => (said.err += data))
  child.stdin?.on('error', () => {})
  child.stdin?.end(input ?? '')
  let memory = 0
  let isHanging = false
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid))
    if (Date.now() - began < 4 * patience) return
    isHanging = true
    child.kill('SIGKILL')
  }, 25)
  during?.(child)
  return new Promise(resolve => {
    child.on('error', error => (said.err += error.message))
    child.on('close', (code, signal) => {
      clearInterval(watch)
      resolve({...said, code, signal, memory, isHanging, took: Date.now() - began})
    })
  })
}

/** The most memory that a process has had, in kilobytes; 0 where the system does not tell. */
function memoryOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

const ours = /自身出了错|本工具处理“.*”时出错|本工具出错|^\s+at .*:\d+:\d+\)?$/m
const raw = /[\0-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069]/
/** In the report for GitHub, lines begin so. */
const obeyed = /^\s*::[a-z]/m

/** What is wrong with how a run ended, whatever it was given; empty when nothing is. */
export function wrongWith({code, signal, out, err, memory, isHanging, took}) {
  const wrong = []
  if (isHanging || took > patience) wrong.push(`took ${took} ms`)
  else if (code === null || code > 2) wrong.push(`ended with ${signal ?? code}: ${err.slice(0, 200)}`)
  if (ours.test(out + err)) wrong.push(`a fault of our own: ${ours.exec(out + err)[0]} ${err.slice(0, 300)}`)
  if (code !== 0 && !isHanging && (out + err).trim() === '') wrong.push('no message')
  if (raw.test(out) || raw.test(err)) wrong.push(`raw ${JSON.stringify((raw.exec(out) ?? raw.exec(err))[0])}`)
  if (obeyed.test(out) || obeyed.test(err)) wrong.push('a line that CI obeys')
  if (memory > mostMemory) wrong.push(`took ${memory} KB of memory`)
  return wrong
}

/** A folder of its own, taken away afterwards. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'zongshu-faults-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200})
  }
}

/** The files below a folder by path, with what is in them. */
export function filesIn(folder, top = folder) {
  const files = {}
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const about = lstatSync(path)
    if (about.isDirectory()) Object.assign(files, filesIn(path, top))
    else files[relative(top, path)] = about.isFile() ? readFileSync(path, 'latin1') : '(no file)'
  }
  return files
}

/** What only a run that still writes has. */
export const isPassing = path => /\.zongshu-(?:tmp|lock)$/.test(path)
/** What the tool remembers of its outputs. */
export const isRecord = path => path.endsWith('.zongshu-outputs.json')
