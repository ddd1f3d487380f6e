import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {allCommands} from '../src/cli/commands/index.ts'
import {manual} from '../src/cli/help.ts'
import type {Finding} from '../src/finding.ts'
import {fieldsOf} from '../src/model/fields.ts'
import {draftSchema} from '../src/model/schema.ts'
import {notices} from '../src/notices.ts'
import {readPage} from '../src/page/page.ts'
import {pageSchema} from '../src/page/schema.ts'
import {reporters} from '../src/report/index.ts'
import {modelOf, said, sourceOf} from './drafts.ts'
import {examples, fieldPage} from './field-page.ts'
import {pageExamples, pageFieldPage} from './page-field-page.ts'
import {indexOf, pageOf} from './rule-page.ts'

// `vitest --update` writes the pages anew.

test('docs/rules has a page for everything that can be found, and no other', async () => {
  await expect(indexOf(notices)).toMatchFileSnapshot('../docs/rules/README.md')
  const pages = (await readdir('docs/rules')).filter(name => name !== 'README.md')
  expect(pages.sort()).toEqual(notices.map(({id}) => `${id}.md`).sort())
})

test.each(
  notices.map(notice => [notice.id, notice] as const)
)('docs/rules/%s.md is up to date', async (id, notice) => {
  await expect(pageOf(notice)).toMatchFileSnapshot(`../docs/rules/${id}.md`)
})

test('docs/commands.md is up to date', async () => {
  const page = [
    '# Commands',
    'Made by `test/docs.test.ts` from the commands themselves; do not edit by hand.',
    ...(await allCommands()).flatMap(command => [
      `## zongshu ${command.name}`,
      fence('text', manual(command, 'zh')),
      fence('text', manual(command, 'en'))
    ])
  ]
  await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot('../docs/commands.md')
})

test('docs/草稿字段.md is up to date, with an example for every field that reads as it says', async () => {
  expect(Object.keys(examples).sort()).toEqual(
    fieldsOf(draftSchema)
      .map(({name}) => name)
      .sort()
  )
  const text = Object.values(examples).join('\n')
  const {findings, model} = modelOf(`${text}\n`)
  expect(said(text, findings)).toEqual([])
  expect(Object.keys(model.draft).sort()).toEqual(Object.keys(examples).sort())
  await expect(fieldPage()).toMatchFileSnapshot('../docs/草稿字段.md')
})

test('docs/版面字段.md is up to date, with an example for every field that reads as it says', async () => {
  expect(Object.keys(pageExamples).sort()).toEqual(
    fieldsOf(pageSchema)
      .map(({name}) => name)
      .sort()
  )
  for (const [name, example] of Object.entries(pageExamples)) {
    // A page has articles, two pages as one say which the left one is, and no named layout.
    const others = ['masthead', 'articles'].filter(other => other !== name).map(other => pageExamples[other])
    const text = `${[example, ...others].join('\n')}\n`
    const told: Finding[] = []
    const read = readPage(sourceOf(text, 'page.yaml'), finding => void told.push(finding))
    expect(said(text, told), name).toEqual([])
    expect(Object.keys(read!.spec), name).toContain(name)
  }
  await expect(pageFieldPage()).toMatchFileSnapshot('../docs/版面字段.md')
})

test('every link between the pages leads to a file', async () => {
  const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'NOTICE.md', ...(await pagesIn('docs'))]
  const broken: string[] = []
  for (const page of pages) {
    const links = [...(await readFile(page, 'utf8')).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
    for (const [, link] of links) {
      if (!existsSync(join(dirname(page), link!))) broken.push(`${page}: ${link}`)
    }
  }
  expect(broken).toEqual([])
})

test('files of the sources that a page names are there', async () => {
  const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'NOTICE.md', ...(await pagesIn('docs'))]
  const gone: string[] = []
  for (const page of pages) {
    const named = (await readFile(page, 'utf8')).matchAll(
      /`((?:src|test|bench|scripts|templates|lexicon|styles|campaigns|terms|schema|examples)\/[\w./-]+)`/g
    )
    for (const [, path] of named) if (!existsSync(path!)) gone.push(`${page}: ${path}`)
  }
  expect(gone).toEqual([])
})

test('docs/lint.md says what every reporter is for', async () => {
  const page = await readFile('docs/lint.md', 'utf8')
  const named = [...page.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name)
  for (const {name} of reporters) expect(named).toContain(name)
})

test('every notice says why and how in both languages, under an id of its own', () => {
  const ids = notices.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const {id, title, why, how, basis} of notices) {
    for (const text of [title.zh, title.en, why.zh, why.en, how.zh, how.en, basis])
      expect(text, id).toMatch(/\S/)
    expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  }
})

async function pagesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder, {recursive: true})
  return names.filter(name => name.endsWith('.md')).map(name => join(folder, name))
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
