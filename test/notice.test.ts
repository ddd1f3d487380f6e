import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'rolldown'
import {expect, test} from 'vitest'
// @ts-expect-error A script without types.
import {licenceTable, licenceTexts, packagesIn} from '../scripts/licences.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

test('NOTICE.md names every package in the bundle, and every one has its licence', async () => {
  const {output} = await build({
    cwd: root,
    input: ['src/index.ts', 'src/cli/main.ts', 'src/batch/serve-jobs.ts'],
    write: false,
    platform: 'node',
    external: ['@myriaddreamin/typst-ts-node-compiler', '@napi-rs/canvas']
  })
  const packages = packagesIn(
    output.flatMap(part => (part.type === 'chunk' ? part.moduleIds : [])),
    root
  )
  const texts = licenceTexts(packages)
  for (const words of ['Permission is hereby granted', 'Apache License', 'Yehuda Katz', 'Stuart Knight'])
    expect(texts).toContain(words)
  const notice = readFileSync(new URL('../NOTICE.md', import.meta.url), 'utf8')
  const block = /(?<=<!-- packages -->\n)[\s\S]*(?=<!-- \/packages -->)/
  await expect(notice.replace(block, () => `\n${licenceTable(packages)}\n\n`)).toMatchFileSnapshot(
    '../NOTICE.md'
  )
})
