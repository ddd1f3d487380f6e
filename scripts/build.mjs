// Bundles the command line and the library into dist/, with the types, templates' data and fonts they need.
import {execFileSync} from 'node:child_process'
import {cp, mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'rolldown'
import {buildFonts} from './fonts.mjs'
import {licenceTexts, packagesIn} from './licences.mjs'
import {forNode, packed, withBundled} from './pack.mjs'
import {buildPage} from './page.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

const common = forNode(root)
/**
 * What only newspaper pages need is left out: they need Typst, which a browser has not. As packages have it for workers, who
 * have no document.
 */
const forBrowsers = {
  platform: 'browser',
  resolve: {...common.resolve, conditionNames: ['worker', 'import', 'module', 'browser', 'default']},
  transform: {target: 'chrome86'},
  external: ['@napi-rs/canvas', 'unpdf', 'unpdf/pdfjs', 'iconv-lite']
}
const output = {
  dir: `${root}dist`,
  chunkFileNames: 'parts/[name].js',
  comments: {legal: true, annotation: false, jsdoc: false}
}
const script = {
  ...output,
  format: 'cjs',
  dynamicImportInCjs: false,
  entryFileNames: '[name].cjs',
  chunkFileNames: 'parts/[name].cjs'
}
/** With nothing beside it, whose name might be taken. */
const alone = {...script, codeSplitting: false}

// All but the fonts, which take a while and hardly ever change.
for (const name of await readdir(`${root}dist`).catch(() => [])) {
  if (name !== 'fonts') await rm(`${root}dist/${name}`, {recursive: true})
}

const pack = packed(root)
const bundled = [
  // The library, and the same without Node, in one file.
  await build({...common, input: {index: 'src/index.ts'}, plugins: [pack], output}),
  await build({
    ...common,
    ...forBrowsers,
    input: {browser: 'src/browser.ts'},
    plugins: [pack],
    output: {...output, codeSplitting: false, minify: true}
  }),
  // The page to write in, which holds the same.
  await buildPage(root, `${root}dist/zongshu.html`, {...common, ...forBrowsers, plugins: [pack]}),
  // The command line: what starts it; the processes of Typst and of workers; and the rest, with our own kinds and terms in it.
  await build({...common, input: {cli: 'src/cli/start.ts'}, output: alone}),
  await build({...common, input: {typesetter: 'src/node/typst/serve.ts'}, output: alone}),
  await build({...common, input: {worker: 'src/cli/start-worker.ts'}, output: alone}),
  await build({
    ...common,
    input: {main: 'src/cli/main.ts', 'serve-jobs': 'src/cli/serve-jobs.ts'},
    // What other files take out of it is exported too.
    preserveEntrySignatures: 'allow-extension',
    plugins: [pack],
    output: {
      ...script,
      // In ASCII a script is quickest to read; names stay, for the traces of our own faults.
      minify: {compress: false, mangle: false, codegen: {asciiOnly: true}},
      minifyInternalExports: false,
      codeSplitting: {includeDependenciesRecursively: false, groups: [{name: filesByUse(), debugName: 'use'}]}
    }
  })
]
holdToAscii(bundled.at(-1).output.find(({fileName}) => fileName === 'main.cjs'))
const inputs = bundled.flatMap(({output}) => output.flatMap(({moduleIds = []}) => moduleIds))
await writeFile(`${root}dist/THIRD-PARTY-LICENSES.txt`, licenceTexts(packagesIn(inputs, root)))

await cp(`${root}src/page/typ`, `${root}dist/typ`, {recursive: true})
await cp(`${root}src/formats/pdf/typ`, `${root}dist/typ-pdf`, {recursive: true})
await mkdir(`${root}dist/inks`)
for (const file of ['src/node/inks/newsprint.icc', 'node_modules/lcms-wasm/dist/lcms.wasm'])
  await cp(root + file, `${root}dist/inks/${basename(file)}`)
await buildFonts(`${root}dist/fonts`)
await withBundled(root, 'src/node/fonts.ts', ({keepCoverage}) => keepCoverage(`${root}dist/fonts`))

// The types of the public API; `--quick` leaves them out.
if (!process.argv.includes('--quick'))
  execFileSync(
    process.execPath,
    [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`],
    {stdio: 'inherit'}
  )

/** The bundler escapes all but raw templates, and one Chinese character makes Node decode the whole script as UTF-8. */
function holdToAscii({fileName, code}) {
  const near = /.{0,40}[^\0-\x7F]/.exec(code)?.[0]
  if (near) throw new Error(`Cannot escape what ${fileName} holds; a raw template with Chinese? …${near}`)
}

/**
 * Gives the file that a module goes into: the first of these whose sources import it at once. To find a file takes longer
 * than to read it, so what is always loaded together lies together.
 */
function filesByUse() {
  const entries = {
    main: ['src/cli/main.ts', 'src/cli/commands/lint.ts', 'src/cli/commands/render.ts'],
    render: ['src/engine/render.ts', 'src/formats/markdown/markdown-of.ts'],
    press: ['src/node/typst/index.ts', 'src/formats/press/write-press.ts'],
    docx: ['src/formats/docx/write-document.ts']
  }
  let files
  return (id, modules) => {
    files ??= Object.entries(entries).map(([name, paths]) => ({name, imported: importedFrom(paths, modules)}))
    const [first, second] = files.filter(({imported}) => imported.has(id))
    // What both formats need: neither shall load the other.
    if (first?.name === 'press' && second) return 'render'
    return first?.name ?? null
  }

  function importedFrom(paths, modules) {
    const known = new Set(paths.map(path => resolve(root, path)))
    for (const one of known)
      for (const other of modules.getModuleInfo(one)?.importedIds ?? []) known.add(other)
    return known
  }
}
