import type {Finding, Range} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {notRead} from './notices.ts'
import {type Unkept, type UnkeptSort, unkeptSorts} from './unkept.ts'

/** Sorts whose words no rule saw. */
const unseen: ReadonlyArray<UnkeptSort> = [
  'struck',
  'hidden',
  'deleted',
  'chart',
  'drawing',
  'object',
  'file'
]

/** Say of each sort of words that was not checked, at the first of them, which they are. */
export function notReadIn(
  unkept: ReadonlyArray<Unkept>,
  rangeOf: (line: number) => Range | undefined
): Finding[] {
  return unseen.flatMap(sort => {
    const own = unkept.filter(one => one.sort === sort)
    const [first] = own
    if (!first) return []
    const name = unkeptSorts[sort]
    const words = own
      .slice(0, 5)
      .map(one => `“${excerpt(one.words || name)}”`)
      .join('、')
    const message = `${name}没有检查，共 ${own.length} 处：${words}${own.length > 5 ? '等' : ''}。`
    const {start, end} = rangeOf(first.line) ?? {start: 0, end: 0}
    return [findingOf(notRead, {message, range: {start, end}})]
  })
}

const excerpt = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text)
