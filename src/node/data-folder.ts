import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {packageRoot} from './package-root.ts'

/** A folder of data beside the bundle, or in the sources where there is no bundle. */
export function dataFolder(bundled: string, source: string): string {
  const root = packageRoot()
  const inSource = join(root, source)
  return existsSync(inSource) ? inSource : join(root, bundled)
}
