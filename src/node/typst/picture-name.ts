import {createRequire} from 'node:module'

/** The name of a picture of a type such as `jpg`: its content gives it. */
export function pictureName(bytes: Uint8Array, type: string): string {
  // Node takes a while to load it, which it may do while Typst measures the story.
  const {createHash} = createRequire(import.meta.url)('node:crypto') as typeof import('node:crypto')
  return `/photos/${createHash('sha1').update(bytes).digest('hex')}.${type}`
}
