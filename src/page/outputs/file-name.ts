/** What no file system has in a name, and what would lead elsewhere or be acted on by a terminal. */
const unfit = /[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
/** Names that Windows keeps for devices. */
const kept = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i
/** A part of a name; a disk takes some 80 characters in all. */
const longest = 40

/** Words that somebody typed as a part of a file's name: what must not stand in one is `_`. */
export function fileName(words: string): string {
  const name = words
    .normalize()
    .replace(unfit, '_')
    .replace(kept, '_$&')
    .replace(/^[.\s]+|(?<![.\s])[.\s]+$/gu, '')
  const ending = /\.[^.]{1,8}$/.exec(name)?.[0] ?? ''
  const short =
    [...name].length > longest ? [...name].slice(0, longest - ending.length).join('') + ending : name
  return short || '_'
}
