import {rm} from 'node:fs/promises'
import {basename} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'rolldown'

/** How the sources are bundled for Node: `root` ends with a slash. */
export const forNode = root => ({
  cwd: root,
  platform: 'node',
  // The same as the package's CommonJS, but what is not used can be left out.
  resolve: {
    alias: {
      yaml: `${root}node_modules/yaml/browser/dist/index.js`,
      'source-map': `${root}scripts/no-source-map.cjs`
    }
  },
  // They carry what is compiled for one system.
  external: ['@myriaddreamin/typst-ts-node-compiler', '@napi-rs/canvas'],
  logLevel: 'warn',
  checks: {pluginTimings: false}
})

/** Puts our own kinds, terms and styles where the sources read them from their folders, which takes a while. */
export function packed(root) {
  let pack
  return {
    name: 'packed',
    load: {
      filter: {id: /src[\\/]engine[\\/]pack\.ts$/},
      handler: async () => {
        pack ??= withBundled(root, 'src/node/make-pack.ts', ({makePack}) => makePack())
        return {code: await pack, moduleType: 'js'}
      }
    }
  }
}

/** Bundle a part of the sources for the time of some work with what it exports. */
export async function withBundled(root, entry, work) {
  const file = `${root}node_modules/.${basename(entry, '.ts')}-${process.pid}.mjs`
  await build({...forNode(root), input: entry, output: {file, codeSplitting: false}})
  try {
    return await work(await import(pathToFileURL(file).href))
  } finally {
    await rm(file)
  }
}
