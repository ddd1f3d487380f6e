import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import type {Files} from '../engine/ports.ts'
import {codeOf, fail} from './errno.ts'
import {packageRoot} from './package-root.ts'

/** The files of this machine. They are read at once, for a job waits for nothing else, and starts sooner for it. */
export function nodeFiles(): Files {
  return {
    home: packageRoot(),
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
    beside(file, path) {
      const local = path.replaceAll('\\', sep)
      return isAbsolute(local) ? local : join(folderOf(file), local)
    },
    folderOf,
    between: (folder, place) => relative(resolve(folder), resolve(place)).replaceAll('\\', '/')
  }
}

const folderOf = (file: string): string => (file === '-' ? '.' : dirname(file))

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
