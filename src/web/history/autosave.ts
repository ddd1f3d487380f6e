import {effect, signal} from '@preact/signals'
import type {Session} from '../session.ts'
import {type Journal, NotKept} from './journal.ts'
import {type OtherWindow, openTabs} from './tabs.ts'

/** Milliseconds without a key after which a version is kept. */
const pause = 800

/** Keeps what is written at every pause, warns before it would go, and hears of other windows with the same draft. */
export function autosave(session: Session, journal: Journal) {
  const keptAt = signal<number | undefined>(undefined)
  const trouble = signal<string | undefined>(undefined)
  const other = signal<OtherWindow | undefined>(undefined)
  const tabs = openTabs(heard => {
    other.value = heard
  })
  let timer: ReturnType<typeof setTimeout> | undefined

  async function keep() {
    clearTimeout(timer)
    const file = session.file.peek()
    if (!file) return
    const text = session.text()
    try {
      await journal.keep({path: file.path, text, isUnsaved: session.isDirty.peek(), hash: file.hash})
      keptAt.value = Date.now()
      trouble.value = undefined
      tabs.tell(text)
    } catch (error) {
      trouble.value = error instanceof NotKept ? error.message : String(error)
    }
  }

  effect(() => {
    const path = session.file.value?.path
    other.value = undefined
    tabs.open(path)
  })
  effect(() => {
    session.version.value
    if (!session.file.peek()) return
    clearTimeout(timer)
    timer = setTimeout(keep, pause)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keep()
  })
  addEventListener('pagehide', () => {
    void keep()
    tabs.close()
  })
  addEventListener('beforeunload', event => {
    if (!session.isDirty.peek()) return
    event.preventDefault()
    event.returnValue = ''
  })
  return {keptAt, trouble, other, keep}
}
