import {createCanvas, GlobalFonts, loadImage, Path2D, type SKRSContext2D} from '@napi-rs/canvas'
import type {Element} from '@xmldom/xmldom'
import {allIn, numbersIn, type Opened, offsetsIn, pagesOf} from './open-ofd.ts'

/** A picture of a page, by nothing but what the OFD says: each object within its boundary, characters at their offsets. */
export async function drawPage(opened: Opened, number: number, perInch: number) {
  const {content} = pagesOf(opened)[number - 1]!
  const [, , width = 0, height = 0] = numbersIn(allIn(content, 'PhysicalBox')[0]!.textContent)
  const scale = perInch / 25.4
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale))
  const ink = canvas.getContext('2d')
  ink.fillStyle = 'white'
  ink.fillRect(0, 0, canvas.width, canvas.height)
  ink.scale(scale, scale)
  const fonts = familiesOf(opened)
  for (const layer of allIn(content, 'Layer'))
    for (const object of Array.from(layer.childNodes) as Element[]) {
      const [x = 0, y = 0, across = 0, down = 0] = numbersIn(object.getAttribute('Boundary'))
      ink.save()
      ink.translate(x, y)
      ink.beginPath()
      ink.rect(0, 0, across, down)
      ink.clip()
      if (object.localName === 'TextObject') drawText(ink, object, fonts)
      else if (object.localName === 'PathObject') drawPath(ink, object)
      else await drawImage(ink, object, opened)
      ink.restore()
    }
  return canvas
}

let count = 0

/** Each font of the file under a name of its own, so that none of the machine stands in for it. */
function familiesOf(opened: Opened): Map<string, string> {
  const families = new Map<string, string>()
  for (const font of allIn(opened.xml('Doc_0/PublicRes.xml'), 'Font')) {
    const family = `ofd-test-${count++}`
    GlobalFonts.register(Buffer.from(opened.files[`Doc_0/Res/${font.textContent}`]!), family)
    families.set(font.getAttribute('ID')!, family)
  }
  return families
}

const colourOf = (object: Element, name: string): string => {
  const [red = 0, green = 0, blue = 0] = numbersIn(allIn(object, name)[0]?.getAttribute('Value') ?? '0 0 0')
  return `rgb(${red},${green},${blue})`
}

function drawText(ink: SKRSContext2D, object: Element, fonts: Map<string, string>): void {
  ink.fillStyle = colourOf(object, 'FillColor')
  ink.font = `${object.getAttribute('Size')}px "${fonts.get(object.getAttribute('Font')!)}"`
  for (const code of allIn(object, 'TextCode')) {
    const offsets = offsetsIn(code.getAttribute('DeltaX'))
    let x = Number(code.getAttribute('X'))
    for (const [index, character] of [...code.textContent!].entries()) {
      ink.fillText(character, x, Number(code.getAttribute('Y')))
      x += offsets[index] ?? 0
    }
  }
}

function drawPath(ink: SKRSContext2D, object: Element): void {
  const data = allIn(object, 'AbbreviatedData')[0]!
    .textContent!.replaceAll('B', 'C ')
    .replace(/C(?=$| [A-Z])/g, 'Z')
  const path = new Path2D(data)
  if (object.getAttribute('Fill') === 'true') {
    ink.fillStyle = colourOf(object, 'FillColor')
    ink.fill(path)
  }
  if (object.getAttribute('Stroke') === 'false') return
  ink.strokeStyle = colourOf(object, 'StrokeColor')
  ink.lineWidth = Number(object.getAttribute('LineWidth') ?? 0.353)
  ink.stroke(path)
}

async function drawImage(ink: SKRSContext2D, object: Element, opened: Opened): Promise<void> {
  const media = allIn(opened.xml('Doc_0/DocumentRes.xml'), 'MultiMedia').find(
    one => one.getAttribute('ID') === object.getAttribute('ResourceID')
  )!
  const image = await loadImage(Buffer.from(opened.files[`Doc_0/Res/${media.textContent}`]!))
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(object.getAttribute('CTM'))
  ink.transform(a, b, c, d, e, f)
  ink.drawImage(image, 0, 0, 1, 1)
}
