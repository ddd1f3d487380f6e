import {declaration, ns, tag} from '../../ooxml/xml.ts'
import type {Geometry} from '../../style/geometry.ts'
import {headerDistance} from '../../style/geometry.ts'
import {millimetres} from '../../style/length.ts'
import type {Profile} from '../../style/profile.ts'
import {styleId} from './styles.ts'

/** The length of the rules of a letter (GB/T 9704—2012, 10.1), in twips. */
export const letterRule = Math.round(millimetres(170))

/** The line that an issuer of this size stands in, and what of it is above its characters, in twips. */
export const issuerLine = (points: number): number => Math.round(points * 24)
export const aboveIssuer = (points: number): number => Math.round(points * 2)

/** Two rules beside each other in the colour of the issuer, as the border of a paragraph. */
export const doubleRule = (
  profile: Profile,
  order: 'thickThin' | 'thinThick'
): Record<string, string | number> => ({
  'w:val': `${order}SmallGap`,
  'w:sz': 24,
  'w:space': 0,
  'w:color': profile.styles.issuer.colour ?? 'FF0000'
})

/**
 * The first page of a letter begins whole lines of the grid higher than others, since LibreOffice puts half of what is left of
 * its lines above them; so much is above the issuer, whose characters stand 30 mm below the edge of the paper. The other
 * pages begin where they always do, below a header that is as high as what is missing. Twips.
 */
export function letterTop({margins, pitch}: Geometry): {readonly top: number; readonly above: number} {
  const wanted = Math.round(millimetres(30))
  const top = margins.top - Math.max(0, Math.ceil((margins.top - wanted) / pitch)) * pitch
  return {top, above: wanted - top}
}

/** The header of the first page, as low as can be, or of the pages behind it. */
export function letterHeaderXml({margins}: Geometry, isFirst: boolean): string {
  const height = isFirst ? 20 : Math.max(20, margins.top - headerDistance)
  const spacing = tag('w:spacing', {'w:line': height, 'w:lineRule': 'exact'})
  const properties = tag('w:pPr', {}, tag('w:snapToGrid', {'w:val': 0}), spacing)
  return `${declaration}${tag('w:hdr', {'xmlns:w': ns.w}, tag('w:p', {}, properties))}`
}

/** The footer of the first page: no number, and the second double rule 20 mm above the edge of the paper. */
export function letterFooterXml(profile: Profile, {page}: Geometry): string {
  const frame = tag('w:framePr', {
    'w:w': letterRule,
    'w:h': ruleHeight,
    'w:hRule': 'exact',
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'page',
    'w:xAlign': 'center',
    'w:y': Math.round(page.height - millimetres(20) - ruleHeight)
  })
  const rule = tag('w:pBdr', {}, tag('w:bottom', doubleRule(profile, 'thinThick')))
  const spacing = tag('w:spacing', {'w:line': ruleHeight, 'w:lineRule': 'exact'})
  const framed = tag('w:p', {}, tag('w:pPr', {}, frame, rule, tag('w:snapToGrid', {'w:val': 0}), spacing))
  const rest = tag('w:p', {}, tag('w:pPr', {}, tag('w:pStyle', {'w:val': styleId('pageNumber')})))
  return `${declaration}${tag('w:ftr', {'xmlns:w': ns.w}, framed, rest)}`
}

/** Of the line above whose lower edge the rule is drawn. */
const ruleHeight = 60
