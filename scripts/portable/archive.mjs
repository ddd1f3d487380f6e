import {execFileSync} from 'node:child_process'
import {closeSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {Zip, ZipDeflate} from 'fflate'

/** The day that all entries bear. */
const mtime = new Date('2026-01-01T00:00:00Z')

/** Pack a folder as its system unpacks it; gives the file. */
export function archive(folder, ending) {
  const file = folder + ending
  rmSync(file, {force: true})
  if (ending === '.zip') zip(folder, file)
  else execFileSync('tar', ['--owner=0', '--group=0', '-C', dirname(folder), '-czf', file, basename(folder)])
  return file
}

/** Names in UTF-8, as all systems since Windows 8 read them. */
function zip(folder, file) {
  const out = openSync(file, 'w')
  const packed = new Zip((error, chunk) => {
    if (error) throw error
    writeSync(out, chunk)
  })
  for (const path of filesIn(folder)) {
    const entry = new ZipDeflate(`${basename(folder)}/${path}`, {level: 6})
    entry.mtime = mtime
    packed.add(entry)
    entry.push(readFileSync(join(folder, path)), true)
  }
  packed.end()
  closeSync(out)
}

/** All files of a folder, by their paths in it. */
export const filesIn = folder =>
  readdirSync(folder, {recursive: true})
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => statSync(join(folder, path)).isFile())
    .sort()
