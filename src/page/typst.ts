import {join} from 'node:path'
import {packageRoot} from '../package-root.ts'
import {dataFolder} from './package-file.ts'
import type {Sheet, StoryFit} from './sheet.ts'

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')
type Compiler = InstanceType<Typst['NodeCompiler']>
type Document = NonNullable<ReturnType<Compiler['compile']>['result']>

/** A page that Typst has set. */
export interface Typeset {
  readonly fits: ReadonlyArray<StoryFit>
  pdf(options?: {readonly standard?: string}): Uint8Array
  svg(): string
}

export type Palette = 'cmyk' | 'rgb'

export interface Press {
  /** Give Typst a picture under a name. */
  show(name: string, bytes: Uint8Array): void
  /** `palette`: CMYK with black on K alone (default), or RGB for archives. */
  set(sheet: Sheet, palette?: Palette): Typeset
}

let made: Promise<Press> | undefined
let count = 0

/** The one compiler of this process: making it costs more than setting a page. */
export function press(): Promise<Press> {
  made ??= make()
  return made
}

async function make(): Promise<Press> {
  const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler')
  const workspace = dataFolder('dist/typ', 'src/page/typ')
  const fonts = join(packageRoot(), 'dist', 'fonts')
  const compiler = NodeCompiler.create({workspace, fontArgs: [{fontPaths: [fonts]}]})
  return {
    show: (name, bytes) => compiler.mapShadow(join(workspace, name), Buffer.from(bytes)),
    set(sheet, palette = 'cmyk') {
      const document = compile(compiler, join(workspace, 'page.typ'), sheet, palette)
      // Typst keeps what it laid out for the next time; long runs would fill the memory with it.
      if (++count % 8 === 0) compiler.evictCache(8)
      const fits = compiler.query(document, {selector: '<fit>', field: 'value'}) as StoryFit[]
      return {
        fits,
        pdf: ({standard} = {}) => compiler.pdf(document, standard ? {pdfStandard: standard as never} : {}),
        svg: () => compiler.plainSvg(document)
      }
    }
  }
}

function compile(compiler: Compiler, mainFilePath: string, sheet: Sheet, palette: Palette): Document {
  const compiled = compiler.compile({mainFilePath, inputs: {sheet: JSON.stringify(sheet), palette}})
  if (compiled.result) return compiled.result
  const problems = compiled.takeError()?.shortDiagnostics ?? []
  throw new Error(`Cannot set the page: ${JSON.stringify(problems)}`)
}
