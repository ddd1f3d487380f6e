import {declaration, tag} from '../../ooxml/xml.ts'
import type {DrawnPage, Run, SetFont, Thing} from '../../typst/pdf/drawn.ts'
import type {OfdFont} from './fonts.ts'
import {boxOf, listed, mm, paper} from './lengths.ts'
import {ofdNamespace} from './names.ts'
import {pathObject} from './path-object.ts'
import {textObjects} from './text-object.ts'

/** What the things of a page refer to. */
export interface PageParts {
  readonly fonts: ReadonlyMap<SetFont, OfdFont>
  /** The numbers of the pictures. */
  readonly pictures: ReadonlyArray<number>
  nextId(): number
  /** Told the numbers of the objects that say a run. */
  tell(run: Run, ids: ReadonlyArray<number>): void
}

/** `Content.xml`: a page with one layer, its things in their order. */
export function pageXml(page: DrawnPage, parts: PageParts): string {
  const layer = parts.nextId()
  const objects = page.things.flatMap(thing => objectsOf(thing, parts))
  const content = tag(
    'ofd:Page',
    {'xmlns:ofd': ofdNamespace},
    tag('ofd:Area', {}, tag('ofd:PhysicalBox', {}, paper(page))),
    tag('ofd:Content', {}, tag('ofd:Layer', {ID: layer, Type: 'Body'}, ...objects))
  )
  return declaration + content
}

function objectsOf(thing: Thing, {fonts, pictures, nextId, tell}: PageParts): string[] {
  if (thing.type === 'shape') return [pathObject(thing, nextId())]
  if (thing.type === 'picture') {
    const box = {x: mm(thing.x), y: mm(thing.y), width: mm(thing.width), height: mm(thing.height)}
    const look = {Boundary: boxOf(box), CTM: listed(box.width, 0, 0, box.height, 0, 0)}
    return [tag('ofd:ImageObject', {ID: nextId(), ...look, ResourceID: pictures[thing.number]})]
  }
  const ids: number[] = []
  const objects = textObjects(thing, fonts.get(thing.font)!, () => {
    ids.push(nextId())
    return ids.at(-1)!
  })
  tell(thing, ids)
  return objects
}
