import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chromium} from 'playwright-core'
import {afterAll, describe, expect, test} from 'vitest'
import {tooMany} from '../../src/web/history/thin-out.ts'
import {
  begin,
  closeBrowser,
  drop,
  executable,
  field,
  kept,
  leave,
  openPage,
  pageAddress,
  sharedPage,
  textOf
} from './chromium.ts'

test('keeps all versions of the last minutes and fewer the older they are, but always the newest', () => {
  const now = 1_700_000_000_000
  const seconds = Array.from({length: 300}, (_, index) => now - index * 1000)
  expect(tooMany(seconds, now)).toEqual([])
  const days = Array.from({length: 24 * 10}, (_, index) => now - index * 3_600_000)
  const gone = tooMany(days, now)
  expect(days.length - gone.length).toBeGreaterThanOrEqual(48 + 7)
  expect(days.length - gone.length).toBeLessThanOrEqual(48 + 10)
  expect(tooMany([now - 9e10], now)).toEqual([])
})

describe.skipIf(!executable)('nothing is lost', () => {
  afterAll(closeBrowser)

  test('when the process of the page dies, what was written is offered and comes back', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'zongshu-'))
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: executable!,
      args: ['--no-sandbox', '--disable-gpu']
    })
    const page = await context.newPage()
    await page.goto(await pageAddress())
    await page.waitForSelector('.kind')
    await begin(page, '永安县')
    await field(page, ['campaign', 'award']).fill('国家卫生县城')
    await kept(page, '国家卫生县城')
    const crashed = page.waitForEvent('crash')
    void page.goto('chrome://crash').catch(() => undefined)
    await crashed
    const again = await context.newPage()
    await again.goto(await pageAddress())
    await again.waitForSelector('.recent:has-text("没有存成文件")')
    await again.click('.recent button:has-text("永安县上报总结.yaml")')
    await again.waitForSelector('.panel h2')
    expect(await field(again, ['campaign', 'award']).inputValue()).toBe('国家卫生县城')
    expect(await again.textContent('.toolbar')).toContain('未存')
    await context.close()
    await rm(profile, {recursive: true, force: true})
  })

  test('older versions can be looked at and brought back, and that can be undone', async () => {
    const {page, wrong} = await sharedPage()
    await begin(page, '永安县')
    for (const award of ['甲县城', '乙县城']) {
      await field(page, ['campaign', 'award']).fill(award)
      await kept(page, award)
    }
    await page.click('text=历史')
    await expect.poll(() => page.locator('.versions button').count()).toBeGreaterThanOrEqual(2)
    await page.locator('.versions button').nth(1).click()
    expect(await page.textContent('.difference')).toContain('乙县城')
    await page.click('text=恢复选中的')
    expect(await textOf(page)).toContain('甲县城')
    await page.click('.toolbar >> text=撤销')
    expect(await textOf(page)).toContain('乙县城')
    expect(wrong).toEqual([])
    await leave(page)
  })

  test('two windows with one draft see each other, and what is in no file warns before it goes', async () => {
    const {page} = await openPage()
    await drop(page, {'永安县.yaml': '文种: 上报总结\n地区: 永安县\n'})
    await page.waitForSelector('.panel h2')
    const other = await page.context().newPage()
    await other.goto(await pageAddress())
    await other.waitForSelector('.kind')
    await drop(other, {'永安县.yaml': '文种: 上报总结\n地区: 永安县\n'})
    await other.waitForSelector('.status:has-text("另一个窗口")')
    await field(other, ['region', 'name']).fill('永宁县')
    await page.waitForSelector('.status >> text=看看不同')
    await page.click('.status >> text=看看不同')
    expect(await page.textContent('.difference')).toContain('永宁县')
    await page.click('dialog >> text=关闭')
    let asked = ''
    other.on('dialog', dialog => {
      asked = dialog.type()
      void dialog.accept()
    })
    await other.close({runBeforeUnload: true})
    await expect.poll(() => asked).toBe('beforeunload')
    await page.context().close()
  })

  test('a name that turns its own direction is shown with what does so, and kept as it is', async () => {
    const {page, wrong} = await sharedPage()
    await drop(page, {'\u202Elmay.永安县.yaml': '文种: 上报总结\n地区: 永安县\n'})
    await page.waitForSelector('.panel h2')
    expect(await page.textContent('h1.file-name')).toContain('⟨U+202E⟩lmay.永安县.yaml')
    await field(page, ['region', 'name']).fill('永宁县')
    await kept(page, '永宁县')
    await page.click('.toolbar >> text=首页')
    const recent = page.locator('.recent button').first()
    expect(await recent.textContent()).toContain('⟨U+202E⟩')
    await recent.click()
    await page.waitForSelector('.panel h2')
    expect(await field(page, ['region', 'name']).inputValue()).toBe('永宁县')
    expect(wrong).toEqual([])
    await leave(page)
  })

  test('a full store is said in a sentence with the way out, and the draft goes on', async () => {
    const {page} = await openPage()
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await begin(page, '永安县')
    await page.waitForSelector('.status:has-text("存储空间已满")')
    expect(await page.textContent('.status')).toContain('请现在按“保存”')
    expect(await textOf(page)).toContain('永安县')
    await page.context().close()
  })

  test('a draft in another encoding with other line ends keeps its words', async () => {
    const {page, wrong} = await sharedPage()
    const bytes = await readFile('examples/zhaoyang-cards/draft.yaml')
    const text = bytes.toString('utf8').replace(/\n/g, '\r\n')
    await drop(page, {'昭阳.yaml': Buffer.from(`\ufeff${text}`, 'utf16le')})
    await page.waitForSelector('.panel h2')
    expect(await textOf(page)).toBe(bytes.toString('utf8'))
    expect(wrong).toEqual([])
    await leave(page)
  })

  test('a file that somebody else changed is shown beside what was written, and not written over', async () => {
    const {page, wrong} = await openPage()
    // A file of the machine, as Chrome's picker gives it.
    await page.evaluate(() => {
      const disk = {text: '文种: 上报总结\n地区: 永安县\n'}
      Object.assign(globalThis, {
        disk,
        showSaveFilePicker: () => {},
        showOpenFilePicker: async () => [
          {
            kind: 'file',
            name: '永安县.yaml',
            getFile: async () => new File([disk.text], '永安县.yaml'),
            createWritable: async () => ({
              async write(bytes: Uint8Array) {
                disk.text = new TextDecoder().decode(bytes)
              },
              async close() {}
            })
          }
        ]
      })
    })
    const onDisk = () => page.evaluate(() => (globalThis as unknown as {disk: {text: string}}).disk.text)
    await page.click('text=打开草稿……')
    await page.waitForSelector('.panel h2')
    await field(page, ['region', 'name']).fill('永宁县')
    await page.click('.toolbar >> text=保存')
    await expect.poll(onDisk).toBe('文种: 上报总结\n地区: 永宁县\n')
    await page.evaluate(() => {
      ;(globalThis as unknown as {disk: {text: string}}).disk.text = '文种: 上报总结\n地区: 永和县\n'
    })
    await field(page, ['region', 'name']).fill('永平县')
    await page.keyboard.press('Control+s')
    await page.waitForSelector('dialog .difference')
    expect(await page.textContent('dialog')).toContain('永和县')
    expect(await page.textContent('dialog')).toContain('永平县')
    expect(await onDisk()).toContain('永和县')
    await page.click('dialog >> text=用我的覆盖')
    await expect.poll(onDisk).toBe('文种: 上报总结\n地区: 永平县\n')
    expect(await page.locator('.unsaved').count()).toBe(0)
    expect(wrong).toEqual([])
    await page.context().close()
  })
})
