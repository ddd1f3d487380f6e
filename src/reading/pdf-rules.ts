/** A straight line on a page, level or upright; points, `y` from the foot. */
export interface Rule {
  readonly isLevel: boolean
  /** Its height if it is level, else how far right it stands. */
  readonly at: number
  readonly from: number
  readonly to: number
}

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [x: number, y: number]

/** What pdf.js gives of a page, and the numbers that it has for its operators. */
export interface Operators {
  readonly fnArray: ArrayLike<number>
  readonly argsArray: ArrayLike<unknown>
}
export type OperatorNumbers = Readonly<Record<OperatorName, number>>
type OperatorName =
  | 'save'
  | 'restore'
  | 'transform'
  | 'constructPath'
  | 'endPath'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'

/** Broader strokes are areas; shorter ones are marks. In points. */
const [broadest, shortest] = [3, 4]
/** How many numbers each step of a path has: move, line, two sorts of curves, close. */
const numbersOf = [2, 2, 6, 4, 0]

/** The straight lines that a page draws, as lines or as thin areas, and the sides of the rectangles that it draws. */
export function rulesIn({fnArray, argsArray}: Operators, names: OperatorNumbers): Rule[] {
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (let index = 0; index < fnArray.length; index++) {
    const name = fnArray[index]
    const args = argsArray[index]
    if (name === names.save) saved.push(matrix)
    else if (name === names.restore || name === names.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (name === names.transform) matrix = times(matrix, args as Matrix)
    else if (name === names.paintFormXObjectBegin) {
      saved.push(matrix)
      const [own] = args as [Matrix | null]
      if (own) matrix = times(matrix, own)
    } else if (name === names.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]]
      // What is not painted clips.
      if (paint !== names.endPath && path)
        for (const part of partsOf(path, matrix)) rules.push(...rulesOf(part))
    }
  }
  return rules
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f
]

/** The points of each part of a path; nothing of one with curves. */
function partsOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const parts: Point[][] = []
  let at = 0
  while (at < path.length) {
    const step = path[at]!
    const count = numbersOf[step]
    if (count === undefined || count > 2) return []
    const [x, y] = [path[at + 1]!, path[at + 2]!]
    if (step === 0) parts.push([])
    if (count === 2) parts.at(-1)?.push([a * x + c * y + e, b * x + d * y + f])
    else if (parts.at(-1)?.[0]) parts.at(-1)!.push(parts.at(-1)![0]!)
    at += 1 + count
  }
  return parts
}

function rulesOf(points: ReadonlyArray<Point>): Rule[] {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, foot, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const level = (at: number): Rule => ({isLevel: true, at, from: left, to: right})
  const upright = (at: number): Rule => ({isLevel: false, at, from: foot, to: top})
  const isLong = (rule: Rule) => rule.to - rule.from > shortest
  if (top - foot < broadest) return [level((top + foot) / 2)].filter(isLong)
  if (right - left < broadest) return [upright((left + right) / 2)].filter(isLong)
  const isBox = points.length >= 4 && points.every(([x, y]) => isOn(x, left, right) && isOn(y, foot, top))
  return isBox ? [level(foot), level(top), upright(left), upright(right)] : []
}

const isOn = (value: number, ...ends: number[]): boolean => ends.some(end => Math.abs(value - end) < 0.5)
