// Measures the linter: `node bench/lint.mjs [--peers] [--growth] [--no-speed]`. Needs a build (`npm run prepare`).
// --peers installs textlint, zhlint and autocorrect into a temporary folder and runs them on the same defects.
// --growth measures how time grows with texts and drafts that were built to be slow.
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {bundle, root} from './bundle.mjs'

// Two folders down, like the sources, so that what they find by import.meta.url is where they look for it.
const folder = join(root, 'bench/.build')
const script = await bundle('bench/lint/main.ts', folder)
try {
  await import(pathToFileURL(script).href)
} finally {
  await rm(folder, {recursive: true, force: true})
}
