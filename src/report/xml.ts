/** Write an XML element. Characters that XML cannot hold become U+FFFD. */
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

/** Escape a text for XML or HTML, in elements and in attributes. */
export function escapeXml(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '\uFFFD'
    )
    .replace(/[&<>"'\n\t]/g, character => entities[character]!)
}
