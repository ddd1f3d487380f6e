import {addNamed} from '../../amend/entries.ts'
import {partAt} from '../../amend/find.ts'
import {removeEntry} from '../../amend/items.ts'
import {ordinaryFields} from '../../amend/where.ts'
import {useTools} from '../desk-context.ts'
import {Field} from '../fields/field.tsx'
import {say} from '../words/say.ts'
import {Cell, NameCell} from './cells.tsx'

/** All that a figure can say: how it relates to others, and what it was in each year. */
export function FigureDetails({name}: {name: string}) {
  const {session} = useTools()
  const path = ['figures', name]
  const part = partAt(session.form.value!.tree, path)
  const known = new Set(ordinaryFields(path).flatMap(field => [field.name, field.title]))
  const years =
    part?.type === 'map' ? part.entries.map(({key}) => key).filter(key => !known.has(key.trim())) : []
  return (
    <div class="figure-details">
      <section aria-label={say('各年', 'Years')}>
        <h3>{say('各年（或各时期）', 'Years or periods')}</h3>
        {years.map(year => (
          <div class="year" key={year}>
            <NameCell path={path} name={year} />
            <Cell path={[...path, year]} label={say(`${name}，${year}`, `${name}, ${year}`)} />
            <button
              type="button"
              class="quiet"
              aria-label={say(`删去${year}`, `Remove ${year}`)}
              onClick={() => session.edit(tree => removeEntry(tree, [...path, year]))}
            >
              ✕
            </button>
          </div>
        ))}
        <button
          type="button"
          class="add"
          onClick={() => session.edit(tree => addNamed(tree, path, nextYear(years), ''))}
        >
          {say('＋ 加一年', '+ Add a year')}
        </button>
      </section>
      {ordinaryFields(path)
        .filter(field => !['value', 'time', 'source'].includes(field.name))
        .map(field => (
          <Field key={field.name} path={[...path, field.name]} />
        ))}
    </div>
  )
}

function nextYear(years: ReadonlyArray<string>): string {
  const last = Math.max(0, ...years.map(year => Number(/^\d{4}/.exec(year)?.[0] ?? 0)))
  return `${last > 0 ? last + 1 : 2020}年`
}
