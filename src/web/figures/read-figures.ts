import type {Plain} from '../../amend/emit.ts'

/** A figure that was read from a row of a table. */
export interface ReadFigure {
  readonly name: string
  /** What the table calls it, where it could not keep that name. */
  readonly was?: string
  /** The value with its unit; undefined where there is one for each year. */
  readonly value?: string
  readonly points: ReadonlyArray<{readonly time: string; readonly value: string}>
  readonly time?: string
  readonly source?: string
  /** What a person should look at before taking it. */
  readonly doubts: ReadonlyArray<'unit' | 'separators' | 'number' | 'marks' | 'name'>
}

/** What stands in a table and becomes no figure. */
export interface Dropped {
  /** All that stood there, as it was. */
  readonly words: string
  readonly why: 'above' | 'name' | 'value' | 'total' | 'note' | 'column'
}

/** What a table gives, and what stays behind. */
export interface ReadTable {
  readonly figures: ReadonlyArray<ReadFigure>
  readonly dropped: ReadonlyArray<Dropped>
}

type Role = 'name' | 'unit' | 'value' | 'time' | 'source' | 'year' | 'none'

const headings: ReadonlyArray<readonly [RegExp, Role]> = [
  [/^(?:计量)?单位$/, 'unit'],
  [/来源|提供(?:单位|部门)|责任(?:单位|部门)|^部门$|出处/, 'source'],
  [/^(?:时间|时点|年份|截至|截止时间)$/, 'time'],
  [/指标|名称|项目|数据名|内容|类别/, 'name'],
  [/数值|数量|数据|完成|实绩|实际|总量|合计|绝对(?:值|量)/, 'value'],
  [/序号|编号|备注/, 'none']
]
const year = /^(?:19|20)\d{2}(?:年(?:末|底|度|\d{1,2}月)?|\.\d{1,2})?$/

/** Figures in the rows of a table: a name, a value or one for each year, a unit of its own or in the name. */
export function figuresIn(rows: ReadonlyArray<ReadonlyArray<string>>): ReadTable {
  const turned = isTurned(rows) ? turn(rows) : rows
  const at = turned.findIndex(isHeading)
  const heading = at < 0 ? undefined : turned[at]
  const body = turned.slice(at + 1)
  const roles = rolesOf(turned, heading)
  const found: ReadFigure[] = []
  const taken: ReadonlyArray<string>[] = []
  const dropped: Dropped[] = turned.slice(0, Math.max(0, at)).map(row => ({words: inLine(row), why: 'above'}))
  for (const row of body) {
    const figure = figureOf(row, roles, heading)
    if ('why' in figure) dropped.push(figure)
    else {
      found.push(figure)
      taken.push(row)
    }
  }
  return {figures: withOwnNames(found), dropped: [...dropped, ...columnsLeft(roles, taken, heading)]}
}

/** The figure of one row. */
function figureOf(
  row: ReadonlyArray<string>,
  roles: ReadonlyArray<Role>,
  heading: ReadonlyArray<string> | undefined
): ReadFigure | Dropped {
  const called = row[roles.indexOf('name')]?.trim() ?? ''
  // A cell that spans the row stands in every column: it heads rows, or is a note.
  const cellAt = (column: number) => {
    const given = row[column]?.trim() ?? ''
    return given === called ? '' : given
  }
  const cell = (role: Role) => cellAt(roles.indexOf(role))
  const {words, was, unit: own} = nameOf(called)
  const left = (why: Dropped['why']): Dropped => ({words: inLine(row), why})
  if (/^(?:合计|小计|总计)/.test(words)) return left('total')
  if (/^(?:备?注|说明)\d*[:：]/.test(plainly(called))) return left('note')
  const unit = cell('unit') || own
  const doubts = new Set<ReadFigure['doubts'][number]>()
  const points = roles.flatMap((role, column) => {
    const given = cellAt(column)
    if (role !== 'year' || given === '' || /^[-—–/]$/.test(given)) return []
    return [{time: periodOf(heading![column]!), value: withUnit(given, unit, doubts)}]
  })
  const given = cell('value')
  if (points.length === 0 && given === '') return left('value')
  if (words === '') return left('name')
  if (was !== undefined) doubts.add('marks')
  return {
    name: words,
    ...(was !== undefined && {was}),
    ...(given !== '' && {value: withUnit(given, unit, doubts)}),
    points,
    ...(cell('time') && {time: periodOf(cell('time'))}),
    ...(cell('source') && {source: cell('source')}),
    doubts: [...doubts]
  }
}

