import nodeModule from 'node:module'
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
  else process.on('exit', keepCode(scripts, folder, purpose).save)
}
