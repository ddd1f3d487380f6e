/** Takes away what is newer than Chrome 86, in the page and in its workers; runs there as text. */
export function strip86(): void {
  const typed = Object.getPrototypeOf(Uint8Array.prototype)
  const names = [
    'at',
    'findLast',
    'findLastIndex',
    'toSorted',
    'toReversed',
    'toSpliced',
    'with',
    'isWellFormed',
    'toWellFormed'
  ]
  for (const holder of [Array.prototype, typed, String.prototype])
    for (const name of names) delete holder[name]
  const scope = globalThis as unknown as Record<string, unknown>
  const drop = (holder: unknown, ...members: string[]) => {
    for (const name of members) if (holder) delete (holder as Record<string, unknown>)[name]
  }
  drop(Object, 'hasOwn', 'groupBy')
  drop(Map, 'groupBy')
  drop(Promise, 'withResolvers', 'try')
  drop(Array, 'fromAsync')
  drop(
    Set.prototype,
    'union',
    'difference',
    'intersection',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom'
  )
  drop(Map.prototype, 'getOrInsert', 'getOrInsertComputed')
  drop(Intl, 'Segmenter', 'DurationFormat', 'supportedValuesOf')
  drop(RegExp, 'escape')
  drop(Error, 'isError')
  drop(scope.AbortSignal, 'timeout', 'any', 'abort')
  drop((scope.AbortSignal as {prototype?: unknown} | undefined)?.prototype, 'throwIfAborted', 'reason')
  drop((scope.Blob as {prototype?: unknown} | undefined)?.prototype, 'bytes')
  drop(Uint8Array, 'fromBase64', 'fromHex')
  drop(Uint8Array.prototype, 'toBase64', 'toHex')
  drop(ArrayBuffer.prototype, 'transfer', 'resize')
  drop((scope.Crypto as {prototype?: unknown} | undefined)?.prototype, 'randomUUID')
  drop(
    (scope.Element as {prototype?: unknown} | undefined)?.prototype,
    'checkVisibility',
    'getHTML',
    'setHTMLUnsafe'
  )
  drop(
    scope,
    'structuredClone',
    'scheduler',
    'Iterator',
    'CloseWatcher',
    'Highlight',
    'navigation',
    'reportError',
    'CompressionStream',
    'DecompressionStream'
  )
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
  for (const name of Object.getOwnPropertyNames(iterator))
    if (name !== 'constructor' && typeof iterator[name] === 'function') delete iterator[name]
}
