import {spawnSync} from 'node:child_process'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Browser, chromium, type Page} from 'playwright-core'
import {makePack} from '../../src/node/make-pack.ts'

/** Debian's Chromium; undefined where there is none. */
export const executable = ['chromium', 'chromium-browser', 'google-chrome']
  .map(name => spawnSync('which', [name]).stdout?.toString().trim())
  .find(path => path)

let made: Promise<string> | undefined

/** The page, built of the sources as they are; once for all tests of a worker. */
export function pageFile(): Promise<string> {
  made ??= build()
  return made
}

async function build(): Promise<string> {
  const pack = await makePack()
  const file = join(await mkdtemp(join(tmpdir(), 'zongshu-page-')), 'zongshu.html')
  const script = '../../scripts/page.mjs'
  const {buildPage} = (await import(script)) as {
    buildPage(root: string, file: string, options: object): Promise<unknown>
  }
  const root = process.cwd()
  await buildPage(`${root}/`, file, {
    cwd: root,
    platform: 'browser',
    resolve: {
      alias: {yaml: `${root}/node_modules/yaml/browser/dist/index.js`},
      conditionNames: ['worker', 'import', 'module', 'browser', 'default']
    },
    logLevel: 'silent',
    external: [/^@napi-rs\//, /^unpdf/, 'iconv-lite'],
    plugins: [
      {
        name: 'packed',
        load: {filter: {id: /engine[\\/]pack\.ts$/}, handler: () => ({code: pack, moduleType: 'js'})}
      }
    ]
  })
  return file
}

let browser: Promise<Browser> | undefined

/** One browser for all tests of a worker. */
export function openBrowser(): Promise<Browser> {
  browser ??= chromium.launch({executablePath: executable!, args: ['--no-sandbox', '--disable-gpu']})
  return browser
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

/** The field of a path in the form. */
export const field = (page: Page, path: ReadonlyArray<string | number>) =>
  page
    .locator(`.form .field[data-path=${JSON.stringify(JSON.stringify(path))}]`)
    .locator('input[type=text], textarea, select')
    .first()
