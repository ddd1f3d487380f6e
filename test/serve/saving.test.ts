import type {Page} from 'playwright-core'
import {afterAll, afterEach, describe, expect, test} from 'vitest'
import {closeBrowser, executable, field} from '../web/chromium.ts'
import {enter, example, leave, open, photos, told} from './visit.ts'

/** A draft of another county. */
const other = example.replaceAll('昭阳', '永善')

const save = (page: Page) => page.keyboard.press('Control+s')

async function writeLead(page: Page, words: string): Promise<void> {
  await page.click('.nav button:has-text("导语")')
  await field(page, ['lead']).fill(words)
}

/** Holds saves back on their way; gives what lets the first of them go, and how many were sent. */
async function slowSaves(page: Page) {
  const held: (() => void)[] = []
  let sent = 0
  await page.route('**/api/file?**', async route => {
    if (route.request().method() !== 'PUT') return route.continue()
    sent++
    await new Promise<void>(resolve => held.push(resolve))
    await route.continue()
  })
  return {
    count: () => sent,
    async letGo() {
      await expect.poll(() => held.length).toBeGreaterThan(0)
      held.shift()!()
    }
  }
}

describe.skipIf(!executable)('a save of the page on a folder', () => {
  afterEach(leave)
  afterAll(closeBrowser)

  test('comes after the one before, and takes nobody for somebody else', async () => {
    const {page, here, wrong} = await enter({'昭阳区.yaml': example, ...photos})
    await open(page, '昭阳区.yaml')
    const saves = await slowSaves(page)
    await writeLead(page, '先写的。')
    await save(page)
    await expect.poll(saves.count).toBe(1)
    await writeLead(page, '先写的。\n后写的。')
    await save(page)
    await save(page)
    await told(page, '前一次保存还没有写完')
    expect(saves.count()).toBe(1)
    await saves.letGo()
    await saves.letGo()
    await saves.letGo()
    await expect.poll(() => here.read('昭阳区.yaml')).toContain('后写的。')
    await expect.poll(() => page.locator('.unsaved').count()).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(wrong).toEqual([])
  })

  test('that is still on its way puts nothing into the draft that was opened meanwhile', async () => {
    const {page, here, wrong} = await enter({'昭阳区.yaml': example, '永善县.yaml': other, ...photos})
    page.on('dialog', dialog => void dialog.accept())
    await open(page, '昭阳区.yaml')
    const saves = await slowSaves(page)
    await writeLead(page, '昭阳的导语。')
    await save(page)
    await expect.poll(saves.count).toBe(1)
    await page.click('.toolbar >> text=首页')
    await open(page, '永善县.yaml')
    await saves.letGo()
    await told(page, '已保存“昭阳区.yaml”')
    expect(await page.textContent('.file-name')).toBe('永善县.yaml')
    await writeLead(page, '永善的导语。')
    await save(page)
    await saves.letGo()
    await told(page, '已保存“永善县.yaml”')
    const [one, another] = [await here.read('昭阳区.yaml'), await here.read('永善县.yaml')]
    expect([one.includes('昭阳的导语。'), one.includes('永善的导语。')]).toEqual([true, false])
    expect([another.includes('昭阳的导语。'), another.includes('永善的导语。')]).toEqual([false, true])
    expect(wrong).toEqual([])
  })

  test('whose answer is lost is made again without a question', async () => {
    const {page, here} = await enter({'昭阳区.yaml': example, ...photos})
    await open(page, '昭阳区.yaml')
    let isLost = true
    await page.route('**/api/file?**', async route => {
      if (route.request().method() !== 'PUT' || !isLost) return route.continue()
      isLost = false
      await route.fetch()
      await route.abort()
    })
    await writeLead(page, '写了一句。')
    await save(page)
    await told(page, '连不上本机的“综述”程序')
    expect(await here.read('昭阳区.yaml')).toContain('写了一句。')
    await save(page)
    await told(page, '已保存“昭阳区.yaml”')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('loses nothing that the reviewer’s desk does not know of', async () => {
    const {page, here} = await enter({'昭阳区.yaml': example.replace('730人', '73O人'), ...photos})
    await open(page, '昭阳区.yaml')
    await writeLead(page, '还没有保存的导语。')
    await page.click('#tab-desk')
    await page.getByRole('button', {name: '打开文件夹'}).click()
    await page.getByText('检查完 1 份').waitFor()
    await page.getByRole('button', {name: '昭阳区', exact: true}).first().click()
    await page.getByRole('button', {name: '到这一处'}).first().click()
    await page.getByRole('button', {name: '表单', exact: true}).click()
    expect(await field(page, ['lead']).inputValue()).toBe('还没有保存的导语。')
    await save(page)
    await told(page, '已保存“昭阳区.yaml”')
    expect(await here.read('昭阳区.yaml')).toContain('还没有保存的导语。')
  })

  test('is not said to be done when nobody gave it a name', async () => {
    const {page, here} = await enter({'昭阳区.yaml': example, ...photos})
    await open(page, '昭阳区.yaml')
    await writeLead(page, '写了一句。')
    await here.move('昭阳区.yaml', '挪走了.yaml')
    await save(page)
    await page.locator('dialog.ask').getByRole('button', {name: '取消'}).click()
    await expect.poll(() => page.locator('dialog.ask').count()).toBe(0)
    expect(await page.locator('.unsaved').count()).toBe(1)
    expect(await page.getByText('已保存').count()).toBe(0)
    expect(await here.list('.')).not.toContain('昭阳区.yaml')
  })
})

describe.skipIf(!executable)('on a slow machine', () => {
  afterEach(leave)
  afterAll(closeBrowser)

  test('a field that was left and come back to still says what was typed', async () => {
    const {page, here} = await enter({'昭阳区.yaml': example, ...photos}, () => {
      const post = Worker.prototype.postMessage as (this: Worker, ...given: unknown[]) => void
      Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
        setTimeout(() => post.apply(this, given), 1500)
      }
    })
    await open(page, '昭阳区.yaml')
    await writeLead(page, '甲')
    const lead = field(page, ['lead'])
    await lead.blur()
    await lead.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('乙')
    await lead.blur()
    await lead.focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.type('丙')
    await save(page)
    await told(page, '已保存“昭阳区.yaml”')
    expect(await here.read('昭阳区.yaml')).toMatch(/\n导语: .*\n? *甲乙丙\n/)
    expect(await lead.inputValue()).toBe('甲乙丙')
  })
})
