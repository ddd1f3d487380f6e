import type {Root} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'

/** A photo that is printed of a draft, and the words of what is printed before it. */
export interface PrintedPhoto {
  readonly alt: string
  readonly above: string
}

/** The photos that are printed of a draft, in order. */
export function printedPhotos(printed: Root): PrintedPhoto[] {
  const photos: PrintedPhoto[] = []
  let above = ''
  visit(printed, node => {
    if (node.type === 'containerDirective' && node.name === 'photo') photos.push({alt: wordsOf(node), above})
    else if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      above = wordsOf(node).trim() || above
  })
  return photos
}
