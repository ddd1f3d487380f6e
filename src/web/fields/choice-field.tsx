import type {Path} from '../../finding.ts'
import type {FieldMeta} from '../../model/leaf.ts'
import {useTools} from '../desk-context.ts'
import {chineseOnly, say} from '../words/say.ts'
import {useField} from './field-view.ts'
import {describedBy} from './ids.ts'

/** A field whose words are given: one of them, several, or 是 and 否. */
export function ChoiceField({path, id, meta}: {path: Path; id: string; meta: FieldMeta}) {
  const view = useField(path)
  const {session} = useTools()
  const roles = session.form.value?.roles ?? []
  const choices = meta.reads === 'flag' ? ['是', '否'] : Object.values(meta.choices ?? {})
  const english = Object.keys(meta.choices ?? {})
  // English names are understood, and shown in Chinese.
  const chosen = view.value
    .split(/[、，,\n]/)
    .map(one => one.trim())
    .filter(one => one !== '')
    .map(one => choices[english.indexOf(one)] ?? one)
  // Where any word may stand, those of the campaign are offered first, and the others in a list.
  const usual = meta.isOpen && roles.length > 0 ? roles : choices
  const offered = [...usual, ...chosen.filter(choice => !usual.includes(choice))]
  const rest = choices.filter(choice => !offered.includes(choice))
  if (meta.reads !== 'choices') {
    const value = flagOf(chosen[0]) ?? ''
    return (
      <select
        id={id}
        aria-describedby={describedBy(id)}
        value={value}
        onChange={event => {
          view.input(event.currentTarget.value)
        }}
      >
        <option value="">{say('（未选）', '(none)')}</option>
        {[...choices, ...(value !== '' && !choices.includes(value) ? [value] : [])].map(choice => (
          <option key={choice} value={choice} lang={chineseOnly()}>
            {choice}
          </option>
        ))}
      </select>
    )
  }
  return (
    <div role="group" class="chips" aria-labelledby={`${id}-label`} id={id} tabIndex={-1}>
      {offered.map(choice => (
        <label key={choice} lang={chineseOnly()} class={chosen.includes(choice) ? 'chip on' : 'chip'}>
          <input
            type="checkbox"
            checked={chosen.includes(choice)}
            onChange={event => {
              const rest = chosen.filter(one => one !== choice)
              view.input((event.currentTarget.checked ? [...rest, choice] : rest).join('、'))
            }}
          />
          {choice}
        </label>
      ))}
      {rest.length > 0 && (
        <select
          aria-label={say('其他角色', 'Other roles')}
          value=""
          onChange={event => {
            const choice = event.currentTarget.value
            event.currentTarget.value = ''
            if (choice) view.input([...chosen, choice].join('、'))
          }}
        >
          <option value="">{say('其他……', 'Other…')}</option>
          {rest.map(choice => (
            <option key={choice} value={choice} lang={chineseOnly()}>
              {choice}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}

const flagOf = (word: string | undefined): string | undefined =>
  word === 'true' ? '是' : word === 'false' ? '否' : word
