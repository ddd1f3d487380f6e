import {tag} from '../../ooxml/xml.ts'
import type {Colour} from '../../typst/pdf/drawn.ts'

/** A colour as XML; black is what is meant where none is said. */
export function colourXml(name: string, colour: Colour): string | undefined {
  return colour.some(channel => channel > 0) ? tag(name, {Value: colour.join(' ')}) : undefined
}
