import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {isAbsolute} from 'node:path'
import {codeOf, fail} from '../node/errno.ts'
import {packageRoot} from '../node/package-root.ts'
import {writeWhole} from '../node/write-whole.ts'
import type {Host} from './host.ts'
import {HostError} from './host.ts'
import {isTerminal, writerTo, writerToOutput} from './stream.ts'

/** The host of a real process. It reads at once, for a command waits for nothing else, and starts sooner for it. */
export function nodeHost(): Host {
  const say = writerToOutput()
  // Node takes a while to make a stream, and few commands complain.
  const complain = (text: string) => writerTo(process.stderr)(text)
  let isProgressShown = false
  return {
    home: packageRoot(),
    isColored: wantsColor(process.env, isTerminal()),
    async read(path) {
      if (path === '-') return readStdin().catch(error => fail(error, '标准输入', '读取'))
      try {
        return readFileSync(path)
      } catch (error) {
        return fail(error, path, '读取')
      }
    },
    async readIfThere(path) {
      if (!existsSync(path)) return undefined
      try {
        return readFileSync(path)
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? undefined : fail(error, path, '读取')
      }
    },
    async list(folder) {
      try {
        return readdirSync(folder).sort()
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? [] : fail(error, folder, '打开')
      }
    },
    exists: async path => existsSync(path),
    async write(path, bytes) {
      try {
        writeWhole(path, bytes)
      } catch (error) {
        fail(error, path, '写入')
      }
    },
    async expand(pattern) {
      // Most words are plain paths, which need no library.
      if (!/[*?[\](){}!+@|\\]/.test(pattern) || existsSync(pattern)) return [pattern]
      const {glob, isDynamicPattern} = await import('tinyglobby')
      // Windows writes `各县\*.yaml`, where `\` would keep the star from being one.
      const wanted = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern
      if (!isDynamicPattern(wanted)) return [pattern]
      const found = await glob(wanted, {expandDirectories: false, absolute: isAbsolute(pattern)})
      if (found.length === 0) throw new HostError(`没有文件符合“${pattern}”，请核对路径和通配符。`)
      return found.sort()
    },
    say: text => say(`${text}\n`),
    complain: text => complain(`${text}\n`),
    progress(text) {
      if (text === '' && !isProgressShown) return
      isProgressShown = text !== ''
      if (process.stderr.isTTY) complain(`\r\u001B[K${text}`)
    },
    today: () => {
      const now = new Date()
      const two = (part: number) => String(part).padStart(2, '0')
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    }
  }
}

/** `NO_COLOR` and `FORCE_COLOR` as their conventions have it; otherwise on terminals that know colour. */
export function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
