import {declaration, tag} from '../../ooxml/xml.ts'
import type {OfdFont} from './fonts.ts'
import {ofdNamespace} from './names.ts'

/** A picture of a document. */
export interface Media {
  readonly id: number
  readonly file: string
  readonly format: 'JPEG' | 'PNG'
}

const resources = (...children: ReadonlyArray<string>): string =>
  declaration + tag('ofd:Res', {'xmlns:ofd': ofdNamespace, BaseLoc: 'Res'}, ...children)

/** `PublicRes.xml`: the fonts, each embedded. */
export function fontsXml(fonts: Iterable<OfdFont>): string {
  const each = Array.from(fonts, ({id, name, file}) => {
    const [family = name] = name.split('-')
    const isBold = /black|bold|heavy/i.test(name)
    const attributes = {ID: id, FontName: name, FamilyName: family, Bold: isBold ? 'true' : undefined}
    return tag('ofd:Font', attributes, tag('ofd:FontFile', {}, file))
  })
  return resources(tag('ofd:Fonts', {}, ...each))
}

/** `DocumentRes.xml`: the pictures. */
export function mediaXml(media: ReadonlyArray<Media>): string {
  const each = media.map(({id, file, format}) =>
    tag('ofd:MultiMedia', {ID: id, Type: 'Image', Format: format}, tag('ofd:MediaFile', {}, file))
  )
  return resources(tag('ofd:MultiMedias', {}, ...each))
}
