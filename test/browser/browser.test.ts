import {execFile, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import {build} from 'rolldown'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type * as zongshu from '../../src/browser.ts'
import * as here from '../../src/browser.ts'
import {makePack} from '../../src/node/make-pack.ts'
import {nodePorts} from '../../src/node/ports.ts'

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
  name => spawnSync(name, ['--version']).status === 0
)
const example = 'examples/zhaoyang'
const slips =
  '文种: 上报总结\n地区: 昭阳区\n标题: 昭阳区工作总结\n导语: 近年来,各项工作"稳步"推进，3-5天办结。\n'

/** The example's draft and photos, by the path from its folder. */
async function heldFiles(): Promise<Record<string, Uint8Array>> {
  const photos = (await readdir(`${example}/photos`)).map(name => `photos/${name}`)
  const paths = ['draft.yaml', ...photos]
  return Object.fromEntries(
    await Promise.all(paths.map(async path => [path, new Uint8Array(await readFile(join(example, path)))]))
  )
}

type Api = typeof zongshu

/** What both must come to; runs here and, as text, in the browser. `hash` gives hexadecimal SHA-256. */
async function journey(
  api: Api,
  ports: zongshu.Ports,
  held: Record<string, Uint8Array>,
  slips: string,
  hash: (bytes: Uint8Array) => Promise<string>
) {
  const workspace = await api.openWorkspace({}, ports)
  const rendered = await api.runJob(
    {do: 'render', draft: {path: 'draft.yaml'}, formats: ['md', 'docx', 'review']},
    workspace,
    ports
  )
  const mended = await api.runJob({do: 'fix', file: {path: 'a.yaml', text: slips}}, workspace, ports)
  const copy = rendered.outputs.find(({format}) => format === 'review')!
  const draft = new TextDecoder().decode(held['draft.yaml'])
  const files = api.memoryFiles({...held, 'a.docx': copy.bytes})
  const pulled = await api.runJob(
    {do: 'pull', copy: 'a.docx', draft: {path: 'draft.yaml', text: draft.replace('昭阳区', '昭阳县')}},
    workspace,
    {...ports, files: {...files, home: ports.files.home}}
  )
  const page = await api.runJob(
    {do: 'render', draft: {path: 'draft.yaml'}, formats: ['press']},
    workspace,
    ports
  )
  return {
    findings: rendered.verdict.findings.map(({ruleId, range}) => `${ruleId} ${range.start}`),
    outputs: await Promise.all(
      rendered.outputs.map(async ({format, bytes}) => `${format} ${bytes.length} ${await hash(bytes)}`)
    ),
    mended: mended.text,
    left: mended.verdict.findings.map(({ruleId}) => ruleId),
    pulled: [pulled.refusal, pulled.changes.length, pulled.unmapped.length],
    isPageSet: page.outputs.length > 0,
    isCloned: JSON.stringify(structuredClone(rendered)) === JSON.stringify(rendered)
  }
}

/** A page that makes the journey and leaves what it came to in its body. */
async function pageFor(held: Record<string, Uint8Array>): Promise<string> {
  const source = await makePack()
  const {output} = await build({
    cwd: process.cwd(),
    input: {browser: 'src/browser.ts'},
    platform: 'browser',
    resolve: {conditionNames: ['worker', 'import', 'module', 'browser', 'default']},
    transform: {target: 'chrome86'},
    write: false,
    logLevel: 'silent',
    // What only newspaper pages need.
    external: [/^@napi-rs\//, /^unpdf/, 'iconv-lite'],
    plugins: [
      {
        name: 'packed',
        load: {filter: {id: /engine[\\/]pack\.ts$/}, handler: () => ({code: source, moduleType: 'js'})}
      }
    ],
    output: {format: 'iife', name: 'zongshu', codeSplitting: false, minify: true}
  })
  const data = Object.entries(held).map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')])
  return `<!doctype html><meta charset="utf-8"><body><script>${output[0].code.replaceAll('</script', '<\\/script')}</script>
<script>
const bytesOf = base64 => Uint8Array.from(atob(base64), character => character.charCodeAt(0))
const held = Object.fromEntries(${JSON.stringify(data)}.map(([path, base64]) => [path, bytesOf(base64)]))
const hash = async bytes =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(byte => byte.toString(16).padStart(2, '0')).join('')
const journey = ${journey.toString()}
journey(zongshu, {files: zongshu.memoryFiles(held)}, held, ${JSON.stringify(slips)}, hash)
  .then(result => JSON.stringify(result), error => String(error.stack))
  .then(text => { document.body.textContent = text })
</script>`
}

describe.skipIf(!chromium)('in Chromium, from one file and without Node', () => {
  let folder = ''
  let there: unknown
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zongshu-'))
    const page = join(folder, 'page.html')
    await writeFile(page, await pageFor(await heldFiles()))
    const {stdout} = await promisify(execFile)(
      chromium!,
      [
        ...[
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--no-first-run'
        ],
        ...['--disable-component-update', '--disable-sync', `--user-data-dir=${join(folder, 'profile')}`],
        ...['--virtual-time-budget=120000', '--dump-dom', pathToFileURL(page).href]
      ],
      {maxBuffer: 64 * 1024 * 1024}
    )
    const text = /<body>([\s\S]*)<\/body>/.exec(stdout)![1]!
    const plain = text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&nbsp;/g, '\u00A0')
      .replace(/&amp;/g, '&')
    expect(plain).toMatch(/^\{/)
    there = JSON.parse(plain)
  }, 180_000)
  afterAll(() => rm(folder, {recursive: true, force: true}))

  test('findings, fixes, Markdown, DOCX and pull are those of Node, byte for byte', async () => {
    const held = await heldFiles()
    const ports = {...nodePorts(), typesetter: undefined}
    const files = {...here.memoryFiles(held), home: ports.files.home}
    // What is not packed into the sources is read from their folder.
    const own = {
      ...files,
      read: (path: string) => (path.startsWith(files.home) ? ports.files.read(path) : files.read(path)),
      readIfThere: (path: string) =>
        path.startsWith(files.home) ? ports.files.readIfThere(path) : files.readIfThere(path),
      list: (path: string) => (path.startsWith(files.home) ? ports.files.list(path) : files.list(path))
    }
    const hash = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const same = await journey(here, {...ports, files: own}, held, slips, hash)
    expect(there).toEqual(JSON.parse(JSON.stringify(same)))
    expect(same).toMatchObject({isCloned: true, isPageSet: false, pulled: [undefined, 0, expect.anything()]})
    expect(same.outputs.map(line => line.split(' ')[0])).toEqual(['md', 'docx', 'review'])
    expect(same.mended).toContain('近年来，各项工作“稳步”推进')
  })
})
