import type {ComponentChildren} from 'preact'
import {useEffect, useRef} from 'preact/hooks'
import {say} from '../words/say.ts'

interface DialogProps {
  readonly title: string
  readonly close: () => void
  readonly isWide?: boolean
  readonly children: ComponentChildren
  /** Buttons beside the one that closes. */
  readonly actions?: ComponentChildren
}

/** A window over the page; Escape closes it, and the focus goes back to where it came from. */
export function Dialog({title, close, isWide = false, children, actions}: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    ref.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      class={isWide ? 'dialog wide' : 'dialog'}
      aria-labelledby="dialog-title"
      onCancel={event => {
        event.preventDefault()
        close()
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      <section class="dialog-body" tabIndex={0} aria-labelledby="dialog-title">
        {children}
      </section>
      <footer>
        {actions}
        <button type="button" onClick={close}>
          {say('关闭', 'Close')}
        </button>
      </footer>
    </dialog>
  )
}
