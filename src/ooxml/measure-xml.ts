/** How much XML holds, before a reader builds a tree of it. */
export interface XmlMeasure {
  /** Comments and the like count too. */
  readonly elements: number
  readonly depth: number
  /** Whether every element that begins ends, too: a file that was cut off has some that do not. */
  readonly isWhole: boolean
  /** Whether it has a document type: entities live there. */
  readonly hasDoctype: boolean
}

/** Count the elements of XML in one pass; what is no sound XML is counted somehow. */
export function measureXml(xml: string): XmlMeasure {
  let elements = 0
  let depth = 0
  let deepest = 0
  let hasDoctype = false
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml.charCodeAt(at + 1)
    if (next !== slash) elements++
    if (next === slash) depth--
    else if (next === question) at = after(xml, '?>', at)
    else if (next === bang) {
      if (xml.startsWith('<!--', at)) at = after(xml, '-->', at)
      else if (xml.startsWith('<![CDATA[', at)) at = after(xml, ']]>', at)
      else hasDoctype ||= /^<!doctype/i.test(xml.slice(at, at + 9))
    } else {
      at = endOfTag(xml, at)
      if (xml.charCodeAt(at - 1) === slash) continue
      depth++
      if (depth > deepest) deepest = depth
    }
  }
  return {elements, depth: deepest, isWhole: depth === 0, hasDoctype}
}

const [bang, question, slash, close] = [...'!?/>'].map(sign => sign.charCodeAt(0))
const [double, single] = [...'"\''].map(sign => sign.charCodeAt(0))

function after(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from)
  return at < 0 ? xml.length : at
}

/** Where the `>` of a start tag is; one in an attribute's value closes nothing. */
function endOfTag(xml: string, from: number): number {
  for (let at = from + 1; at < xml.length; at++) {
    const sign = xml.charCodeAt(at)
    if (sign === close) return at
    if (sign !== double && sign !== single) continue
    at = xml.indexOf(sign === double ? '"' : "'", at + 1)
    if (at < 0) return xml.length
  }
  return xml.length
}
