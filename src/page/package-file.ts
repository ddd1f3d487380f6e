import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The nearest folder above this file that holds a package: from `src/page` as from `dist`. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) throw new Error('Cannot find the files of zongshu')
    folder = dirname(folder)
  }
  return folder
}

/** A folder of data beside the bundle, or in the sources where there is no bundle. */
export function dataFolder(bundled: string, source: string): string {
  const root = packageRoot()
  const inSource = join(root, source)
  return existsSync(inSource) ? inSource : join(root, bundled)
}
