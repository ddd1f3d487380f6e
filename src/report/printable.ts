/**
 * Characters that act on a terminal or hide from a reader instead of being seen: C1 controls (ISO 6429), those that turn
 * the direction of a line, that break it or have no width, tags, what is no character, and half a surrogate pair. Joiners
 * (U+200C, U+200D) belong to the words of some scripts.
 */
const unseenOf =
  '\\u007F-\\u009F\\u00AD\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF\\uD800-\\uDFFF\\u{E0000}-\\u{E007F}'
/** With the C0 controls but for tab and line feed. */
const unseen = new RegExp(`[\\0-\\u0008\\u000B-\\u001F${unseenOf}]`, 'gu')
const unseenInLine = new RegExp(`[\\0-\\u001F${unseenOf}]`, 'gu')

/** What CI services obey in the output of a command: `::error` at the head of a line, `##vso[` anywhere. */
const command = /^([^\S\n]*):(?=:[a-z])|#(?=#[a-z]*\[)/gim

/** A text of several lines as a terminal, a log or a page may show it: what is not seen is written as `⟨U+202E⟩`. */
export function printable(text: string): string {
  return disarmed(text.replace(unseen, named))
}

/** As `printable`, for words that must stay in their line: line ends and tabs are written out too. */
export function printableLine(text: string): string {
  return disarmed(text.replace(unseenInLine, named))
}

/** A value as JSON in which what is not seen is written as `\u202e`: it means the same. */
export function printableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(unseen, escaped)}\n`
}

const disarmed = (text: string): string =>
  text.replace(command, (_, blanks: string | undefined) =>
    blanks === undefined ? named('#') : blanks + named(':')
  )

const named = (character: string): string => `⟨U+${hex(character.codePointAt(0)!).toUpperCase()}⟩`

const escaped = (character: string): string =>
  character.replace(/./gs, unit => `\\u${hex(unit.charCodeAt(0))}`)

const hex = (code: number): string => code.toString(16).padStart(4, '0')
