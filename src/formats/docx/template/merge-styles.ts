import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, descendantsOf, valOf} from '../../../ooxml/elements.ts'
import {type Parts, putText, textOf} from '../../../ooxml/package.ts'
import {readXml} from '../../../ooxml/read-xml.ts'
import {writeXml} from '../../../ooxml/write-xml.ts'
import {ns} from '../../../ooxml/xml.ts'
import {type StyleName, styleNames} from '../../../style/profile.ts'
import {styleId} from '../styles.ts'

/**
 * Add our styles to the template's, of which those bear names of ours that are to be used; gives the id under which each
 * of ours is to be found.
 */
export function mergeStyles(parts: Parts, name: string, ours: string): ReadonlyMap<string, string> {
  const own = readXml(ours)!
  const theirs = readXml(textOf(parts, name) ?? '') ?? emptied(ours)
  const root = theirs.documentElement!
  const idsByName = new Map<string, string>()
  for (const style of childrenOf(root, 'style')) {
    const [title, id] = [valOf(style, 'name'), attributeOf(style, 'styleId')]
    if (title && id) idsByName.set(title, id)
  }
  const titles = new Map<string, string>([
    ['Normal', '公文基准'],
    ['CommentText', 'annotation text'],
    ['CommentReference', 'annotation reference']
  ])
  for (const [key, title] of Object.entries(styleNames)) titles.set(styleId(key as StyleName), `公文${title}`)
  const ids = new Map(
    [...titles].map(([id, title]) => [id, idsByName.get(title) ?? `Zs${id.replace(/^Zs/, '')}`] as const)
  )
  for (const style of childrenOf(own.documentElement!, 'style')) {
    const id = attributeOf(style, 'styleId') ?? ''
    const title = titles.get(id)
    if (title && !idsByName.has(title))
      root.appendChild(renamed(theirs.importNode(style, true) as Element, title, ids))
  }
  putText(parts, name, writeXml(theirs))
  return ids
}

/** Our defaults without our styles, for a template that has none. */
function emptied(ours: string) {
  const document = readXml(ours)!
  const root = document.documentElement!
  for (const style of childrenOf(root, 'style')) root.removeChild(style)
  return document
}

function renamed(style: Element, title: string, ids: ReadonlyMap<string, string>): Element {
  const idOf = (id: string) => ids.get(id) ?? id
  style.removeAttributeNS(ns.w, 'default')
  style.setAttributeNS(ns.w, 'w:customStyle', '1')
  style.setAttributeNS(ns.w, 'w:styleId', idOf(attributeOf(style, 'styleId') ?? ''))
  childOf(style, 'name')?.setAttributeNS(ns.w, 'w:val', title)
  for (const relation of ['basedOn', 'next', 'link'])
    for (const other of descendantsOf(style, relation))
      other.setAttributeNS(ns.w, 'w:val', idOf(attributeOf(other, 'val') ?? ''))
  return style
}
