import {decode} from '../draft/decode.ts'
import {isPage} from '../engine/file-sort.ts'
import {mappingPath} from '../figures/mapping.ts'
import type {ExpandOptions} from './expand.ts'
import type {Host} from './host.ts'
import {UsageError} from './usage-error.ts'

export interface PathsOptions extends Pick<ExpandOptions, 'endings'> {
  /** What a folder stands for where it has both: drafts or pages (default: all its files). */
  readonly wanted?: 'drafts' | 'pages'
  /** Which part of the files, as `2/5` (default: all). */
  readonly shard?: string
}

/**
 * The files that the words of a command line mean, at least one; each once, called as it was called first. `!…` takes
 * files away, `@名单.txt` stands for the files that are listed in it. Throws `UsageError` and `Refusal`.
 */
export async function pathsOf(
  words: ReadonlyArray<string>,
  host: Host,
  {endings, wanted, shard}: PathsOptions = {}
): Promise<string[]> {
  const part = shard === undefined ? undefined : partOf(shard)
  const listed = (await Promise.all(words.map(word => listedBy(word, host)))).flat()
  const isAway = (word: string) => word.startsWith('!') && word.length > 1
  const named = listed.filter(word => !isAway(word))
  if (named.length === 0)
    throw new UsageError('请写出要处理的文件，例如：zongshu lint 草稿.yaml；从标准输入读用 -。')
  const placeOf = (path: string) => (path === '-' ? path : host.between('.', path))
  const away = new Set<string>()
  for (const word of listed.filter(isAway))
    for (const path of await host.expand(word.slice(1), {endings, mayBeNone: true})) away.add(placeOf(path))
  // `a.yaml` and `./a.yaml` are one file.
  const byPlace = new Map<string, string>()
  for (const word of named) {
    const onLinks = (links: ReadonlyArray<string>) => tellLinks(links, word, host)
    const found = await host.expand(word, {endings, onLinks})
    const kept =
      wanted && found.length > 1 && host.isFolder(word) ? await sorted(found, word, wanted, host) : found
    for (const path of kept) {
      const place = placeOf(path)
      if (!away.has(place) && !byPlace.has(place)) byPlace.set(place, path)
    }
  }
  // What names of tables mean is kept beside a draft, and is none.
  for (const path of [...byPlace.values()]) byPlace.delete(placeOf(mappingPath(path)))
  if (byPlace.size === 0) throw new UsageError('用“!”排除以后，没有文件剩下，请核对写法。')
  const all = [...byPlace.values()]
  return part ? all.filter((_, index) => index % part.of === part.number - 1) : all
}

function tellLinks(links: ReadonlyArray<string>, word: string, host: Host): void {
  const named = links.slice(0, 5).join('、') + (links.length > 5 ? `等 ${links.length} 个` : '')
  host.complain(
    `“${word}”里的链接指到了外面，没有算进去：${named}。要用它们，请写出路径本身，或把文件复制进来。`
  )
}

/** The words of a list, a line each; a word that is none stands for itself, and so does a file of that very name. */
async function listedBy(word: string, host: Host): Promise<string[]> {
  if (!/^@./.test(word) || (await host.exists(word))) return [word]
  const list = word.slice(1)
  const {text} = decode(await host.read(list), list, () => {})
  const lines = text.split(/\r?\n/).map(line => line.trim())
  const words = lines.filter(line => line !== '' && !line.startsWith('#'))
  if (words.length === 0) throw new UsageError(`名单“${list}”里没有文件名；一行写一个。`)
  return words
}

/** Of the files of a folder those that are wanted; what is left out is said. */
async function sorted(
  paths: ReadonlyArray<string>,
  folder: string,
  wanted: 'drafts' | 'pages',
  host: Host
): Promise<ReadonlyArray<string>> {
  const kept: string[] = []
  const others: string[] = []
  for (const path of paths) {
    const isOne = isPage(decode(await host.read(path), path, () => {}).text) === (wanted === 'pages')
    ;(isOne ? kept : others).push(path)
  }
  if (kept.length === 0) return paths
  if (others.length > 0 && wanted === 'drafts')
    host.complain(`文件夹“${folder}”里的版面文件没有算进去：${others.join('、')}。`)
  return kept
}

function partOf(shard: string): {readonly number: number; readonly of: number} {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(shard) ?? []).map(Number)
  if (!number || !of || number > of)
    throw new UsageError(`--shard 写的是“${shard}”；要写成“第几片/共几片”，如 2/5。`)
  return {number, of}
}
