import {sep} from 'node:path'

/** What to say of a path that is written as on Windows where the separator is another; undefined for any other path. */
export function separatorHint(path: string): string | undefined {
  if (sep !== '/' || !path.includes('\\')) return undefined
  return `这台电脑的路径用 / 分隔，请写“${path.replaceAll('\\', '/')}”`
}
