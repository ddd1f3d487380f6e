import {spawnSync} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, expect, test} from 'vitest'

interface Target {
  readonly name: string
  readonly os: string
  readonly program: string
}

const load = async (name: string) => import(`../scripts/portable/${name}.mjs`)
const {targets} = (await load('targets')) as {targets: ReadonlyArray<Target>}
const {startersFor} = (await load('starters')) as {
  startersFor(target: {os: string}): Readonly<Record<string, string>>
}
const {wrongInListing} = (await load('check-listing')) as {
  wrongInListing(folder: string, target: Target): string[]
}

let outer: string | undefined
afterEach(async () => {
  if (outer) await rm(outer, {recursive: true, force: true})
})

/** A folder with what starts it, and a Node that only says how it was started. */
async function filled(os: string): Promise<string> {
  outer = await mkdtemp(join(tmpdir(), 'zongshu-starters-'))
  const folder = join(outer, '张三的 U 盘', '综述 工具')
  for (const [name, text] of Object.entries(startersFor({os}))) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), text, {mode: 0o755})
  }
  return folder
}

test('a batch file is ASCII with the line ends of Windows', () => {
  const {'综述.cmd': batch = ''} = startersFor({os: 'win32'})
  expect(batch).toMatch(/^(?:[\x20-\x7E]*\r\n)+$/)
  expect(batch).toContain('"%~dp0node\\node.exe" "%~dp0app\\portable.cjs" %*')
})

test.skipIf(process.platform === 'win32')(
  'a script starts the Node beside it, from a path with 汉字 and blanks, with all words',
  async () => {
    const folder = await filled('linux')
    await mkdir(join(folder, 'node'))
    await writeFile(join(folder, 'node/node'), '#!/bin/sh\nprintf "%s\\n" "$0" "$@"\nexit 3\n', {mode: 0o755})
    const {stdout, status} = spawnSync(join(folder, '综述.sh'), ['各县 稿', '--no-open'], {encoding: 'utf8'})
    const app = join(folder, 'app/portable.cjs')
    expect(stdout.trim().split('\n')).toEqual([join(folder, 'node/node'), app, '各县 稿', '--no-open'])
    expect(status).toBe(3)
  }
)

test('the launcher serves the folder beside it, or the one that is named', async () => {
  const folder = await filled('linux')
  await mkdir(join(folder, 'app/dist'))
  await writeFile(join(folder, 'app/dist/cli.cjs'), 'console.log(JSON.stringify(process.argv.slice(2)))')
  const run = (...words: string[]) =>
    JSON.parse(
      spawnSync(process.execPath, [join(folder, 'app/portable.cjs'), ...words], {encoding: 'utf8'}).stdout
    )
  expect(run()).toEqual(['serve', join(folder, '稿件')])
  expect(run('--no-open')).toEqual(['serve', join(folder, '稿件'), '--no-open'])
  expect(run('各县', '--no-open')).toEqual(['serve', '各县', '--no-open'])
})

test('a folder in which something is missing, or of another system, is told', async () => {
  for (const target of targets) {
    const folder = await filled(target.os)
    await mkdir(join(folder, 'node'))
    await writeFile(join(folder, 'node', target.program), 'no program at all, of no system')
    await mkdir(join(folder, 'app/node_modules/vitest'), {recursive: true})
    await writeFile(join(folder, 'app/node_modules/vitest/index.js'), '')
    const wrong = wrongInListing(folder, target).join('\n')
    expect(wrong).toContain('app/dist/cli.cjs is missing')
    expect(wrong).toContain(`node/${target.program} begins otherwise`)
    expect(wrong).toContain('typst-ts-node-compiler has 0 native parts')
    expect(wrong).toContain('vitest/index.js is for those who work on this')
    expect(wrong).not.toContain('说明.txt is missing')
    await rm(outer!, {recursive: true})
  }
})

test('the docs name every folder', async () => {
  const docs = await readFile('docs/portable.md', 'utf8')
  for (const {name} of targets) expect(docs).toContain(name)
})
