import type {Text} from './text.ts'

/** A heading of a finished document, where it stands. */
export interface Heading {
  readonly start: number
  readonly depth: number
  readonly text: string
}

/** The headings of an article that stand in its file. */
export function outlineOf(texts: ReadonlyArray<Text>): Heading[] {
  return texts.flatMap(({block, depth, value, place}) => {
    const level = block === 'run-in' ? depth + 1 : depth
    const placed = block === 'heading' || block === 'run-in' ? place(0, value.length) : undefined
    return placed ? [{start: placed.range.start, depth: level, text: value.replaceAll('\n', ' ')}] : []
  })
}

/** The headings that a place stands under, the widest first: `一、强化组织领导 › （二）压实责任`. */
export function headingPath(headings: ReadonlyArray<Heading>, offset: number): string {
  const path: Heading[] = []
  for (const heading of headings) {
    if (heading.start > offset) break
    while (path.length && path.at(-1)!.depth >= heading.depth) path.pop()
    path.push(heading)
  }
  return path.map(({text}) => (text.length > 20 ? `${text.slice(0, 19)}…` : text)).join(' › ')
}
