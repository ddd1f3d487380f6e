import {unzlibSync, zlibSync} from 'fflate'
import {
  bytesOf,
  charactersOf,
  nextNumber,
  numberOf,
  type Pdf,
  type PdfObject,
  pagesOf,
  withObjects
} from '../../../typst/pdf/pdf-objects.ts'

/** Fills of black alone leave the other inks as they are (ISO 32000-1, 8.6.7); all others knock out what is below. */
const states = {
  over: '<<\n  /Type /ExtGState\n  /op true\n  /OPM 1\n>>',
  under: '<<\n  /Type /ExtGState\n  /op false\n>>'
}

/** A PDF in which black text is printed over tints, so that no white shows around it. */
export function withOverprint(pdf: Pdf): Pdf {
  const next = nextNumber(pdf)
  const names = Object.keys(states).map((name, index) => `/${name} ${next + index} 0 R`)
  const changed = new Map<number, PdfObject>(
    Object.values(states).map((text, index) => [next + index, {text}])
  )
  for (const [number, page] of pagesOf(pdf)) {
    if (page.text.includes('/ExtGState'))
      throw new Error('Cannot let black overprint: the page has states of its own')
    const text = page.text.replace(/\/Resources <<\n/, `$&    /ExtGState << ${names.join(' ')} >>\n`)
    if (text === page.text) throw new Error('Cannot let black overprint: the page has no resources')
    changed.set(number, {...page, text})
    const content = numberOf(page.text, 'Contents')
    changed.set(content, overprinting(pdf.objects.get(content)!))
  }
  return withObjects(pdf, changed)
}

function overprinting({text, stream}: PdfObject): PdfObject {
  const inflated = text.includes('/FlateDecode') ? unzlibSync(stream!) : stream!
  const bytes = zlibSync(bytesOf(afterFills(charactersOf(inflated))), {level: 6})
  return {text: `<<\n  /Length ${bytes.length}\n  /Filter /FlateDecode\n>>`, stream: bytes}
}

/** The operators of a page with a state after each that sets the colour of fills. Words on the page are passed over. */
export function afterFills(content: string): string {
  let out = ''
  let from = 0
  for (let at = 0; at < content.length; at++) {
    if (content[at] === '(') at = endOfString(content, at)
    if (content[at] !== '\n') continue
    const line = content.slice(from, at + 1)
    const fill = /(?:^|\n)((?:[\d.]+ )+)[kg]\n$/.exec(line)
    out += fill ? `${line}/${fill[1] === '0 0 0 1 ' ? 'over' : 'under'} gs\n` : line
    from = at + 1
  }
  return out + content.slice(from)
}

/** The place of the bracket that ends a string (ISO 32000-1, 7.3.4.2). */
function endOfString(content: string, start: number): number {
  let depth = 0
  for (let at = start; at < content.length; at++) {
    if (content[at] === '\\') at++
    else if (content[at] === '(') depth++
    else if (content[at] === ')' && --depth === 0) return at
  }
  return content.length
}
