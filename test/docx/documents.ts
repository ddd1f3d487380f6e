import {readdirSync} from 'node:fs'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'

/** Folders of `examples/` with a draft. */
export const exampleNames = readdirSync('examples').filter(name =>
  readdirSync(`examples/${name}`).includes('draft.yaml')
)

/**
 * One document with the paragraphs and pictures of all, for tools that are slow to start. Headers, footers and styles
 * are those of the first; charts, which have parts of their own, are left out. `change` may change its XML.
 */
export function joined(
  documents: ReadonlyArray<Uint8Array>,
  change: (xml: string) => string = xml => xml
): Uint8Array {
  const [first, ...others] = documents.map(bytes => unzipSync(bytes))
  const bodies: string[] = []
  const relations: string[] = []
  let pictures = 0
  for (const [index, parts] of [first!, ...others].entries()) {
    const [, body, section] = /<w:body>(.*)(<w:sectPr.*<\/w:sectPr>)<\/w:body>/s.exec(
      strFromU8(parts['word/document.xml']!)
    )!
    bodies.push(
      body!
        .replace(/<w:r>(?:(?!<\/w:r>).)*<c:chart [^>]*\/>.*?<\/w:r>/gs, '')
        .replace(/r:embed="/g, `r:embed="of${index}`)
        // Places that contents lead to are numbered in each document.
        .replace(
          /(<w:bookmark(?:Start|End) w:id=")(2\d{5}")/g,
          (_, start, id) => `${start}${index + 1}0${id}`
        )
        .replace(/<wp:docPr id="\d+"/g, () => `<wp:docPr id="${++pictures}"`)
    )
    if (index === 0) bodies.push(section!)
    for (const [, attributes] of strFromU8(parts['word/_rels/document.xml.rels']!).matchAll(
      /<Relationship ([^>]*\/image"[^>]*)\/>/g
    )) {
      const target = /Target="([^"]+)"/.exec(attributes!)![1]!
      const name = `media/of${index}-${target.split('/').at(-1)}`
      first![`word/${name}`] = parts[`word/${target}`]!
      relations.push(`<Relationship ${attributes!.replace(/Id="/, `Id="of${index}`).replace(target, name)}/>`)
    }
  }
  const [head, section, ...tail] = bodies
  const put = (name: string, from: string | RegExp, to: string) => {
    first![name] = strToU8(strFromU8(first![name]!).replace(from, () => to))
  }
  put(
    'word/document.xml',
    /<w:body>.*<\/w:body>/s,
    change(`<w:body>${head}${tail.join('')}${section}</w:body>`)
  )
  put('word/_rels/document.xml.rels', '</Relationships>', `${relations.join('')}</Relationships>`)
  return zipSync(first!, {level: 1})
}

/**
 * What `word/document.xml` says, a paragraph, row or section a line: attributes sorted, ids left out, runs put together that
 * look alike.
 */
export function normalized(xml: string): string {
  const body = /<w:body>(.*)<\/w:body>/s.exec(xml)![1]!
  return body
    .replace(/<([\w:]+)((?: [\w:]+="[^"]*")+)/g, (_, name: string, attributes: string) => {
      const kept = [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/g)].filter(
        ([, key]) => !['xml:space', 'id', 'w:id', 'r:id', 'r:embed', 'w:rsidR'].includes(key!)
      )
      return `<${name}${kept
        .map(([attribute]) => attribute)
        .sort()
        .join('')}`
    })
    .replace(/(?<=<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>|)<w:t>[^<]*)<\/w:t><\/w:r><w:r>\1<w:t>/g, '')
    .replace(/(<\/w:p>|<\/w:tr>|<\/w:tblGrid>|<\/w:tbl>|<\/w:sectPr>)(?!<\/w:tc>|<\/w:pPr>)/g, '$1\n')
}
