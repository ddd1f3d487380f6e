import {afterAll, describe, expect, test} from 'vitest'
import {closeBrowser, drop, executable, exported, leave, openPage, sharedPage} from './chromium.ts'
import {counties} from './counties.ts'

describe.skipIf(!executable)('what is printed', () => {
  afterAll(closeBrowser)

  test('is what is shown, without what is only for a screen, dark on white', async () => {
    const {page, wrong} = await openPage()
    const shows = (selector: string) => page.locator(selector).first().isVisible()
    await page.selectOption('select[aria-label="明暗"]', 'dark')
    await page.click('#tab-desk')
    await page.evaluate(
      all => {
        const transfer = new DataTransfer()
        for (const {path, text} of all) transfer.items.add(new File([text], path))
        const given = new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true})
        document.querySelector('.desk')!.dispatchEvent(given)
      },
      counties.slice(0, 3)
    )
    await page.getByText('检查完 3 份').waitFor()
    await page.emulateMedia({media: 'print'})
    expect([await shows('.desk table'), await shows('.desk-tools'), await shows('.kind')]).toEqual([
      true,
      false,
      false
    ])

    await page.emulateMedia({media: 'screen'})
    await page.click('[role=tab] >> nth=0')
    await drop(page, {[counties[0]!.path]: counties[0]!.text})
    await page.click('.side-tabs >> text=预览')
    await page.waitForSelector('.sheet .line')
    const widthOn = (event: string) =>
      page.evaluate(async name => {
        dispatchEvent(new Event(name))
        await Promise.resolve()
        return document.querySelector('.sheet')!.getBoundingClientRect().width
      }, event)
    const onScreen = await page.locator('.sheet').evaluate(sheet => sheet.getBoundingClientRect().width)
    // A4, whatever there was room for beside the form.
    expect(await widthOn('beforeprint')).toBeCloseTo((210 / 25.4) * 96, 0)
    expect(await widthOn('afterprint')).toBeCloseTo(onScreen, 0)
    await page.emulateMedia({media: 'print'})
    // On paper there is less room than on most screens.
    await page.setViewportSize({width: 700, height: 1000})
    expect([await shows('.sheet .line'), await shows('.form'), await shows('.toolbar')]).toEqual([
      true,
      false,
      false
    ])
    const colours = await page.evaluate(() => {
      const {backgroundColor, color} = getComputedStyle(document.body)
      return [backgroundColor, color]
    })
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(29, 39, 51)'])
    expect(wrong).toEqual([])
    await page.context().close()
  })

  test('whoever writes a Word document is told what it still wants', async () => {
    const {page} = await sharedPage()
    await drop(page, {'永安县.yaml': '文种: 上报总结\n地区: 永安县\n导语: "*"\n'})
    await page.waitForSelector('.nav')
    await page.waitForSelector('.counts, .status:has-text("警告")')
    await exported(page, 'Word')
    await page.waitForSelector('.told:has-text("处待填（标黄）")')
    await leave(page)
  })
})
