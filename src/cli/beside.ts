import {dirname, isAbsolute, join, sep} from 'node:path'

/**
 * The path of what a file names: beside the file, unless it is absolute. Drafts travel, so `\` parts folders
 * everywhere, as on Windows.
 */
export function beside(file: string, path: string): string {
  const local = path.replaceAll('\\', sep)
  return isAbsolute(local) ? local : join(file === '-' ? '.' : dirname(file), local)
}
