import type {Role} from '../model/roles.ts'

/** Which roles a report must, should and may have, by their ids, in the order in which they are usually written. */
export interface Requirement {
  readonly required: ReadonlyArray<string>
  readonly recommended: ReadonlyArray<string>
  readonly optional: ReadonlyArray<string>
}

/** A set phrase, with the document it is taken from. */
export interface SetPhrase {
  readonly words: string
  readonly source: string
  readonly date?: string
}

/** What is measured, as the standard of a campaign numbers it. */
export interface Indicator {
  readonly number: string
  readonly name: string
  /** What is to be reached, as printed: `≥85%`, `不低于90%`; undefined where no number says it. */
  readonly target?: string
  /** The id of the role it belongs to. */
  readonly role?: string
  /** The unit that answers for it. */
  readonly owner?: string
  /** The sorts of evidence that prove it. */
  readonly evidence: ReadonlyArray<string>
  /** The most points there are for it. */
  readonly score?: number
}

/** What is created: an award with its chapters, requirements and indicators. One file of `campaigns/`. */
export interface Campaign {
  /** The name of the file, e.g. `sanitary-county`. */
  readonly id: string
  readonly name: string
  readonly english: string
  /** Other names of the award; a draft that says one of them means this campaign. */
  readonly aliases: ReadonlyArray<string>
  readonly levels: ReadonlyArray<string>
  /** Who gives the award. */
  readonly by?: string
  /** The document that the award rests on. */
  readonly basis?: string
  readonly theme?: string
  readonly phrases: ReadonlyArray<SetPhrase>
  /** Roles of its own, and those of the lexicon whose words it adds to. */
  readonly roles: ReadonlyArray<Role>
  readonly needs: Requirement
  /** For kinds that want something else, by id or Chinese name. */
  readonly kinds: Readonly<Record<string, Requirement>>
  readonly indicators: ReadonlyArray<Indicator>
  /** Where the indicators are published; or that they are invented. */
  readonly indicatorSource?: string
}
