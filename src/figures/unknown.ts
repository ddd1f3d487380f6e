import {cellWords} from './doubts.ts'
import type {NameIndex} from './names.ts'
import {isLater, periodInWords} from './period.ts'
import type {Reading} from './readings.ts'

/** A name of the tables that is no figure of the draft. */
export interface UnknownFigure {
  readonly name: string
  readonly value: string
  readonly time?: string
  readonly place: string
  /** Names of the draft that are like it. */
  readonly near: ReadonlyArray<string>
  /** Why its number is not sure: a hidden row, a formula without a result. */
  readonly why: ReadonlyArray<string>
}

/** One line for each name, with its value of the latest year. */
export function unknownIn(readings: ReadonlyArray<Reading>, index: NameIndex): UnknownFigure[] {
  const byName = new Map<string, Reading>()
  for (const reading of readings) {
    const known = byName.get(reading.title)
    if (!known || isBetter(reading, known)) byName.set(reading.title, reading)
  }
  return [...byName.values()].map(reading => ({
    name: reading.title,
    value: reading.value,
    place: reading.place,
    ...(reading.period && {time: periodInWords(reading.period)}),
    near: nearOf(reading, index),
    why: cellWords(reading, true)
  }))
}

const isBetter = (one: Reading, other: Reading): boolean =>
  one.aspect === other.aspect
    ? one.period !== undefined && other.period !== undefined && isLater(one.period, other.period)
    : one.aspect === 'value'

/** Figures that it may be; the row that it is a part of is none of them. */
function nearOf({title, partOf, ownNames}: Reading, index: NameIndex): string[] {
  if (partOf === undefined) return index.near(title)
  const whole = index.find(partOf)?.figure
  return index.near(`${ownNames[0] ?? ''}${partOf}`).filter(name => name !== whole)
}
