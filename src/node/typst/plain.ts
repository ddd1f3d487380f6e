/** A buffer of Node as what any program has. */
export const plain = ({buffer, byteOffset, byteLength}: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
