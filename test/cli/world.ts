import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Host} from '../../src/cli/host.ts'
import {nodeHost} from '../../src/cli/node-host.ts'
import {run} from '../../src/cli/run.ts'
import {typesetter} from '../context.ts'

/** A folder of its own with the command line in it, and what it said. */
export async function world(files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'zongshu-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), content)
  }
  const at = (name: string) => join(folder, name)
  return {
    at,
    read: (name: string) => readFile(at(name), 'utf8'),
    write: (name: string, content: string | Uint8Array) => writeFile(at(name), content),
    /** What the tool remembers of its own files is left out. */
    list: async () => (await readdir(folder)).filter(name => name !== '.zongshu-outputs.json'),
    remove: () => rm(folder, {recursive: true, force: true}),
    /** Run a command line; `@name` is a file in the folder, `@@name` a list that lies there. */
    run: (...words: string[]) => runWith({}, ...words),
    runWith
  }

  /** The same with another world around it. */
  async function runWith(others: Partial<Host>, ...words: string[]) {
    const said: string[] = []
    const complained: string[] = []
    const host = {
      ...nodeHost(),
      typesetter,
      isColored: false,
      say: (text: string) => void said.push(text),
      put: (text: string) => void said.push(text),
      complain: (text: string) => void complained.push(text),
      progress: () => {},
      today: () => '2026-11-21',
      ...others
    }
    const line = words.map(placed)
    const code = await run(line, host)
    const hide = (text: string) => text.replaceAll(`${folder}/`, '')
    return {code, out: hide(said.join('\n')), err: hide(complained.join('\n'))}
  }

  function placed(word: string): string {
    const [, marks = '', name = ''] = /^(!@|@@|@)?(.*)$/s.exec(word) ?? []
    return marks === '' ? word : marks.slice(0, -1) + at(name)
  }
}