/** All words of a row or column; a cell that spans several is said once. */
const inLine = (cells: ReadonlyArray<string>): string =>
  cells
    .map(cell => cell.trim())
    .filter((cell, index, all) => cell !== '' && cell !== all[index - 1])
    .join('　')

/** Columns that no figure takes from, but for those that count the rows. */
function columnsLeft(
  roles: ReadonlyArray<Role>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  heading: ReadonlyArray<string> | undefined
): Dropped[] {
  return roles.flatMap((role, column): Dropped[] => {
    if (role === 'year' || (role !== 'none' && roles.indexOf(role) === column)) return []
    const cells = rows.map(row => row[column]?.trim() ?? '')
    const words = inLine(cells)
    if (words === '' || countsRows(cells, plainly(heading?.[column] ?? ''))) return []
    return [{words: [heading?.[column]?.trim(), words].filter(Boolean).join('：'), why: 'column'}]
  })
}

function countsRows(cells: ReadonlyArray<string>, heading: string): boolean {
  const filled = cells.filter(cell => cell !== '').map(cell => cell.replace(/^[（(]|[)）.、．]$/g, ''))
  if (/^(?:序号|编号)$/.test(heading))
    return filled.every(cell => /^(?:\d+|[一二三四五六七八九十]+)$/.test(cell))
  return heading === '' && filled.every((cell, index) => Number(cell) === index + 1)
}

/** Figures of one name, such as 增速 under each of several, take the name above them before their own. */
function withOwnNames(found: ReadonlyArray<ReadFigure>): ReadFigure[] {
  const isAlone = (name: string) => found.filter(one => one.name === name).length === 1
  const taken = new Set<string>()
  let above = ''
  return found.map(figure => {
    let {name} = figure
    if (isAlone(name)) above = name
    else if (above !== '') name = above + name
    for (let count = 2; taken.has(name); count++) name = `${above}${figure.name}（${count}）`
    taken.add(name)
    if (name === figure.name) return figure
    return {...figure, name, was: figure.was ?? figure.name, doubts: [...figure.doubts, 'name' as const]}
  })
}

/** A figure as it goes into the draft. */
export function asPlain({value, points, time, source}: ReadFigure): Plain {
  if (value !== undefined && points.length === 0 && !time && !source) return value
  return {
    ...(value !== undefined && {value}),
    ...Object.fromEntries(points.map(point => [point.time, point.value])),
    ...(time && {time}),
    ...(source && {source})
  }
}

/** What a draft says of a figure, in one line, to be held against what is pasted. */
export const figureLine = ({
  value,
  points,
  time,
  source
}: Omit<ReadFigure, 'doubts' | 'name' | 'was'>): string =>
  [value, ...points.map(point => `${point.time} ${point.value}`), time, source].filter(Boolean).join('，')

const isHeading = (row: ReadonlyArray<string>): boolean => {
  const filled = row.filter(cell => cell !== '')
  const known = filled.filter(
    cell => year.test(plainly(cell)) || headings.some(([words]) => words.test(plainly(cell)))
  )
  return (
    filled.length > 1 &&
    known.length > 0 &&
    filled.every(cell => year.test(plainly(cell)) || !/^[\d.,，%％-]+$/.test(cell))
  )
}

const plainly = (cell: string): string => cell.replace(/\s/g, '')

