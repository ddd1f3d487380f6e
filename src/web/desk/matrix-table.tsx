import type {Finding} from '../../browser.ts'
import {say} from '../words/say.ts'
import type {JudgedFile} from './desk-file.ts'
import type {Cell, Column, Matrix, Row} from './matrix.ts'
import {countsInWords, folderName, severityName, shortName, titleOf} from './names.ts'

interface MatrixTableProps {
  readonly matrix: Matrix
  /** Show a file at a finding. */
  show(judged: JudgedFile, at?: Finding): void
}

/** Files × kinds of finding. */
export function MatrixTable({matrix: {rows, columns}, show}: MatrixTableProps) {
  return (
    <section class="desk-wide" aria-label={say('总表', 'Overview')} tabIndex={0}>
      <p class="desk-about">
        {say(
          '一行一份，一列一类问题，数字是处数；点数字到第一处。问题最重的排在前面。',
          'A row for each file, a column for each kind of finding; a number leads to the first.'
        )}
      </p>
      <table class="desk-matrix">
        <thead>
          <tr>
            <th scope="col" class="desk-file">
              {say('稿件', 'File')}
            </th>
            {columns.map(column => (
              <ColumnHead key={column.ruleId} {...column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <MatrixRow key={row.judged.file.path} row={row} columns={columns} show={show} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('有这类问题的份数', 'Files that have it')}</th>
            {columns.map(({ruleId, files}) => (
              <td key={ruleId}>{files}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function ColumnHead({ruleId, severity}: Column) {
  return (
    <th scope="col" class={`desk-kind ${severity}`} title={ruleId}>
      <span>{titleOf(ruleId)}</span>
      <small>{severityName(severity)}</small>
    </th>
  )
}

interface MatrixRowProps {
  readonly row: Row
  readonly columns: ReadonlyArray<Column>
  show(judged: JudgedFile, at?: Finding): void
}

function MatrixRow({row: {judged, cells, counts}, columns, show}: MatrixRowProps) {
  const {path} = judged.file
  return (
    <tr>
      <th scope="row" class="desk-file">
        <button type="button" onClick={() => show(judged)} title={path}>
          {shortName(path)}
        </button>
        <small>
          {[folderName(path), judged.verdict.source ? countsInWords(counts) : say('没有读成', 'not read')]
            .filter(words => words !== '')
            .join('　')}
        </small>
      </th>
      {columns.map(({ruleId}) => (
        <td key={ruleId}>
          <Count
            ruleId={ruleId}
            name={shortName(path)}
            cell={cells.get(ruleId)}
            go={at => show(judged, at)}
          />
        </td>
      ))}
    </tr>
  )
}

interface CountProps {
  readonly ruleId: string
  readonly name: string
  readonly cell: Cell | undefined
  go(at: Finding): void
}

function Count({ruleId, name, cell, go}: CountProps) {
  if (!cell) return <span class="desk-none">·</span>
  const {count, severity, first} = cell
  const label = say(
    `${name}：${titleOf(ruleId)}，${severityName(severity)}，${count} 处`,
    `${name}: ${titleOf(ruleId)}, ${severityName(severity)}, ${count}`
  )
  return (
    <button type="button" class={`desk-count ${severity}`} aria-label={label} onClick={() => go(first)}>
      {count}
    </button>
  )
}
