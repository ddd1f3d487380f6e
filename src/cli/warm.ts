import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Script} from 'node:vm'
import {rules} from '../lint/rules/index.ts'
import {cacheOf, loaderOf, scriptOf} from './load-main.ts'

/**
 * Run the bundled command line and keep what V8 compiled on the way; the build does this. It checks the drafts that it is
 * given, and a text with a slip for every rule, so that what tells of it is compiled too; and it renders the first.
 */
const [file, ...drafts] = process.argv.slice(2)
const scripts = new Map<string, Script>()
const load = loaderOf(path => {
  // Those that are not in ASCII were left as they are.
  if (!readFileSync(path, 'latin1').startsWith('(run =>')) return undefined
  const script = scriptOf(path)
  scripts.set(path, script)
  return script
})
const {main} = load(file!) as typeof import('./main.ts')
const folder = mkdtempSync(join(tmpdir(), 'zongshu-'))
const slips = join(folder, 'slips.txt')
writeFileSync(slips, slipsOf(rules))
for (const words of [
  ['lint', ...drafts, slips],
  ['render', drafts[0]!, '--to', 'docx,press', '--out', folder]
]) {
  await main(words)
  if (process.exitCode === 2) throw new Error(`Cannot run the command line: ${words.join(' ')}`)
}
rmSync(folder, {recursive: true})
for (const [path, script] of scripts) writeFileSync(cacheOf(path), script.createCachedData())
// Findings are no failure of the build.
process.exitCode = 0

function slipsOf(all: typeof rules): string {
  const examples = all.flatMap(rule => rule.examples).filter(({bad, draft}) => bad !== undefined && !draft)
  return examples.map(({bad}) => `${bad!.replace(/[⟦⟧]/gu, '')}\n`).join('')
}
