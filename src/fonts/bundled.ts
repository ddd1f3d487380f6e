import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {packageRoot} from '../package-root.ts'
import {coverageOf} from './coverage.ts'

/** The folder of the fonts that come with the package. */
export const fontFolder = (): string => join(packageRoot(), 'dist', 'fonts')

let known: Promise<ReadonlySet<number>> | undefined

/** The code points that at least one of our fonts can show. */
export function bundledCoverage(): Promise<ReadonlySet<number>> {
  known ??= read()
  return known
}

async function read(): Promise<ReadonlySet<number>> {
  const folder = fontFolder()
  const files = (await readdir(folder).catch(() => [])).filter(file => /\.(?:otf|ttf)$/.test(file))
  if (files.length === 0) throw new Error('Cannot find the fonts: run `npm run prepare` first')
  const covered = new Set<number>()
  for (const file of files.filter(name => !/Bold|Black/.test(name))) {
    for (const code of coverageOf(await readFile(join(folder, file)))) covered.add(code)
  }
  return covered
}
