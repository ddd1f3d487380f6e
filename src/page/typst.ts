import {join} from 'node:path'
import type {Families} from '../fonts/families.ts'
import {boughtFamilies, bundledFamilies, familiesWith} from '../fonts/families.ts'
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
  /** The families in use, by role. */
  readonly families: Families
  /** Give Typst a picture under a name. */
  show(name: string, bytes: Uint8Array): void
  /** `palette`: CMYK with black on K alone (default), or RGB for archives. */
  set(sheet: Sheet, palette?: Palette): Typeset
}

const made: Partial<Record<Fonts, Promise<Press>>> = {}
let count = 0

/** Which fonts a page may use: those of the package alone, or bought ones before them where the machine has them. */
export type Fonts = 'bundled' | 'system'

/** The one compiler of this process: making it costs more than setting a page. */
export function press(fonts: Fonts = 'bundled'): Promise<Press> {
  made[fonts] ??= make(fonts)
  return made[fonts]
}

async function make(choice: Fonts): Promise<Press> {
  const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler')
  const workspace = dataFolder('dist/typ', 'src/page/typ')
  const fonts = join(packageRoot(), 'dist', 'fonts')
  const compiler = NodeCompiler.create({workspace, fontArgs: [{fontPaths: [fonts]}]})
  const families = choice === 'bundled' ? bundledFamilies : familiesWith(installed(compiler))
  return {
    families,
    show: (name, bytes) =>
      compiler.mapShadow(
        join(workspace, name),
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      ),
    set(sheet, palette = 'cmyk') {
      const document = compile(compiler, join(workspace, 'page.typ'), {sheet, palette, families})
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

interface Inputs {
  readonly sheet: Sheet
  readonly palette: Palette
  readonly families: Families
}

function compile(compiler: Compiler, mainFilePath: string, {sheet, palette, families}: Inputs): Document {
  const inputs = {sheet: JSON.stringify(sheet), palette, families: JSON.stringify(families)}
  const compiled = compiler.compile({mainFilePath, inputs})
  if (compiled.result) return compiled.result
  const problems = compiled.takeError()?.shortDiagnostics ?? []
  throw new Error(`Cannot set the page: ${JSON.stringify(problems)}`)
}

/** Which of the bought families this machine has: Typst warns of those it does not know. */
function installed(compiler: Compiler): (family: string) => boolean {
  const asked = [...new Set(Object.values(boughtFamilies).flat())]
  const probe = asked.map(family => `#text(font: "${family}")[字]`).join('\n')
  const warnings = compiler.compile({mainFileContent: probe}).takeWarnings()?.shortDiagnostics ?? []
  const unknown = JSON.stringify(warnings).toLowerCase()
  return family => !unknown.includes(`unknown font family: ${family.toLowerCase()}`)
}
