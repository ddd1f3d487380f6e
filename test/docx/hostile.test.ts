import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import type {Finding} from '../../src/finding.ts'
import {writeDocument} from '../../src/formats/docx/write-document.ts'
import {modelOf} from '../drafts.ts'
import {draftOf, hostile} from '../hostile.ts'
import {kinds} from '../kinds.ts'
import {profile} from './article.ts'

/** The words of a document, without its markup. */
const wordsOf = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

test.each(
  kinds.map((kind, index) => [kind.id, kind, index] as const)
)('hostile texts stand in the Word document of a %s unchanged', async (_, kind, index) => {
  // Each has a chapter. What stands once in a document, such as the title, is another text in each kind.
  const first = hostile[index % hostile.length]!
  const {model} = modelOf(draftOf(first, ...hostile.filter(text => text !== first)))
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  const article = compose(model, kind, report)
  const said = wordsOf((await writeDocument(article, {report, profile: profile(kind.style)}))!)
  for (const text of hostile) {
    // Some stand in others as well.
    const among = hostile.filter(other => other.includes(text)).length
    expect(said.split(text).length, text).toBeGreaterThan(6 * among)
  }
})
