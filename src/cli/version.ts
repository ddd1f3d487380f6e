import {join} from 'node:path'
import type {Host} from './host.ts'

/** The version of this package. */
export async function versionOf(host: Host): Promise<string> {
  const text = new TextDecoder().decode(await host.read(join(host.home, 'package.json')))
  return (JSON.parse(text) as {version: string}).version
}
