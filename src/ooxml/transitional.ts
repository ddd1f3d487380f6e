const strict = 'http://purl.oclc.org/ooxml/'

/** Words that the two vocabularies of ISO/IEC 29500 spell differently. */
const respelled: Readonly<Record<string, string>> = {
  extendedProperties: 'extended-properties',
  customProperties: 'custom-properties'
}

/**
 * A part of a Strict Open XML document under the names of the transitional vocabulary, which all programs read; other
 * text as it is.
 */
export function transitional(xml: string): string {
  if (!xml.includes(strict)) return xml
  return xml
    .replace(/http:\/\/purl\.oclc\.org\/ooxml\/(\w+)\/([\w/-]+)/g, (_, family: string, rest: string) => {
      const words = rest.replace(/\w+/g, word => respelled[word] ?? word)
      return `http://schemas.openxmlformats.org/${family}/2006/${words}`
    })
    .replace(/\s\w+:conformance="strict"/, '')
}
