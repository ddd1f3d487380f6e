import {zlibSync} from 'fflate'
import type {Inks} from '../../../photo/inks.ts'
import {nextNumber, numberOf, type Pdf, withEntries, withObjects} from '../../../typst/pdf/pdf-objects.ts'

/** What a PDF says of itself. */
interface About {
  readonly title: string
  /** ISO 8601. */
  readonly date: string
}

/** A PDF that says it is PDF/X-4 (ISO 15930-7:2010), made for a printing condition whose profile it holds. */
export function asPdfX(pdf: Pdf, {name, registered, profile}: Inks, {title, date}: About): Pdf {
  const root = numberOf(pdf.trailer, 'Root')
  const info = numberOf(pdf.trailer, 'Info')
  const id = /\/ID \[\((.*?)\)/.exec(pdf.trailer)?.[1]
  const catalog = pdf.objects.get(root)
  if (!catalog || id === undefined)
    throw new Error('Cannot make PDF/X of the PDF: it has no catalog or no ID')
  const meta = numberOf(catalog.text, 'Metadata')
  const intent = nextNumber(pdf)
  const icc = zlibSync(profile, {level: 9})
  const xmp = new TextEncoder().encode(metadata({title, date, id}))
  const about = pdf.objects.get(info)!
  return withObjects(
    pdf,
    new Map([
      [root, {text: withEntries(catalog.text, `/OutputIntents [${intent} 0 R]`)}],
      [info, {text: withEntries(about.text, '/Trapped /False\n  /GTS_PDFXVersion (PDF/X-4)')}],
      [meta, {text: `<<\n  /Length ${xmp.length}\n  /Type /Metadata\n  /Subtype /XML\n>>`, stream: xmp}],
      [intent, {text: intentOf(name, registered, intent + 1)}],
      [intent + 1, {text: `<<\n  /Length ${icc.length}\n  /N 4\n  /Filter /FlateDecode\n>>`, stream: icc}]
    ])
  )
}

function intentOf(name: string, registered: string | undefined, profile: number): string {
  const entries = [
    '/Type /OutputIntent',
    '/S /GTS_PDFX',
    `/OutputConditionIdentifier (${registered ?? 'Custom'})`,
    ...(registered ? ['/RegistryName (http://www.color.org)'] : []),
    `/OutputCondition ${textString(name)}`,
    `/Info ${textString(name)}`,
    `/DestOutputProfile ${profile} 0 R`
  ]
  return `<<\n${entries.map(entry => `  ${entry}\n`).join('')}>>`
}

/** In UTF-16 with its mark, in hexadecimal digits (ISO 32000-1, 7.9.2.2). */
const textString = (text: string): string =>
  `<FEFF${Array.from({length: text.length}, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')}>`

function metadata({title, date, id}: About & {readonly id: string}): string {
  const day = `${date}T00:00:00Z`
  const words = title.replace(/\p{Cc}/gu, '').replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`)
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt></dc:title><xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate><xmp:MetadataDate>${day}</xmp:MetadataDate><xmpMM:DocumentID>${id}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass><pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}
