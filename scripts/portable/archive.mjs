import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {unzipSync, zipSync} from 'fflate'

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
  const paths = filesIn(folder)
  const entries = paths.map(path => [`${basename(folder)}/${path}`, readFileSync(join(folder, path))])
  writeFileSync(file, zipSync(Object.fromEntries(entries), {level: 6, mtime}))
}

/** What is wrong with a packed folder: a line each. Every file is unpacked and held against the one that was packed. */
export function wrongInArchive(file, folder) {
  const name = basename(folder)
  if (!file.endsWith('.zip')) {
    const outer = mkdtempSync(join(tmpdir(), 'zongshu-archive-'))
    try {
      execFileSync('tar', ['-xzf', file, '-C', outer])
      return differences(folder, path => readFileSync(join(outer, name, path)))
    } finally {
      rmSync(outer, {recursive: true, force: true})
    }
  }
  const unpacked = unzipSync(readFileSync(file))
  return differences(folder, path => unpacked[`${name}/${path}`])
}

const differences = (folder, read) =>
  filesIn(folder)
    .filter(path => !readFileSync(join(folder, path)).equals(read(path) ?? Buffer.alloc(0)))
    .map(path => `${path} is packed otherwise`)

/** All files of a folder, by their paths in it. */
export const filesIn = folder =>
  readdirSync(folder, {recursive: true})
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => statSync(join(folder, path)).isFile())
    .sort()
