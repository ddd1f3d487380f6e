import {useSignal} from '@preact/signals'
import {useEffect, useRef} from 'preact/hooks'

export interface MenuItem {
  readonly title: string
  readonly hint?: string
  act(): void
}

/** A button that opens a list of things to do; arrows, Home, End and Escape work in it. */
export function Menu({title, items, id}: {title: string; items: ReadonlyArray<MenuItem>; id: string}) {
  const isOpen = useSignal(false)
  const ref = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const entries = () => [...(ref.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const close = () => {
    isOpen.value = false
    button.current?.focus()
  }
  useEffect(() => {
    if (!isOpen.value) return
    entries()[0]?.focus()
    const away = (event: Event) => {
      if (!ref.current?.contains(event.target as Node)) isOpen.value = false
    }
    addEventListener('pointerdown', away)
    return () => removeEventListener('pointerdown', away)
  }, [isOpen.value])

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen.value) return
    const all = entries()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + all.length,
      Home: 0,
      End: all.length - 1
    }
    if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (event.key in to) all[to[event.key]! % all.length]?.focus()
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu inside
    <div class="menu" ref={ref} onKeyDown={onKeyDown}>
      <button
        type="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        aria-controls={isOpen.value ? id : undefined}
        onClick={() => {
          isOpen.value = !isOpen.value
        }}
      >
        {title}
        <span aria-hidden="true"> ▾</span>
      </button>
      {isOpen.value && (
        <div role="menu" id={id} aria-label={title}>
          {items.map(({title, hint, act}) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              key={title}
              onClick={() => {
                close()
                act()
              }}
            >
              <span>{title}</span>
              {hint && <small>{hint}</small>}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
