import {existsSync, mkdirSync, statSync} from 'node:fs'
import {homedir} from 'node:os'
import {isAbsolute, join} from 'node:path'

/**
 * The folder for what may be thrown away, made if it is not there. Undefined where there is none that this user alone
 * writes to, since what lies in it is run; a shared folder for temporary files is none.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  try {
    const above = caches(env)
    const folder = join(above, 'zongshu')
    // One by one: where the system makes no folders, as below /proc, Node's `recursive` would try for ever.
    for (const one of [above, folder]) if (!existsSync(one)) mkdirSync(one, {mode: 0o700})
    // Windows keeps others out of a profile by other means, and tells nothing here.
    if (!process.getuid) return folder
    const {uid, mode} = statSync(folder)
    return uid === process.getuid() && (mode & 0o022) === 0 ? folder : undefined
  } catch {
    // No home, or one that is read-only.
    return undefined
  }
}

/** Where programs keep such things, as each system has it. */
function caches({XDG_CACHE_HOME = '', LOCALAPPDATA = '', HOME = homedir()}: NodeJS.ProcessEnv): string {
  if (isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME
  if (process.platform === 'win32' && isAbsolute(LOCALAPPDATA)) return LOCALAPPDATA
  if (!isAbsolute(HOME)) throw new Error('Cannot find the home of this user')
  return process.platform === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache')
}
