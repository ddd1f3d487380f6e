import type {Colour, Point, SetFont, Step, Thing} from './drawn.ts'
import {identity, type Matrix, moved, times} from './matrix.ts'
import {isDictionary, isString, type PdfValue, wordsOf} from './read-values.ts'
import {glyphsOf, saying} from './run-of.ts'

/** What a page needs of the rest of its document. */
export interface Resources {
  font(name: string): SetFont
  /** The number of a picture. */
  picture(name: string): number
}

/** How things look that are drawn next. */
interface State {
  readonly matrix: Matrix
  readonly fill: Colour
  readonly stroke: Colour
  readonly line: number
}

/** A part of a page. */
interface Part {
  readonly isArtifact: boolean
  /** What its glyphs say together, until the first of them has said it. */
  words?: string
}

/** Say a colour: of a space that was named before, or in grey, three colours or four inks. */
const fills = new Set(['scn', 'g', 'rg', 'k'])
const strokes = new Set(['SCN', 'G', 'RG', 'K'])
/** What neither shows nor moves anything here: colour spaces, joins, and clips, which are as large as their picture. */
const passed = new Set(['cs', 'CS', 'ET', 'Tr', 'M', 'j', 'J', 'W'])

/** What the operators of a page draw (ISO 32000-1, Annex A), those that Typst writes. Throws for others. */
export function drawnBy(values: ReadonlyArray<PdfValue>, height: number, resources: Resources): Thing[] {
  const things: Thing[] = []
  const saved: State[] = []
  const parts: Part[] = []
  let state: State = {matrix: identity, fill: [0, 0, 0], stroke: [0, 0, 0], line: 1}
  let steps: Step[] = []
  let words: {matrix: Matrix; font?: SetFont; size: number} = {matrix: identity, size: 0}

  const isArtifact = () => parts.some(part => part.isArtifact)
  const onPage = (x: number, y: number): Point => {
    const [across, up] = moved(x, y, state.matrix)
    return [across, height - up]
  }

  function step(to: Step['to'], numbers: ReadonlyArray<number>): void {
    const points = Array.from({length: numbers.length >> 1}, (_, index) =>
      onPage(numbers[index * 2]!, numbers[index * 2 + 1]!)
    )
    steps.push({to, points})
  }

  function paint(colour: Colour, line?: number): void {
    things.push({type: 'shape', isArtifact: isArtifact(), steps, colour, ...(line !== undefined && {line})})
    steps = []
  }

  function show(shown: ReadonlyArray<PdfValue>): void {
    const {font, matrix} = words
    const [scale, turned, slanted, up, x, y] = times(matrix, state.matrix)
    if (!font || turned !== 0 || slanted !== 0 || scale <= 0 || Math.abs(scale - up) > 1e-6)
      throw new Error('Cannot read the page: words stand askew, or have no font')
    const size = words.size * scale
    const glyphs = glyphsOf(shown, {font, size, x})
    const part = parts.findLast(one => one.words !== undefined)
    const own = part?.words === undefined ? glyphs : saying(glyphs, part.words)
    if (part) part.words = ''
    const look = {font, size, y: height - y, colour: state.fill}
    things.push({type: 'run', isArtifact: isArtifact(), ...look, glyphs: own})
  }

  function place(name: string): void {
    const [x, bottom] = onPage(0, 0)
    const [right, y] = onPage(1, 1)
    const size = {width: right - x, height: bottom - y}
    things.push({type: 'picture', isArtifact: isArtifact(), number: resources.picture(name), x, y, ...size})
  }

  function run(operator: string, operands: ReadonlyArray<PdfValue>): void {
    const numbers = operands as number[]
    const [first, second] = operands
    if (operator === 'q') saved.push(state)
    else if (operator === 'Q') state = saved.pop()!
    else if (operator === 'cm') state = {...state, matrix: times(matrixOf(numbers), state.matrix)}
    else if (fills.has(operator)) state = {...state, fill: colourOf(numbers)}
    else if (strokes.has(operator)) state = {...state, stroke: colourOf(numbers)}
    else if (operator === 'w') state = {...state, line: numbers[0]! * Math.abs(state.matrix[0])}
    else if (operator === 'm') step('M', numbers)
    else if (operator === 'l') step('L', numbers)
    else if (operator === 'c') step('B', numbers)
    else if (operator === 'h') step('C', [])
    else if (operator === 'f') paint(state.fill)
    else if (operator === 'S') paint(state.stroke, state.line)
    else if (operator === 'n') steps = []
    else if (operator === 'BT') words = {matrix: identity, size: 0}
    else if (operator === 'Tf') words = {...words, font: resources.font(nameIn(first)), size: Number(second)}
    else if (operator === 'Tm') words = {...words, matrix: matrixOf(numbers)}
    else if (operator === 'Tj') show(operands)
    else if (operator === 'TJ') show(first as ReadonlyArray<PdfValue>)
    else if (operator === 'Do') place(nameIn(first))
    else if (operator === 'BMC' || operator === 'BDC') parts.push(partOf(first, second))
    else if (operator === 'EMC') parts.pop()
    else if (!passed.has(operator)) throw new Error(`Cannot read the page: Typst drew with “${operator}”`)
  }

  let operands: PdfValue[] = []
  for (const value of values) {
    if (typeof value !== 'string' || value.startsWith('/')) operands.push(value)
    else {
      run(value, operands)
      operands = []
    }
  }
  return things
}

const matrixOf = (numbers: ReadonlyArray<number>) => numbers as unknown as Matrix
const nameIn = (value: PdfValue | undefined) => String(value).slice(1)

function partOf(kind: PdfValue | undefined, about: PdfValue | undefined): Part {
  const said = isDictionary(about) ? about.get('ActualText') : undefined
  return {isArtifact: kind === '/Artifact', ...(isString(said) && {words: wordsOf(said)})}
}

/** One channel is grey, three are red, green and blue, four cyan, magenta, yellow and black. */
function colourOf(channels: ReadonlyArray<number>): Colour {
  const [first = 0, second = 0, third = 0, black = 0] = channels
  const full = (light: number) => Math.round(255 * light)
  if (channels.length === 1) return [full(first), full(first), full(first)]
  if (channels.length === 3) return [full(first), full(second), full(third)]
  return [first, second, third].map(ink => full((1 - ink) * (1 - black))) as unknown as Colour
}
