import {createHash} from 'node:crypto'

/** The name of a picture of a type such as `jpg`: its content gives it. */
export const pictureName = (bytes: Uint8Array, type: string): string =>
  `/photos/${createHash('sha1').update(bytes).digest('hex')}.${type}`
