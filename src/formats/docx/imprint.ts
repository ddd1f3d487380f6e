import type {Imprint} from '../../official/block.ts'
import type {Builder} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {type Content, element} from './raw.ts'
import {run} from './runs.ts'
import type {Work} from './work.ts'

/**
 * 版记 (GB/T 9704—2012, 7.4): at the foot of the last page between rules, which a letter has none of (10.1), 抄送 above, 印发机关 left and 印发日期 right
 * below. A table that floats at the foot of the type area, which Word, WPS and LibreOffice all place alike.
 */
export function imprint({profile, geometry, imprintApart}: Work): Builder<Imprint> {
  const {margins, width} = geometry
  const cell = (profile.styles.imprint.size ?? 14) * 20
  return ({form, copyTo, printedBy, printedOn}, render) => {
    const rows: Content[] = []
    if (copyTo.length > 0) {
      rows.push(
        row(
          width,
          paragraph('imprint', {indent: {left: 4 * cell, right: cell, hanging: 3 * cell}}, render(copyTo))
        )
      )
    }
    if (printedBy.length > 0 || printedOn.length > 0) {
      rows.push(
        row(
          width,
          paragraph(
            'imprint',
            {indent: {left: cell, right: cell}, rightTab: width - cell},
            render(printedBy),
            printedOn.length > 0 && [run('\t', profile), render(printedOn)]
          )
        )
      )
    }
    // The grid reaches below the type area, at whose lower edge the last rule stands.
    const rise = Math.max(20, Math.round(profile.margins.bottom - margins.bottom))
    const table = element(
      'w:tbl',
      {},
      looks(margins.left, width, form !== 'letter'),
      grid(width),
      rows,
      foot(width, rise, form !== 'letter')
    )
    // LibreOffice hangs the table on the paragraph after it.
    const content = [table, paragraph('imprint', {line: 20})]
    // LibreOffice begins no page with a table that floats.
    return imprintApart ? [sectionEnd(), paragraph('imprint', {line: 20}), ...content] : content
  }
}

/** Ends the section of the text, in a line that is lower than what is left below the last one. */
function sectionEnd(): ReturnType<typeof paragraph> {
  return paragraph('imprint', {line: 5, section: element('w:sectPr')})
}

function looks(left: number, width: number, isRuled: boolean): Content {
  return element(
    'w:tblPr',
    {},
    // Against the page in width and the margin in height: LibreOffice lets no other full-width table float.
    element('w:tblpPr', {
      'w:leftFromText': 0,
      'w:rightFromText': 0,
      'w:vertAnchor': 'margin',
      'w:horzAnchor': 'page',
      'w:tblpX': left,
      'w:tblpYSpec': 'bottom'
    }),
    element('w:tblW', {'w:w': width, 'w:type': 'dxa'}),
    isRuled && element('w:tblBorders', {}, rule('top', 8), rule('insideH', 6)),
    element('w:tblLayout', {'w:type': 'fixed'}),
    element(
      'w:tblCellMar',
      {},
      element('w:left', {'w:w': 0, 'w:type': 'dxa'}),
      element('w:right', {'w:w': 0, 'w:type': 'dxa'})
    )
  )
}

function grid(width: number): Content {
  return element('w:tblGrid', {}, element('w:gridCol', {'w:w': width}))
}

function rule(side: string, weight: number): Content {
  return element(`w:${side}`, {'w:val': 'single', 'w:sz': weight, 'w:space': 0, 'w:color': '000000'})
}

/** An empty row whose upper edge is the last rule. */
function foot(width: number, height: number, isRuled: boolean): Content {
  const cell = element(
    'w:tcPr',
    {},
    element('w:tcW', {'w:w': width, 'w:type': 'dxa'}),
    isRuled && element('w:tcBorders', {}, rule('top', 8), element('w:bottom', {'w:val': 'nil'}))
  )
  const exact = element('w:trHeight', {'w:val': height, 'w:hRule': 'exact'})
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, exact),
    element('w:tc', {}, cell, paragraph('imprint', {line: 20}))
  )
}

function row(width: number, content: Content): Content {
  const cell = element('w:tcPr', {}, element('w:tcW', {'w:w': width, 'w:type': 'dxa'}))
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, element('w:cantSplit')),
    element('w:tc', {}, cell, content)
  )
}
