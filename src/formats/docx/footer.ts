import {declaration, escapeXml, ns, tag} from '../../ooxml/xml.ts'
import type {Geometry} from '../../style/geometry.ts'
import {pageNumberParts} from '../../style/page-number.ts'
import type {Profile} from '../../style/profile.ts'
import {styleId} from './styles.ts'

/**
 * The page number of right-hand (`odd`) or left-hand (`even`) pages, one character in from the outer edge; or no number.
 * `reachesText`: it is as high as the room below the text, since LibreOffice lets the text of a section that begins on a
 * left-hand page come down to the footer.
 */
export function footerXml(
  side: 'odd' | 'even' | 'none',
  profile: Profile,
  {spacing, margins, footer}: Geometry,
  reachesText = false
): string {
  const {line} = profile.styles.pageNumber
  const before = margins.bottom - footer - (typeof line === 'number' ? Math.round(line) : 0)
  const above = reachesText && before > 0 && tag('w:spacing', {'w:before': before})
  const style = tag('w:pStyle', {'w:val': styleId('pageNumber')})
  if (side === 'none') return footerOf(tag('w:p', {}, tag('w:pPr', {}, style, above)))
  const {pattern, side: place, inset} = profile.pageNumber
  const edge = side === 'odd' ? 'right' : 'left'
  const cell = (profile.styles.pageNumber.size ?? 14) * 20
  const isOutside = place === 'outside'
  const properties = tag(
    'w:pPr',
    {},
    style,
    above,
    isOutside &&
      tag('w:ind', {
        [`w:${edge}Chars`]: Math.round(inset * 100),
        [`w:${edge}`]: Math.round(inset * (cell + spacing))
      }),
    tag('w:jc', {'w:val': isOutside ? edge : 'center'})
  )
  const field = (type: string) => tag('w:r', {}, tag('w:fldChar', {'w:fldCharType': type}))
  const words = (text: string) =>
    text
      ? tag(
          'w:r',
          {},
          tag('w:rPr', {}, tag('w:rFonts', {'w:hint': 'eastAsia'})),
          tag('w:t', {'xml:space': 'preserve'}, escapeXml(text))
        )
      : ''
  const counted = (name: string) => [
    field('begin'),
    tag('w:r', {}, tag('w:instrText', {'xml:space': 'preserve'}, ` ${name} `)),
    field('separate'),
    tag('w:r', {}, tag('w:t', {}, '1')),
    field('end')
  ]
  const paragraph = tag(
    'w:p',
    {},
    properties,
    ...pageNumberParts(pattern).flatMap(part =>
      typeof part === 'string' ? [words(part)] : counted(part.count === 'page' ? 'PAGE' : 'NUMPAGES')
    )
  )
  return footerOf(paragraph)
}

const footerOf = (paragraph: string) =>
  `${declaration}${tag('w:ftr', {'xmlns:w': ns.w, 'xmlns:r': ns.r}, paragraph)}`
