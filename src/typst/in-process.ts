import {join} from 'node:path'
import {fontFolder} from '../fonts/bundled.ts'
import {packageRoot} from '../package-root.ts'
import {type Manuscript, NoTypesetter, type Typesetter} from './typesetter.ts'

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')
type Compiler = InstanceType<Typst['NodeCompiler']>
type Document = NonNullable<ReturnType<Compiler['compile']>['result']>

/** Typst in this process. Making a compiler costs more than setting a page, so there should be one. */
export function inProcess(): Typesetter {
  const shown = new Set<string>()
  let count = 0
  let made: Promise<Compiler> | undefined
  const set = async <Result>(
    {main, inputs, pictures}: Manuscript,
    take: (compiler: Compiler, document: Document) => Result
  ): Promise<Result> => {
    made ??= makeCompiler()
    const compiler = await made
    for (const {name, bytes} of pictures) {
      if (shown.has(name)) continue
      shown.add(name)
      compiler.mapShadow(
        join(packageRoot(), name),
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      )
    }
    const compiled = compiler.compile({mainFilePath: main, inputs: {...inputs}})
    const {result} = compiled
    if (!result)
      throw new Error(`Cannot set the page: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
    // Typst keeps what it laid out for the next time; long runs would fill the memory with it.
    if (++count % 8 === 0) compiler.evictCache(8)
    return take(compiler, result)
  }
  return {
    async familiesOf(asked) {
      made ??= makeCompiler()
      return familiesThere(await made, asked)
    },
    fits: manuscript =>
      set(
        manuscript,
        (compiler, document) => compiler.query(document, {selector: '<fit>', field: 'value'}) as unknown[]
      ),
    pdf: (manuscript, standard) =>
      set(manuscript, (compiler, document) =>
        compiler.pdf(document, standard ? {pdfStandard: standard as never} : {})
      ),
    svg: manuscript => set(manuscript, (compiler, document) => compiler.plainSvg(document))
  }
}

async function makeCompiler(): Promise<Compiler> {
  const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler').catch(cause => {
    throw new NoTypesetter('Cannot load Typst', {cause})
  })
  return NodeCompiler.create({workspace: packageRoot(), fontArgs: [{fontPaths: [fontFolder()]}]})
}

/** Typst warns of families that it does not know. */
function familiesThere(compiler: Compiler, asked: ReadonlyArray<string>): string[] {
  const probe = asked.map(family => `#text(font: "${family}")[字]`).join('\n')
  const warnings = compiler.compile({mainFileContent: probe}).takeWarnings()?.shortDiagnostics ?? []
  const unknown = JSON.stringify(warnings).toLowerCase()
  return asked.filter(family => !unknown.includes(`unknown font family: ${family.toLowerCase()}`))
}
