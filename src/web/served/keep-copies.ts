import {effect} from '@preact/signals'
import type {Session} from '../session.ts'
import {type Ask, about, ask as askServer} from './ask.ts'

/** Milliseconds between two copies of one draft at least. */
const apart = 20_000

/**
 * Keep copies of what is being written in the folder, too, beside those that the browser has: a browser that forgets, or another
 * one, finds them there. What goes wrong is nobody's concern; the browser keeps its own. Gives what ends it.
 */
export function keepCopies(
  session: Pick<Session, 'file' | 'version' | 'isDirty' | 'text'>,
  ask: Ask = askServer
): () => void {
  let last = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function keep() {
    timer = undefined
    const path = session.file.peek()?.path
    if (path === undefined || !session.isDirty.peek()) return
    last = Date.now()
    await ask(about('api/kept', {path}), {method: 'PUT', body: session.text()}).catch(() => undefined)
  }

  const stop = effect(() => {
    session.version.value
    if (!session.file.value || timer !== undefined) return
    timer = setTimeout(keep, Math.max(3000, last + apart - Date.now()))
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
