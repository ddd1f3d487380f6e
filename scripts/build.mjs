// Bundles the command line and the library into dist/, with the types, templates' data and fonts they need.
import {execFileSync} from 'node:child_process'
import {cp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {basename} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {buildFonts} from './fonts.mjs'
import {licenceTexts, packagesIn} from './licences.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

// CommonJS packages inside the bundle call `require`; an ES module has to make its own.
const banner = `import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);`

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  charset: 'utf8',
  target: 'node20',
  minifySyntax: true,
  legalComments: 'linked',
  metafile: true,
  external: ['@myriaddreamin/typst-ts-node-compiler', '@napi-rs/canvas'],
  logLevel: 'warning'
}
const esm = {...common, format: 'esm', banner: {js: banner}}

// All but the fonts, which take a while and hardly ever change.
for (const name of await readdir(`${root}dist`).catch(() => [])) {
  if (name !== 'fonts') await rm(`${root}dist/${name}`, {recursive: true})
}

/** What was bundled. */
const inputs = new Set()
const bundled = async options => {
  const {metafile} = await build(options)
  for (const input of Object.keys(metafile.inputs)) inputs.add(input)
}

// The library.
await bundled({...esm, entryPoints: {index: 'src/index.ts'}, outdir: 'dist', splitting: true})

// The command line: one script with our own kinds and terms in it, what starts it, and libraries that few commands
// need, each in a file of its own.
const script = {
  ...common,
  format: 'cjs',
  outdir: 'dist',
  outExtension: {'.js': '.cjs'},
  define: {'import.meta.url': '__url'},
  banner: {js: `const __url = require('node:url').pathToFileURL(__filename).href;`}
}
const seldom = {
  '@xmldom/xmldom': 'xmldom',
  docx: 'docx',
  handlebars: 'handlebars',
  fflate: 'fflate',
  'iconv-lite': 'iconv-lite',
  'pdf-lib': 'pdf-lib',
  'pdfjs-dist/legacy/build/pdf.mjs': 'pdf',
  'pdfjs-dist/legacy/build/pdf.worker.mjs': 'pdf-worker',
  tinyglobby: 'tinyglobby'
}
await bundled({...script, banner: {}, entryPoints: {cli: 'src/cli/start.ts'}})
await bundled({...script, entryPoints: {typesetter: 'src/typst/serve.ts'}})
await bundled({
  ...script,
  entryPoints: {main: 'src/cli/main.ts'},
  minifyWhitespace: true,
  charset: 'ascii',
  supported: {'dynamic-import': false},
  plugins: [{name: 'command-line', setup: standIns}]
})
await writeInAscii(`${root}dist/main.cjs`)
for (const [name, file] of Object.entries(seldom))
  await bundled({...script, entryPoints: {[file]: name}, outdir: 'dist/seldom'})
await writeFile(`${root}dist/THIRD-PARTY-LICENSES.txt`, licenceTexts(packagesIn(inputs, root)))

await cp(`${root}src/page/typ`, `${root}dist/typ`, {recursive: true})
await cp(`${root}src/formats/pdf/typ`, `${root}dist/typ-pdf`, {recursive: true})
await buildFonts(`${root}dist/fonts`)
await withBundled('src/fonts/bundled.ts', async file =>
  (await import(pathToFileURL(file).href)).keepCoverage(`${root}dist/fonts`)
)

// What V8 compiles for a check is kept beside the script (`src/cli/load-main.ts`).
const drafts = ['zhaoyang-cards', 'county-blank'].map(name => `${root}examples/${name}/draft.yaml`)
await withBundled('src/cli/warm.ts', warm =>
  execFileSync(process.execPath, [warm, `${root}dist/main.cjs`, 'lint', ...drafts], {
    stdio: ['ignore', 'ignore', 'inherit']
  })
)

// The types of the public API; `--quick` leaves them out.
const quick = process.argv.includes('--quick')
if (!quick)
  execFileSync(
    process.execPath,
    [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`],
    {stdio: 'inherit'}
  )

/** What takes the place of modules in the script of the command line. */
function standIns({onLoad, onResolve}) {
  onLoad({filter: /src[\\/]cli[\\/]pack\.ts$/}, async () => ({
    contents: await withBundled('src/cli/make-pack.ts', async file =>
      (await import(pathToFileURL(file).href)).makePack()
    ),
    loader: 'js'
  }))
  onResolve({filter: /^[^.]/}, ({path}) =>
    Object.hasOwn(seldom, path) ? {path: `./seldom/${seldom[path]}.cjs`, external: true} : undefined
  )
}

/** Escape what is left in patterns, where it means the same: the bundler escapes all but these. */
async function writeInAscii(file) {
  const escaped = character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  await writeFile(file, (await readFile(file, 'utf8')).replace(/[^\0-\x7F]/g, escaped))
}

/** Bundle a part of the sources for the time of some work. */
async function withBundled(entry, work) {
  const file = `${root}dist/.${basename(entry, '.ts')}.mjs`
  await build({...esm, entryPoints: [entry], outfile: file, legalComments: 'none'})
  const done = await work(file)
  await rm(file)
  return done
}
