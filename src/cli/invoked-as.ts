import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'

/**
 * How a person starts this program here, for messages that name a command: `zongshu` where the shell finds that, else
 * `npx zongshu`. npm puts the folders of its own commands on the path of what it runs, which the person's shell has not.
 */
export function invokedAs(env: NodeJS.ProcessEnv, platform = process.platform): 'zongshu' | 'npx zongshu' {
  if (env.npm_command !== undefined) return 'npx zongshu'
  const name = platform === 'win32' ? 'zongshu.cmd' : 'zongshu'
  // Windows has `Path`, and copies of its variables tell letters apart.
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(folder => folder !== '')
  return folders.some(folder => existsSync(join(folder, name))) ? 'zongshu' : 'npx zongshu'
}
