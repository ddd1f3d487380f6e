import {join, relative} from 'node:path'
import {Refusal} from '../../engine/ports.ts'
import {bundledFamilies, facesOf} from '../../fonts/families.ts'
import {
  type Fonts,
  type Manuscript,
  NoTypesetter,
  type Shown,
  type Typesetter
} from '../../typst/typesetter.ts'
import {dataFolder} from '../data-folder.ts'
import {bundledCoverage, fontFolder, hasFontFile} from '../fonts.ts'
import {packageRoot} from '../package-root.ts'
import {pictureName} from './picture-name.ts'
import {plain} from './plain.ts'

type Typst = typeof import('@myriaddreamin/typst-ts-node-compiler')
type Compiler = InstanceType<Typst['NodeCompiler']>
type Document = NonNullable<ReturnType<Compiler['compile']>['result']>

/** A compiler, and the names of the pictures that it was shown. */
interface Made {
  readonly compiler: Promise<Compiler>
  readonly shown: Set<string>
}

/** What a typesetter can do ahead of questions. */
interface Ready {
  /** Open the faces that these formats use, by default all of the package: it takes as long as to set some paragraphs. */
  warmUp(formats: ReadonlyArray<string>): Promise<void>
}

/** Does some work at once; a process of Typst's own arranges for it to meet no fonts of the machine. */
export type Around = <Result>(work: () => Result) => Result

/**
 * Typst in this process. Making a compiler costs more than setting a page, so there is one for each choice of fonts; one
 * with the package's alone is made inside `around`.
 */
export function inProcess(around: Around = work => work()): Typesetter & Ready {
  const made: Partial<Record<Fonts, Made>> = {}
  let count = 0
  const makeOnce = (fonts: Fonts): Made => {
    made[fonts] ??= {compiler: makeCompiler(fonts === 'bundled' ? around : work => work()), shown: new Set()}
    return made[fonts]
  }
  const set = async <Result>(
    {main, data, inputs = {}, pictures, fonts = 'bundled'}: Manuscript,
    take: (compiler: Compiler, document: Document) => Result
  ): Promise<Result> => {
    const {compiler: making, shown} = makeOnce(fonts)
    const compiler = await making
    show(pictures, compiler, shown)
    compiler.mapShadow(join(packageRoot(), 'manuscript.json'), Buffer.from(JSON.stringify(data)))
    const compiled = compiler.compile({mainFilePath: pathOf(main), inputs: {...inputs, chart: chartPath()}})
    const {result} = compiled
    if (!result) {
      const why = JSON.stringify(compiled.takeError()?.shortDiagnostics)
      mustOpen(pictures, compiler)
      throw new Error(`Cannot set the page: ${why}`)
    }
    mustHaveFonts(compiled.takeWarnings()?.shortDiagnostics)
    // Typst keeps what it laid out for the next time; long runs would fill the memory with it.
    if (++count % 8 === 0) compiler.evictCache(8)
    return take(compiler, result)
  }
  return {
    coverage: bundledCoverage,
    nameOf: pictureName,
    mayHave: hasFontFile,
    familiesOf: async asked => familiesThere(await makeOnce('system').compiler, asked),
    async warmUp(formats) {
      const faces = facesOf(formats).map(({family, weight}) => inFace(family, weight))
      ;(await makeOnce('bundled').compiler).compile({mainFileContent: faces.join('\n')})
    },
    fits: manuscript =>
      set(
        manuscript,
        (compiler, document) => compiler.query(document, {selector: '<fit>', field: 'value'}) as unknown[]
      ),
    pdf: (manuscript, standard) =>
      set(manuscript, (compiler, document) =>
        plain(compiler.pdf(document, standard ? {pdfStandard: standard as never} : {}))
      ),
    svg: manuscript => set(manuscript, (compiler, document) => compiler.plainSvg(document)),
    drawing: manuscript => set(manuscript, (compiler, document) => compiler.svg(document)),
    whenAsked: () => new Promise(() => {})
  }
}

function show(pictures: ReadonlyArray<Shown>, compiler: Compiler, shown: Set<string>): void {
  for (const {name, bytes} of pictures) {
    if (shown.has(name)) continue
    shown.add(name)
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    compiler.mapShadow(join(packageRoot(), name), whole)
  }
}

/** What is a picture by its first bytes may be damaged behind them. Throws `Refusal` for those that Typst cannot open. */
function mustOpen(pictures: ReadonlyArray<Shown>, compiler: Compiler): void {
  const damaged = pictures.filter(
    ({name}) => !compiler.compile({mainFileContent: `#image(${JSON.stringify(name)})`}).result
  )
  if (damaged.length === 0) return
  const files = damaged.map(({called}) => `“${called}”`).join('、')
  throw new Refusal(`照片${files}打不开，文件可能已损坏，没有排成；请用看图软件打开，另存一份 JPEG 再用。`)
}

async function makeCompiler(around: Around): Promise<Compiler> {
  const {NodeCompiler} = await import('@myriaddreamin/typst-ts-node-compiler').catch(cause => {
    throw new NoTypesetter('Cannot load Typst', {cause})
  })
  const fontArgs = [{fontPaths: [fontFolder()]}]
  return around(() => NodeCompiler.create({workspace: packageRoot(), fontArgs}))
}

/** Where charts are drawn, as Typst names it from the root of what it may read. */
const chartPath = (): string =>
  `/${relative(packageRoot(), join(dataFolder('dist/typ', 'src/page/typ'), 'chart.typ')).replaceAll('\\', '/')}`

/** Our own layouts lie beside the bundle, or in the sources. */
function pathOf(main: Manuscript['main']): string {
  if (main === 'page') return join(dataFolder('dist/typ', 'src/page/typ'), 'page.typ')
  if (main === 'official') return join(dataFolder('dist/typ-pdf', 'src/formats/pdf/typ'), 'main.typ')
  return main
}

/** Typst goes on without fonts that it could not open, and leaves the page empty. Throws `Refusal`. */
function mustHaveFonts(warnings: unknown): void {
  const unknown = unknownFamilies(warnings)
  const missing = Object.values(bundledFamilies)
    .flat()
    .find(family => unknown(family))
  if (missing)
    throw new Refusal(`排版用的字体“${missing}”没能打开（多半是同时打开的文件太多），没有排成；请分批处理。`)
}

/** Says of a family whether Typst warns that it does not know it. */
function unknownFamilies(warnings: unknown): (family: string) => boolean {
  const words = JSON.stringify(warnings ?? []).toLowerCase()
  return family => words.includes(`unknown font family: ${family.toLowerCase()}`)
}

const inFace = (family: string, weight = 400) => `#text(font: "${family}", weight: ${weight})[字，A1]`

/** Typst warns of families that it does not know. */
function familiesThere(compiler: Compiler, asked: ReadonlyArray<string>): string[] {
  const probe = asked.map(family => inFace(family)).join('\n')
  const unknown = unknownFamilies(compiler.compile({mainFileContent: probe}).takeWarnings()?.shortDiagnostics)
  return asked.filter(family => !unknown(family))
}
