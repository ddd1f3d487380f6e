import {useEffect, useRef} from 'preact/hooks'
import type {Path} from '../../finding.ts'
import {useTools} from '../desk-context.ts'
import {say} from '../words/say.ts'
import {useField} from './field-view.ts'
import {describedBy} from './ids.ts'
import {InTextOnly} from './in-text-only.tsx'
import {pastedLine} from './paste.ts'

/** A field of one line, or of a few that wrap. */
export function LineField({path, id, isLong}: {path: Path; id: string; isLong?: boolean}) {
  const view = useField(path)
  const {tell} = useTools()
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (area.current) fitHeight(area.current)
  }, [view.value])
  if (!view.isPlain) return <InTextOnly path={path} />
  const common = {
    id,
    value: view.value,
    'aria-describedby': describedBy(id),
    placeholder: view.isSlot ? say('待填', 'to be filled') : '',
    autocomplete: 'off',
    onInput: (event: Event & {isComposing?: boolean}) => {
      if (!event.isComposing) view.input(wordsIn(event))
    },
    onCompositionEnd: (event: Event) => view.input(wordsIn(event)),
    onBlur: view.blur
  }
  if (isLong) return <textarea ref={area} rows={2} {...common} />
  return (
    <input
      type="text"
      {...common}
      onPaste={event => {
        const words = pastedLine(event.clipboardData)
        if (words === undefined) return
        event.preventDefault()
        insert(event.currentTarget, words)
        view.input(event.currentTarget.value)
        tell(say('粘贴的几行已并成一行。', 'The pasted lines were joined.'))
      }}
    />
  )
}

const wordsIn = (event: Event): string => (event.currentTarget as HTMLInputElement).value

/** As high as its text. */
export function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + 2}px`
}

/** Put words where the caret is. */
export function insert(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  const {selectionStart, selectionEnd, value} = field
  field.setRangeText(words, selectionStart ?? value.length, selectionEnd ?? value.length, 'end')
}
