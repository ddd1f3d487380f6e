import type {Finding, Severity} from '../../browser.ts'
import type {DeskFile, JudgedFile} from './desk-file.ts'

/** A kind of finding with all that is said of it. */
export interface FoldedKind {
  readonly ruleId: string
  readonly severity: Severity
  readonly basis?: string
  /** Files that have it, and how often all of them together. */
  readonly files: number
  readonly count: number
  readonly sayings: ReadonlyArray<Folded>
}

/** One thing that is wrong in several places, said once. */
export interface Folded {
  readonly message: string
  readonly note?: string
  readonly count: number
  readonly places: ReadonlyArray<FoldedPlace>
}

/** A file that has it, with the first place there. */
export interface FoldedPlace {
  readonly file: DeskFile
  readonly first: Finding
  readonly count: number
}

const order: ReadonlyArray<Severity> = ['error', 'warning', 'hint']

/** Fold what is the same in several files: errors first, then what most files have. */
export function foldedOf(judged: ReadonlyArray<JudgedFile>): FoldedKind[] {
  const kinds = new Map<string, {of: Finding; sayings: Map<string, Gathered>}>()
  for (const {file, verdict} of judged)
    for (const finding of verdict.findings) {
      const {ruleId, severity} = finding
      const key = `${severity} ${ruleId}`
      const kind = kinds.get(key) ?? {of: finding, sayings: new Map<string, Gathered>()}
      kinds.set(key, kind)
      const said = sayingOf(finding)
      const saying = kind.sayings.get(said) ?? {of: finding, places: new Map()}
      kind.sayings.set(said, saying)
      const known = saying.places.get(file)
      saying.places.set(file, {file, first: known?.first ?? finding, count: (known?.count ?? 0) + 1})
    }
  return [...kinds.values()]
    .map(kindOf)
    .sort(
      (a, b) =>
        order.indexOf(a.severity) - order.indexOf(b.severity) || b.files - a.files || b.count - a.count
    )
}

interface Gathered {
  readonly of: Finding
  readonly places: Map<DeskFile, FoldedPlace>
}

function kindOf({of, sayings}: {of: Finding; sayings: ReadonlyMap<string, Gathered>}): FoldedKind {
  const {ruleId, severity, basis} = of
  const folded = [...sayings]
    .map(
      ([
        message,
        {
          of: {note},
          places
        }
      ]): Folded => {
        const all = [...places.values()]
        return {message, ...(note === undefined ? {} : {note}), count: total(all), places: all}
      }
    )
    .sort((a, b) => b.places.length - a.places.length || b.count - a.count)
  const files = new Set(folded.flatMap(({places}) => places.map(({file}) => file)))
  return {
    ruleId,
    severity,
    ...(basis === undefined ? {} : {basis}),
    files: files.size,
    count: total(folded),
    sayings: folded
  }
}

const total = (all: ReadonlyArray<{readonly count: number}>): number =>
  all.reduce((sum, {count}) => sum + count, 0)

/** Two findings are the same when they say the same; of what is not filled in, when they want the same. */
const sayingOf = ({ruleId, message, data}: Finding): string =>
  ruleId === 'unfilled-slot' && data?.subject !== undefined ? `待填：${data.subject}` : message
