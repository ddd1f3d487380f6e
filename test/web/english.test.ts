import {afterAll, describe, expect, test} from 'vitest'
import {closeBrowser, drop, executable, openPage} from './chromium.ts'
import {unmarked} from './unmarked.ts'

/** Words of the author in Latin letters, so that every Chinese one is the page's. */
const draft = `kind: 上报总结
region: Yongan
title:
  main: Report of *
lead: In {Output},we did it.
byline: {name: Li}
sections:
  - heading: Party
    measures:
      - heading: First
        body: Words.
        quotes: [{speaker: Li, words: Well}]
honors: [{name: Cup}]
figures:
  Output: {value: 5, 2020: 4}
slogans: {Five: [A, B]}
tables: {Rows: {title: A}}
photos: {Photo: {file: photos/a.jpg}}
indicators: [{name: A}]
custom: {Own: words}
`

describe.skipIf(!executable)('the page in English', () => {
  afterAll(closeBrowser)
  test('has no Chinese words but those that are marked as such, in any view', async () => {
    const {page, wrong} = await openPage()
    const found: Record<string, string[]> = {}
    const look = async (what: string) => {
      const words = await unmarked(page)
      if (words.length > 0) found[what] = words
    }
    await page.click('text=English')
    await page.waitForSelector('html[lang=en]')
    await look('start')
    await drop(page, {'yongan.yaml': draft})
    await page.waitForSelector('.finding')
    const parts = await page.locator('.nav li button').count()
    expect(parts).toBeGreaterThan(9)
    for (let index = 0; index < parts; index++) {
      const part = page.locator('.nav li button').nth(index)
      await part.click()
      for (const more of await page.locator('.panel details.more').all())
        await more.evaluate(one => one.setAttribute('open', ''))
      await look(String(await part.textContent()))
    }
    await page.click('.nav li:has-text("Figures") button')
    await page.click('.figures .row-tools button >> nth=0')
    await look('a figure')
    await page.click('.finding >> text=Explain')
    await page.waitForSelector('.explained h3')
    await look('an explanation')
    await page.click('text=Back to the findings')
    await page.click('.finding >> text=Put aside')
    await look('a reason')
    await page.click('#side-preview')
    await page.waitForSelector('.sheet .line')
    await look('preview')
    await page.click('.segments >> text=Text')
    await look('text')
    await page.click('.toolbar >> text=History')
    await page.waitForSelector('dialog')
    await look('history')
    await page.click('dialog >> text=Close')
    await page.click('.menu > button')
    await look('menu')
    await page.keyboard.press('Escape')
    await page.click('#tab-desk')
    await look('an empty desk')
    await page.evaluate(text => {
      const dataTransfer = new DataTransfer()
      for (const name of ['east.yaml', 'west.yaml', 'note.md'])
        dataTransfer.items.add(new File([name === 'note.md' ? '# Note\n\nWords,words\n' : text], name))
      document
        .querySelector('.desk')!
        .dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
    }, draft)
    await page.waitForSelector('.desk-matrix')
    await page.waitForSelector('.desk-file button:has-text("note")')
    for (const part of await page.locator('.desk-parts button').all()) {
      await part.click()
      await look(`desk: ${await part.textContent()}`)
    }
    await page.locator('.desk-parts button').first().click()
    await page.click('.desk-file button >> nth=0')
    await page.waitForSelector('.file-findings')
    await look('findings of a file')
    expect(found).toEqual({})
    expect(wrong).toEqual([])
    await page.context().close()
  }, 240_000)
})
