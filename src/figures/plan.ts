import {parseQuantity} from '../language/quantity.ts'
import {growthSince, inUnitOf, noteOnUnit} from './compare.ts'
import {cellWords, doubtsOf, staleParts} from './doubts.ts'
import {type DraftFigure, isSlot} from './draft-figures.ts'
import {type Match, matchOf} from './match.ts'
import {indexOf} from './names.ts'
import {isLater, isSamePeriod, type Period, periodInWords, spokenPeriod} from './period.ts'
import type {Reading} from './readings.ts'
import {type Target, targetOf} from './target.ts'
import {type UnknownFigure, unknownIn} from './unknown.ts'

/** What a table says of one field of a figure. */
export interface FigureChange {
  readonly figure: string
  /** `value`, `yearOnYear`, `time` …, or the period of a series as the draft writes it. */
  readonly field: string
  /** The field in words: 数值, 同比增长, 2023年. */
  readonly fieldTitle: string
  /** Undefined where the draft has nothing there yet. */
  readonly before?: string
  readonly after: string
  /** `表一!C5`. */
  readonly place: string
  /** In percent, since the value that stands in the draft. */
  readonly growth?: number
  /** What a person should look at, in Chinese. */
  readonly notes: ReadonlyArray<string>
}

/** A change that is not made before somebody says so, and why. */
export interface FigureQuestion extends FigureChange {
  readonly why: ReadonlyArray<string>
}

/** A field for which tables give different values. */
export interface FigureConflict {
  readonly figure: string
  readonly fieldTitle: string
  readonly before?: string
  readonly values: ReadonlyArray<{readonly value: string; readonly place: string}>
}

/** What tables would change in the figures of a draft; plain values. */
export interface FiguresPlan {
  readonly changes: ReadonlyArray<FigureChange>
  readonly questions: ReadonlyArray<FigureQuestion>
  readonly conflicts: ReadonlyArray<FigureConflict>
  readonly unknown: ReadonlyArray<UnknownFigure>
  /** Fields whose value is the same in the draft. */
  readonly same: ReadonlyArray<{readonly figure: string; readonly fieldTitle: string}>
  /** Figures of the draft that the tables do not give. */
  readonly missing: ReadonlyArray<string>
  /** What the tables give of known figures that the draft has no field for, in words. */
  readonly unused: ReadonlyArray<string>
}

export interface PlanOptions {
  /** Names of tables → names of figures, or 不取. */
  readonly mapping: Readonly<Record<string, string>>
  /** The names of the draft's region. */
  readonly regions: ReadonlyArray<string>
  /** What the draft's data are of. */
  readonly period: Period | undefined
  /** Figures whose questions are answered with yes. */
  readonly take: ReadonlyArray<string>
  /** Write values in the scale that the draft has. */
  readonly keepUnits: boolean
}

/** A number for a field. */
interface Candidate extends Match, Target {
  readonly of: DraftFigure
  readonly reading: Reading
}

/** A word by which a mapping says that a name is not to be taken. */
export const notTaken = '不取'

/** Hold what tables say against the figures of a draft. */
export function planFigures(
  figures: ReadonlyArray<DraftFigure>,
  readings: ReadonlyArray<Reading>,
  options: PlanOptions
): FiguresPlan {
  const index = indexOf(figures, options.mapping, options.regions)
  const byName = new Map(figures.map(figure => [figure.name, figure]))
  const matched = readings.flatMap(reading => {
    const match = matchOf(reading, index)
    return match ? [{reading, match}] : []
  })
  const known = new Set(matched.map(({reading}) => reading))
  const held = matched.flatMap(({reading, match}) => {
    const of = byName.get(match.figure)
    return of ? [{reading, match, of}] : []
  })
  const latest = latestIn(held)
  const unused = new Set<string>()
  const candidates = held.flatMap(({reading, match, of}): Candidate[] => {
    const around = {latest: latest.get(of.name), ofDraft: options.period}
    const target = targetOf(of, {...reading, aspect: match.aspect}, around)
    if (typeof target !== 'string') return [{reading, of, ...match, ...target}]
    if (target !== '' && reading.amount) unused.add(target)
    return []
  })
  const found = new Set(held.filter(({reading}) => !reading.isLast).map(({of}) => of.name))
  // A mapping may name a figure that the draft has no longer.
  const lost = matched
    .filter(({match}) => match.figure !== notTaken && !byName.has(match.figure))
    .map(({reading}) => reading)
  const unknown = [...readings.filter(reading => !known.has(reading)), ...lost].filter(({amount}) => amount)
  return {
    ...settle(candidates, options),
    unknown: unknownIn(unknown, index),
    missing: figures.filter(figure => !found.has(figure.name) && !isComputed(figure)).map(({name}) => name),
    unused: [...unused]
  }
}

/** Only a share of another: the tool computes it. */
const isComputed = ({of, fields}: DraftFigure): boolean => of !== undefined && fields.value === undefined

/** The latest period that tables have of each figure. */
function latestIn(
  held: ReadonlyArray<{readonly reading: Reading; readonly of: DraftFigure}>
): Map<string, Period> {
  const latest = new Map<string, Period>()
  for (const {reading, of} of held) {
    const {period} = reading
    const known = latest.get(of.name)
    if (period && (!known || isLater(period, known))) latest.set(of.name, period)
  }
  return latest
}

