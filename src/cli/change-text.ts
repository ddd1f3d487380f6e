import {decode} from '../draft/decode.ts'
import type {Source} from '../draft/tree.ts'
import type {Host} from './host.ts'
import {HostError} from './host.ts'

/** Findings after which writing the text back would lose what stands in the file. */
const losses = ['lost-characters', 'not-text']

/** Read a text in order to change it. Throws `HostError` when bytes of it are no characters, for they would be lost. */
export async function readToChange(path: string, host: Host): Promise<Source> {
  let isLossy = false
  const source = decode(await host.read(path), path, ({ruleId}) => {
    isLossy ||= losses.includes(ruleId)
  })
  if (isLossy) throw new HostError(`“${path}”里有读不出来的字，或者不是文本文件，没有改动它；请先修好文件。`)
  return source
}

/** Write a changed text, in UTF-8 whatever it was in, and say so. */
export async function writeChanged({path, encoding}: Source, text: string, host: Host): Promise<void> {
  await host.write(path, new TextEncoder().encode(text))
  if (encoding !== 'utf-8') host.say(`“${path}”改存为 UTF-8 编码。`)
}
