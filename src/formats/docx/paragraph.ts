import type {BaseXmlComponent} from 'docx'
import type {StyleName} from '../../style/profile.ts'
import {type Content, element} from './raw.ts'
import {styleId} from './styles.ts'

/** What a paragraph has beyond its style; lengths in twips. */
export interface ParagraphOptions {
  readonly keepNext?: boolean
  readonly pageBreakBefore?: boolean
  readonly before?: number
  readonly after?: number
  readonly indent?: {
    readonly left?: number
    readonly right?: number
    readonly hanging?: number
    readonly firstLine?: number
  }
  readonly align?: 'left' | 'center' | 'right' | 'both' | 'distribute'
  /** Exact line height; `auto` grows with what stands in the line. */
  readonly line?: number | 'auto'
  /** Not laid on the lines of the grid, as an exact line height never is. */
  readonly offGrid?: boolean
  /** A tab stop for words at the right edge. */
  readonly rightTab?: number
  /** Tab stops for words that begin, or have their middle, at a place. */
  readonly leftTab?: number
  readonly centerTabs?: ReadonlyArray<number>
  readonly border?: Content
  /** Ends a section, whose properties the finishing pass fills in. */
  readonly section?: Content
}

/** A paragraph of a style. The parts of `w:pPr` stand in the order of the schema. */
export function paragraph(
  style: StyleName,
  options: ParagraphOptions,
  ...runs: ReadonlyArray<Content>
): BaseXmlComponent {
  const {keepNext, pageBreakBefore, before, after, indent, align, line, offGrid, border, section} = options
  const spacing = {
    'w:before': before,
    'w:after': after,
    'w:line': line === 'auto' ? 240 : line,
    'w:lineRule': line && (line === 'auto' ? 'auto' : 'exact')
  }
  const properties = element(
    'w:pPr',
    {},
    element('w:pStyle', {'w:val': styleId(style)}),
    keepNext && element('w:keepNext'),
    pageBreakBefore && element('w:pageBreakBefore'),
    border,
    tabs(options),
    (offGrid || typeof line === 'number') && element('w:snapToGrid', {'w:val': 0}),
    Object.values(spacing).some(value => value !== undefined) && element('w:spacing', spacing),
    indent && element('w:ind', indentOf(indent)),
    align && element('w:jc', {'w:val': align}),
    section
  )
  return element('w:p', {}, properties, runs)
}

function tabs({leftTab, centerTabs = [], rightTab}: ParagraphOptions): Content {
  const stop = (side: string, place: number | undefined) =>
    place !== undefined && element('w:tab', {'w:val': side, 'w:pos': Math.round(place)})
  const stops = [
    stop('left', leftTab),
    ...centerTabs.map(place => stop('center', place)),
    stop('right', rightTab)
  ].filter(Boolean)
  return stops.length > 0 && element('w:tabs', {}, stops)
}

function indentOf(indent: NonNullable<ParagraphOptions['indent']>): Record<string, number | undefined> {
  const {left, right, hanging, firstLine} = indent
  return {
    'w:left': left,
    'w:right': right,
    'w:hanging': hanging,
    // Counted in characters in the styles, which would win over a length.
    'w:firstLineChars': firstLine === undefined ? undefined : 0,
    'w:firstLine': firstLine
  }
}
