import {readFileSync} from 'node:fs'
import nodeModule from 'node:module'
import {dirname, join} from 'node:path'
import {setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'

type Main = typeof import('./main.ts')
type Require = (id: string) => unknown
type Wrapped = (exports: object, require: Require, filename: string) => void

/**
 * The bundled command line. Compiling it would be a large part of a cold start, so the build leaves beside its scripts
 * what its V8 has compiled. Any other V8 compiles anew, into Node's own cache if it has one.
 */
export function loadMain(file: string): Main {
  const main = loaderOf(compiled)(file)
  if (main) return main as Main
  const {enableCompileCache} = nodeModule as {enableCompileCache?(): void}
  enableCompileCache?.()
  return nodeModule.createRequire(file)(file)
}

/** Where the code of a script is kept; only this very V8 can use it. */
export const cacheOf = (file: string): string => `${file}.${process.versions.v8}`

/** A script of the bundle. The build wrote it in ASCII, which is quickest to read. */
export function scriptOf(file: string, cachedData?: Buffer): Script {
  // Every pattern meets many texts: compile it once and well, not twice. Optimize what a long draft repeats, not what
  // a short one does.
  setFlagsFromString('--no-regexp-tier-up')
  setFlagsFromString('--interrupt-budget=1000000')
  return new Script(readFileSync(file, 'latin1'), {filename: file, cachedData})
}

/** A script with its code, if this V8 has made that. */
function compiled(file: string): Script | undefined {
  const code = readIfThere(cacheOf(file))
  const script = code && scriptOf(file, code)
  return script?.cachedDataRejected ? undefined : script
}

/**
 * Gives what loads a script of the bundle, and those that it asks for, as `compile` gives them; what that does not give
 * is left to Node, and the first is undefined.
 */
export function loaderOf(compile: (file: string) => Script | undefined) {
  return load

  function load(file: string): object | undefined {
    const script = compile(file)
    if (!script) return undefined
    const exports = {}
    const require = nodeModule.createRequire(file)
    // The other files of the bundle take parts of this one.
    require.cache[file] = Object.assign(new nodeModule(file), {exports, loaded: true})
    const other = (path: string): unknown => require.cache[path]?.exports ?? load(path) ?? require(path)
    const run = script.runInThisContext() as Wrapped
    run(exports, id => (id.startsWith('.') ? other(join(dirname(file), id)) : require(id)), file)
    return exports
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
