import type {BuildOptions} from '../build.ts'
import type {Given, Option} from './command.ts'
import type {Host} from './host.ts'

/** Options that formats understand. */
export const formatOptions: Readonly<Record<string, Option>> = {}

/** Turn the words of the command line and the package's data into what each format is told. */
export async function formatSettings(_given: Given, _host: Host): Promise<BuildOptions['formatSettings']> {
  return () => ({})
}
