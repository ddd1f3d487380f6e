import type {DrawnPage, Run} from '../../typst/pdf/drawn.ts'
import {type Element, unspaced} from './elements.ts'

/** An element with the runs of words that say it. */
export interface Found extends Element {
  readonly runs: ReadonlyArray<Run>
}

/**
 * Find each element on the pages. They say everything in its order; what stands between, such as the head of a table that is
 * said again, is passed over.
 */
export function findElements(elements: ReadonlyArray<Element>, pages: ReadonlyArray<DrawnPage>): Found[] {
  const runs = pages.flatMap(({things}) => things.filter((thing): thing is Run => thing.type === 'run'))
  const ends: number[] = []
  let all = ''
  const said = runs.filter(({isArtifact}) => !isArtifact)
  for (const {glyphs} of said) {
    all += unspaced(glyphs.map(({text}) => text).join(''))
    ends.push(all.length)
  }
  let at = 0
  let index = 0
  return elements.flatMap(element => {
    const from = all.indexOf(element.text, at)
    if (from < 0) return []
    at = from + element.text.length
    while (ends[index]! <= from) index++
    const first = index
    while (ends[index]! < at) index++
    return [{...element, runs: said.slice(first, index + 1)}]
  })
}
