import type {Inks} from '../photo/inks.ts'
import {type InksGiven, wantsInks} from '../photo/inks-option.ts'
import {type Ports, Refusal} from './ports.ts'

/** What photos are turned into, if pages are wanted for the press. Throws `Refusal`. */
export async function inksFor(
  given: InksGiven,
  {inks, files}: Pick<Ports, 'inks' | 'files'>
): Promise<Inks | undefined> {
  if (!wantsInks(given)) return undefined
  if (!inks) throw new Refusal('这里转不了 CMYK；付印的 PDF 请在命令行里写（--press-ready）。')
  return inks(given.icc === undefined ? undefined : await files.read(given.icc))
}
