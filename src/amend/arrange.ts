import type {Edit, Path} from '../finding.ts'
import {countAt} from './find.ts'
import {insertItem, moveItem, removeItem} from './items.ts'
import type {FormTree} from './tree.ts'

/** What is done to a list as a whole. */
export type Arrangement =
  /** Before the item `at`; at the end without it. */
  | {readonly does: 'insert'; readonly list: Path; readonly at?: number}
  | {readonly does: 'remove'; readonly list: Path; readonly at: number}
  | {readonly does: 'move'; readonly list: Path; readonly at: number; readonly by: number}

/** The edits that do it; undefined where the text cannot have it so. */
export function arrange(tree: FormTree, asked: Arrangement): Edit[] | undefined {
  switch (asked.does) {
    case 'insert':
      return insertItem(tree, asked.list, asked.at)
    case 'remove':
      return removeItem(tree, asked.list, asked.at)
    case 'move':
      return moveItem(tree, asked.list, asked.at, asked.at + asked.by)
  }
}

/** Where the item is after it, or was before it was taken out; undefined when it is no place of the list. */
export function placeOf(tree: FormTree, asked: Arrangement): Path | undefined {
  const count = countAt(tree, asked.list)
  const at = (asked.at ?? count) + (asked.does === 'move' ? asked.by : 0)
  return at >= 0 && (at < count || (asked.does === 'insert' && at === count))
    ? [...asked.list, at]
    : undefined
}

/** Where what stood at a path stands after a list was arranged; undefined when it was taken out. */
export function pathAfter(path: Path, done: Arrangement): Path | undefined {
  const {list, at} = done
  const index = path[list.length]
  const isBelow = list.every((step, depth) => path[depth] === step)
  if (!isBelow || typeof index !== 'number' || at === undefined) return path
  const moved = (now: number): Path => [...list, now, ...path.slice(list.length + 1)]
  if (done.does === 'insert') return index >= at ? moved(index + 1) : path
  if (done.does === 'remove') return index === at ? undefined : index > at ? moved(index - 1) : path
  const to = at + done.by
  if (index === at) return moved(to)
  if (index > at && index <= to) return moved(index - 1)
  return index < at && index >= to ? moved(index + 1) : path
}

/** What was asked for before another arrangement was done, as it is after that; undefined when what it means is gone. */
export function arrangementAfter(asked: Arrangement, done: Arrangement): Arrangement | undefined {
  const list = pathAfter(asked.list, done)
  if (!list) return undefined
  if (asked.at === undefined) return {...asked, list}
  const item = pathAfter([...asked.list, asked.at], done)
  // Before one that is gone is where it was.
  if (!item) return asked.does === 'insert' ? {...asked, list} : undefined
  return {...asked, list, at: item[list.length] as number}
}

/** What was meant before several arrangements were done, as it is after them. */
export function afterAll<Meant>(
  meant: Meant,
  done: ReadonlyArray<Arrangement>,
  after: (meant: Meant, one: Arrangement) => Meant | undefined
): Meant | undefined {
  let now: Meant | undefined = meant
  for (const one of done) now = now && after(now, one)
  return now
}
