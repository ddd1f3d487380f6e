import {frequentCharacters} from '../language/frequent-characters.ts'
import type {Source} from './tree.ts'

export type Encoding = Source['encoding']

/** What encoding the bytes of a file are in, and how far that can be told. */
export interface GuessedEncoding {
  readonly encoding: Encoding
  /** The other one that they may as well be in. */
  readonly or?: Encoding
  /** Read in this encoding, which is still the likeliest, they look like no Chinese text. */
  readonly isStrange?: true
}

/** By the mark at the head of the file; where there is none, by what reads like Chinese. */
export function guessEncoding(bytes: Uint8Array): GuessedEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return {encoding: 'utf-16le'}
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return {encoding: 'utf-16be'}
  const hasZeros = bytes.includes(0)
  if (!hasZeros && (isSound(bytes, 'utf-8') || isDamagedUtf8(bytes))) return {encoding: 'utf-8'}
  const wide = ['utf-16le', 'utf-16be'] as const
  const candidates = hasZeros ? wide : (['gb18030', 'big5', ...wide] as const)
  const [first, second] = candidates
    .map(encoding => ({encoding, ...likenessOf(bytes, encoding)}))
    .sort((a, b) => b.score - a.score)
  const {encoding, score, share} = first!
  if (hasZeros) return {encoding: share < 0.4 ? 'utf-8' : encoding}
  if (share < 0.3 && score < -8) return {encoding: 'gb18030', isStrange: true}
  return score - second!.score < 6 ? {encoding, or: second!.encoding} : {encoding}
}

/**
 * The text that bytes are in an encoding; what is no character in it is U+FFFD. Where a decoder gives private characters
 * for codes of Big5 that are nobody's or Hong Kong's own, as Node's does, these are lost, too.
 */
export function textIn(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes)
  return encoding === 'big5' ? text.replace(/[\ue000-\uf8ff]/g, '\ufffd') : text
}

/** Whether the bytes are whole in an encoding. */
export function isSound(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, {fatal: true}).decode(bytes)
    return encoding !== 'big5' || !textIn(bytes, encoding).includes('\ufffd')
  } catch {
    return false
  }
}

/** UTF-8 with a few bytes broken is still mostly characters; other encodings read as UTF-8 are hardly any. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const [broken, whole] = [/\ufffd/g, /[^\0-\x7f\ufffd]/gu].map(
    form => new TextDecoder('utf-8').decode(bytes).match(form)?.length ?? 0
  )
  return broken! * 4 < whole!
}

/**
 * How much the bytes look like Chinese in an encoding: `share` of the characters that can tell it are frequent ones or
 * marks, and `score` weighs them, about as the logarithm of how much likelier that is of a text than of chance.
 */
function likenessOf(bytes: Uint8Array, encoding: Encoding): {readonly score: number; readonly share: number} {
  const isWide = encoding.startsWith('utf-16')
  let [usual, rare, lost] = [0, 0, 0]
  for (const character of textIn(bytes, encoding)) {
    const isPlain = character >= '\t' && character <= '~'
    if (isPlain && !isWide) continue
    if (isPlain || frequentCharacters.has(character) || /[“”—…\u3000-\u3002《》（），：；]/.test(character))
      usual++
    else if (character === '\ufffd') lost++
    else rare++
  }
  const all = usual + rare + lost
  return {score: usual * 2 - rare - lost * 4, share: all === 0 ? 1 : usual / all}
}
