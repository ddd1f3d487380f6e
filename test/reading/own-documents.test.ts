import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import {writeDocument} from '../../src/formats/docx/write-document.ts'
import {lint} from '../../src/lint/lint.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {subjectOf} from '../../src/lint/subject.ts'
import {textsOf} from '../../src/lint/texts.ts'
import {readDocx} from '../../src/reading/docx.ts'
import {checkLayout} from '../../src/reading/layout.ts'
import {readText} from '../../src/reading/text.ts'
import {loadProfile} from '../../src/style/load-profile.ts'
import {loadKinds} from '../lint/kinds.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const examples = readdirSync(new URL('examples', root)).filter(name =>
  existsSync(new URL(`examples/${name}/draft.yaml`, root))
)
const profileText = {name: 'gbt9704', path: 'styles/gbt9704.yaml', text: read('styles/gbt9704.yaml')}
const profile = loadProfile('gbt9704', [profileText], () => {})!
const kinds = loadKinds()

const bare = (text: string) => text.replace(/\s/g, '')

describe.each(examples)('the document of %s', name => {
  async function written() {
    const source = {path: 'draft.yaml', text: read(`examples/${name}/draft.yaml`), encoding: 'utf-8'} as const
    const article = (await check(source, {kinds})).article!
    const bytes = (await writeDocument(article, {profile, report: () => {}}))!
    return {article, document: readDocx('a.docx', bytes, () => {})!}
  }

  test('is read back with all its words', async () => {
    const {article, document} = await written()
    const words = bare(document.source.text)
    for (const {value} of textsOf(article)) expect(words).toContain(bare(value))
  })

  test('is read back with its headings', async () => {
    const {article, document} = await written()
    const headings = (given: typeof article) =>
      textsOf(given).flatMap(({block, depth, value}) =>
        block === 'heading' && depth === 2 ? [bare(value)] : []
      )
    // The annex is no section of the article; in Word its title stands at the same level.
    const sections = headings(document.article).filter(heading => !heading.startsWith('附表'))
    expect(sections).toEqual(headings(article))
  })

  test('has the official layout', async () => {
    const {document} = await written()
    expect(checkLayout(document, profile).map(({message}) => message)).toEqual([])
  })
})

test.each(examples)('the finished Markdown of %s has nothing but slots to tell', name => {
  const path = `examples/${name}/expected.md`
  const article = readText({path, text: read(path), encoding: 'utf-8'}, () => {})
  const {findings} = lint(subjectOf({article}), {rules})
  expect(findings.filter(({ruleId}) => ruleId !== 'unfilled-slot')).toEqual([])
})
