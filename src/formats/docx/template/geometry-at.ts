import type {Document, Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, descendantsOf, numberOf} from '../../../ooxml/elements.ts'
import type {Geometry} from '../../../style/geometry.ts'
import {holderWidth} from './holder-width.ts'
import {cellIn, placesOfBody} from './place-of-body.ts'

/** The page of the section that the report stands in, and how wide it is there; what is not said is the profile's. */
export function geometryAt(document: Document, base: Geometry): Geometry {
  const [place] = placesOfBody(document)
  const section = sectionOf(document, place?.element)
  const positive = (element: string, attribute: string) => {
    const value = numberOf(childOf(section, element), attribute)
    return value !== undefined && value > 0 ? Math.round(value) : undefined
  }
  const margins = {
    top: positive('pgMar', 'top') ?? base.margins.top,
    bottom: positive('pgMar', 'bottom') ?? base.margins.bottom,
    left: positive('pgMar', 'left') ?? base.margins.left,
    right: positive('pgMar', 'right') ?? base.margins.right
  }
  const page = {
    width: positive('pgSz', 'w') ?? base.page.width,
    height: positive('pgSz', 'h') ?? base.page.height
  }
  const grid = childOf(section, 'docGrid')
  const hasGrid = /^lines/.test(attributeOf(grid, 'type') ?? '')
  const pitch = hasGrid ? (positive('docGrid', 'linePitch') ?? base.pitch) : base.pitch
  const gutter = positive('pgMar', 'gutter') ?? 0
  const columns = columnWidth(section, page.width - margins.left - margins.right - gutter)
  return {
    ...base,
    page,
    margins,
    pitch,
    width: Math.min(columns, place ? (holderWidth(cellIn(place) ?? place.element) ?? columns) : columns),
    hasGrid
  }
}

/** The section ends with the first properties of one behind the place. */
function sectionOf(document: Document, place: Element | undefined): Element | undefined {
  const root = document.documentElement
  if (!root) return undefined
  let isPast = place === undefined
  let last: Element | undefined
  for (const element of descendantsOf(root)) {
    if (element === place) isPast = true
    if (element.localName !== 'sectPr') continue
    last = element
    if (isPast && place !== undefined) return element
  }
  return last
}

/** The text of a section with columns is as wide as one of them. */
function columnWidth(section: Element | undefined, width: number): number {
  const columns = childOf(section, 'cols')
  const count = numberOf(columns, 'num') ?? 1
  if (count < 2) return width
  const own = numberOf(childrenOf(columns, 'col')[0], 'w')
  return own ?? Math.floor((width - (count - 1) * (numberOf(columns, 'space') ?? 720)) / count)
}
