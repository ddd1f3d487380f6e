import type {Match} from '../matches.ts'

export type Groups = Match['groups']

/** A way of telling a beginning, an end and what lies between them. */
export interface Span {
  readonly pattern: RegExp
  /** A simpler pattern, without which the other finds nothing. */
  readonly anchor: RegExp
  /** What is wrong with it; undefined where it comes out or cannot be told. */
  readonly judge: (groups: Groups, words: string) => string | undefined
}

/** Pattern source of a year; `name` is that of its group. */
export const year = (name: string): string => `(?<!\\d)(?<${name}>(?:18|19|20)\\d\\d)`

/** Pattern source of how many lie between. */
export const count = '(?<count>\\d{1,3}|[一二两三四五六七八九十百]{1,4})'
/** Pattern source of one character of what stands between numbers of one sentence. */
export const gap = '[^。；！？\\n\\d]'
