import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Report} from '../finding.ts'
import type {Value} from '../model/value.ts'
import {placeIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {fullWidth} from './full-width.ts'
import {halfWidthOnPage} from './notices.ts'

/** Tell, once an article, that its half-width marks stand on the page as full-width ones. */
export function reportHalfWidth(tree: Root, report: Report): void {
  let count = 0
  let first: {value: Value; at: number} | undefined
  visit(tree, 'text', ({value: text, data}) => {
    const characters = [...text]
    const wide = fullWidth(characters)
    let at = 0
    characters.forEach((character, index) => {
      if (character !== wide[index]) {
        count++
        if (!first && data?.value) first = {value: data.value, at}
      }
      at += character.length
    })
  })
  if (!first) return
  const message = `版面上把 ${count} 处半角标点排成了全角，草稿没有改动。`
  report(
    findingOf(halfWidthOnPage, {
      message,
      path: first.value.path,
      range: placeIn(first.value, first.at, first.at + 1)
    })
  )
}
