import {useSignal} from '@preact/signals'
import {say} from '../words/say.ts'
import {inDialog} from './dialog.tsx'
import {numbered} from './paths.ts'

/** Ask for the name of a new draft in the folder, none of those that are taken; undefined when the user thought better of it. */
export function chooseName(path: string, taken: ReadonlySet<string>): Promise<string | undefined> {
  return inDialog<string>(say('另存为', 'Save as'), end => (
    <NameForm path={firstFree(path, taken)} taken={taken} end={end} />
  ))
}

interface NameFormProps {
  readonly path: string
  readonly taken: ReadonlySet<string>
  end(path?: string): void
}

function NameForm({path, taken, end}: NameFormProps) {
  const name = useSignal(path)
  const wrong = useSignal('')
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        const asked = draftName(name.value)
        wrong.value = refusalOf(asked, taken)
        if (wrong.value === '') end(asked)
      }}
    >
      <label>
        {say('文件名', 'Name of the file')}
        <input
          value={name.value}
          aria-invalid={wrong.value !== ''}
          onInput={event => {
            name.value = event.currentTarget.value
          }}
        />
      </label>
      <p role="alert">{wrong.value}</p>
      <p class="ask-buttons">
        <button type="submit">{say('保存', 'Save')}</button>
        <button type="button" onClick={() => end()}>
          {say('取消', 'Cancel')}
        </button>
      </p>
    </form>
  )
}

/** What was typed, as the name of a draft. */
export const draftName = (typed: string): string => {
  const name = typed.trim().replaceAll('\\', '/')
  return /\.ya?ml$/i.test(name) ? name : `${name}.yaml`
}

/** Why a draft cannot have a name; empty when it can. Names that differ by A and a alone are one on most disks. */
export function refusalOf(path: string, taken: ReadonlySet<string>): string {
  const lower = path.toLowerCase()
  if ([...taken].some(one => one.toLowerCase() === lower))
    return say(`“${path}”已经有了，换一个名字。`, `“${path}” is taken; choose another name.`)
  if (path.split('/').some(part => part.trim() === '' || /^\.|[<>:"|?*\u0000-\u001F]|[. ]$/.test(part)))
    return say(
      '文件名里不能有 \\ : * ? " < > |，也不能以点开头。',
      'A name holds none of \\ : * ? " < > | and begins with no dot.'
    )
  return ''
}

function firstFree(path: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const other = numbered(path, count)
    if (refusalOf(other, taken) === '' || count > 999) return other
  }
}
