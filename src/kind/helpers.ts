import type {HelperDelegate} from 'handlebars'

/** What templates may call besides Handlebars' own `if`, `unless`, `each` and `with`. */
export const helpers: Record<string, HelperDelegate> = {
  /** `{{#if (or a b)}}`: the first that is there. */
  or: (...given: unknown[]) => given.slice(0, -1).find(value => value !== undefined && value !== false),
  /** `{{#if (and a b)}}`. */
  and: (...given: unknown[]) => given.slice(0, -1).every(value => value !== undefined && value !== false),
  /** `{{#if (not a)}}`. */
  not: (given: unknown) => given === undefined || given === false,
  /** `{{add @index 1}}`: a count from one. */
  add: (a: number, b: number) => a + b,
  /** `{{#if (many list)}}`: more than one. */
  many: (given: unknown) => Array.isArray(given) && given.length > 1
}

/** Names of Handlebars' own block helpers that templates may use. */
export const blocks = ['if', 'unless', 'each', 'with'] as const
