import {planOf} from '../importing/outline.ts'
import type {Ports} from './ports.ts'
import {readPassages} from './read-passages.ts'

/** Elements of a document that the unit has in all of its documents; numbers, dates and marks are of one. */
const lasting: ReadonlyArray<string> = ['issuer', 'addressee', 'copyTo', 'printedBy']

/** The letterhead and the imprint of the unit, out of a document or a template of its own. */
export async function letterheadOf(path: string, ports: Ports): Promise<Readonly<Record<string, string>>> {
  const {passages} = await readPassages({path}, ports)
  const {official} = planOf(passages)
  return Object.fromEntries(
    Object.entries(official).filter(([field, words]) => lasting.includes(field) && !/[{｛*×]/.test(words))
  )
}
