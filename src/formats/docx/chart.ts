import type {Chart} from '../../official/block.ts'
import {chartSize} from '../../official/chart-size.ts'
import type {Builder} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {element} from './raw.ts'
import type {Work} from './work.ts'

/** English Metric Units in a twip. */
const emu = 635

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const namespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** A chart that Word draws, with its title below. */
export function chartBlock({charts, geometry}: Work): Builder<Chart> {
  return ({data, alt, title}, render) => {
    const number = charts.push(data)
    const {width, height} = chartSize(geometry)
    const extent = {cx: width * emu, cy: height * emu}
    const reference = element('c:chart', {'xmlns:c': namespace, 'r:id': `rIdChart${number}`})
    const inline = element(
      'wp:inline',
      {distT: 0, distB: 0, distL: 0, distR: 0},
      element('wp:extent', extent),
      // Renumbered over the whole document by the finishing pass.
      element('wp:docPr', {id: number, name: `图表${number}`, descr: alt}),
      element('wp:cNvGraphicFramePr'),
      element('a:graphic', {'xmlns:a': drawing}, element('a:graphicData', {uri: namespace}, reference))
    )
    return [
      paragraph(
        'caption',
        {after: 0, line: 'auto', offGrid: true, keepNext: true},
        element('w:r', {}, element('w:drawing', {}, inline))
      ),
      paragraph(title.style, {}, render(title.children))
    ]
  }
}
