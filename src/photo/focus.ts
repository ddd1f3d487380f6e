import {drawUpright} from './draw-upright.ts'
import {openToDraw} from './open-to-draw.ts'

/** The longer side of the small copy that is looked at, in pixels. */
const small = 96
/** What draws the eye: edges, skin, strong colours (after smartcrop.js), and how much less at the border of a crop. */
const weights = {edge: 0.2, skin: 1.8, colour: 0.1, border: 0.4}
/** The share of a crop's side that is its border. */
const border = 0.12
/** How much of the best score the middle may lack and still be taken. */
const mostLess = 0.04

/**
 * What a crop to a ratio should keep, from the left and from the top as shares of the picture: where most edges, skin and
 * strong colours are. Undefined where nothing can draw the picture, or the middle is as good.
 */
export async function focusOf(
  bytes: Uint8Array,
  frame: number
): Promise<readonly [number, number] | undefined> {
  const photo = await openToDraw(bytes)
  if (!photo || typeof photo === 'string') return undefined
  const {image, orientation, wide, high} = photo
  const scale = Math.min(1, small / Math.max(wide, high))
  const [width, height] = [wide, high].map(side => Math.max(3, Math.round(side * scale))) as [number, number]
  const context = photo.createCanvas(width, height).getContext('2d')
  drawUpright(context, image, {orientation, across: photo.across * scale, down: photo.down * scale})
  return focusIn(context.getImageData(0, 0, width, height), frame)
}

/** The same for pixels. */
export function focusIn(
  {data, width, height}: {readonly data: Uint8ClampedArray; readonly width: number; readonly height: number},
  frame: number
): readonly [number, number] | undefined {
  const isAcross = width / height > frame
  const interest = interestOf(data, width, height)
  const length = isAcross ? width : height
  // Only one side is cropped: what matters is how much there is in each column, or row.
  const lines = Array.from({length}, (_, at) => {
    let sum = 0
    for (let other = 0; other < (isAcross ? height : width); other++)
      sum += interest[isAcross ? other * width + at : at * width + other]!
    return sum
  })
  const window = Math.max(1, Math.round(isAcross ? height * frame : width / frame))
  if (window >= length) return undefined
  const scores = Array.from({length: length - window + 1}, (_, from) => scoreOf(lines, from, window))
  const middle = (length - window) / 2
  const best = scores.reduce(
    (most, score, at) =>
      score > scores[most]! || (score === scores[most]! && Math.abs(at - middle) < Math.abs(most - middle))
        ? at
        : most,
    0
  )
  if (scores[Math.round(middle)]! >= scores[best]! * (1 - mostLess)) return undefined
  const at = (best + window / 2) / length
  return isAcross ? [at, 0.5] : [0.5, at]
}

function scoreOf(lines: ReadonlyArray<number>, from: number, window: number): number {
  const edge = window * border
  let score = 0
  for (let at = 0; at < window; at++) {
    const isBorder = at < edge || window - 1 - at < edge
    score += lines[from + at]! * (isBorder ? weights.border : 1)
  }
  return score
}

/** How much each pixel draws the eye. */
function interestOf(data: Uint8ClampedArray, width: number, height: number): Float64Array {
  const light = new Float64Array(width * height)
  const interest = new Float64Array(width * height)
  for (let pixel = 0; pixel < light.length; pixel++) {
    const red = data[pixel * 4]! / 255
    const green = data[pixel * 4 + 1]! / 255
    const blue = data[pixel * 4 + 2]! / 255
    light[pixel] = 0.299 * red + 0.587 * green + 0.114 * blue
    interest[pixel] = weights.skin * skinOf(red, green, blue) + weights.colour * colourOf(red, green, blue)
  }
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const around = light[at - 1]! + light[at + 1]! + light[at - width]! + light[at + width]!
      interest[at]! += weights.edge * Math.abs(4 * light[at]! - around)
    }
  }
  return interest
}

// Asked of every pixel, before the program is warm: plain numbers, no lists.
const skin = [0.78, 0.57, 0.44] as const
const own = Math.hypot(...skin)
const skinRed = skin[0] / own
const skinGreen = skin[1] / own
const skinBlue = skin[2] / own

/** How like skin a colour is, whatever its lightness. */
function skinOf(red: number, green: number, blue: number): number {
  const length = Math.sqrt(red * red + green * green + blue * blue)
  if (length < 0.2) return 0
  const r = red / length - skinRed
  const g = green / length - skinGreen
  const b = blue / length - skinBlue
  return Math.max(0, (1 - Math.sqrt(r * r + g * g + b * b) - 0.8) / 0.2)
}

/** How strong a colour is, where it is neither dark nor light. */
function colourOf(red: number, green: number, blue: number): number {
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  if (most < 0.15 || least > 0.85) return 0
  return Math.max(0, most - least - 0.4)
}
