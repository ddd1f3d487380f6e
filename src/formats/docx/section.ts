import {tag} from '../../ooxml/xml.ts'
import {type Geometry, headerDistance} from '../../style/geometry.ts'
import type {Profile} from '../../style/profile.ts'
import {letterTop} from './letter.ts'

/** How a section that follows another begins, and whether its pages are numbered (default: they are). */
export interface SectionOptions {
  readonly begins?: 'evenPage' | 'oddPage'
  /** Its pages are counted from 1, in such numbers (default: they go on). */
  readonly numbers?: 'decimal' | 'upperRoman'
  readonly isNumbered?: boolean
  /** A letter's first page is another than the rest (default: it is not). */
  readonly isLetter?: boolean
}

/** A section of a document: page, margins, footers, grid. */
export function sectionXml(
  profile: Profile,
  geometry: Geometry,
  {begins, numbers, isNumbered = true, isLetter = false}: SectionOptions = {}
): string {
  const {page, margins, footer, pitch} = geometry
  const reference = (type: string, id: string) =>
    tag('w:footerReference', {'w:type': type, 'r:id': `rIdFooter_${isNumbered ? id : 'none'}`})
  const references =
    profile.pageNumber.side === 'none' ? [] : [reference('default', 'odd'), reference('even', 'even')]
  return tag(
    'w:sectPr',
    {},
    ...(isLetter ? letterReferences : []),
    ...references,
    begins && tag('w:type', {'w:val': begins}),
    tag('w:pgSz', {'w:w': page.width, 'w:h': page.height}),
    tag('w:pgMar', {
      'w:top': isLetter ? letterTop(geometry).top : margins.top,
      'w:right': margins.right,
      'w:bottom': margins.bottom,
      'w:left': margins.left,
      'w:header': headerDistance,
      'w:footer': footer,
      'w:gutter': 0
    }),
    numbers && tag('w:pgNumType', {'w:fmt': numbers, 'w:start': 1}),
    tag('w:cols', {'w:space': 425}),
    isLetter && tag('w:titlePg'),
    // `linesAndChars` would give LibreOffice 14 characters a line; character spacing gives the 28 everywhere.
    tag('w:docGrid', {'w:type': 'lines', 'w:linePitch': pitch})
  )
}

/** The header that lets the pages behind the first begin lower, and the footer of the first. */
const letterReferences = [
  tag('w:headerReference', {'w:type': 'default', 'r:id': 'rIdHeader_letter'}),
  tag('w:headerReference', {'w:type': 'even', 'r:id': 'rIdHeader_letter'}),
  // Without one of its own, LibreOffice leaves as much room as for the others.
  tag('w:headerReference', {'w:type': 'first', 'r:id': 'rIdHeader_first'}),
  tag('w:footerReference', {'w:type': 'first', 'r:id': 'rIdFooter_letter'})
]
