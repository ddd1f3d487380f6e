import {useTools} from '../desk-context.ts'
import {Labelled} from '../fields/field.tsx'
import {useField} from '../fields/field-view.ts'
import {idOf} from '../fields/ids.ts'
import {language, say} from '../words/say.ts'

/** What the draft is written as. */
export function KindField() {
  const {kinds, session} = useTools()
  const path = ['kind']
  const view = useField(path)
  const kind = session.form.value?.kind
  const id = idOf(path)
  return (
    <Labelled
      path={path}
      id={id}
      title={say('文种', 'Kind')}
      help={kind?.summary[language.value] ?? say('写成什么样的稿子', 'What it is written as')}
    >
      <select
        id={id}
        value={kind?.name.zh ?? ''}
        aria-describedby={`${id}-help`}
        onChange={event => {
          if (event.currentTarget.value) view.input(event.currentTarget.value)
        }}
      >
        {!kind && (
          <option value="">
            {view.value ? say(`（没有“${view.value}”这个文种）`, '(unknown)') : say('（请选）', '(choose)')}
          </option>
        )}
        {kinds.value.map(({name}) => (
          <option key={name.zh} value={name.zh}>
            {name[language.value]}
          </option>
        ))}
      </select>
    </Labelled>
  )
}
