import {formats} from '../formats/index.ts'
import type {KindWithText} from '../kind/kind.ts'
import {type LoadedKind, loadKind} from '../kind/load.ts'
import type {TemplateProblem} from '../kind/template-problem.ts'

import type {Role} from '../model/roles.ts'
import type {Files} from './ports.ts'
import {Refusal} from './ports.ts'
import {ownStyles, titleOf} from './styles.ts'

const decoder = new TextDecoder()

export interface ReadKindsOptions {
  /** Whether our own templates are known to hold together (default: true). */
  readonly isProven?: boolean
  /** Roles of campaigns, which the kinds of the user may ask for (default: none). */
  readonly roles?: ReadonlyArray<Role>
  /** A folder that may have no kinds yet, since one is about to be put there (default: none). */
  readonly begun?: string
}

/**
 * The kinds of our own folder and of the user's, who may replace ours by taking its name. A folder of the user's that
 * does not hold together is refused with all that is wrong with it.
 */
export async function readKinds(
  files: Files,
  folders: ReadonlyArray<string>,
  {isProven = true, begun, roles}: ReadKindsOptions = {}
): Promise<KindWithText[]> {
  const kinds = new Map<string, KindWithText>()
  for await (const {folder, id, loaded} of eachKind(files, folders, {isProven, begun, roles})) {
    if ('problems' in loaded) {
      const lines = loaded.problems.map(problem => `  ${placeOf(folder, id, problem)}  ${problem.message}`)
      throw new Refusal([`文种“${id}”要改好才能用：`, ...lines].join('\n'))
    }
    kinds.set(id, loaded.kind)
  }
  return [...kinds.values()]
}

/** A kind of a folder, or what is wrong with it. */
export interface FoundKind {
  readonly folder: string
  readonly id: string
  readonly loaded: LoadedKind
}

/** Where a problem is, as editors understand it. */
export const placeOf = (folder: string, id: string, {file, line, column}: TemplateProblem): string =>
  `${folder}/${id}/${file}:${line}:${column + 1}`

/** All kinds of our own folder and of the user's, whether they hold together or not. Throws `Refusal` for a folder without kinds. */
export async function* eachKind(
  files: Files,
  folders: ReadonlyArray<string>,
  {isProven = true, begun, roles}: ReadKindsOptions = {}
): AsyncGenerator<FoundKind> {
  const styles = (await ownStyles(files)).flatMap(({name, text}) => [name, titleOf(text) ?? name])
  let shared: Record<string, string> = {}
  const taken = new Map<string, FoundKind>()
  const own = `${files.home}/templates`
  for (const folder of [own, ...folders]) {
    const names = await files.list(folder)
    if (names.length === 0 && folder !== begun)
      throw new Refusal(
        `文种文件夹“${folder}”不存在或是空的，请核对 --templates 和设置里的“文种文件夹”；要新建一个，运行：zongshu kind new 名称`
      )
    const within = folder === own ? files : belowOnly(files, folder)
    shared = {...shared, ...(await partialsIn(within, `${folder}/_partials`))}
    let found = 0
    for (const id of names.filter(name => !/^[_.]/.test(name))) {
      const [manifest, template] = await Promise.all(
        ['kind.yaml', 'article.md.hbs'].map(file =>
          within.readIfThere(`${folder}/${id}/${file}`).catch(error => {
            // What is no folder, or lies where it should not be read, has none; only the latter is told.
            if (error instanceof Refusal) throw error
          })
        )
      )
      if (!manifest && !template) continue
      found++
      if (!manifest || !template) {
        yield {folder, id, loaded: {problems: [missing(manifest ? 'article.md.hbs' : 'kind.yaml')]}}
        continue
      }
      const mine = await partialsIn(within, `${folder}/${id}`)
      const loaded = loadKind({
        id,
        manifest: decoder.decode(manifest),
        template: decoder.decode(template),
        partials: {...shared, ...mine},
        isOwn: name => Object.hasOwn(mine, name),
        formats: formats.map(({name}) => name),
        styles,
        roles,
        isProven: isProven && folder === own
      })
      const problems = 'kind' in loaded ? namesTaken(loaded.kind, taken, own) : []
      const one = {folder, id, loaded: problems.length > 0 ? {problems} : loaded}
      if ('kind' in loaded) for (const name of namesOf(loaded.kind)) taken.set(name, one)
      yield one
    }
    if (found === 0 && folder !== begun)
      throw new Refusal(`“${folder}”里没有文种：每个文种是一个文件夹，内有 kind.yaml 和 article.md.hbs。`)
  }
}

const missing = (file: string): TemplateProblem => ({
  file,
  line: 1,
  column: 0,
  message: '没有这个文件；每个文种要有 kind.yaml 和 article.md.hbs，不是文种的文件夹，名称前加“_”'
})

const namesOf = ({name, aliases}: KindWithText): string[] => [name.zh, ...aliases]

/** The names of a kind that another one has already, unless it stands in its place. */
function namesTaken(
  kind: KindWithText,
  taken: ReadonlyMap<string, FoundKind>,
  own: string
): TemplateProblem[] {
  return namesOf(kind).flatMap(name => {
    const other = taken.get(name)
    if (!other || other.id === kind.id) return []
    const whose = other.folder === own ? '自带的文种' : `“${other.folder}/${other.id}”`
    const way = other.folder === own ? `；要用它代替自带的，把文件夹改名为 ${other.id}` : ''
    const message = `“${name}”已经是${whose}的名称，草稿写了它不知道用哪个，另起一个${way}`
    return [{file: 'kind.yaml', line: 1, column: 0, message}]
  })
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
