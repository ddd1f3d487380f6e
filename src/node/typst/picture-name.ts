/** The name of a picture of a type such as `jpg`: its content gives it. */
export function pictureName(bytes: Uint8Array, type: string): string {
  // Node takes a while to load it, which it may do while Typst measures the story.
  const {createHash} = process.getBuiltinModule('node:crypto')
  return `/photos/${createHash('sha1').update(bytes).digest('hex')}.${type}`
}
