import type {Range} from '../finding.ts'

// What XML 1.0, 2.2 leaves out: most controls, lone surrogates, U+FFFE and U+FFFF.
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The places of the characters that no XML file can hold. */
export function forbiddenIn(text: string): Range[] {
  return Array.from(text.matchAll(forbidden), ({index}) => ({start: index, end: index + 1}))
}

/** The text without them. */
export function legalPart(text: string): string {
  return text.replace(forbidden, '')
}

// What no reader sees and every search stumbles over: soft hyphens, marks of direction, what has no width, other controls.
// Joiners (U+200C, U+200D) belong to the words of some scripts.
const unseen = new RegExp(
  `${forbidden.source}|[\\u007F-\\u009F\\u00AD\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]`,
  'g'
)

/** What any of them has: one class, which is quicker to look for in the many texts that have none. */
const mayBeUnseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFF9-\uFFFF]/

/** The places of the characters that no output shall have: those of `forbiddenIn`, and those that nobody sees. */
export function unseenIn(text: string): Range[] {
  if (!mayBeUnseen.test(text)) return []
  return Array.from(text.matchAll(unseen), ({index}) => ({start: index, end: index + 1}))
}

/** The width of a text in ems: full-width characters count 1, others a half. */
export function emsOf(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 1 : 0.5
  return width
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0)!
  return (
    code >= 0x2e80 ||
    (code >= 0x2010 && code <= 0x203b) ||
    (code >= 0x2460 && code <= 0x25ff) ||
    code === 0xb7
  )
}
