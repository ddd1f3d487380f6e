import {strToU8, unzipSync, zipSync} from 'fflate'
import type {Page} from 'playwright-core'
import {afterAll, afterEach, describe, expect, test} from 'vitest'
import {enter, leave} from '../serve/visit.ts'
import {xlsxOf} from '../sheets/workbook.ts'
import {violations} from './axe.ts'
import {closeBrowser, drop, executable, exported, field, openPage, pageAddress} from './chromium.ts'
import {unmarked} from './unmarked.ts'

const draft = `kind: 上报总结
region: Yongan
lead: All of the work went on, and {Schools} were mended in the year.
sections:
  - heading: Party
    measures: [{heading: First, body: The words of this paragraph are long enough to be found again.}]
figures:
  Schools: 41
  Firms: 120
`

/** Holds that axe finds nothing in the dialog that is open, and that its words are English or marked as Chinese. */
async function look(page: Page, what: string): Promise<void> {
  await page.locator('dialog[open]').first().waitFor()
  expect([what, await violations(page), await unmarked(page)]).toEqual([what, [], []])
}

const shut = (page: Page) => page.keyboard.press('Escape')

describe.skipIf(!executable)('dialogs in English, by axe and by their words', () => {
  afterEach(leave)
  afterAll(closeBrowser)

  test('of the page alone', async () => {
    const {page, wrong} = await openPage()
    await page.click('text=English')
    await drop(page, {'yongan.yaml': draft})
    await page.waitForSelector('.panel h2')

    const table = await xlsxOf({
      rows: [
        ['指标', '单位', '数值'],
        ['Schools', '所', '43'],
        ['Firms', '', '1.9千'],
        ['Firm', '家', '98']
      ]
    })
    await drop(page, {'table.xlsx': table})
    await page.waitForSelector('dialog .pasted, dialog .left-out')
    await look(page, 'a table')
    await shut(page)

    await drop(page, {'note.md': '# Note\n\n近年来,words.\n'})
    await page.waitForSelector('dialog .finding')
    await look(page, 'a document that was checked')
    await shut(page)

    const {bytes} = await exported(page, 'Review copy')
    const parts = unzipSync(bytes)
    const body = new TextDecoder().decode(parts['word/document.xml']!)
    const changed = body.replace('long enough', 'quite long enough')
    expect(changed).not.toBe(body)
    await drop(page, {'copy.docx': zipSync({...parts, 'word/document.xml': strToU8(changed)})})
    await page.waitForSelector('dialog .changes li')
    await look(page, 'a review copy')
    await shut(page)

    await page.click('.nav li:has-text("Figures") button')
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'Name\tValue\nSchools\t43\nPosts: all\t7\nTotal\t50')
      document
        .querySelector('.figures')!
        .dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))
    })
    await page.waitForSelector('dialog .pasted')
    await look(page, 'pasted figures')
    await shut(page)

    const other = await page.context().newPage()
    await other.goto(await pageAddress())
    await other.waitForSelector('.kind')
    await drop(other, {'yongan.yaml': draft})
    await other.waitForSelector('.panel h2')
    await field(other, ['region', 'name']).fill('Yongning')
    await page.click('.status >> text=See what differs')
    await look(page, 'two windows')
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test('of the page on a folder', async () => {
    const {page, here, wrong} = await enter({'yongan.yaml': draft})
    await page.click('text=English')
    await page.getByRole('button', {name: 'yongan.yaml', exact: true}).click()
    await page.waitForSelector('.panel h2')
    await page.getByRole('button', {name: 'Open', exact: true}).click()
    await look(page, 'opening a file')
    await shut(page)
    await page.getByRole('button', {name: 'Save as', exact: true}).click()
    await look(page, 'a name')
    await shut(page)
    await here.write('yongan.yaml', draft.replace('41', '42'))
    await field(page, ['region', 'name']).fill('Yongning')
    await page.getByRole('button', {name: 'Save', exact: true}).click()
    await page.waitForSelector('dialog .difference')
    await look(page, 'what somebody else changed')
    expect(wrong.filter(line => !line.includes('409'))).toEqual([])
  })
})
