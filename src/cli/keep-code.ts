import {isAscii} from 'node:buffer'
import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire, wrap} from 'node:module'
import {basename, dirname, join, sep} from 'node:path'
import {Script} from 'node:vm'
import {crc32} from 'node:zlib'

type Wrapped = (this: unknown, ...parts: unknown[]) => void

interface Fresh {
  readonly script: Script
  readonly source: number
  readonly file: string
}

/**
 * What `module.enableCompileCache` does, for Node 20, which has none: the scripts below `scripts` are loaded with the code
 * that V8 made of them on this machine, if `folder` has it. `save` keeps what was compiled anew; `purpose` tells runs apart
 * that need different functions. Code is taken only if it is of this very script and whole, by the checksums before it;
 * whether it is of this V8, with its flags, V8 sees itself. So a file that is half written does no harm. Two copies of this
 * tool on one machine keep their code apart, or each would compile anew what the other has just thrown out.
 */
export function keepCode(scripts: string, folder: string, purpose: string): {save(): void} {
  const {extensions} = createRequire(join(scripts, 'any.cjs'))
  const fresh: Fresh[] = []
  const copy = crc32(scripts).toString(36)
  extensions['.cjs'] = (module, path) => {
    if (!path.startsWith(scripts + sep)) return extensions['.js'](module, path)
    const bytes = readFileSync(path)
    const source = crc32(bytes)
    const file = join(folder, [purpose, basename(path), process.arch, process.version, copy].join('-'))
    const cachedData = codeIn(file, source)
    const text = isAscii(bytes) ? bytes.toString('latin1') : bytes.toString()
    const script = new Script(wrap(text), {filename: path, cachedData})
    if (!cachedData || script.cachedDataRejected) fresh.push({script, source, file})
    const run = script.runInThisContext() as Wrapped
    run.call(module.exports, module.exports, createRequire(path), module, path, dirname(path))
  }
  return {
    save() {
      for (const {script, source, file} of fresh) keep(file, source, script.createCachedData())
    }
  }
}

/** Before the code stand two checksums of four bytes: of the script, and of the code. */
const head = 8

function codeIn(file: string, source: number): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const code = bytes.subarray(head)
    const isSound = bytes.readUInt32LE(0) === source && bytes.readUInt32LE(4) === crc32(code)
    return isSound ? code : undefined
  } catch {
    return undefined
  }
}

function keep(file: string, source: number, code: Buffer): void {
  const bytes = Buffer.alloc(head + code.length)
  bytes.writeUInt32LE(source, 0)
  bytes.writeUInt32LE(crc32(code), 4)
  code.copy(bytes, head)
  try {
    writeFileSync(file, bytes, {mode: 0o600})
  } catch {
    // A full disk: next time then.
  }
}
