import {readFileSync} from 'node:fs'
import nodeModule from 'node:module'
import {setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'

type Main = typeof import('./main.ts')
type Wrapped = (exports: Main, require: NodeJS.Require, filename: string) => void

/**
 * The bundled command line. Compiling it would be a large part of a cold start, so the build leaves beside it what its
 * V8 has compiled. Any other V8 compiles anew, into Node's own cache if it has one.
 */
export function loadMain(file: string): Main {
  const code = readIfThere(cacheOf(file))
  const compiled = code && scriptOf(file, code)
  if (compiled && !compiled.script.cachedDataRejected) return compiled.evaluate()
  const {enableCompileCache} = nodeModule as {enableCompileCache?(): void}
  enableCompileCache?.()
  return nodeModule.createRequire(file)(file)
}

/** Where the code of a script is kept; only this very V8 can use it. */
export const cacheOf = (file: string): string => `${file}.${process.versions.v8}`

/** A bundled script, and how to run it. The build wrote it in ASCII, which is quickest to read. */
export function scriptOf(file: string, cachedData?: Buffer): {script: Script; evaluate(): Main} {
  // Every pattern meets many texts: compile it once and well, not twice. Optimize what a long draft repeats, not what
  // a short one does.
  setFlagsFromString('--no-regexp-tier-up')
  setFlagsFromString('--interrupt-budget=1000000')
  const script = new Script(readFileSync(file, 'latin1'), {filename: file, cachedData})
  return {
    script,
    evaluate() {
      const exports = {} as Main
      const require = nodeModule.createRequire(file)
      // The other files of the bundle take parts of this one.
      require.cache[file] = Object.assign(new nodeModule(file), {exports, loaded: true})
      const run = script.runInThisContext() as Wrapped
      run(exports, require, file)
      return exports
    }
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
