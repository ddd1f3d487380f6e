/** The figure and the part that a reference asks for, unless a figure bears the whole name. */
export function partAsked(name: string): {readonly whole: string; readonly part: string} | undefined {
  const dot = Math.max(name.lastIndexOf('.'), name.lastIndexOf('·'), name.lastIndexOf('．'))
  return dot > 0 ? {whole: name.slice(0, dot).trim(), part: name.slice(dot + 1).trim()} : undefined
}
