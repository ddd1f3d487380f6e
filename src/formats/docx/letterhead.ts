import type {Node, Parent} from 'mdast'
import type {ContainerDirective, TextDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {emsOf} from '../../language/characters.ts'
import {millimetres} from '../../style/length.ts'
import type {Builder} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {element} from './raw.ts'
import {run} from './runs.ts'
import type {Work} from './work.ts'

/** The text directives inside a block, by name. */
export function partsOf(block: Parent): ReadonlyMap<string, TextDirective> {
  const parts = new Map<string, TextDirective>()
  visit(block as Node, 'textDirective', node => {
    const part = node as TextDirective
    if (wordsOf(part)) parts.set(part.name, part)
  })
  return parts
}

/**
 * 版头 (GB/T 9704—2012, 7.2): 份号, 密级 and 紧急程度 in the corner, the red name of the issuer 35 mm below the type
 * area's edge, two lines below it the number, with 签发人 when the document goes upwards, and the red rule 4 mm below.
 */
export function letterhead({profile, geometry}: Work): Builder<ContainerDirective> {
  const {cell, pitch, width} = geometry
  return (node, render) => {
    const parts = partsOf(node)
    const words = (name: string, look = {}) => {
      const part = parts.get(name)
      return part ? render(part.children, look) : []
    }
    const corner = ['copy-number', 'secrecy', 'urgency'].filter(name => parts.has(name))
    const marks = corner.map(name => {
      const look = name === 'copy-number' ? {face: profile.styles.body.face} : {}
      return paragraph('mark', {}, words(name, look))
    })
    const issuer = parts.get('issuer')
    const size = issuerSize(issuer ? wordsOf(issuer) : '', profile.styles.issuer.size ?? 60, width)
    const lift = (pitch - cell) / 2 - size * 2
    const top = Math.max(pitch / 2, profile.issuerTop - corner.length * pitch + lift)
    const name = paragraph(
      'issuer',
      {before: Math.round(top), after: 2 * pitch - size * 2, line: Math.round(size * 24)},
      issuer ? render(issuer.children, {size: size * 2}) : []
    )
    const signed = parts.has('signed-by')
    const rule = {
      'w:val': 'single',
      'w:sz': 18,
      'w:space': 0,
      'w:color': profile.styles.issuer.colour ?? 'FF0000'
    }
    return [
      ...marks,
      ...(issuer ? [name] : []),
      paragraph(
        'number',
        signed ? {indent: {left: cell, right: cell}, rightTab: width - cell} : {align: 'center'},
        words('number'),
        signed && run('\t签发人：', profile),
        words('signed-by', {face: '楷体'})
      ),
      paragraph('number', {
        // Counted from the words, below which the grid leaves half a gap.
        line: Math.max(20, Math.round(millimetres(4) - (pitch - cell) / 2)),
        after: 2 * pitch,
        border: element('w:pBdr', {}, element('w:bottom', rule))
      })
    ]
  }
}

/** The largest whole size up to the profile's at which the issuer's name fits one line. */
function issuerSize(name: string, largest: number, width: number): number {
  return Math.max(22, Math.min(largest, Math.floor(width / 20 / Math.max(1, emsOf(name)))))
}
