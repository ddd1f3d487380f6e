import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * Run a filled folder without a network, moved to a path with 汉字 and a blank, by its own Node. Gives what was said, or why it was
 * not run.
 */
export function runOffline(folder) {
  const tries = spawnSync('unshare', ['-rn', 'ip', 'link', 'set', 'lo', 'up'])
  if (tries.status !== 0) return {isRun: false, said: 'not run: no `unshare -rn` with `ip` here'}
  const outer = mkdtempSync(join(tmpdir(), 'zongshu-portable-'))
  const place = join(outer, '张三的 U 盘', '综述 工具')
  try {
    cpSync(folder, place, {recursive: true, verbatimSymlinks: true})
    const script = fileURLToPath(new URL('check-run.mjs', import.meta.url))
    const line = 'ip link set lo up && exec "$0" "$1" "$2"'
    const node = join(place, 'node/node')
    const {status, stdout, stderr} = spawnSync('unshare', ['-rn', 'sh', '-c', line, node, script, place], {
      encoding: 'utf8',
      timeout: 180_000
    })
    return {isRun: true, isWell: status === 0, said: `${stdout}${stderr}`.replaceAll(outer, '…').trim()}
  } finally {
    rmSync(outer, {recursive: true, force: true})
  }
}
