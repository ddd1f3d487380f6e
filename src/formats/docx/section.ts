import {tag} from '../../ooxml/xml.ts'
import {type Geometry, headerDistance} from '../../style/geometry.ts'
import type {Profile} from '../../style/profile.ts'

/** How a section that follows another begins, and whether its pages are numbered (default: they are). */
export interface SectionOptions {
  readonly begins?: 'evenPage'
  readonly isNumbered?: boolean
}

/** A section of a document: page, margins, footers, grid. */
export function sectionXml(
  profile: Profile,
  {page, margins, footer, pitch}: Geometry,
  {begins, isNumbered = true}: SectionOptions = {}
): string {
  const reference = (type: string, id: string) =>
    tag('w:footerReference', {'w:type': type, 'r:id': `rIdFooter_${isNumbered ? id : 'none'}`})
  const references =
    profile.pageNumber.side === 'none' ? [] : [reference('default', 'odd'), reference('even', 'even')]
  return tag(
    'w:sectPr',
    {},
    ...references,
    begins && tag('w:type', {'w:val': begins}),
    tag('w:pgSz', {'w:w': page.width, 'w:h': page.height}),
    tag('w:pgMar', {
      'w:top': margins.top,
      'w:right': margins.right,
      'w:bottom': margins.bottom,
      'w:left': margins.left,
      'w:header': headerDistance,
      'w:footer': footer,
      'w:gutter': 0
    }),
    tag('w:cols', {'w:space': 425}),
    // `linesAndChars` would give LibreOffice 14 characters a line; character spacing gives the 28 everywhere.
    tag('w:docGrid', {'w:type': 'lines', 'w:linePitch': pitch})
  )
}
