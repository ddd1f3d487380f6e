import {useSignal, useSignalEffect} from '@preact/signals'
import {partAt, wordsOf} from '../../amend/find.ts'
import {separatorOf} from '../../amend/set-field.ts'
import type {Path} from '../../finding.ts'
import {findSlots} from '../../model/slots.ts'
import {useTools} from '../desk-context.ts'

/** What a widget of the form shows, and where what is typed goes. */
export interface FieldView {
  readonly value: string
  /** Whether only a placeholder stands there. */
  readonly isSlot: boolean
  /** Undefined where the field holds something that only the text can show. */
  readonly isPlain: boolean
  /** Where the words begin in the field of the text: blanks before them are not shown. */
  input(words: string): void
  blur(): void
}

const same = (one: string, other: string): boolean => plainly(one) === plainly(other)
const plainly = (words: string): string =>
  words
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .trim()

/** The words of a field. While it is typed in, they are what was typed, until the text says something else. */
export function useField(path: Path): FieldView {
  const {session} = useTools()
  const typed = useSignal<string | undefined>(undefined)
  const isLeft = useSignal(false)
  const tree = session.form.value?.tree
  const separator = separatorOf(path)
  const words = tree && wordsOf(partAt(tree, path), separator)
  const read = (words ?? '').replace(/\n+$/, '')
  const isSlot = isPlaceholder(read)

  useSignalEffect(() => {
    const now = session.form.value?.tree
    const was = typed.peek()
    const hasLeft = isLeft.value
    if (was === undefined || !now || now.text !== session.text() || session.isWaiting(path)) return
    const said = wordsOf(partAt(now, path), separator) ?? ''
    const isOther = !same(said, was) && !(was.trim() === '' && isPlaceholder(said))
    // Left, undone, or changed in the text.
    if (hasLeft || isOther) typed.value = undefined
  })

  return {
    value: typed.value ?? (isSlot ? '' : read),
    isSlot: isSlot && (typed.value ?? '').trim() === '',
    isPlain: words !== undefined,
    input(given) {
      isLeft.value = false
      typed.value = given
      session.setField(path, given, separator)
    },
    blur() {
      // What the form knows may be older than what was typed; it stays until the text was read anew.
      isLeft.value = true
    }
  }
}

/** Whether a text is a placeholder and nothing else. */
function isPlaceholder(text: string): boolean {
  const words = text.trim()
  if (words === '' || words.length > 12) return false
  const [slot, more] = findSlots(words)
  return slot !== undefined && more === undefined && slot.start === 0 && slot.end === words.length
}
