import {join} from 'node:path'
import type {Term} from '../lint/terms.ts'
import {parseTerms} from '../lint/terms.ts'
import type {Host} from './host.ts'
import {pack} from './pack.ts'
import {sound} from './sound.ts'

/** The terms of our own folder, a list for each file. */
export async function ownTerms(host: Host): Promise<ReadonlyArray<ReadonlyArray<Term>>> {
  if (pack) return pack.terms
  const folder = join(host.home, 'terms')
  const files = (await host.list(folder)).filter(file => file.endsWith('.yaml'))
  return readTerms(
    files.map(file => join(folder, file)),
    host
  )
}

export function readTerms(files: ReadonlyArray<string>, host: Host): Promise<Term[][]> {
  return Promise.all(files.map(async file => sound(file, await host.read(file), parseTerms)))
}
