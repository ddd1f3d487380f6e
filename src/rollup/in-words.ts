import {severityNames} from '../finding.ts'
import {cells} from '../report/excerpt.ts'
import {lackWords} from './roll-figures.ts'
import type {Rollup} from './roll-up.ts'
import type {RolledFigure} from './rolled-figure.ts'
import {placeName} from './spot.ts'
import type {Problem} from './take.ts'

/** A rollup as plain text: what each figure comes to, and what has to be looked at. */
export function rollupInWords({counties, missing, figures, honors, problems}: Rollup): string {
  const rows = figures.map(figure => [figure.name, figure.method, valueWords(figure)])
  const heads = [
    `汇总 ${counties.length} 份草稿，${figures.length} 项数据，${honors.length} 项荣誉。`,
    ...(missing.length > 0 ? [`没有报的 ${missing.length} 个：${missing.join('、')}`] : [])
  ]
  return [...heads, ...(rows.length > 0 ? ['', ...aligned(rows)] : []), '', problemsInWords(problems)].join(
    '\n'
  )
}

/** Rows in columns as wide as their widest cell; 汉字 take two places. */
export function aligned(rows: ReadonlyArray<ReadonlyArray<string>>): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, index) => Math.max(most[index] ?? 0, cells(cell))),
    []
  )
  return rows.map(row =>
    row
      .map((cell, index) =>
        index === row.length - 1 ? cell : cell + ' '.repeat(widths[index]! - cells(cell))
      )
      .join('  ')
      .trimEnd()
  )
}

function valueWords({method, values, share, growth, own}: RolledFigure): string {
  const said = values.map(value => {
    const when = values.length > 1 ? `${value.year}年` : ''
    return when + (value.printed ?? `没有得出（${lackWords(value, method)}）`)
  })
  return [
    said.join('，'),
    ...(share ? [`占${share.of}的${share.printed}`] : []),
    ...growth.map(({over, printed}) => `${over}${printed}`),
    ...(own ? [`市里的数${own.text}`] : [])
  ].join('，')
}

/** Problems, the gravest first, a line each. */
export function problemsInWords(problems: ReadonlyArray<Problem>): string {
  const count = (severity: Problem['severity']) => problems.filter(one => one.severity === severity).length
  const total = `${count('error')} 个错误，${count('warning')} 个警告，${count('hint')} 条建议`
  if (problems.length === 0) return '没有发现问题。'
  const order: ReadonlyArray<Problem['severity']> = ['error', 'warning', 'hint']
  const sorted = order.flatMap(severity => problems.filter(one => one.severity === severity))
  return [
    ...sorted.flatMap(({severity, message, spot, ruleId, related}) => [
      `${spot.file}:${spot.line}:${spot.column}  ${severityNames[severity]}  ${message}  ${ruleId}`,
      ...related.map(one => `    另见 ${placeName(one.spot)}：${one.message}`)
    ]),
    '',
    total
  ].join('\n')
}
