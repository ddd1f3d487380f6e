import {basename} from 'node:path'
import {usualConfig} from '../../engine/load-config.ts'
import {listingOf} from '../listing.ts'
import {json} from '../reply.ts'
import type {Route} from '../route.ts'

/** What the folder is called, and which drafts, documents and photos lie in it. */
export const listFiles: Route = {
  method: 'GET',
  name: 'api/files',
  answer: async ({folder: {root}, version}) =>
    json(200, {
      folder: basename(root.folder),
      version,
      hasSettings: (await root.files().readIfThere(usualConfig)) !== undefined,
      ...listingOf(root)
    })
}
