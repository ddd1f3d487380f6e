import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
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

describe.each(kinds.map(kind => [kind.id, kind] as const))('%s', (_, kind) => {
  test.each(hostile)('%j stands in the Word document unchanged', async text => {
    const {model} = modelOf(draftOf(text))
    const findings: Finding[] = []
    const report = (finding: Finding) => void findings.push(finding)
    const article = compose(model, kind, report)
    const written = await writeDocument(article, {report, profile: profile(kind.style)})
    const said = wordsOf(written!)
    expect(said.split(text).length).toBeGreaterThan(6)
  })
})
