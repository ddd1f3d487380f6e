import type {BaseXmlComponent} from 'docx'
import type {Letterhead} from '../../official/block.ts'
import {jointLook} from '../../official/joint-issuers.ts'
import type {Geometry} from '../../style/geometry.ts'
import type {Profile} from '../../style/profile.ts'
import type {Render} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {type Content, element} from './raw.ts'

/**
 * The issuers of a joint document (GB/T 9704—2012, 7.2.4): a table without rules, in whose first column they stand below each
 * other, each as wide as the longest, and in the second 文件 beside the middle of them.
 */
export function jointIssuers(
  profile: Profile,
  geometry: Geometry
): (block: Letterhead, render: Render) => BaseXmlComponent[] {
  const {cell, pitch, width} = geometry
  return (block, render) => {
    const {marks, issuer, joint} = block
    if (!joint) return []
    const {size, line, names, beside} = jointLook(block, profile, width)
    const lift = (pitch - cell) / 2 - size * 2
    const top = Math.max(pitch / 2, profile.issuerTop - marks.length * pitch + lift)
    const written = (words: Letterhead['issuer'], align: 'distribute' | 'right') =>
      paragraph('issuer', {line, before: 0, after: 0, align}, render(words, {size: size * 2}))
    const columns = joint.beside.length > 0 ? [names, beside] : [names]
    const table = element(
      'w:tbl',
      {},
      looks(names + beside),
      element('w:tblGrid', {}, ...columns.map(wide => element('w:gridCol', {'w:w': wide}))),
      element(
        'w:tr',
        {},
        element('w:trPr', {}, element('w:cantSplit')),
        column(
          names,
          [issuer, ...joint.issuers].map(words => written(words, 'distribute'))
        ),
        joint.beside.length > 0 && column(beside, written(joint.beside, 'right'))
      )
    )
    return [
      paragraph('number', {line: Math.round(top)}),
      table,
      paragraph('number', {line: Math.max(20, 2 * pitch - size * 2)})
    ]
  }
}

function column(width: number, content: Content): Content {
  const looks = element(
    'w:tcPr',
    {},
    element('w:tcW', {'w:w': width, 'w:type': 'dxa'}),
    element('w:vAlign', {'w:val': 'center'})
  )
  return element('w:tc', {}, looks, content)
}

function looks(width: number): Content {
  const none = {'w:w': 0, 'w:type': 'dxa'}
  return element(
    'w:tblPr',
    {},
    element('w:tblW', {'w:w': width, 'w:type': 'dxa'}),
    element('w:jc', {'w:val': 'center'}),
    element('w:tblLayout', {'w:type': 'fixed'}),
    element('w:tblCellMar', {}, element('w:left', none), element('w:right', none))
  )
}
