import {type ComponentChildren, render} from 'preact'

/**
 * Show a dialog over the page and wait for what the user chooses in it; undefined when it is closed. `draw` is given what
 * ends it.
 */
export function inDialog<Choice>(
  title: string,
  draw: (end: (choice?: Choice) => void) => ComponentChildren
): Promise<Choice | undefined> {
  return new Promise(resolve => {
    const before = document.activeElement
    const place = document.createElement('dialog')
    place.className = 'ask'
    place.setAttribute('aria-label', title)
    const end = (choice?: Choice) => {
      place.close()
      render(null, place)
      place.remove()
      if (before instanceof HTMLElement) before.focus()
      resolve(choice)
    }
    place.addEventListener('cancel', event => {
      event.preventDefault()
      end()
    })
    document.body.append(place)
    render(
      <>
        <h2>{title}</h2>
        {draw(end)}
      </>,
      place
    )
    place.showModal()
  })
}
