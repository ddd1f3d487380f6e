import type {Page} from 'playwright-core'
import {afterAll, describe, expect, test} from 'vitest'
import {violations} from './axe.ts'
import {closeBrowser, executable, openPage} from './chromium.ts'
import {counties} from './counties.ts'
import {strip86} from './strip86.ts'

/** Drop files on the desk. */
async function lay(page: Page, files: ReadonlyArray<{path: string; text: string}>): Promise<void> {
  await page.click('#tab-desk')
  await page.evaluate(all => {
    const transfer = new DataTransfer()
    for (const {path, text} of all) transfer.items.add(new File([text], path))
    const drop = new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true})
    document.querySelector('.desk')!.dispatchEvent(drop)
  }, files)
  await page.getByText(`检查完 ${files.length} 份`).waitFor()
}

describe.skipIf(!executable)('the reviewer’s desk in the page alone', () => {
  afterAll(closeBrowser)

  test('has nothing that axe finds wrong, in any part, light or dark', async () => {
    const {page, wrong} = await openPage()
    await page.click('#tab-desk')
    expect(await violations(page)).toEqual([])
    await lay(page, counties.slice(0, 6))
    for (const theme of ['light', 'dark']) {
      await page.evaluate(name => {
        document.documentElement.dataset.theme = name
      }, theme)
      for (const part of ['相同问题', '数据对照', '总表']) {
        await page.getByRole('button', {name: part, exact: true}).click()
        expect([theme, part, await violations(page)]).toEqual([theme, part, []])
      }
      await page.getByRole('button', {name: '东平县', exact: true}).click()
      expect([theme, await violations(page)]).toEqual([theme, []])
    }
    expect(wrong).toEqual([])
  })

  test('works in Chrome 86, and by keys alone', async () => {
    const {page, wrong} = await openPage({first: `(${strip86.toString()})()`})
    await lay(page, counties)
    await page.getByRole('button', {name: '总表', exact: true}).focus()
    for (let tabs = 0; tabs < 12; tabs++) {
      await page.keyboard.press('Tab')
      const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
      if (label?.startsWith('东平县：占比对不上')) break
    }
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.closest('.cm-content'))
    expect(await page.locator('.cm-activeLine').first().textContent()).toContain('38.0%')
    expect(wrong).toEqual([])
  })

  test('runs nothing of what is dropped on it', async () => {
    const {page, wrong} = await openPage()
    const evil = '<img src=x onerror="ran()"><script>ran()</script>'
    await lay(page, [
      {path: `${evil.replaceAll('/', '')}.yaml`, text: counties[0]!.text.replaceAll('东平县', evil)},
      {path: '成稿.txt', text: `${evil}\n${evil}，"${evil}"。`}
    ])
    for (const part of ['相同问题', '数据对照', '总表'])
      await page.getByRole('button', {name: part, exact: true}).click()
    await page.getByRole('button', {name: '成稿.txt', exact: true}).click()
    expect(await page.locator('.desk img, .desk script').count()).toBe(0)
    expect(wrong).toEqual([])
  })
})
