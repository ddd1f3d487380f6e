import {declaration, escapeXml, tag} from '../../ooxml/xml.ts'
import type {DrawnPage} from '../../typst/pdf/drawn.ts'
import type {Found} from './find-elements.ts'
import {mm, paper} from './lengths.ts'
import {ofdNamespace} from './names.ts'

/** A page with the number that others refer to it by. */
export interface NumberedPage extends DrawnPage {
  readonly id: number
}

interface DocumentParts {
  readonly lastId: number
  readonly pages: ReadonlyArray<NumberedPage>
  readonly headings: ReadonlyArray<Found>
  readonly hasMedia: boolean
}

/** `Document.xml`: pages, what they share, the outline, and where the custom tags are. */
export function documentXml({lastId, pages, headings, hasMedia}: DocumentParts): string {
  const document = tag(
    'ofd:Document',
    {'xmlns:ofd': ofdNamespace},
    tag(
      'ofd:CommonData',
      {},
      tag('ofd:MaxUnitID', {}, String(lastId)),
      tag('ofd:PageArea', {}, tag('ofd:PhysicalBox', {}, paper(pages[0]!))),
      tag('ofd:PublicRes', {}, 'PublicRes.xml'),
      hasMedia && tag('ofd:DocumentRes', {}, 'DocumentRes.xml')
    ),
    tag(
      'ofd:Pages',
      {},
      ...pages.map(({id}, index) => tag('ofd:Page', {ID: id, BaseLoc: `Pages/Page_${index}/Content.xml`}))
    ),
    tag('ofd:Outlines', {}, ...outline(headings, pages)),
    tag('ofd:CustomTags', {}, 'Tags/CustomTags.xml')
  )
  return declaration + document
}

/** Headings with those below them; one that lies deeper than the next but one above it hangs there, too. */
function outline(headings: ReadonlyArray<Found>, pages: ReadonlyArray<NumberedPage>): string[] {
  const elements: string[] = []
  for (let at = 0; at < headings.length; ) {
    const heading = headings[at]!
    const end = headings.findIndex(({level}, index) => index > at && level! <= heading.level!)
    const below = headings.slice(at + 1, end < 0 ? undefined : end)
    elements.push(
      tag(
        'ofd:OutlineElem',
        {Title: heading.text, Count: below.length},
        destination(heading, pages),
        ...outline(below, pages)
      )
    )
    at += 1 + below.length
  }
  return elements
}

function destination({runs: [run]}: Found, pages: ReadonlyArray<NumberedPage>): string {
  const page = pages.find(({things}) => things.includes(run!))!
  const top = mm(run!.y - run!.size)
  const place = tag('ofd:Dest', {Type: 'XYZ', PageID: page.id, Left: 0, Top: top, Zoom: 0})
  return tag('ofd:Actions', {}, tag('ofd:Action', {Event: 'CLICK'}, tag('ofd:Goto', {}, place)))
}

/** What a document says of itself. */
export interface About {
  /** 32 hexadecimal digits. */
  readonly id: string
  readonly title: string
  readonly author: string
  /** ISO 8601. */
  readonly date: string
  /** Elements of the document with what they say. */
  readonly custom: ReadonlyArray<readonly [string, string]>
}

/** `OFD.xml`, where reading begins. */
export function entryXml({id, title, author, date, custom}: About): string {
  const text = (name: string, words: string) => words !== '' && tag(name, {}, escapeXml(words))
  const data = custom.map(([Name, words]) => tag('ofd:CustomData', {Name}, escapeXml(words)))
  const about = tag(
    'ofd:DocInfo',
    {},
    text('ofd:DocID', id),
    text('ofd:Title', title),
    text('ofd:Author', author),
    text('ofd:CreationDate', date),
    text('ofd:ModDate', date),
    text('ofd:DocUsage', 'Normal'),
    text('ofd:Creator', 'zongshu'),
    tag('ofd:CustomDatas', {}, ...data)
  )
  const body = tag('ofd:DocBody', {}, about, tag('ofd:DocRoot', {}, 'Doc_0/Document.xml'))
  return declaration + tag('ofd:OFD', {'xmlns:ofd': ofdNamespace, Version: '1.0', DocType: 'OFD'}, body)
}
