import {existsSync} from 'node:fs'
import {dirname} from 'node:path'
import {Refusal} from '../engine/ports.ts'
import {sweep} from '../node/draft-file.ts'
import {fail} from '../node/errno.ts'
import {nodeFiles} from '../node/files.ts'
import {inks} from '../node/inks/index.ts'
import {outputsOfRun} from '../node/outputs.ts'
import {office, once} from '../node/ports.ts'
import {nodeTypesetter} from '../node/typst/index.ts'
import {createWhole, replaceWhole, writeWhole} from '../node/write-whole.ts'
import {cells} from '../report/excerpt.ts'
import {printable, printableLine} from '../report/printable.ts'
import {expand, isFolder} from './expand.ts'
import type {Host} from './host.ts'
import {invokedAs} from './invoked-as.ts'
import {isTerminal, writerTo, writerToOutput} from './stream.ts'

/** The host of a real process. */
export function nodeHost(): Host {
  const say = writerToOutput()
  // Node takes a while to make a stream, and few commands complain.
  const complain = (text: string) => writerTo(process.stderr)(text)
  let isProgressShown = false
  let outputs = outputsOfRun()
  const writing = <Result>(path: string, write: () => Result): Result => {
    try {
      return write()
    } catch (error) {
      if (error instanceof Refusal) throw error
      return fail(error, path, '写入')
    }
  }
  return {
    ...nodeFiles(path => outputs.read(path)),
    isColored: wantsColor(process.env, isTerminal()),
    typesetter: once(nodeTypesetter),
    office,
    inks,
    exists: async path => existsSync(path),
    write: async (path, bytes) => writing(path, () => writeWhole(path, bytes)),
    place: async (path, content, options) => writing(path, () => outputs.write(path, content, options)),
    readElsewhere: keys => outputs.readElsewhere(keys),
    tidy: path => sweep(dirname(path)),
    create: async (path, bytes) => writing(path, () => createWhole(path, bytes)),
    replace: async (path, before, bytes) => writing(path, () => replaceWhole(path, before, bytes)),
    expand,
    isFolder,
    say: text => say(`${asStarted(text)}\n`),
    put: text => say(`${text}\n`),
    complain: text => complain(`${asStarted(printable(text))}\n`),
    progress(text) {
      if (text === '' && !isProgressShown) return
      isProgressShown = text !== ''
      if (process.stderr.isTTY) complain(`\r\u001B[K${fitting(printableLine(text), process.stderr.columns)}`)
    },
    newRun() {
      outputs = outputsOfRun()
    },
    onStop(listener) {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, listener)
    },
    onInterrupt(listener) {
      const told = () => {
        // The second one ends the process, as it does by nature.
        process.off('SIGINT', told)
        listener()
      }
      process.on('SIGINT', told)
      return () => void process.off('SIGINT', told)
    },
    today: () => {
      const now = new Date()
      const two = (part: number) => String(part).padStart(2, '0')
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    }
  }
}

/** As much of a line as a terminal shows of it: what went on to the next line could not be written over. */
function fitting(line: string, columns = 80): string {
  let room = columns - 1
  let end = 0
  for (const character of line) {
    room -= cells(character)
    if (room < 0) break
    end += character.length
  }
  return line.slice(0, end)
}

/** A command by the name that everybody knows, with what makes it one. */
const named =
  /(?<![\w/.-])zongshu(?= (?:--help|new|import|format|figures|diff|rollup|status|lint|render|page|pull|serve|queue|worker|kind|kinds|campaigns|evidence|rules|explain|schema)\b)/g

/** A text with its commands as they work here. */
export function asStarted(text: string, env: NodeJS.ProcessEnv = process.env): string {
  return text.replace(named, () => invokedAs(env))
}

/** `NO_COLOR` and `FORCE_COLOR` as their conventions have it; otherwise on terminals that know colour. */
export function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}
