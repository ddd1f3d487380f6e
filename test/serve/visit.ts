import {readFile} from 'node:fs/promises'
import type {BrowserContext, Page} from 'playwright-core'
import {openBrowser, pageFile, patience} from '../web/chromium.ts'
import {type Site, site} from './site.ts'

export const example = await readFile('examples/zhaoyang/draft.yaml', 'utf8')

/** The photos of the example, by their paths from it. */
export const photos = Object.fromEntries(
  await Promise.all(
    ['huashanjie', 'pingguo-dianshang', 'zhuti-guangchang'].map(async name => [
      `photos/${name}.jpg`,
      new Uint8Array(await readFile(`examples/zhaoyang/photos/${name}.jpg`))
    ])
  )
) as Record<string, Uint8Array>

let left: (() => Promise<void>) | undefined

/** The page of a folder with these files, in a window of its own; `first` runs in it before its own scripts. */
export async function enter(files: Readonly<Record<string, string | Uint8Array>>, first?: () => void) {
  const here: Site = await site(files, {page: await pageFile()})
  const context: BrowserContext = await (await openBrowser()).newContext({
    viewport: {width: 1366, height: 768}
  })
  left = async () => {
    await context.close()
    await here.remove()
  }
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  if (first) await page.addInitScript(first)
  // What went wrong in the page, or was asked of anybody else: nothing, in all tests.
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.stack ?? error.message))
  page.on('console', message => {
    if (message.type() === 'error') wrong.push(message.text())
  })
  page.on('request', request => {
    if (!request.url().startsWith(here.origin) && !/^(?:blob|data):/.test(request.url()))
      wrong.push(`asked for ${request.url()}`)
  })
  await page.goto(await here.served.opening())
  return {page, here, wrong}
}

/** Close the window, and then the folder. */
export async function leave(): Promise<void> {
  await left?.()
  left = undefined
}

/** Open a draft of the folder. */
export async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', {name, exact: true}).click()
  await page.waitForSelector('.panel h2')
}

/** Waits for a sentence that the page says. */
export const told = (page: Page, words: string): Promise<void> =>
  page.getByText(words).first().waitFor({state: 'attached'})
