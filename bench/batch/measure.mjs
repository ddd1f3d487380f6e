import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFileSync} from 'node:fs'

/** Without certificates, which take Node as long to read as to start. */
export const {NODE_EXTRA_CA_CERTS, ...env} = process.env

/** Milliseconds that one tick of /proc lasts. */
const tick = 10

/** Start a program, of Node without a name; what it says goes nowhere, what it complains of is kept. */
export function start(words, {cwd, program = process.execPath, more = {}}) {
  const child = spawn(program, words, {cwd, env: {...env, ...more}, stdio: ['ignore', 'ignore', 'pipe']})
  let said = ''
  child.stderr.on('data', piece => {
    said += piece
  })
  const ended = once(child, 'close').then(([code]) => ({code, said}))
  return {child, ended, said: () => said}
}

/**
 * What some work with child processes takes: `seconds` of the clock, `cpu` milliseconds of processors with all that its
 * processes started, and `peak` MiB that they held at most, pages that they share counted for each. Linux.
 */
export async function measured(work) {
  const [began, before] = [performance.now(), ofChildren()]
  let peak = 0
  const look = setInterval(() => {
    peak = Math.max(peak, held(process.pid) - own())
  }, 100)
  await work()
  clearInterval(look)
  return {seconds: (performance.now() - began) / 1000, cpu: ofChildren() - before, peak}
}

/** One run of a program of Node that ends by itself. Throws when it could not do what it was asked. */
export const run = (words, cwd) =>
  measured(async () => {
    const {code, said} = await start(words, {cwd}).ended
    if (code !== 0 && code !== 1) throw new Error(`Cannot run ${words.join(' ')}: ${said.slice(-2000)}`)
  })

/** Milliseconds of processors that children which ended have taken, with theirs. */
function ofChildren() {
  // What follows the name, which may have blanks, begins with the third field; these are the 16th and the 17th.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ')
  return (Number(fields[13]) + Number(fields[14])) * tick
}

const own = () => residentOf(process.pid)

/** MiB that a process and its descendants hold. */
function held(pid) {
  let sum = residentOf(pid)
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    for (const child of children.split(' ').filter(Boolean)) sum += held(Number(child))
  } catch {
    // It ended meanwhile.
  }
  return sum
}

function residentOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
