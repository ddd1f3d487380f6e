import {cellPadding} from '../../official/blocks.ts'
import type {Geometry} from '../../style/geometry.ts'
import {pageNumberParts} from '../../style/page-number.ts'
import {type Profile, type StyleName, type StyleOptions, styleNames} from '../../style/profile.ts'
import type {Looks, PageNumber, SheetOfPaper, Style} from './manuscript.ts'

/** Points. */
const points = (twips: number) => twips / 20

/** How documents of a profile look in these faces. */
export function looksOf(profile: Profile, geometry: Geometry, faces: Pick<Looks, 'faces' | 'latin'>): Looks {
  return {
    ...faces,
    sheet: sheetOf(profile, geometry),
    styles: stylesOf(profile, geometry),
    pageNumber: pageNumberOf(profile),
    signoff: {...profile.signoff}
  }
}

/** The page of a profile, as `geometryOf` has it, in points. */
function sheetOf(profile: Profile, geometry: Geometry): SheetOfPaper {
  const {page, margins, pitch} = geometry
  return {
    width: points(page.width),
    height: points(page.height),
    margins: {
      top: points(margins.top),
      bottom: points(margins.bottom),
      left: points(margins.left),
      right: points(margins.right)
    },
    pitch: points(pitch),
    cell: cellOf(profile, geometry),
    inset: {
      top: points(Math.max(0, profile.margins.top - margins.top)),
      bottom: points(Math.max(0, profile.margins.bottom - margins.bottom))
    },
    issuerTop: points(profile.issuerTop),
    cellPadding: points(cellPadding)
  }
}

/** Word rounds to twips; here the promised characters fill their line, rounded so that they still fit. */
function cellOf({grid, styles}: Profile, {width}: Geometry): number {
  const size = styles.body.size ?? 16
  if (grid.spacing !== undefined) return size + points(grid.spacing)
  // The last character of a paragraph is as wide as it is, without what stands between two.
  const cell = (points(width) - size) / Math.max(1, grid.characters - 1)
  return Math.min(size, Math.floor(cell * 100) / 100)
}

/** All styles of a profile, with what they leave to the body. */
function stylesOf(profile: Profile, geometry: Geometry): Record<StyleName, Style> {
  const names = Object.keys(styleNames) as StyleName[]
  const cell = cellOf(profile, geometry)
  return Object.fromEntries(
    names.map(name => [
      name,
      styleOf({...profile.styles.body, ...profile.styles[name]}, profile, geometry, cell)
    ])
  ) as Record<StyleName, Style>
}

function styleOf(options: StyleOptions, profile: Profile, geometry: Geometry, cell: number): Style {
  const {face = '仿宋', size = 16, colour = '000000', bold = false, align = 'both', indent = 0} = options
  const bodySize = profile.styles.body.size ?? 16
  const tracking = size === bodySize ? cell - size : 0
  return {
    face,
    size,
    colour: colour.toUpperCase(),
    bold,
    align,
    indent: indent * (size + tracking),
    line: points(typeof options.line === 'number' ? options.line : geometry.pitch),
    tracking,
    before: (options.before ?? 0) * points(geometry.pitch),
    after: (options.after ?? 0) * points(geometry.pitch)
  }
}

/** Where pages have their numbers; null when they have none. */
function pageNumberOf({pageNumber, styles}: Profile): PageNumber | null {
  const {side, pattern, inset, below} = pageNumber
  if (side === 'none') return null
  return {
    parts: pageNumberParts(pattern),
    side,
    inset: inset * (styles.pageNumber.size ?? 14),
    below: points(below)
  }
}
