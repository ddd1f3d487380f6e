/** WordprocessingML and the package around it. */
export const ns = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  package: 'http://schemas.openxmlformats.org/package/2006/relationships',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  draft: 'urn:zongshu:draft:1'
} as const

/** The first line of every part. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
}

/** Text as it may stand in an attribute or between tags. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, character => entities[character]!)
}

/** An element as text; attributes that are undefined are left out, `children` is XML already. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: ReadonlyArray<string | undefined | false>
): string {
  let start = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${escapeXml(String(value))}"`
  }
  const inner = children.filter(child => child).join('')
  return inner ? `${start}>${inner}</${name}>` : `${start}/>`
}
