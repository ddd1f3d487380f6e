import type {Matched} from './match-paragraphs.ts'
import type {ReadBack} from './read-back.ts'
import {excerpt} from './show.ts'
import {under} from './tell.ts'
import type {Token} from './token.ts'

const digits = '[一二三四五六七八九十百]+|\\d+'
/** The number that a heading or a paragraph begins with, and what marks it as one. */
const number = new RegExp(`^\\s*(?:第?(?:${digits})[章节、.．]|[（(](?:${digits})[）)])`, 'u')

/**
 * Say which numbers were written over though nothing that has one was moved, added or deleted: they follow from the order,
 * so a draft has no place for them.
 */
export function tellNumbers({before, after}: ReadBack, {groups, added, deleted}: Matched): string[] {
  const isMoved = groups.some((group, index) => index > 0 && group.after[0]! < groups[index - 1]!.after[0]!)
  const come = [...added.map(index => after[index]!), ...deleted.map(index => before[index]!)]
  if (isMoved || come.some(({words}) => number.test(words))) return []
  return groups.flatMap(group => {
    const [was, now] = [before[group.before[0]!]!, after[group.after[0]!]!]
    const [old, own] = [numberOf(was.tokens), numberOf(now.tokens)]
    if (!old || !own || old === own || formOf(old) !== formOf(own)) return []
    return `序号是按顺序编的，改了没有写回${under(now.heading, now.words)}，要换顺序请移动整章整节：${excerpt(now.words)}`
  })
}

/** Where it stands before all fields. */
const numberOf = ([first]: ReadonlyArray<Token>): string | undefined =>
  first?.field === undefined ? number.exec(first?.words ?? '')?.[0].trim() : undefined

const formOf = (words: string): string => words.replace(new RegExp(digits, 'u'), '')
