import {decode} from '../draft/decode.ts'
import type {Source} from '../draft/tree.ts'
import {Refusal} from './ports.ts'

/** Findings after which writing the text back would lose what stands in the file. */
export const losses: ReadonlySet<string> = new Set(['lost-characters', 'not-text', 'unsure-encoding'])

/** Read a text in order to change it. Throws `Refusal` when bytes of it are no characters, for they would be lost. */
export function decodeToChange(path: string, bytes: Uint8Array): Source {
  let isLossy = false
  const source = decode(bytes, path, ({ruleId}) => {
    isLossy ||= losses.has(ruleId)
  })
  if (isLossy) throw new Refusal(lossInWords(path))
  return source
}

/** Why a text is not changed. */
export const lossInWords = (path: string): string =>
  `“${path}”里有读不出来的字，或分不清编码，或者不是文本文件，没有改动它；请先修好文件，存为 UTF-8 编码。`
