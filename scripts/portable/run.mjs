import {execFileSync} from 'node:child_process'

/** Run npm in a folder; gives what it said. */
export function npm(folder, ...words) {
  return execFileSync('npm', words, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32'
  })
}
