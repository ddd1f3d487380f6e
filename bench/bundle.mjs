import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'rolldown'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundle TypeScript for Node into a folder; gives the script. `entry` is a file of this project, or, with `words`, the
 * name of one that holds them and stands in its root.
 */
export async function bundle(entry, dir, words) {
  const id = join(root, entry)
  await build({
    cwd: root,
    input: {bench: id},
    platform: 'node',
    external: ['@myriaddreamin/typst-ts-node-compiler', '@napi-rs/canvas'],
    logLevel: 'warn',
    plugins: words === undefined ? [] : [{name: 'words', resolveId, load}],
    output: {dir, entryFileNames: 'bench.mjs', chunkFileNames: '[name].mjs'}
  })
  return join(dir, 'bench.mjs')

  function resolveId(source) {
    return source === id ? id : undefined
  }

  function load(source) {
    return source === id ? {code: words, moduleType: 'ts'} : undefined
  }
}
