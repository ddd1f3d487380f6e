import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {packageRoot} from '../package-root.ts'
import type {Host} from './host.ts'
import {HostError} from './host.ts'

/** The host of a real process. It reads at once, for a command waits for nothing else, and starts sooner for it. */
export function nodeHost(): Host {
  const {stdout, env} = process
  let isProgressShown = false
  // `zongshu lint … | head`: who stops reading has read enough.
  stdout.on('error', error => (codeOf(error) === 'EPIPE' ? process.exit(0) : fail(error, '标准输出', '写入')))
  const isColored =
    env.NO_COLOR === undefined &&
    (env.FORCE_COLOR !== undefined || (stdout.isTTY === true && env.TERM !== 'dumb'))
  return {
    home: packageRoot(),
    isColored,
    async read(path) {
      if (path === '-') return readStdin()
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
    write: (path, bytes) => writeWhole(path, bytes).catch(error => fail(error, path, '写入')),
    async expand(pattern) {
      // Most words are plain paths, which need no library.
      if (!/[*?[\](){}!+@|\\]/.test(pattern) || existsSync(pattern)) return [pattern]
      const {glob, isDynamicPattern} = await import('tinyglobby')
      if (!isDynamicPattern(pattern)) return [pattern]
      const found = await glob(pattern, {expandDirectories: false})
      if (found.length === 0) throw new HostError(`没有文件符合“${pattern}”，请核对路径和通配符。`)
      return found.sort()
    },
    say: text => void stdout.write(`${text}\n`),
    complain: text => void process.stderr.write(`${text}\n`),
    progress(text) {
      if (text === '' && !isProgressShown) return
      isProgressShown = text !== ''
      if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`)
    },
    today: () => {
      const now = new Date()
      const two = (part: number) => String(part).padStart(2, '0')
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    }
  }
}

/** Beside its place first, then moved there, so that nobody ever sees half a file. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const {mkdir, open, rename, rm} = await import('node:fs/promises')
  const folder = dirname(path)
  await mkdir(folder, {recursive: true})
  const draft = join(folder, `.${basename(path)}.${crypto.randomUUID().slice(0, 8)}`)
  try {
    const file = await open(draft, 'wx')
    await file.writeFile(bytes).finally(() => file.close())
    await rename(draft, path)
  } catch (error) {
    await rm(draft, {force: true})
    throw error
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹，请核对路径',
  EISDIR: '这是一个文件夹，请写出其中的文件，如“文件夹/*.yaml”',
  EACCES: '没有权限，请换一个文件夹，或请管理员开放权限',
  EPERM: '没有权限，请换一个文件夹，或请管理员开放权限',
  EROFS: '所在的磁盘是只读的，请换一个文件夹',
  ENOSPC: '磁盘满了，请清理后再试',
  ENOTDIR: '路径中有一段不是文件夹，请核对路径',
  EEXIST: '这里已有同名文件，无法建立文件夹',
  EBUSY: '文件正被别的程序（如 Word、WPS）打开，请关闭后再试',
  EMFILE: '同时打开的文件太多，请分批处理'
}

function fail(error: unknown, path: string, doing: string): never {
  const reason = reasons[codeOf(error)]
  if (!reason) throw error
  throw new HostError(`无法${doing}“${path}”：${reason}。`)
}
