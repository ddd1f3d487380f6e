import {afterAll, afterEach, describe, expect, test} from 'vitest'
import {closeBrowser, executable, field} from '../web/chromium.ts'
import {enter, example, leave, open, photos, told} from './visit.ts'

describe.skipIf(!executable)('the page on a folder', () => {
  afterEach(leave)
  afterAll(closeBrowser)

  test('saves into the file that was opened, keeps what was there, and leaves the token behind', async () => {
    const {page, here, wrong} = await enter({'昭阳区.yaml': example, ...photos})
    expect(page.url()).toBe(here.origin + here.way)
    await open(page, '昭阳区.yaml')
    await page.click('.nav button:has-text("导语")')
    const lead = field(page, ['lead'])
    const before = await lead.inputValue()
    // As people write: a fill of several lines is more than one input to Chromium.
    await lead.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('新写的一段。')
    expect(await lead.inputValue()).toBe(`${before}\n新写的一段。`)
    await page.getByRole('button', {name: '保存', exact: true}).click()
    await told(page, '已保存“昭阳区.yaml”')
    const saved = await here.read('昭阳区.yaml')
    expect(saved).toContain('\n  新写的一段。\n')
    expect(saved.replace('  新写的一段。\n', '')).toBe(example)
    const [copy] = await here.list('.zongshu/自动保存/昭阳区.yaml')
    expect(await here.read(`.zongshu/自动保存/昭阳区.yaml/${copy}`)).toBe(example)
    expect(wrong).toEqual([])
  })

  test('brings back a copy that the folder kept, to a browser that knows nothing', async () => {
    const copy = '.zongshu/自动保存/昭阳区.yaml/2026-06-30T08-00-00-000Z.yaml'
    const {page, wrong} = await enter({
      '昭阳区.yaml': example,
      [copy]: example.replace('昭阳区创建民族团结进步示范区工作总结', '昨天写的标题'),
      ...photos
    })
    await open(page, '昭阳区.yaml')
    await page.getByRole('button', {name: '历史'}).click()
    await page.getByRole('button', {name: '文件夹里的副本'}).click()
    await page.getByRole('dialog').getByText('昨天写的标题').first().waitFor()
    await page.getByRole('button', {name: '恢复选中的'}).click()
    await page.click('.nav button:has-text("标题")')
    await expect.poll(() => field(page, ['title', 'main']).inputValue()).toContain('昨天写的标题')
    expect(wrong).toEqual([])
  })

  test('shows both when somebody else has saved, and writes over nothing', async () => {
    const {page, here, wrong} = await enter({'昭阳区.yaml': example, ...photos})
    await open(page, '昭阳区.yaml')
    const theirs = example.replace('昭阳区创建民族团结进步示范区工作总结', '别人改过的标题')
    await here.write('昭阳区.yaml', theirs)
    await page.click('.nav button:has-text("导语")')
    await field(page, ['lead']).fill('我写的导语。')
    await page.getByRole('button', {name: '保存', exact: true}).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('别人改过的标题').waitFor()
    expect(await dialog.textContent()).toContain('我写的导语。')
    expect(await here.read('昭阳区.yaml')).toBe(theirs)
    await dialog.getByRole('button', {name: '我的另存一份'}).click()
    const name = page.locator('dialog.ask input')
    expect(await name.inputValue()).toBe('昭阳区（2）.yaml')
    await name.press('Enter')
    await told(page, '已保存“昭阳区（2）.yaml”')
    expect(await here.read('昭阳区.yaml')).toBe(theirs)
    expect(await here.read('昭阳区（2）.yaml')).toContain('我写的导语。')
    // The answer 409 is one line of the console.
    expect(wrong.filter(line => !line.includes('409'))).toEqual([])
  })

  test('says it when the program behind it is gone, and keeps what was written', async () => {
    const {page, here} = await enter({'昭阳区.yaml': example, ...photos})
    await open(page, '昭阳区.yaml')
    await page.click('.nav button:has-text("导语")')
    await field(page, ['lead']).fill('断线以后写的。')
    await here.served.close()
    await page.getByRole('button', {name: '保存', exact: true}).click()
    await told(page, '连不上本机的“综述”程序')
    expect(await field(page, ['lead']).inputValue()).toBe('断线以后写的。')
    expect(await here.read('昭阳区.yaml')).toBe(example)
  })
})
