import {numberOf} from '../reading/number-of.ts'
import type {Part, Piece, Plan} from './plan.ts'

const beginning =
  /^(?:展望未来|面向未来|展望明天|放眼未来|站在新的|站在新起点|奋进新征程|新征程上|征途漫漫|下一步[，,]|未来[，,]|今后[，,])/

const ahead =
  /将(?!其|.{0,6}(?:纳入|作为|列入|打造))|继续|未来|奋力|谱写|征程|新篇|接续|必将|明天|迈进|再接再厉|永远|一如既往|阔步|前行/gu

/** The last paragraphs of an article that look ahead are no part of its last section. */
export function takeOutlook(plan: Plan): void {
  const last = lastOf(plan.sections)
  if (!last) return
  const begun = last.body.findIndex(
    (piece, index) =>
      index >= last.body.findLastIndex(isText) - 2 && isText(piece) && beginning.test(piece.text)
  )
  const ending = last.body.findLastIndex(isText)
  const end = last.body[ending]
  const isNumbered = plan.sections.some(({head}) => head && numberOf(head.text))
  const looksAhead = !isNumbered && end && isText(end) && (end.text.match(ahead)?.length ?? 0) >= 2
  const start = begun > 0 ? begun : looksAhead ? ending : -1
  // A section must have something left to say.
  if (start < 1) return
  plan.outlook.push(...last.body.splice(start))
}

const isText = (piece: Piece): piece is {readonly text: string} => 'text' in piece

/** The part that is printed last. */
function lastOf(parts: ReadonlyArray<Part>): Part | undefined {
  const last = parts.at(-1)
  if (!last) return undefined
  return lastOf(last.items) ?? lastOf(last.measures) ?? last
}
