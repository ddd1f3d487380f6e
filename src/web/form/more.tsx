import type {ComponentChildren} from 'preact'

/** What is seldom needed, folded away until somebody wants it or something stands in it. */
export function More({
  title,
  isOpen,
  children
}: {
  title: string
  isOpen: boolean
  children: ComponentChildren
}) {
  return (
    <details class="more" open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
