import type {Element} from '@xmldom/xmldom'

/** The child elements, of one name or all. Names are local: strict and transitional documents differ in namespace. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  const found: Element[] = []
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name)) {
      found.push(node as Element)
    }
  }
  return found
}

/** The first child element of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0]
}

/** An attribute by its local name, whatever its prefix. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (!element) return undefined
  for (let index = 0; index < element.attributes.length; index++) {
    const attribute = element.attributes.item(index)
    if (attribute && (attribute.localName ?? attribute.name) === name) return attribute.value
  }
  return undefined
}

/** `val` of a child element. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return attributeOf(childOf(element, name), 'val')
}

/** A number attribute. */
export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = attributeOf(element, name)
  const number = text === undefined || text === '' ? Number.NaN : Number.parseFloat(text)
  return Number.isFinite(number) ? number : undefined
}

/** A property that is on when it stands there without `val`, or with one that does not say no. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const child = childOf(element, name)
  return child && !['0', 'false', 'off'].includes(attributeOf(child, 'val') ?? '1')
}

/** All elements within an element, in document order; of one name or all. */
export function descendantsOf(element: Element, name?: string): Element[] {
  const found: Element[] = []
  const gather = (holder: Element): void => {
    for (let node = holder.firstChild; node; node = node.nextSibling) {
      if (node.nodeType !== 1) continue
      const child = node as Element
      if (name === undefined || child.localName === name) found.push(child)
      gather(child)
    }
  }
  gather(element)
  return found
}
