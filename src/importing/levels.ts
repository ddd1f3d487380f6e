import {numberOf} from '../reading/number-of.ts'
import type {Passage} from '../reading/passage.ts'

export type Level = 'section' | 'measure' | 'item'

const levels: ReadonlyArray<Level> = ['section', 'measure', 'item']

/** Which level of a draft each heading of an article stands on; undefined for what is a paragraph like the others. */
export function levelsOf(passages: ReadonlyArray<Passage>): (passage: Passage) => Level | undefined {
  const heads = passages.filter(({form}) => form.depth !== undefined)
  const isNumbered = ({text, form}: Passage) => form.part === 'division' || numberOf(text) !== undefined
  const divisions = heads.filter(({form}) => form.part === 'division').length
  const numbered = heads.filter(passage => depthOf(passage) === 2 && isNumbered(passage)).length
  // Where sections are numbered, a short line without a number is one only if the file marks it so.
  const isHead = (passage: Passage) => numbered < 2 || isNumbered(passage) || passage.form.isMarked === true
  const depths = [...new Set(heads.filter(isHead).map(depthOf))].sort((a, b) => a - b)
  const byDepth = new Map<number, Level>()
  if (divisions >= 2 || !depths.includes(2)) {
    for (const [index, depth] of depths.entries()) if (levels[index]) byDepth.set(depth, levels[index])
  } else {
    for (const [index, level] of levels.entries()) byDepth.set(index + 2, level)
    if (!depths.includes(4)) byDepth.set(5, 'item')
  }
  return passage => (isHead(passage) ? byDepth.get(depthOf(passage)) : undefined)

  /** Parts and chapters of a report, and what chapters are divided into, stand above its numbered sections. */
  function depthOf({form}: Passage): number {
    const {depth = 0, part} = form
    return part === 'division' && divisions >= 2 ? depth / 2 : depth
  }
}