type Settled = Pick<FiguresPlan, 'changes' | 'questions' | 'conflicts' | 'same'>

/** Changes, questions and conflicts: of the numbers for a field, those with the best names count. */
function settle(candidates: ReadonlyArray<Candidate>, options: PlanOptions): Settled {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = `${candidate.of.name}\n${candidate.field}`
    groups.set(key, [...(groups.get(key) ?? []), candidate])
  }
  const rates = candidates.map(({reading}) => reading)
  const changes: FigureChange[] = []
  const questions: FigureQuestion[] = []
  const conflicts: FigureConflict[] = []
  const same: {figure: string; fieldTitle: string}[] = []
  for (const group of groups.values()) {
    const best = Math.min(...group.map(({rank}) => rank))
    const chosen = ofOneKind(group.filter(({rank}) => rank === best))
    const {of, fieldTitle, before} = chosen[0]!
    const made = chosen.map(candidate => ({candidate, ...changeOf(candidate, rates, options)}))
    if (new Set(made.map(({change}) => change.after)).size > 1) {
      const values = chosen.map(({reading}) => ({value: reading.value, place: reading.place}))
      conflicts.push({figure: of.name, fieldTitle, ...(before !== undefined && {before}), values})
      continue
    }
    const {candidate, change, why} = made.find(one => one.why.length === 0) ?? made[0]!
    const isTaken = options.take.includes(of.name) && candidate.reading.amount !== undefined
    if (before !== undefined && isSameValue(before, change.after, candidate.reading))
      same.push({figure: of.name, fieldTitle})
    else if (why.length > 0 && !isTaken) questions.push({...change, why})
    else changes.push({...change, notes: [...change.notes, ...why]}, ...timeChange(candidate))
  }
  return {changes, questions, conflicts, same}
}

/** Without those that say no number where others say one, and those in another unit than the draft's where others are in it. */
function ofOneKind(group: ReadonlyArray<Candidate>): Candidate[] {
  const said = group.filter(({reading}) => reading.amount)
  const all = said.length > 0 ? said : [...group]
  const unitOf = (text: string | undefined) => (text === undefined ? undefined : parseQuantity(text)?.unit)
  const own = unitOf(all[0]?.before ?? all[0]?.base)
  const same = own ? all.filter(({reading}) => unitOf(reading.value) === own) : []
  return same.length > 0 ? same : all
}

/** `1,234人` and `1234人` say the same, and so do `1.2万人` and `12000人`. */
const isSameValue = (before: string, after: string, reading: Reading): boolean =>
  isSame(before, after) || isSame(before, inUnitOf(before, reading) ?? '')

const isSame = (before: string, after: string): boolean => bare(before) === bare(after)
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s,]/g, '')

function changeOf(
  candidate: Candidate,
  rates: ReadonlyArray<Reading>,
  {keepUnits, period}: PlanOptions
): {change: FigureChange; why: string[]} {
  const {reading, of, field, fieldTitle, before, likeness, doubts} = candidate
  const standing = before ?? candidate.base
  const old = standing === undefined || isSlot(standing) ? undefined : standing
  const converted = keepUnits && old !== undefined ? inUnitOf(old, reading) : undefined
  const after = converted ?? reading.value
  const growth = old === undefined ? undefined : growthSince(old, after)
  const notes = [
    ...(likeness === 'loose' || likeness === 'order' ? [`表里写作“${reading.title}”`] : []),
    ...(old === undefined ? [] : noteOnUnit(old, after, converted !== undefined)),
    ...cellWords(reading, false),
    ...staleParts(of, field),
    ...otherYear(candidate, period)
  ]
  const why = [
    ...doubts,
    ...doubtsOf(
      {
        figure: of,
        reading,
        after,
        likeness,
        isOwnName: candidate.isOwnName,
        ...(standing !== undefined && {before: standing})
      },
      rates
    )
  ]
  return {
    change: {
      figure: of.name,
      field,
      fieldTitle,
      ...(before !== undefined && {before}),
      after,
      place: reading.place,
      ...(growth !== undefined && {growth}),
      notes
    },
    why: [...new Set(why)]
  }
}

/** A number of a year that the draft says nothing of. */
function otherYear({field, of, reading}: Candidate, ofDraft: Period | undefined): string[] {
  const isSaid = field !== 'value' || of.time !== undefined || !reading.period || !ofDraft
  return isSaid || isSamePeriod(reading.period!, ofDraft!)
    ? []
    : [`是${periodInWords(reading.period!)}的数，草稿的数据截至${periodInWords(ofDraft!)}`]
}

/** A new value has a new time, where the draft says a time that can be moved on. */
function timeChange({field, of, reading}: Candidate): FigureChange[] {
  const {period, place} = reading
  const own = field !== 'value' || of.time === undefined ? undefined : spokenPeriod(of.time)
  if (!own || !period || of.time === undefined || isSamePeriod(own, period)) return []
  const after = of.time.replace(/(?:19|20)\d\d年?/, year => `${period.year}${year.slice(4)}`)
  const isMoved = own.from === period.from && own.to === period.to
  return [
    {
      figure: of.name,
      field: 'time',
      fieldTitle: '时间',
      before: of.time,
      after: isMoved ? after : periodInWords(period),
      place,
      notes: []
    }
  ]
}
