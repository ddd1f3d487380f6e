import {tag} from '../../ooxml/xml.ts'
import {type Geometry, headerDistance} from '../../style/geometry.ts'
import type {Profile} from '../../style/profile.ts'

/** The one section of a document: page, margins, footers, grid. */
export function sectionXml(profile: Profile, {page, margins, footer, pitch}: Geometry): string {
  const references =
    profile.pageNumber.side === 'none'
      ? []
      : [
          tag('w:footerReference', {'w:type': 'default', 'r:id': 'rIdFooter_odd'}),
          tag('w:footerReference', {'w:type': 'even', 'r:id': 'rIdFooter_even'})
        ]
  return tag(
    'w:sectPr',
    {},
    ...references,
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
