import type {Bilingual} from './notice.ts'

/** One thing that may be set, as data: parsing, help, documentation and the type of what is given all come from it. */
export interface Option {
  readonly help: Bilingual
  /** What stands for the value in the help; an option without one is a switch. */
  readonly value?: string | Bilingual
  /** The only values it takes. */
  readonly values?: ReadonlyArray<string>
  readonly default?: string
  /** May be given several times, or as several words between commas. */
  readonly many?: boolean
  /** What it is called on the command line (default: its own name). */
  readonly flag?: string
}

/** Options by name. */
export type Options = Readonly<Record<string, Option>>

/** What is given for options: a switch is on or off, what may be given several times is a list. */
export type Given<Table extends Options> = string extends keyof Table
  ? PlainGiven
  : {readonly [Name in keyof Table]: GivenFor<Table[Name]>}

type GivenFor<One extends Option> = One extends {readonly value: string | Bilingual}
  ? One extends {readonly many: true}
    ? ReadonlyArray<WordOf<One>>
    : One extends {readonly default: string}
      ? WordOf<One>
      : WordOf<One> | undefined
  : boolean

type WordOf<One extends Option> = One extends {readonly values: ReadonlyArray<infer Word extends string>}
  ? Word
  : string

/** What may stand for options in plain JSON. */
export type PlainGiven = Readonly<Record<string, string | boolean | ReadonlyArray<string> | undefined>>

/** Define options; here only to give them their types. */
export function defineOptions<const Table extends Options>(table: Table): Table {
  return table
}

/** What is wrong with what was given. */
export interface WrongOption {
  readonly name: string
  /** A value that it cannot be; undefined when there is no such option, or a switch got a value. */
  readonly value?: string
}

/** Hold what was given against the options: all that was not given gets its default. */
export function readGiven<Table extends Options>(
  table: Table,
  plain: PlainGiven
): {given: Given<Table>} | {wrong: WrongOption} {
  const unknown = Object.keys(plain).find(name => !Object.hasOwn(table, name))
  if (unknown !== undefined) return {wrong: {name: unknown}}
  const given: Record<string, PlainGiven[string]> = {}
  for (const [name, option] of Object.entries(table)) {
    const value = Object.hasOwn(plain, name) ? plain[name] : undefined
    if (option.value === undefined) {
      if (value !== undefined && typeof value !== 'boolean') return {wrong: {name}}
      given[name] = value ?? false
      continue
    }
    if (typeof value === 'boolean') return {wrong: {name}}
    const words = wordsOf(value ?? option.default, option)
    const wrong = option.values && words.find(word => !option.values!.includes(word))
    if (wrong !== undefined) return {wrong: {name, value: wrong}}
    given[name] = option.many ? words : words[0]
  }
  return {given: given as Given<Table>}
}

function wordsOf(value: string | ReadonlyArray<string> | undefined, {many, values}: Option): string[] {
  const list = value === undefined ? [] : typeof value === 'string' ? [value] : [...value]
  if (!many || !values) return list
  return list
    .flatMap(item => item.split(/[,，、]/))
    .map(item => item.trim())
    .filter(Boolean)
}
