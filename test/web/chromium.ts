import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtemp, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {expect} from 'vitest'
import {buildPage} from '../../scripts/page.mjs'
import {makePack} from '../../src/node/make-pack.ts'

/** Debian's Chromium; undefined where there is none. */
export const executable = ['chromium', 'chromium-browser', 'google-chrome']
  .map(name => spawnSync('which', [name]).stdout?.toString().trim())
  .find(path => path)

/** How long a step in the browser may take where others work, too, in milliseconds. */
export const patience = 120_000

let made: Promise<string> | undefined

/** The page, built of the sources as they are; once for all tests of a worker. Its folder has 汉字 and a blank in its name. */
export function pageFile(): Promise<string> {
  made ??= build()
  return made
}

async function build(): Promise<string> {
  const pack = await makePack()
  const file = join(await mkdtemp(join(tmpdir(), '综 述-')), '综述.html')
  await buildPage(`${process.cwd()}/`, file, {
    cwd: process.cwd(),
    platform: 'browser',
    resolve: {
      alias: {yaml: `${process.cwd()}/node_modules/yaml/browser/dist/index.js`},
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

/** The address of the page; with `first`, of one in which that runs before its own script, in its workers too. */
export async function pageAddress(first?: string): Promise<string> {
  const file = await pageFile()
  if (first === undefined) return pathToFileURL(file).href
  const html = await readFile(file, 'utf8')
  const [, script] = /<script id="shared">([\s\S]*?)<\/script>/.exec(html)!
  const other = `\n${first};\n${script}`
  const hash = createHash('sha256').update(other).digest('base64')
  const changed = file.replace('.html', '-86.html')
  await writeFile(
    changed,
    html.replace(/'sha256-[^']+'/, `'sha256-${hash}'`).replace(script!, () => other)
  )
  return pathToFileURL(changed).href
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
  shared = undefined
}

/** What went wrong in a page, or was asked of the outside; both must be nothing. */
export interface Watched {
  readonly page: Page
  readonly wrong: string[]
}

/** The window that tests share, and whether one is at work in it. */
let shared: (Watched & {isBusy: boolean}) | undefined

/**
 * The page in a window in which other drafts were written before, as people leave it: to load the page is most of what a
 * test in a browser costs. For tests that want nothing of a window but that no draft is open; `leave` gives it back.
 */
export async function sharedPage(): Promise<Watched> {
  // A test that failed leaves it in some state.
  if (shared?.isBusy) await shared.page.context().close()
  if (!shared || shared.isBusy) {
    shared = {...(await openPage()), isBusy: true}
    shared.page.on('dialog', dialog => void dialog.accept())
  }
  shared.isBusy = true
  shared.wrong.length = 0
  return shared
}

/** Put the draft of a shared window away. */
export async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.click('.toolbar >> text=首页')
  await page.waitForSelector('.kind')
  if (shared?.page === page) shared.isBusy = false
}

/** A window of its own with the page in it. */
export async function openPage(options: {first?: string} = {}): Promise<Watched> {
  const context = await (await openBrowser()).newContext({
    viewport: {width: 1366, height: 768},
    acceptDownloads: true
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.stack ?? error.message))
  page.on('console', message => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  page.on('request', request => {
    if (!/^(?:file|blob|data):/.test(request.url())) wrong.push(`asked for ${request.url()}`)
  })
  // Without pickers a save is a download, which a test can look into.
  await page.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
      Reflect.deleteProperty(globalThis, name)
  })
  await page.goto(await pageAddress(options.first))
  await page.waitForSelector('.kind')
  return {page, wrong}
}

/** Begin a new draft. */
export async function begin(page: Page, region: string, kind = '上报总结'): Promise<void> {
  await page.click(`.kind:has-text("${kind}")`)
  await page.fill('#region', region)
  await page.click('text=开始写')
  await page.waitForSelector('.panel h2')
}

/** Open a text as a draft by dropping it on the page. */
export async function drop(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const given = Object.entries(files).map(([name, content]) => [
    name,
    Buffer.from(content).toString('base64')
  ])
  await page.evaluate(all => {
    const transfer = new DataTransfer()
    for (const [name, base64] of all)
      transfer.items.add(new File([Uint8Array.from(atob(base64!), one => one.charCodeAt(0))], name!))
    document.body.dispatchEvent(
      new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true})
    )
  }, given)
}

/** What an entry of the export menu writes. */
export async function exported(page: Page, title: string): Promise<{name: string; bytes: Buffer}> {
  await page.click('.menu > button')
  const coming = page.waitForEvent('download')
  await page.click(`[role=menuitem]:has-text("${title}")`)
  const download = await coming
  return {name: download.suggestedFilename(), bytes: await readFile((await download.path())!)}
}

/** The text of the draft as it is in the page. */
export const textOf = async (page: Page): Promise<string> =>
  (await exported(page, '草稿文件')).bytes.toString('utf8')

/** The field of a label. */
export const field = (page: Page, path: ReadonlyArray<string | number>) =>
  page
    .locator(`.form .field[data-path=${JSON.stringify(JSON.stringify(path))}]`)
    .locator('input[type=text], textarea, select')
    .first()

/** A part of the form. */
export const goTo = (page: Page, title: string) => page.click(`.nav button:has-text("${title}")`)

/** The words of a part of the page that can be seen. */
export const seen = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate(part => String(Reflect.get(part, 'innerText')))

/** Waits until the browser has kept a version of a draft that says these words, however long that takes. */
export async function kept(page: Page, words: string): Promise<void> {
  const isKept = (wanted: string) =>
    new Promise<boolean>(resolve => {
      const opening = indexedDB.open('zongshu-texts')
      // The page makes the store when it first keeps something.
      opening.onupgradeneeded = () => opening.transaction!.abort()
      opening.onerror = () => resolve(false)
      opening.onsuccess = () => {
        const asked = opening.result.transaction('texts').objectStore('texts').getAll()
        asked.onsuccess = () => {
          opening.result.close()
          resolve(asked.result.some(text => String(text).includes(wanted)))
        }
      }
    })
  await expect.poll(() => page.evaluate(isKept, words)).toBe(true)
}
