// Measures the linter: `node bench/lint.mjs [--peers] [--no-speed]`. Needs a build (`npm run prepare`).
// --peers installs textlint, zhlint and autocorrect into a temporary folder and runs them on the same defects.
import {rm} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
// Two folders down, like the sources, so that what they find by import.meta.url is where they look for it.
const outfile = `${root}bench/.build/lint.mjs`
const banner = `import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);`
await build({
  absWorkingDir: root,
  entryPoints: ['bench/lint/main.ts'],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: {js: banner},
  logLevel: 'warning'
})
try {
  await import(outfile)
} finally {
  await rm(`${root}bench/.build`, {recursive: true, force: true})
}
