import {useSignal} from '@preact/signals'
import {useEffect, useRef} from 'preact/hooks'
import {figureInWords, namesIn} from '../../amend/names.ts'
import type {Path} from '../../finding.ts'
import {useTools} from '../desk-context.ts'
import {say} from '../words/say.ts'
import {useField} from './field-view.ts'
import {describedBy} from './ids.ts'
import {InTextOnly} from './in-text-only.tsx'
import {fitHeight, insert} from './line-field.tsx'
import {pastedProse} from './paste.ts'

/** Prose, one paragraph a line. `{` offers the figures of the draft by name. */
export function ProseField({path, id}: {path: Path; id: string}) {
  const view = useField(path)
  const {session, tell} = useTools()
  const area = useRef<HTMLTextAreaElement>(null)
  const offered = useSignal<{typed: string; at: number} | undefined>(undefined)
  useEffect(() => {
    if (area.current) fitHeight(area.current)
  }, [view.value])
  if (!view.isPlain) return <InTextOnly path={path} />
  const tree = session.form.value?.tree
  const names = tree ? namesIn(tree, 'figures') : []
  const typed = offered.value?.typed
  const options = typed === undefined ? [] : names.filter(name => name.includes(typed)).slice(0, 8)
  const chosen = Math.min(offered.value?.at ?? 0, options.length - 1)

  function look() {
    const field = area.current
    if (!field || field.selectionStart !== field.selectionEnd) return
    const [, word] = /\{([^{}\n]{0,30})$/.exec(field.value.slice(0, field.selectionStart)) ?? []
    offered.value = word === undefined ? undefined : {typed: word, at: 0}
  }
  function put(name: string) {
    const field = area.current!
    const caret = field.selectionStart
    const from = field.value.lastIndexOf('{', caret - 1)
    const isOpen = typed !== undefined && from >= 0
    if (isOpen) field.setSelectionRange(from, field.value[caret] === '}' ? caret + 1 : caret)
    insert(field, `{${name}}`)
    view.input(field.value)
    offered.value = undefined
    field.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (options.length === 0) return
    const move: Record<string, number> = {ArrowDown: 1, ArrowUp: options.length - 1}
    if (event.key in move) offered.value = {typed: typed!, at: (chosen + move[event.key]!) % options.length}
    else if (event.key === 'Enter' || event.key === 'Tab') put(options[chosen]!)
    else if (event.key === 'Escape') offered.value = undefined
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const list = `${id}-figures`
  return (
    <div class="prose">
      <textarea
        ref={area}
        id={id}
        rows={3}
        value={view.value}
        placeholder={view.isSlot ? say('待填：一行一段', 'To be filled: one paragraph a line') : ''}
        aria-describedby={describedBy(id)}
        aria-autocomplete="list"
        aria-controls={options.length > 0 ? list : undefined}
        aria-activedescendant={options.length > 0 ? `${list}-${chosen}` : undefined}
        onInput={(event: Event & {isComposing?: boolean}) => {
          if (event.isComposing) return
          view.input(area.current!.value)
          look()
        }}
        onCompositionEnd={() => {
          view.input(area.current!.value)
          look()
        }}
        onClick={look}
        onKeyDown={onKeyDown}
        onBlur={() => {
          view.blur()
          offered.value = undefined
        }}
        onPaste={event => {
          const pasted = pastedProse(event.clipboardData)
          if (!pasted) return
          event.preventDefault()
          insert(area.current!, pasted.text)
          view.input(area.current!.value)
          if (pasted.dropped.length > 0)
            tell(
              say(
                `已按段落粘贴，${pasted.dropped.join('、')}没有带过来。`,
                'Pasted as paragraphs; formatting was left behind.'
              )
            )
        }}
      />
      {options.length > 0 && (
        <div role="listbox" id={list} class="offered" aria-label={say('插入数据', 'Insert a figure')}>
          {options.map((name, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text
            <div
              role="option"
              id={`${list}-${index}`}
              key={name}
              tabIndex={-1}
              aria-selected={index === chosen}
              onMouseDown={event => event.preventDefault()}
              onClick={() => put(name)}
            >
              <b>{name}</b> <small>{tree && figureInWords(tree, name)}</small>
            </div>
          ))}
        </div>
      )}
      {names.length > 0 && (
        <select
          class="insert-figure"
          aria-label={say('插入数据', 'Insert a figure')}
          value=""
          onChange={event => {
            const name = event.currentTarget.value
            event.currentTarget.value = ''
            if (name) put(name)
          }}
        >
          <option value="">{say('＋ 插入数据', '+ Insert a figure')}</option>
          {names.map(name => (
            <option key={name} value={name}>
              {name}
              {tree && `（${figureInWords(tree, name).slice(0, 30)}）`}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
