/** How much a finding matters: 错误 stops a submission, 警告 wants a look, 建议 may be left. */
export type Severity = 'error' | 'warning' | 'hint'

/** What people call each severity. */
export const severityNames = {error: '错误', warning: '警告', hint: '建议'} as const satisfies Record<
  Severity,
  string
>

/** Where a field sits in the draft model: English keys and list indexes, e.g. `['sections', 0, 'heading']`. */
export type Path = ReadonlyArray<string | number>

/** UTF-16 offsets in the text of the file, `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A replacement in the text of the file. */
export interface Edit {
  readonly range: Range
  readonly text: string
}

/** Another place that a finding speaks of. */
export interface Related {
  readonly message: string
  readonly range: Range
  /** The file, when it is not the finding's own (checks across drafts). */
  readonly file?: string
}

/** One thing we have to say to the author: what is wrong, where, why, and the way out. */
export interface Finding {
  readonly ruleId: string
  readonly severity: Severity
  /** One plain Chinese sentence: what is wrong here. */
  readonly message: string
  /** How to put it right, or more about why. */
  readonly note?: string
  /** The standard or convention it rests on, e.g. `GB/T 15834—2011 4.5.3.5`. */
  readonly basis?: string
  /** The field, where there is one. */
  readonly path?: Path
  readonly range: Range
  /** Edits that keep the meaning; only these are applied by `--fix`. */
  readonly fix?: ReadonlyArray<Edit>
  readonly related?: ReadonlyArray<Related>
  /** Facts about the finding for machines, e.g. `{slot: 'number'}`. */
  readonly data?: Readonly<Record<string, string>>
}

/** Where findings go. Rooms take one and never throw for an author's mistake. */
export type Report = (finding: Finding) => void

/** How many findings of each severity. */
export function counted(findings: Iterable<{readonly severity: Severity}>): Record<Severity, number> {
  const counts = {error: 0, warning: 0, hint: 0}
  for (const {severity} of findings) counts[severity]++
  return counts
}
