import {printable} from './printable.ts'

/** Write an XML element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: ReadonlyArray<string> = []
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const open = `<${name}${written.join('')}`
  return children.length ? `${open}>\n${children.join('')}</${name}>\n` : `${open}/>\n`
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '&#10;',
  '\t': '&#9;'
}

/** Escape a text for XML or HTML, in elements and in attributes. Characters that XML cannot hold are written out. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"'\n\t]/g, character => entities[character]!)
}
