import type {Edit, Finding} from '../finding.ts'
import {isSafe} from '../lint/fix.ts'
import {type Lines, linesOf, type Point} from './lines.ts'
import type {Verdict} from './verdict.ts'

/** A finding with its place as people and machines count it: 1-based, end exclusive. */
export interface Located {
  readonly finding: Finding
  readonly start: Point
  readonly end: Point
}

/** The findings of a file with lines and columns; without a source they stand at its beginning. */
export function locate(result: Verdict): Located[] {
  const lines = linesIn(result)
  return result.findings.map(finding => ({
    finding,
    start: lines.at(finding.range.start),
    end: lines.at(Math.max(finding.range.start, finding.range.end))
  }))
}

/** The lines of every file of a report by its name, for findings that speak of another file; each counted when asked. */
export function linesByFile(results: ReadonlyArray<Verdict>): (file: string) => Lines | undefined {
  const byName = new Map(results.toReversed().map(result => [result.file, result]))
  const known = new Map<string, Lines>()
  return file => {
    const result = byName.get(file)
    if (!result) return undefined
    if (!known.has(file)) known.set(file, linesIn(result))
    return known.get(file)
  }
}

/** The lines of a checked file. */
export function linesIn(result: Verdict): Lines {
  return linesOf(result.source?.text ?? '')
}

/** The edits of a finding that may be made: none where one of them would change a word. */
export function fixIn({source}: Verdict, {fix = []}: Finding): ReadonlyArray<Edit> {
  return source && isSafe(source.text, fix) ? fix : []
}
