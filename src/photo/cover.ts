/** From the left and from the top of a picture, as shares of it. */
export type Focus = readonly [across: number, down: number]

/** The upper left corner of a picture, and its size, in a frame that it covers, so that its focus is as near to the middle as can be. */
export function coverOf(
  ratio: number,
  [width, depth]: readonly [number, number],
  [across, down]: Focus = [0.5, 0.5]
): {x: number; y: number; width: number; depth: number} {
  const isWider = ratio > width / depth
  const own = isWider ? [depth * ratio, depth] : [width, width / ratio]
  const shift = (frame: number, size: number, at: number) =>
    Math.min(0, Math.max(frame - size, frame / 2 - at * size))
  return {
    x: shift(width, own[0]!, across),
    y: shift(depth, own[1]!, down),
    width: own[0]!,
    depth: own[1]!
  }
}
