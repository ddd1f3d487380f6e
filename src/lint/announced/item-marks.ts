/** A mark that divides numbered points otherwise than the others do: where it stands. */
export interface OddMark {
  readonly index: number
  readonly mark: string
  readonly usual: string
}

const point = /(?<=^|[，。；：])[一二三四五六七八九十]{1,2}是(?!否|非)/gu
/** Fewer points have no usual mark. */
const fewest = 4

/** Of 一是…；二是…；三是…。四是…。五是…, the first mark that is another than before it; of sentences in points nothing is said. */
export function oddItemMark(text: string): OddMark | undefined {
  if (!text.includes('三是')) return undefined
  const starts = [...text.matchAll(point)].map(({index}) => index)
  if (starts.length < fewest) return undefined
  const items = starts.slice(1).map((start, at) => text.slice(starts[at], start))
  const marks = items.map(item => item.at(-1)!)
  // A point of several sentences ends in a full stop, whatever divides the others.
  if (items.some(item => /[。！？：]./u.test(item.slice(2))) || new Set(marks).size === 1) return undefined
  const [usual] = marks
  const odd = marks.findIndex(mark => mark !== usual)
  return {index: starts[odd + 1]! - 1, mark: marks[odd]!, usual: usual!}
}

/** 一是抓好培训，提高本领，二是…: commas divide the points and what is in them alike. */
export function commaBetween(text: string): number | undefined {
  if (!text.includes('二是')) return undefined
  for (const {0: points} of text.matchAll(/一是[^。；：]*，二是[^。；：]*(?:，三是[^。；：]*)?/gu)) {
    const at = points.indexOf('，二是')
    const first = points.slice(0, at)
    if (first.includes('，')) return text.indexOf(points) + at
  }
  return undefined
}
