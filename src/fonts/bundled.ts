import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {packageRoot} from '../package-root.ts'
import {coverageOf} from './coverage.ts'
import {coverageIn, rangesOf} from './coverage-file.ts'
import type {Coverage} from './missing-glyph.ts'

/** The folder of the fonts that come with the package. */
export const fontFolder = (): string => join(packageRoot(), 'dist', 'fonts')

/** What the fonts of a folder cover, kept beside them: to read it out of them takes longer than to set a page. */
const coverageFile = 'coverage.bin'

let known: Promise<Coverage> | undefined

/** The code points that at least one of our fonts can show. */
export function bundledCoverage(): Promise<Coverage> {
  known ??= read()
  return known
}

async function read(): Promise<Coverage> {
  const bytes = await readFile(join(fontFolder(), coverageFile)).catch(() => undefined)
  if (!bytes) throw new Error('Cannot find the fonts: run `npm run prepare` first')
  return coverageIn(bytes)
}

/** Keep what the fonts of a folder cover; the build does this. */
export async function keepCoverage(folder: string): Promise<void> {
  const covered = new Set<number>()
  for (const file of await readdir(folder)) {
    if (!/\.(?:otf|ttf)$/.test(file) || /Bold|Black/.test(file)) continue
    for (const code of coverageOf(await readFile(join(folder, file)))) covered.add(code)
  }
  await writeFile(join(folder, coverageFile), rangesOf(covered))
}
