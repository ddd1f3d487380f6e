import type {ChartData} from '../../compose/chart.ts'
import {relationshipsXml} from '../../ooxml/relations.ts'
import {declaration, tag} from '../../ooxml/xml.ts'
import {facesOf, type Profile} from '../../style/profile.ts'
import {cellOf, workbook} from './chart-workbook.ts'
import type {Extra} from './finish.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The parts of charts: each with the workbook that Word opens to edit it. */
export function chartParts(charts: ReadonlyArray<ChartData>, profile: Profile): Extra[] {
  return charts.map((chart, index) => {
    const number = index + 1
    const book = `embeddings/zongshu-chart${number}.xlsx`
    return {
      id: `rIdChart${number}`,
      relation: 'chart',
      target: `charts/zongshu-chart${number}.xml`,
      contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      xmlFor: () => chartXml(chart, profile),
      others: [
        {name: `word/${book}`, contentType: spreadsheet, xml: workbook(chart)},
        {
          name: `word/charts/_rels/zongshu-chart${number}.xml.rels`,
          xml: relationshipsXml([{id: 'rId1', relation: 'package', target: `../${book}`}])
        }
      ]
    }
  })
}

const one = (name: string, value: string | number) => tag(name, {val: value})

/** Dark first, so that they are told apart without colours, too. */
const inks = ['C8161D', '404040', 'E39A9C', '8C8C8C', '7A0D12', 'BFBFBF']
const inkOf = (index: number): string => inks[index % inks.length]!

function chartXml({sort, unit, categories, series}: ChartData, profile: Profile): string {
  const isLine = sort === 'line'
  const lines = series.map((row, index) => seriesXml({isLine, categories, index}, row))
  const plot = isLine
    ? tag(
        'c:lineChart',
        {},
        one('c:grouping', 'standard'),
        one('c:varyColors', 0),
        ...lines,
        one('c:marker', 1),
        ...axisIds
      )
    : tag(
        'c:barChart',
        {},
        one('c:barDir', 'col'),
        one('c:grouping', 'clustered'),
        one('c:varyColors', 0),
        ...lines,
        one('c:gapWidth', 80),
        ...axisIds
      )
  const legend = series.length > 1 && tag('c:legend', {}, one('c:legendPos', 'b'), one('c:overlay', 0))
  const chart = tag(
    'c:chart',
    {},
    one('c:autoTitleDeleted', 1),
    tag('c:plotArea', {}, '<c:layout/>', plot, categoryAxis, valueAxis(unit)),
    legend,
    one('c:plotVisOnly', 1),
    one('c:dispBlanksAs', 'gap')
  )
  return `${declaration}${tag(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    },
    one('c:roundedCorners', 0),
    chart,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textXml(profile),
    tag('c:externalData', {'r:id': 'rId1'}, one('c:autoUpdate', 0))
  )}`
}

/** In the face and the size of tables. */
function textXml(profile: Profile): string {
  const {styles} = profile
  const {size = 12, face} = styles.tableCell
  const [font] = face ? facesOf(profile, face) : []
  const faces = font ? tag('a:latin', {typeface: font}) + tag('a:ea', {typeface: font}) : ''
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${tag('a:defRPr', {sz: Math.round(size * 100)}, faces)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
}

const axisIds = [one('c:axId', 1), one('c:axId', 2)]

const hairline = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></c:spPr>'

const categoryAxis = tag(
  'c:catAx',
  {},
  one('c:axId', 1),
  tag('c:scaling', {}, one('c:orientation', 'minMax')),
  one('c:delete', 0),
  one('c:axPos', 'b'),
  one('c:majorTickMark', 'none'),
  one('c:minorTickMark', 'none'),
  one('c:tickLblPos', 'low'),
  hairline,
  one('c:crossAx', 2),
  one('c:crosses', 'autoZero')
)

function valueAxis(unit: string): string {
  const words = tag('a:r', {}, tag('a:t', {}, escaped(`单位：${unit}`)))
  const title =
    unit &&
    tag(
      'c:title',
      {},
      tag('c:tx', {}, tag('c:rich', {}, '<a:bodyPr/><a:p>', words, '</a:p>')),
      one('c:overlay', 0)
    )
  return tag(
    'c:valAx',
    {},
    one('c:axId', 2),
    tag('c:scaling', {}, one('c:orientation', 'minMax')),
    one('c:delete', 0),
    one('c:axPos', 'l'),
    title,
    tag('c:numFmt', {formatCode: 'General', sourceLinked: 0}),
    one('c:majorTickMark', 'out'),
    one('c:minorTickMark', 'none'),
    one('c:tickLblPos', 'nextTo'),
    hairline,
    one('c:crossAx', 1),
    one('c:crosses', 'autoZero')
  )
}

function seriesXml(
  {isLine, categories, index}: {isLine: boolean; categories: ReadonlyArray<string>; index: number},
  {name, values}: ChartData['series'][number]
): string {
  const [column, last] = [index + 1, categories.length]
  const points = values.flatMap((value, at) =>
    value === null ? [] : [tag('c:pt', {idx: at}, tag('c:v', {}, String(value)))]
  )
  const fill = tag('a:solidFill', {}, tag('a:srgbClr', {val: inkOf(index)}))
  const look = isLine ? tag('a:ln', {w: 28575}, fill) : fill
  return tag(
    'c:ser',
    {},
    one('c:idx', index),
    one('c:order', index),
    tag('c:tx', {}, strings(`数据!${cellOf(column, 0)}`, [name || '数值'])),
    tag('c:spPr', {}, look),
    isLine
      ? tag('c:marker', {}, one('c:symbol', 'circle'), one('c:size', 6), tag('c:spPr', {}, fill))
      : one('c:invertIfNegative', 0),
    tag('c:dLbls', {}, one('c:dLblPos', isLine ? 't' : 'outEnd'), ...labels),
    tag('c:cat', {}, strings(`数据!${cellOf(0, 1)}:${cellOf(0, last)}`, categories)),
    tag(
      'c:val',
      {},
      tag(
        'c:numRef',
        {},
        tag('c:f', {}, `数据!${cellOf(column, 1)}:${cellOf(column, last)}`),
        tag('c:numCache', {}, tag('c:formatCode', {}, 'General'), one('c:ptCount', last), ...points)
      )
    ),
    isLine && one('c:smooth', 0)
  )
}

const labels = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map(what =>
  one(`c:show${what}`, what === 'Val' ? 1 : 0)
)

function strings(place: string, words: ReadonlyArray<string>): string {
  const points = words.map((word, at) => tag('c:pt', {idx: at}, tag('c:v', {}, escaped(word))))
  return tag(
    'c:strRef',
    {},
    tag('c:f', {}, place),
    tag('c:strCache', {}, one('c:ptCount', words.length), ...points)
  )
}

const escaped = (text: string): string => text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)
