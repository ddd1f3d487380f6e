import {writeFileSync} from 'node:fs'
import {cacheOf, scriptOf} from './load-main.ts'

/** Run the bundled command line once and keep what V8 compiled on the way; the build does this. */
const [file, ...words] = process.argv.slice(2)
const {script, evaluate} = scriptOf(file!)
await evaluate().main(words)
if (process.exitCode === 2) throw new Error(`Cannot run the command line: ${words.join(' ')}`)
writeFileSync(cacheOf(file!), script.createCachedData())
// Findings are no failure of the build.
process.exitCode = 0
