import {rmSync, writeFileSync} from 'node:fs'
import {rules} from '../lint/rules/index.ts'
import {cacheOf, scriptOf} from './load-main.ts'

/**
 * Run the bundled command line once and keep what V8 compiled on the way; the build does this. It checks the files that
 * it is given, and one with a slip for every rule, so that what tells of it is compiled too.
 */
const [file, ...words] = process.argv.slice(2)
const {script, evaluate} = scriptOf(file!)
const slips = `${file}.txt`
writeFileSync(slips, slipsOf(rules))
await evaluate().main([...words, slips])
rmSync(slips)
if (process.exitCode === 2) throw new Error(`Cannot run the command line: ${words.join(' ')}`)
writeFileSync(cacheOf(file!), script.createCachedData())
// Findings are no failure of the build.
process.exitCode = 0

function slipsOf(all: typeof rules): string {
  const examples = all.flatMap(rule => rule.examples).filter(({bad, draft}) => bad !== undefined && !draft)
  return examples.map(({bad}) => `${bad!.replace(/[⟦⟧]/gu, '')}\n`).join('')
}
