import type {Image, SKRSContext2D} from '@napi-rs/canvas'

/** How a picture is turned to stand as its camera meant it (EXIF 2.3, tag 0x0112), by its size as it lies in the file. */
const turns = (
  across: number,
  down: number
): Record<number, [number, number, number, number, number, number]> => ({
  2: [-1, 0, 0, 1, across, 0],
  3: [-1, 0, 0, -1, across, down],
  4: [1, 0, 0, -1, 0, down],
  5: [0, 1, 1, 0, 0, 0],
  6: [0, 1, -1, 0, down, 0],
  7: [0, -1, -1, 0, down, across],
  8: [0, -1, 1, 0, 0, across]
})

/** Whether a picture of this orientation lies on its side in its file. */
export const isTurned = (orientation: number): boolean => orientation > 4

/** Draw a picture upright, its corner where the context has its origin; `across` and `down` are as it lies in its file. */
export function drawUpright(
  context: SKRSContext2D,
  image: Image,
  {orientation, across, down}: {orientation: number; across: number; down: number}
): void {
  context.imageSmoothingQuality = 'high'
  const turn = turns(across, down)[orientation]
  if (turn) context.transform(...turn)
  context.drawImage(image, 0, 0, across, down)
}
