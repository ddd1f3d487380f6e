import {readdirSync, readFileSync} from 'node:fs'
import type {Kind} from '../../src/kind/kind.ts'
import {loadKind} from '../../src/kind/load.ts'

const folder = new URL('../../templates/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')

/** The kinds of `templates/`, for tests that check whole drafts. */
export function loadKinds(): Kind[] {
  const partials = Object.fromEntries(
    readdirSync(new URL('_partials/', folder))
      .filter(name => name.endsWith('.hbs'))
      .map(name => [name.replace(/\.(?:md\.)?hbs$/, ''), read(`_partials/${name}`)])
  )
  return readdirSync(folder)
    .filter(id => !id.startsWith('_'))
    .flatMap(id => {
      const files = {manifest: read(`${id}/kind.yaml`), template: read(`${id}/article.md.hbs`)}
      const loaded = loadKind({id, partials, ...files})
      if ('problems' in loaded) throw new Error(`Cannot load ${id}: ${JSON.stringify(loaded.problems)}`)
      return [loaded.kind]
    })
}
