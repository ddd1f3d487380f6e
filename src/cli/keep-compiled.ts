import nodeModule from 'node:module'
import {setFlagsFromString} from 'node:v8'
import {cacheFolder} from '../node/cache-folder.ts'
import {keepCode} from './keep-code.ts'

/**
 * To compile the command line is a third of a short command, so what V8 made of the scripts is kept for the next one.
 * `purpose` tells runs apart that need different functions.
 */
export function keepCompiled(scripts: string, purpose: string): void {
  const folder = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : cacheFolder()
  if (folder === undefined) return
  const {enableCompileCache} = nodeModule as {enableCompileCache?(folder: string): void}
  if (enableCompileCache) enableCompileCache(folder)
  else {
    // Node 20. A short command ends before what V8 optimises pays; a quarter of a check goes into it.
    const flags = ['--interrupt-budget=1000000', '--no-regexp-tier-up']
    // A check ends before the old need be collected, so that they would be marked for nothing, bit by bit; and the room for the
    // young grows soon enough. What writes takes longer.
    if (purpose === 'lint') flags.push('--semi-space-growth-factor=3', '--no-incremental-marking')
    for (const flag of flags) setFlagsFromString(flag)
    process.on('exit', keepCode(scripts, folder, purpose).save)
  }
}
