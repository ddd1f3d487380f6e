import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {coverageOf} from '../fonts/coverage.ts'
import {coverageIn, rangesOf} from '../fonts/coverage-file.ts'
import type {Coverage} from '../fonts/missing-glyph.ts'
import {packageRoot} from './package-root.ts'

/** The folder of the fonts that come with the package. */
export const fontFolder = (): string => join(packageRoot(), 'dist', 'fonts')

/** What the fonts of a folder cover, kept beside them: to read it out of them takes longer than to set a page. */
const coverageFile = 'coverage.bin'

let known: Coverage | undefined

/** The code points that at least one of our fonts can show. */
export function bundledCoverage(): Coverage {
  known ??= read()
  return known
}

function read(): Coverage {
  const file = join(fontFolder(), coverageFile)
  if (!existsSync(file)) throw new Error('Cannot find the fonts: run `npm run prepare` first')
  return coverageIn(readFileSync(file))
}

/** Keep what the fonts of a folder cover; the build does this. */
export function keepCoverage(folder: string): void {
  const covered = new Set<number>()
  for (const file of readdirSync(folder)) {
    if (!/\.(?:otf|ttf)$/.test(file) || /Bold|Black/.test(file)) continue
    for (const code of coverageOf(readFileSync(join(folder, file)))) covered.add(code)
  }
  writeFileSync(join(folder, coverageFile), rangesOf(covered))
}

/** Where systems keep their fonts. */
function machineFolders(): string[] {
  const {env, platform} = process
  const home = homedir()
  if (platform === 'win32')
    return [
      join(env.WINDIR ?? 'C:\\Windows', 'Fonts'),
      join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts')
    ]
  if (platform === 'darwin')
    return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')]
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.fonts'),
    join(home, '.local', 'share', 'fonts')
  ]
}

let files: ReadonlyArray<string> | undefined

/** Whether a font file of the machine is named so. */
export function hasFontFile(name: RegExp): boolean {
  files ??= machineFolders().flatMap(filesIn)
  return files.some(file => name.test(file))
}

function filesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, {recursive: true, withFileTypes: true})
    return entries.flatMap(entry => (entry.isDirectory() ? [] : [entry.name]))
  } catch {
    // There is no such folder, or it is not ours to read.
    return []
  }
}
