import {say} from '../words/say.ts'
import type {DeskFile} from './desk-file.ts'
import {shortName} from './names.ts'
import {extremes, type FigureRow, type FigureValue} from './side-by-side.ts'

interface FiguresTableProps {
  readonly rows: ReadonlyArray<FigureRow>
  readonly files: ReadonlyArray<DeskFile>
  show(file: DeskFile, at: number): void
}

/** The figures that several drafts say, side by side. */
export function FiguresTable({rows, files, show}: FiguresTableProps) {
  const saying = files.filter(file => rows.some(({values}) => values.has(file)))
  if (rows.length === 0)
    return (
      <p>
        {say(
          '没有两份草稿说到同一项数据。成稿（Word、文本）里的数据不参加对照。',
          'No two drafts say the same figure. Finished documents are not compared.'
        )}
      </p>
    )
  return (
    <section class="desk-wide" aria-label={say('数据对照', 'Figures side by side')} tabIndex={0}>
      <p class="desk-about">
        {say(
          '同一项数据在各份草稿里的说法；最大的标“↑”，最小的标“↓”，单位不一的不比。点数字到原处。',
          'A figure as each draft says it; ↑ is the greatest, ↓ the least. A number leads to its place.'
        )}
      </p>
      <table class="desk-figures">
        <thead>
          <tr>
            <th scope="col">{say('数据', 'Figure')}</th>
            {saying.map(({path}) => (
              <th scope="col" key={path} title={path}>
                {shortName(path)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.label} ${row.scope} ${row.time}`}>
              <th scope="row">
                {row.label}
                <small>
                  {[
                    row.scope === '…' ? '' : row.scope,
                    /^\d{4}$/.test(row.time) ? say(`${row.time}年`, row.time) : row.time,
                    row.units.length > 1 ? say(`单位不一：${row.units.join('、')}`, 'different units') : ''
                  ]
                    .filter(words => words !== '')
                    .join('　')}
                </small>
              </th>
              {saying.map(file => (
                <td key={file.path}>
                  <Values
                    values={row.values.get(file) ?? []}
                    ends={extremes(row)}
                    go={({range}) => show(file, range.start)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface ValuesProps {
  readonly values: ReadonlyArray<FigureValue>
  readonly ends: {readonly low: number; readonly high: number} | undefined
  go(value: FigureValue): void
}

function Values({values, ends, go}: ValuesProps) {
  if (values.length === 0) return <span class="desk-none">—</span>
  return (
    <>
      {values.map(one => (
        <button
          type="button"
          key={one.printed}
          class={values.length > 1 ? 'desk-twice' : ''}
          onClick={() => go(one)}
        >
          {one.printed}
          {one.value === ends?.high && ' ↑'}
          {one.value === ends?.low && ' ↓'}
        </button>
      ))}
      {values.length > 1 && <small>{say('说法不一', 'said differently')}</small>}
    </>
  )
}