function rolesOf(
  rows: ReadonlyArray<ReadonlyArray<string>>,
  heading: ReadonlyArray<string> | undefined
): Role[] {
  const width = rows[0]?.length ?? 0
  const roles = Array.from({length: width}, (_, column): Role | undefined => {
    const words = plainly(heading?.[column] ?? '')
    if (year.test(words)) return 'year'
    return headings.find(([pattern]) => words !== '' && pattern.test(words))?.[1]
  })
  const body = rows.filter(row => row !== heading)
  // Rows that are counted: 1、2、3.
  for (const [column, role] of roles.entries()) {
    const counts = body
      .map(row => /^(\d+)[.、．]?$/.exec(plainly(row[column] ?? ''))?.[1])
      .filter(count => count !== undefined)
    if (
      role === undefined &&
      width > 2 &&
      counts.length > 1 &&
      counts.every((count, index) => Number(count) === index + 1)
    )
      roles[column] = 'none'
  }
  const isNumber = (column: number) => {
    const filled = body.map(row => row[column] ?? '').filter(cell => cell !== '')
    return filled.length > 0 && filled.filter(cell => /^[约近]?[-+]?\d/.test(cell)).length * 2 > filled.length
  }
  const free = (wanted: (column: number) => boolean) =>
    roles.findIndex((role, column) => role === undefined && wanted(column))
  if (!roles.includes('name')) {
    const at = free(column => !isNumber(column))
    if (at >= 0) roles[at] = 'name'
  }
  if (!roles.includes('value') && !roles.includes('year')) {
    const at = free(isNumber)
    if (at >= 0) roles[at] = 'value'
  }
  if (!roles.includes('unit')) {
    const at = free(
      column =>
        body.every(row => (row[column] ?? '').length <= 6 && !/\d/.test(row[column] ?? '')) &&
        body.some(row => units.test(row[column] ?? ''))
    )
    if (at >= 0) roles[at] = 'unit'
  }
  return roles.map(role => role ?? 'none')
}

const units =
  /^(?:[万亿]?(?:元|人|户|个|家|所|座|项|件|次|吨|亩|公顷|平方米|平方公里|公里|米|千瓦时|名|人次|台|套|辆|支|场|期|篇|条|处|对|倍)|%|％|‰|个百分点)/

/** A name, the unit in brackets behind it, and what it was if it has marks that the name of a figure cannot hold. */
function nameOf(cell: string): {words: string; was?: string; unit: string} {
  const words = cell
    .replace(/^[\s　]*(?:\d+(?:[、．)]|\.(?!\d))|[（(]?[一二三四五六七八九十]+[)）、.])\s*/, '')
    .replace(/[\s　]+/g, '')
  const [, name, unit] = /^(.+?)[（(]([^（）()]{1,6})[)）]$/.exec(words) ?? []
  const isUnit = name !== undefined && units.test(unit!)
  const whole = isUnit ? name : words
  const clean = whole.replace(/[{}｛｝:：]/g, '')
  return {words: clean, ...(clean !== whole && {was: whole}), unit: isUnit ? unit! : ''}
}

/** As it is displayed, with its unit; thousands are not parted in official writing. */
function withUnit(given: string, unit: string, doubts: Set<ReadFigure['doubts'][number]>): string {
  let value = given.replace(/\s/g, '')
  if (/\d,\d{3}(?!\d)/.test(value)) {
    value = value.replace(/(?<=\d),(?=\d{3})/g, '')
    doubts.add('separators')
  }
  if (!/\d/.test(value)) doubts.add('number')
  if (!/[\d.]$/.test(value)) return value.replace('％', '%')
  if (unit === '') doubts.add('unit')
  return value + unit.replace('％', '%')
}

const periodOf = (words: string): string =>
  plainly(words)
    .replace(/^((?:19|20)\d{2})$/, '$1年')
    .replace(/^((?:19|20)\d{2})\.(\d{1,2})$/, '$1年$2月')

/** Whether years stand one below the other, and names side by side. */
function isTurned(rows: ReadonlyArray<ReadonlyArray<string>>): boolean {
  const first = rows.slice(1).map(row => plainly(row[0] ?? ''))
  const top = rows[0] ?? []
  return (
    first.length > 0 &&
    first.every(cell => year.test(cell)) &&
    !top.slice(1).some(cell => headings.some(([words, role]) => role !== 'name' && words.test(cell)))
  )
}

const turn = (rows: ReadonlyArray<ReadonlyArray<string>>): string[][] =>
  (rows[0] ?? []).map((_, column) =>
    rows.map(row => (column === 0 && row === rows[0] ? '指标' : (row[column] ?? '')))
  )
