import type {Target} from './session.ts'

/** Bring a field of the form into view, with its words chosen, as soon as the form has it. */
export function showField({path, at, length}: Target, rounds = 30): void {
  for (let depth = path.length; depth > 0; depth--) {
    const key = JSON.stringify(path.slice(0, depth))
    const found = document.querySelector<HTMLElement>(
      `.form [data-path="${CSS.escape(key)}"], .form [data-item="${CSS.escape(key)}"]`
    )
    if (!found) continue
    for (let above = found.closest('details'); above; above = above.parentElement?.closest('details') ?? null)
      above.open = true
    found.scrollIntoView({block: 'center'})
    found.classList.add('lit')
    setTimeout(() => found.classList.remove('lit'), 1500)
    const inputs = 'textarea, input:not([type=checkbox]), select, input'
    const field = found.matches(inputs) ? found : found.querySelector<HTMLElement>(inputs)
    field?.focus()
    const isText =
      field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
    if (isText && at !== undefined) field.setSelectionRange(at, at + (length ?? 0))
    return
  }
  if (rounds > 0) setTimeout(() => showField({path, at, length, turn: 0}, rounds - 1), 60)
}
