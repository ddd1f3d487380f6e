import {tag} from '../../ooxml/xml.ts'
import type {Shape} from '../../typst/pdf/drawn.ts'
import {colourXml} from './colour.ts'
import {around, boxOf, listed, mm} from './lengths.ts'

/** A line or an area as XML. */
export function pathObject({steps, colour, line}: Shape, id: number): string {
  const inMm = steps.map(({to, points}) => ({to, points: points.map(([x, y]) => [mm(x), mm(y)] as const)}))
  const box = around(
    inMm.flatMap(({points}) => points),
    mm((line ?? 0) / 2)
  )
  const data = inMm.map(({to, points}) =>
    [to, ...points.map(([x, y]) => listed(x - box.x, y - box.y))].join(' ')
  )
  const isLine = line !== undefined
  const look = isLine ? {LineWidth: mm(line)} : {Stroke: 'false', Fill: 'true'}
  return tag(
    'ofd:PathObject',
    {ID: id, Boundary: boxOf(box), ...look},
    colourXml(isLine ? 'ofd:StrokeColor' : 'ofd:FillColor', colour) ??
      (isLine ? undefined : tag('ofd:FillColor', {Value: '0 0 0'})),
    tag('ofd:AbbreviatedData', {}, data.join(' '))
  )
}
