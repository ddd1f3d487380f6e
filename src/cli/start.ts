#!/usr/bin/env node
import nodeModule, {createRequire} from 'node:module'
import {cacheFolder} from '../node/cache-folder.ts'
import {keepCode} from './keep-code.ts'

const words = process.argv.slice(2)
keepCompiled()
// Built as CommonJS, which Node starts sooner than an ES module.
const {main} = createRequire(__filename)('./main.cjs') as typeof import('./main.ts')
// All is said and written. Node would still wait for what V8 collects and compiles beside, a tenth of a check.
void main(words).then(() => process.exit())

/** To compile the command line is a third of a short command, so what V8 made of it is kept for the next one. */
function keepCompiled(): void {
  const folder = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : cacheFolder()
  if (folder === undefined) return
  const {enableCompileCache} = nodeModule as {enableCompileCache?(folder: string): void}
  if (enableCompileCache) {
    enableCompileCache(folder)
    return
  }
  const purpose = ['lint', 'render', 'page'].find(name => name === words[0]) ?? 'other'
  process.on('exit', keepCode(__dirname, folder, purpose).save)
}
