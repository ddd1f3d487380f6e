/** SHA-256 as hex digits. Loads what it needs when it is first called: a short command hashes nothing. */
export const hashOf = (bytes: Uint8Array | string): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex')
