import {decode} from '../draft/decode.ts'
import type {Source} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import type {Input} from './job.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'

/** A file of text as it was read. */
export interface ReadInput {
  readonly source: Source
  /** What was found when its bytes became text. */
  readonly found: ReadonlyArray<Finding>
  readonly isText: boolean
}

/** Bytes. A book of a million characters has three; reading more would take minutes. */
const mostText = 8 * 1024 * 1024

/** The text of an input. Throws `Refusal` when it cannot be read. */
export async function readInput({path, text, name = path}: Input, {files}: Ports): Promise<ReadInput> {
  if (text !== undefined) return {source: {path: name, text, encoding: 'utf-8'}, found: [], isText: true}
  return decodeInput(await files.read(path), name)
}

/** The text of bytes that were read. Throws `Refusal` when they are too many. */
export function decodeInput(bytes: Uint8Array, name: string): ReadInput {
  const found: Finding[] = []
  if (bytes.length > mostText)
    throw new Refusal(
      `“${name}”超过 ${mostText / 1024 / 1024} MB，不会是一份稿件，没有检查；请核对文件，或分成几份。`
    )
  const source = decode(bytes, name, finding => found.push(finding))
  return {source, found, isText: !found.some(({ruleId}) => ruleId === 'not-text')}
}

/** Photos lie beside the draft, or in folders there. */
export const photosBeside =
  (path: string, {files}: Ports) =>
  async (photo: string): Promise<Uint8Array | string | undefined> => {
    try {
      return await files.readBelow(path, photo)
    } catch (error) {
      if (error instanceof Refusal) return error.message
      throw error
    }
  }
