import {join} from 'node:path'
import {fontFolder} from '../../fonts/bundled.ts'
import {dataFolder} from '../../page/package-file.ts'
import type {Official} from './official.ts'

/** A picture by the name that a document calls it. */
export interface Shown {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Typesetter {
  pdf(official: Official, pictures: ReadonlyArray<Shown>): Uint8Array
}

let made: Promise<Typesetter> | undefined
let count = 0

/** The one compiler of this process: making it costs more than setting a document. */
export function typesetter(): Promise<Typesetter> {
  made ??= make()
  return made
}

async function make(): Promise<Typesetter> {
  const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler')
  const workspace = dataFolder('dist/typ-pdf', 'src/formats/pdf/typ')
  const compiler = NodeCompiler.create({workspace, fontArgs: [{fontPaths: [fontFolder()]}]})
  return {
    pdf(official, pictures) {
      const places = pictures.map(({name, bytes}) => {
        const place = join(workspace, name)
        compiler.mapShadow(place, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
        return place
      })
      const inputs = {official: JSON.stringify(official)}
      const compiled = compiler.compile({mainFilePath: join(workspace, 'main.typ'), inputs})
      const {result} = compiled
      if (!result) {
        const problems = compiled.takeError()?.shortDiagnostics ?? []
        throw new Error(`Cannot set the document: ${JSON.stringify(problems)}`)
      }
      const bytes = compiler.pdf(result)
      for (const place of places) compiler.unmapShadow(place)
      // Typst keeps what it laid out for the next time; long runs would fill the memory with it.
      if (++count % 8 === 0) compiler.evictCache(8)
      return bytes
    }
  }
}
