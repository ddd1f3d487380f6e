/**
 * Characters that act on a terminal or hide from a reader instead of being seen: C1 controls (ISO 6429), those that turn
 * the direction of a line, that break it or have no width, what is no character, tags, and halves of surrogate pairs.
 * Joiners (U+200C, U+200D) belong to the words of some scripts. Patterns without `u` are several times as fast.
 */
const ofMany =
  '\\u007F-\\u009F\\u00AD\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF'
const pairs =
  '\\uDB40[\\uDC00-\\uDC7F]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]'
/** With the C0 controls but for tab and line feed. */
const unseen = new RegExp(`[\\0-\\u0008\\u000B-\\u001F${ofMany}]|${pairs}`, 'g')
const unseenInLine = new RegExp(`[\\0-\\u001F${ofMany}]|${pairs}`, 'g')

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

/**
 * A value as JSON in which what is not seen is written as `\u202e`: it means the same. Without an indent it is one line,
 * which is written in half the time.
 */
export function printableJson(value: unknown, {indent = 2}: {readonly indent?: number} = {}): string {
  return `${JSON.stringify(value, null, indent).replace(unseen, escaped)}\n`
}

function disarmed(text: string): string {
  if (!text.includes('::') && !text.includes('##')) return text
  return text.replace(command, (_, blanks: string | undefined) =>
    blanks === undefined ? named('#') : blanks + named(':')
  )
}

const named = (character: string): string => `⟨U+${hex(character.codePointAt(0)!).toUpperCase()}⟩`

const escaped = (character: string): string =>
  character.replace(/./gs, unit => `\\u${hex(unit.charCodeAt(0))}`)

const hex = (code: number): string => code.toString(16).padStart(4, '0')
