import {useSignal} from '@preact/signals'
import type {Path} from '../../finding.ts'
import {useTools} from '../desk-context.ts'
import {useField} from '../fields/field-view.ts'
import {idOf} from '../fields/ids.ts'
import {chineseOnly, say} from '../words/say.ts'

/** A field in a cell of a table. */
export function Cell({path, label, hint}: {path: Path; label: string; hint?: string}) {
  const view = useField(path)
  const {findingsOf} = useTools()
  const found = [
    ...(findingsOf.value.get(JSON.stringify(path)) ?? []),
    ...(path.at(-1) === 'value' ? (findingsOf.value.get(JSON.stringify(path.slice(0, -1))) ?? []) : [])
  ]
  const isBad = found.some(({severity}) => severity === 'error')
  if (!view.isPlain) return <span class="hint">{hint}</span>
  return (
    <input
      id={idOf(path)}
      data-path={JSON.stringify(path)}
      class={isBad ? 'bad' : found.length > 0 ? 'odd' : ''}
      lang={found.length > 0 ? chineseOnly() : undefined}
      title={found.map(({message}) => message).join('\n')}
      type="text"
      aria-label={label}
      aria-invalid={isBad || undefined}
      value={view.value}
      placeholder={view.value === '' && hint ? hint : view.isSlot ? say('待填', 'to be filled') : ''}
      onInput={(event: Event & {isComposing?: boolean}) => {
        if (!event.isComposing) view.input((event.currentTarget as HTMLInputElement).value)
      }}
      onCompositionEnd={event => view.input(event.currentTarget.value)}
      onBlur={view.blur}
    />
  )
}

/** The name of an entry: another one goes everywhere it is called by, when the field is left. */
export function NameCell({path, name}: {path: Path; name: string}) {
  const {session, tell} = useTools()
  const typed = useSignal<string | undefined>(undefined)
  async function take() {
    const next = typed.value?.trim()
    typed.value = undefined
    if (!next || next === name) return
    if (/[{}｛｝:：]/.test(next))
      return tell(say('名称里不能有 { } 和冒号。', 'A name cannot hold { } or a colon.'), 'trouble')
    if (await session.rename(path, name, next)) return
    tell(say(`已经有“${next}”了，没有改名。`, `There is “${next}” already.`), 'trouble')
  }
  return (
    <input
      type="text"
      class="name"
      aria-label={say('名称', 'Name')}
      value={typed.value ?? name}
      onInput={event => {
        typed.value = event.currentTarget.value
      }}
      onKeyDown={event => {
        if (event.key === 'Enter') void take()
      }}
      onBlur={take}
    />
  )
}
