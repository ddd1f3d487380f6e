import type {Term} from '../lint/terms.ts'
import {parseTerms} from '../lint/terms.ts'
import {pack} from './pack.ts'
import type {Ports} from './ports.ts'
import {readSettings} from './settings-file.ts'

/** The terms of our own folder, a list for each file. */
export async function ownTerms(ports: Ports): Promise<ReadonlyArray<ReadonlyArray<Term>>> {
  if (pack) return pack.terms()
  const folder = `${ports.files.home}/terms`
  const files = (await ports.files.list(folder)).filter(file => file.endsWith('.yaml'))
  return readTerms(
    files.map(file => `${folder}/${file}`),
    ports
  )
}

/** The terms of files. */
export function readTerms(files: ReadonlyArray<string>, ports: Ports): Promise<Term[][]> {
  return Promise.all(files.map(file => readSettings(file, parseTerms, ports)))
}
