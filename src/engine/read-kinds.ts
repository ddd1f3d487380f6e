import {formats} from '../formats/index.ts'
import type {KindWithText} from '../kind/kind.ts'
import {loadKind} from '../kind/load.ts'

import type {Files} from './ports.ts'
import {Refusal} from './ports.ts'

const decoder = new TextDecoder()

export interface ReadKindsOptions {
  /** Whether our own templates are known to hold together (default: true). */
  readonly isProven?: boolean
}

/**
 * The kinds of our own folder and of the user's, who may replace ours by taking its name. A folder of the user's that
 * does not hold together is refused with all that is wrong with it.
 */
export async function readKinds(
  files: Files,
  folders: ReadonlyArray<string>,
  {isProven = true}: ReadKindsOptions = {}
): Promise<KindWithText[]> {
  const kinds = new Map<string, KindWithText>()
  let shared: Record<string, string> = {}
  const own = `${files.home}/templates`
  for (const folder of [own, ...folders]) {
    const names = await files.list(folder)
    if (names.length === 0) throw new Refusal(`文种文件夹“${folder}”不存在或是空的，请核对 --templates。`)
    const within = folder === own ? files : belowOnly(files, folder)
    shared = {...shared, ...(await partialsIn(within, `${folder}/_partials`))}
    let found = 0
    for (const id of names.filter(name => !/^[_.]/.test(name))) {
      const manifest = await within.readIfThere(`${folder}/${id}/kind.yaml`).catch(() => undefined)
      if (!manifest) continue
      const template = await within.read(`${folder}/${id}/article.md.hbs`)
      const partials = {...shared, ...(await partialsIn(within, `${folder}/${id}`))}
      const loaded = loadKind({
        id,
        manifest: decoder.decode(manifest),
        template: decoder.decode(template),
        partials,
        formats: formats.map(({name}) => name),
        isProven: isProven && folder === own
      })
      if ('problems' in loaded) {
        const lines = loaded.problems.map(
          ({file, line, column, message}) => `  ${folder}/${id}/${file}:${line}:${column + 1}  ${message}`
        )
        throw new Refusal([`文种“${id}”的模板有问题：`, ...lines].join('\n'))
      }
      kinds.set(id, loaded.kind)
      found++
    }
    if (found === 0)
      throw new Refusal(`“${folder}”里没有文种：每个文种是一个文件夹，内有 kind.yaml 和 article.md.hbs。`)
  }
  return [...kinds.values()]
}

type Reading = Pick<Files, 'read' | 'readIfThere' | 'list'>

/** The files of a folder alone: what is printed into a document must not lie elsewhere, behind a link. */
function belowOnly(files: Files, folder: string): Reading {
  const readIfThere = async (path: string) => {
    try {
      return await files.readBelow(`${folder}/_`, path.slice(folder.length + 1))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw new Refusal(`文种文件夹里的“${path}”${error.message}。`)
    }
  }
  return {readIfThere, read: async path => (await readIfThere(path)) ?? files.read(path), list: files.list}
}

async function partialsIn(files: Reading, folder: string): Promise<Record<string, string>> {
  const partials: Record<string, string> = {}
  for (const file of await files.list(folder)) {
    if (!file.endsWith('.hbs') || file === 'article.md.hbs') continue
    partials[file.slice(0, -4)] = decoder.decode(await files.read(`${folder}/${file}`))
  }
  return partials
}
