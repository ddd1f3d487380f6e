import type {Ask} from '../../src/web/served/ask.ts'
import {servedShell} from '../../src/web/served/served-shell.ts'
import {type Site, site} from './site.ts'

export let here: Site | undefined

/** What happens around what the page puts into the folder. */
interface Around {
  before?(): Promise<void>
  /** May throw, as where an answer is lost. */
  after?(): Promise<void>
}

/** The page's own shell over a folder that is really served. */
export async function shellOver(files: Readonly<Record<string, string>>, around: Around = {}) {
  here = await site(files)
  const {page} = here
  const ask: Ask = async (path, {method = 'GET', headers = {}, body, expects = []} = {}) => {
    if (method === 'PUT') await around.before?.()
    const {status, headers: said, bytes, text} = await page(path, {method, headers, body: body as string})
    if (method === 'PUT') await around.after?.()
    if (status >= 300 && !expects.includes(status)) throw new Error(`${status} ${text}`)
    return {
      status,
      etag: String(said.etag ?? '').replace(/^"|"$/g, ''),
      bytes: async () => new Uint8Array(bytes),
      json: async <Said>() => JSON.parse(text) as Said
    }
  }
  return servedShell(ask)
}

export async function removeSite(): Promise<void> {
  await here?.remove()
  here = undefined
}
