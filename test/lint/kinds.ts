import {readdirSync, readFileSync} from 'node:fs'
import type {Campaign} from '../../src/campaign/campaign.ts'
import {readCampaign} from '../../src/campaign/read-campaign.ts'
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

/** The campaigns of `campaigns/`, for tests that check whole drafts. */
export function loadCampaigns(): Campaign[] {
  const files = new URL('../../campaigns/', import.meta.url)
  return readdirSync(files).map(file => {
    const text = readFileSync(new URL(file, files), 'utf8')
    return readCampaign({path: file, text, encoding: 'utf-8'}, () => {}, {id: file.replace('.yaml', '')})
  })
}
