/** The base columns of a paper: so many of so many characters, with a gutter of one character. */
export interface Base {
  readonly columns: number
  readonly chars: number
  /** Characters between the two halves of a spread, which are its inner margins (default: it is one page). */
  readonly fold?: number
}

/** A paper with its type area on the character grid. */
export interface Paper {
  readonly name: string
  /** Millimetres. */
  readonly width: number
  readonly height: number
  /** From the upper edge to the type area, and from its foot to the lower edge, in millimetres. */
  readonly top: number
  readonly bottom: number
  /** 基本栏. */
  readonly base: Base
  /** Columns that a single story is set in, most natural first. */
  readonly columns: ReadonlyArray<number>
  /** From line to line, in points, where it is closer than usual (default: that of the body). */
  readonly pitch?: number
}

/** Papers, small ones first. 对开 and 四开 are the sizes of a single page. */
export const papers: ReadonlyArray<Paper> = [
  {name: 'A4', width: 210, height: 297, top: 18, bottom: 15, base: {columns: 4, chars: 14}, columns: [3, 2]},
  {
    name: '四开',
    width: 273,
    height: 390,
    top: 22,
    bottom: 17,
    base: {columns: 6, chars: 11},
    columns: [4, 3]
  },
  {name: 'A3', width: 297, height: 420, top: 22, bottom: 17, base: {columns: 6, chars: 13}, columns: [4, 5]},
  {name: '对开', width: 390, height: 546, top: 28, bottom: 19, base: {columns: 8, chars: 13}, columns: [5, 6]}
]

/** 小五号 body on its line pitch, in points. */
export const body = {size: 9, pitch: 12.6}
/** As close as lines may stand where words find no room otherwise, in points. */
export const closestPitch = 11.8

/** Characters from the left of the type area to a base column, counted from 0. */
export const startOf = ({columns, chars, fold = 1}: Base, column: number): number =>
  column * (chars + 1) + (column < columns / 2 ? 0 : fold - 1)

/** Characters across so many base columns from one on, with what is between them. */
export const widthOf = (base: Base, column: number, columns: number): number =>
  startOf(base, column + columns - 1) + base.chars - startOf(base, column)

/** The base column that begins so many characters from the left, or next to there. */
export function columnAt(base: Base, x: number): number {
  const distance = (column: number) => Math.abs(startOf(base, column) - x)
  const all = Array.from({length: base.columns}, (_, column) => column)
  return all.reduce((best, column) => (distance(column) < distance(best) ? column : best))
}

/** How many base columns are so many characters wide from one on. */
export const columnsOver = (base: Base, column: number, width: number): number =>
  columnAt(base, startOf(base, column) + width - base.chars) - column + 1

/** Characters across the type area: the base columns and what is between them. */
export const charsAcross = ({base}: Pick<Paper, 'base'>): number => widthOf(base, 0, base.columns)

/** Rows of the type area. */
export function rowsDown({height, top, bottom, pitch = body.pitch}: Paper): number {
  const points = ((height - top - bottom) / 25.4) * 72
  return Math.floor((points + pitch - body.size) / pitch)
}

/** 破栏: characters of a line when `chars` across are set in so many columns, with gutters of a character. */
export const brokenInto = (chars: number, columns: number): number =>
  Math.floor((chars - (columns - 1)) / columns)

/** Shares of a 对开 page by which sections and blocks are placed: rows of its type area, and base columns. */
const shares: ReadonlyArray<{readonly name: RegExp; readonly rows: number; readonly columns: number}> = [
  {name: /^整版$/, rows: 1, columns: 8},
  {name: /^2\/3版?$/, rows: 2 / 3, columns: 8},
  {name: /^(?:半版|1\/2版?)$/, rows: 1 / 2, columns: 8},
  {name: /^1\/3版?$/, rows: 1 / 3, columns: 8},
  {name: /^1\/4版?$/, rows: 1 / 4, columns: 8},
  {name: /^1\/8版?$/, rows: 1 / 4, columns: 4}
]

/** The names by which `paperCalled` knows papers. */
export const paperNames: ReadonlyArray<string> = [
  ...papers.map(({name}) => name),
  ...['整版', '2/3版', '半版', '1/3版', '1/4版', '1/8版']
]

/** A paper, or a share of a 对开 page as a paper of its own, by its name. */
export function paperCalled(name: string): Paper | undefined {
  const whole = papers.at(-1)!
  const share = shares.find(one => one.name.test(name))
  if (!share) return papers.find(paper => paper.name === name)
  if (share.rows === 1) return whole
  const {columns} = share
  const rows = Math.floor(rowsDown(whole) * share.rows)
  const [top, bottom] = [20, 17]
  const depth = ((rows * body.pitch - (body.pitch - body.size)) / 72) * 25.4
  return {
    ...whole,
    name,
    width: (whole.width * columns) / whole.base.columns,
    height: Math.ceil((top + depth + bottom) * 10) / 10,
    top,
    bottom,
    base: {...whole.base, columns}
  }
}
