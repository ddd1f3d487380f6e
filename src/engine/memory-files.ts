import type {Files} from './ports.ts'
import {Refusal} from './ports.ts'

/** Files that are held in memory, by path with `/`; text is UTF-8. */
export function memoryFiles(held: Readonly<Record<string, string | Uint8Array>>): Files {
  const encoder = new TextEncoder()
  const byPath = new Map(
    Object.entries(held).map(([path, content]): [string, Uint8Array] => [
      plain(path),
      typeof content === 'string' ? encoder.encode(content) : content
    ])
  )
  const readIfThere = async (path: string) => byPath.get(plain(path))
  return {
    home: '',
    readIfThere,
    async read(path) {
      const bytes = await readIfThere(path)
      if (!bytes) throw new Refusal(`没有文件“${path}”。`)
      return bytes
    },
    async list(folder) {
      const start = plain(folder) === '' ? '' : `${plain(folder)}/`
      const names = [...byPath.keys()].filter(path => path.startsWith(start))
      return [...new Set(names.map(path => path.slice(start.length).split('/')[0]!))].sort()
    },
    beside,
    readBelow: (file, path) => readIfThere(beside(file, path)),
    folderOf,
    between(folder, place) {
      const [from, to] = [stepsOf(folder), stepsOf(place)]
      let shared = 0
      while (shared < from.length && from[shared] === to[shared]) shared++
      return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
    }
  }
}

function beside(file: string, path: string): string {
  const local = path.replaceAll('\\', '/')
  return local.startsWith('/') ? plain(local) : plain(`${folderOf(file)}/${local}`)
}

const folderOf = (file: string): string => stepsOf(file).slice(0, -1).join('/')
const plain = (path: string): string => stepsOf(path).join('/')

/** The folders of a path, without `.` and with `..` carried out; what leads above the root stays there. */
function stepsOf(path: string): string[] {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps
}
