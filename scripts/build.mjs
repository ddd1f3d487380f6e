// Bundles the command line and the library into dist/, with the types, templates' data and fonts they need.
import {execFileSync} from 'node:child_process'
import {cp, readdir, rm} from 'node:fs/promises'
import {build} from 'esbuild'
import {buildFonts} from './fonts.mjs'

const root = new URL('..', import.meta.url).pathname

// CommonJS packages inside the bundle call `require`; an ES module has to make its own.
const banner = `import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);`

// All but the fonts, which take a while and hardly ever change.
for (const name of await readdir(`${root}dist`).catch(() => [])) {
  if (name !== 'fonts') await rm(`${root}dist/${name}`, {recursive: true})
}
await build({
  absWorkingDir: root,
  entryPoints: {cli: 'src/cli/main.ts', index: 'src/index.ts'},
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  minifySyntax: true,
  legalComments: 'linked',
  external: ['@myriaddreamin/typst-ts-node-compiler', '@napi-rs/canvas'],
  banner: {js: banner},
  logLevel: 'warning'
})

await cp(`${root}src/page/typ`, `${root}dist/typ`, {recursive: true})
await buildFonts(`${root}dist/fonts`)

// The types of the public API; `--quick` leaves them out.
const quick = process.argv.includes('--quick')
if (!quick)
  execFileSync(
    process.execPath,
    [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`],
    {stdio: 'inherit'}
  )
