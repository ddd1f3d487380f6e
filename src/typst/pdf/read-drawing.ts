import {unzlibSync} from 'fflate'
import type {DrawnPage, SetFont} from './drawn.ts'
import {drawnBy} from './drawn-by.ts'
import {type Lookup, lookIn} from './look-up.ts'
import {charactersOf, type Pdf, readPdf} from './pdf-objects.ts'
import {readFont} from './read-font.ts'
import {type Dictionary, readValues} from './read-values.ts'

/**
 * Read what Typst set, out of the PDF that it wrote: its pages with every glyph, line and picture at its place, and the
 * fonts as they are embedded. It says all this in a dozen operators; a PDF of another make is not read.
 */
export function readDrawing(bytes: Uint8Array): ReadonlyArray<DrawnPage> {
  const pdf = readPdf(bytes)
  const look = lookIn(pdf)
  const fonts = new Map<string, SetFont>()
  const pictures = new Map<string, number>()
  return inOrder(pdf, look).map(page => {
    const resources = look.dictionary(page.get('Resources'))
    const under = (kind: string, name: string) => look.dictionary(resources.get(kind)).get(name)
    const [, , width, height] = page.get('MediaBox') as number[]
    const content = charactersOf(unzlibSync(look.stream(page.get('Contents'))))
    const things = drawnBy(readValues(content), height!, {
      font(name) {
        const found = under('Font', name)
        const key = JSON.stringify(found)
        if (!fonts.has(key)) fonts.set(key, readFont(look.dictionary(found), look))
        return fonts.get(key)!
      },
      picture(name) {
        const key = JSON.stringify(under('XObject', name))
        if (!pictures.has(key)) pictures.set(key, pictures.size)
        return pictures.get(key)!
      }
    })
    return {width: width!, height: height!, things}
  })
}

/** The pages as they follow each other, by the tree of the catalogue. */
function inOrder({trailer}: Pdf, look: Lookup): Dictionary[] {
  const root = readValues(`<<${trailer}>>`)[0] as Dictionary
  const pages = (node: Dictionary): Dictionary[] => {
    const kids = node.get('Kids')
    if (!Array.isArray(kids)) return [node]
    return kids.flatMap(kid => pages(look.dictionary(kid)))
  }
  return pages(look.dictionary(look.dictionary(root.get('Root')).get('Pages')))
}
