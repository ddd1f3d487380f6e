import type {Item} from './pdf-item.ts'

/** A part of a page in the order of reading, moved to where the leftmost column begins. */
export type Column = ReadonlyArray<Item>

/** Fewer lines beside each other are a table, or by chance. */
const fewestLines = 6
/** A line of text takes so many ems at least, and so much of its column; most lines of a column do. */
const [narrowest, full, mostFull] = [8, 0.85, 0.5]
/** What stands between two columns at least, in ems. */
const gutter = 0.8

/**
 * The columns of a page that a newspaper or a bulletin set side by side, one after the other, with what goes across them
 * in its place; the whole page as one where there are none. The cells of tables are not full, and are no columns.
 */
export function columnsOf(items: ReadonlyArray<Item>): Column[] {
  const middle = middleOf(items)
  if (middle === undefined) return [items]
  const columns: Column[] = []
  let beside: Item[] = []
  const byHeight = [...items].sort((a, b) => b.y - a.y)
  const across = byHeight.filter(item => isAcross(item, middle))
  const isOver = (item: Item) => across.some(one => Math.abs(one.y - item.y) < item.size * 0.4)
  let over: Item[] = []
  const flush = () => {
    const [left, right] = [beside.filter(one => one.x < middle), beside.filter(one => one.x >= middle)]
    const [from, to] = [startOf(left), startOf(right)]
    const moved = Number.isFinite(from) && Number.isFinite(to) ? to - from : 0
    if (left.length > 0) columns.push(...columnsOf(left))
    if (right.length > 0) columns.push(...columnsOf(right.map(one => ({...one, x: one.x - moved}))))
    beside = []
  }
  for (const item of byHeight) {
    if (isOver(item)) {
      if (beside.length > 0) flush()
      over.push(item)
      continue
    }
    if (over.length > 0) columns.push(over)
    over = []
    beside.push(item)
  }
  flush()
  if (over.length > 0) columns.push(over)
  return columns
}

const rightOf = ({x, width}: Item): number => x + width
const startOf = (items: ReadonlyArray<Item>): number => Math.min(...items.map(({x}) => x))
const isAcross = (item: Item, at: number): boolean => item.x < at - 1 && rightOf(item) > at + 1

/** Where two columns meet; undefined where nothing stands beside other text. */
function middleOf(items: ReadonlyArray<Item>): number | undefined {
  if (items.length < 2 * fewestLines) return undefined
  const [left, right] = [startOf(items), Math.max(...items.map(rightOf))]
  let best: {readonly at: number; readonly across: number} | undefined
  // Each column begins where many lines do.
  const starts = new Map<number, number>()
  for (const {x} of items) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1)
  for (const [start, count] of starts) {
    if (count < fewestLines || start - left < (right - left) * 0.15 || right - start < (right - left) * 0.15)
      continue
    const at = start - 2
    const across = items.filter(item => isAcross(item, at)).length
    if (across > items.length * 0.3 || (best && best.across <= across)) continue
    if (isColumn(items, at, 'left') && isColumn(items, at, 'right')) best = {at, across}
  }
  return best?.at
}

/** Whether what stands on one side is text that fills its column. */
function isColumn(items: ReadonlyArray<Item>, at: number, side: 'left' | 'right'): boolean {
  const own = items.filter(item => !isAcross(item, at) && (side === 'left' ? item.x < at : item.x >= at))
  const lines = linesOf(own)
  if (lines.length < fewestLines) return false
  const widths = lines.map(({from, to, size}) => ({ems: (to - from) / size, from, to}))
  const size = lines[0]!.size
  const edge = Math.max(...lines.map(({to}) => to))
  if (side === 'left' && at - edge < gutter * size - 2) return false
  const widest = Math.max(...widths.map(({ems}) => ems))
  const filled = widths.filter(({ems}) => ems >= narrowest && ems >= widest * full)
  const isFull = filled.length >= fewestLines - 2 && filled.length >= lines.length * mostFull
  // Three columns are one beside two, of which the last may be short.
  return isFull || middleOf(own) !== undefined
}

/** How far lines reach; words of one line stand beside each other without more than a blank between them. */
function linesOf(
  items: ReadonlyArray<Item>
): {from: number; to: number; readonly y: number; readonly size: number}[] {
  const lines: {from: number; to: number; readonly y: number; readonly size: number}[] = []
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1)
    if (line && Math.abs(line.y - item.y) < item.size * 0.4) {
      line.from = Math.min(line.from, item.x)
      line.to = Math.max(line.to, rightOf(item))
    } else lines.push({from: item.x, to: rightOf(item), y: item.y, size: item.size})
  }
  return lines
}
