import {useSignal} from '@preact/signals'
import {useEffect, useRef} from 'preact/hooks'
import {useTools} from '../desk-context.ts'
import {say} from '../words/say.ts'

/** A photo of the draft, read when it comes into view. */
export function Thumb({file, name = 'thumb'}: {file: string; name?: string}) {
  const {shell, session} = useTools()
  const address = useSignal<string | undefined>(undefined)
  const state = useSignal<'far' | 'missing' | 'there'>('far')
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let made: string | undefined
    let isGone = false
    state.value = 'far'
    const watcher = new IntersectionObserver(async entries => {
      // What came into view and left it again may be told at once, in one list.
      if (!entries.some(({isIntersecting}) => isIntersecting)) return
      watcher.disconnect()
      const bytes = file
        ? await shell.photo(session.file.peek()?.path ?? '', file).catch(() => undefined)
        : undefined
      if (isGone) return
      if (bytes) made = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
      address.value = made
      state.value = made ? 'there' : 'missing'
    })
    watcher.observe(ref.current!)
    return () => {
      isGone = true
      watcher.disconnect()
      if (made) URL.revokeObjectURL(made)
      address.value = undefined
    }
  }, [file, session.photosKept.value])
  return (
    <div class={name} ref={ref}>
      {address.value ? (
        <img src={address.value} alt="" />
      ) : (
        <span>
          {state.value === 'missing'
            ? file
              ? say(`没有找到“${file}”`, `“${file}” is missing`)
              : say('没有文件', 'no file')
            : ''}
        </span>
      )}
    </div>
  )
}
