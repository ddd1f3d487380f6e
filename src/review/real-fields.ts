import {parseQuantity} from '../language/quantity.ts'
import type {CopyTable} from './copy-table.ts'
import type {Field} from './fields.ts'
import type {ReadParagraph} from './read-body.ts'
import {type Token, wordsOf} from './token.ts'

/**
 * The paragraphs of a copy with what is a field in them. What a control shows to be clicked on is no text; a control without
 * words is what is left of a field that was deleted or, with tracked changes, moved; and one of a figure in which there is a
 * clause now is what is left of a sentence that was typed anew.
 */
export function withRealFields(
  paragraphs: ReadonlyArray<ReadParagraph>,
  cleared: ReadonlySet<number>,
  {fields}: CopyTable
): ReadParagraph[] {
  const real = (token: Token): Token | undefined => {
    const field = token.field === undefined ? undefined : fields[token.field - 1]
    if (!field || token.words === field.text) return token
    if (isEmptied(token, cleared)) return undefined
    return isSentence(token.words, field) ? {words: token.words} : token
  }
  return paragraphs.map(paragraph => {
    const tokens = paragraph.tokens.flatMap(token => real(token) ?? [])
    const isSame =
      tokens.length === paragraph.tokens.length && tokens.every(one => paragraph.tokens.includes(one))
    return isSame ? paragraph : {...paragraph, tokens, words: wordsOf(tokens)}
  })
}

const isEmptied = ({words, field}: Token, cleared: ReadonlySet<number>): boolean =>
  words.trim() === '' ||
  (field !== undefined && cleared.has(field)) ||
  /^(?:单击或点击此处输入文字|单击此处输入文字|点击或轻触此处输入文字)。$/.test(words)

/** Whether words in the place of a quantity are more than that. */
const isSentence = (words: string, {path, text}: Field): boolean =>
  path[0] === 'figures' &&
  /[，。；：、！？]/.test(words) &&
  !/[，。；：、！？]/.test(text) &&
  parseQuantity(text) !== undefined
