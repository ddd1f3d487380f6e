import type {Path} from '../finding.ts'

/** Under which an item of a list keeps its path; copies by spread keep it too. */
const key = Symbol('path')

/** An item that knows its path in the draft, where empty items count. */
export const withPath = <Item extends object>(item: Item, path: Path): Item => ({...item, [key]: path})

/** The path of an item of a list that was read from a draft: of a chapter, a measure, an honour. */
export function pathOf(item: object): Path {
  if (key in item && isPath(item[key])) return item[key]
  throw new Error('Cannot tell the path of what is no item of a list of a draft')
}

const isPath = (given: unknown): given is Path => Array.isArray(given)
