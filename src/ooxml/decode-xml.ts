/** The text of an XML part: by its byte order mark, by the shape of its first bytes, or as it declares. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be')
  if (first === 0x3c && second === 0) return decoded(bytes, 'utf-16le')
  if (first === 0 && second === 0x3c) return decoded(bytes, 'utf-16be')
  const start = String.fromCharCode(...bytes.subarray(0, 100))
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)/.exec(start)?.[1]
  return decoded(bytes, declared && !/^utf-16/i.test(declared) ? declared : 'utf-8')
}

/** `TextDecoder` drops the mark at the beginning. */
function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    // No encoding that anybody knows.
    return new TextDecoder().decode(bytes)
  }
}
