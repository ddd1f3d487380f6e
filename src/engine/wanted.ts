import type {Format} from '../formats/format.ts'
import {formats} from '../formats/index.ts'
import {type PlainGiven, readGiven} from '../options.ts'
import {reviewCopy} from '../review/review-copy.ts'
import {type FormatChoice, WrongJob} from './job.ts'

/** A format with what was set of it. */
export interface Wanted {
  readonly format: Format
  readonly settings: PlainGiven
}

const writable: ReadonlyArray<Format> = [...formats, reviewCopy]

/** In the order in which formats are listed, each once. */
export function inListed(wanted: ReadonlyArray<Wanted>): Wanted[] {
  return writable.flatMap(format => wanted.find(one => one.format === format) ?? [])
}

/** A choice with its settings; those of the whole job count where the format knows them. */
export function wantedBy(choice: FormatChoice, shared: PlainGiven = {}): Wanted {
  const {name, ...own} = typeof choice === 'string' ? {name: choice} : choice
  const format = writable.find(known => known.name === name)
  if (!format) throw new WrongJob(`Cannot write “${name}”: no such format`)
  const known = Object.entries(shared).filter(([setting]) => Object.hasOwn(format.settings, setting))
  const settings = {...Object.fromEntries(known), ...own}
  const read = readGiven(format.settings, settings)
  if ('given' in read) return {format, settings}
  const {name: setting, value} = read.wrong
  throw new WrongJob(`Cannot write “${name}”: its setting “${setting}” cannot be ${value ?? 'that'}`)
}

/** The names of those that Typst sets. */
export const typesetIn = (wanted: ReadonlyArray<Wanted>): string[] =>
  wanted.flatMap(({format}) => (format.isTypeset ? [format.name] : []))
