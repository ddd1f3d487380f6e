import {aligned} from './in-words.ts'

/** What has become of a county's draft. */
export const states = {
  done: '可以报送',
  slots: '有待填',
  errors: '有错误',
  unread: '读不成',
  twice: '重复',
  missing: '未报'
} as const

export type State = keyof typeof states

/** A county and how far its draft is. */
export interface StatusRow {
  /** Empty where the draft does not say. */
  readonly county: string
  /** Absent where none was handed in. */
  readonly file?: string
  readonly kind?: string
  readonly state: State
  readonly slots: number
  readonly errors: number
  readonly warnings: number
  /** When the file was last changed, ISO 8601; absent where nobody knows. */
  readonly changed?: string
  /** Why it could not be read. */
  readonly why?: string
}

/** How far counties are; plain values. */
export interface Status {
  readonly rows: ReadonlyArray<StatusRow>
  /** How many counties there should be, where a rollup file says so. */
  readonly expected?: number
}

/** The columns of a status, as people see them. */
export const columns = ['县（市、区）', '状态', '待填', '错误', '警告', '最后改动', '文种', '文件'] as const

/** The cells of a row, as words; what is counted stays empty where nothing was read. */
export function cellsOf({
  county,
  file = '',
  kind = '',
  state,
  slots,
  errors,
  warnings,
  changed,
  why
}: StatusRow): string[] {
  const isRead = state !== 'missing' && state !== 'unread'
  const count = (number: number) => (isRead ? String(number) : '')
  return [
    county || '（没写地区）',
    states[state],
    count(slots),
    count(errors),
    count(warnings),
    changed === undefined ? '' : changed.slice(0, 16).replace('T', ' '),
    kind,
    why === undefined ? file : `${file}（${why}）`
  ]
}

/** One sentence on all of them. */
export function statusSentence({rows, expected}: Status): string {
  const count = (state: State) => rows.filter(row => row.state === state).length
  const handed = new Set(
    rows.filter(({state}) => state !== 'missing' && state !== 'unread').map(row => row.county || row.file)
  )
  const told = (['done', 'slots', 'errors', 'unread', 'twice', 'missing'] as const).flatMap(state =>
    count(state) > 0 ? [`${states[state]} ${count(state)}`] : []
  )
  const total =
    expected === undefined ? `已报 ${handed.size} 个` : `应报 ${expected} 个，已报 ${handed.size} 个`
  return `${total}：${told.join('，')}。`
}

/** A status as plain text, in columns. */
export function statusInWords(status: Status): string {
  const rows = [[...columns], ...status.rows.map(cellsOf)]
  return [...aligned(rows), '', statusSentence(status)].join('\n')
}
