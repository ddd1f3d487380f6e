import {readFile} from 'node:fs/promises'
import {afterAll, afterEach, describe, expect, test} from 'vitest'
import {openWorkspace, runJob} from '../../src/browser.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {typesetter} from '../context.ts'
import {closeBrowser, executable, field} from '../web/chromium.ts'
import {counties} from '../web/counties.ts'
import {enter, example, leave, open, photos, told} from './visit.ts'

describe.skipIf(!executable)('the page on a folder', () => {
  afterEach(leave)
  afterAll(closeBrowser)

  test('shows the pages as they are printed, and words lead to their field', async () => {
    const {page, wrong} = await enter({'昭阳区.yaml': example, ...photos})
    await open(page, '昭阳区.yaml')
    await page.click('#side-preview')
    await page.getByRole('button', {name: '公文版面'}).click()
    await page.waitForSelector('.typeset-page svg')
    expect(await page.locator('.typeset-page').count()).toBe(14)
    await page.locator('.word[data-path*="lead"]').nth(2).click()
    await page.waitForFunction(
      () => document.activeElement?.closest('.field')?.getAttribute('data-path') === '["lead"]'
    )
    const lead = field(page, ['lead'])
    await lead.fill('只有一句的导语。')
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('.word')].filter(word =>
          word.getAttribute('data-path')?.includes('lead')
        ).length === 1
    )
    await page.getByRole('button', {name: '报纸版面'}).click()
    await page.getByText('共 1 页').waitFor()
    expect(await page.locator('.typeset-page image').count()).toBe(3)
    expect(wrong).toEqual([])
  })

  test('writes the PDF that the command line writes, beside the draft', async () => {
    const {page, here, wrong} = await enter({
      '各县/昭阳区.yaml': example,
      ...Object.fromEntries(Object.entries(photos).map(([name, bytes]) => [`各县/${name}`, bytes]))
    })
    await open(page, '各县/昭阳区.yaml')
    await page.click('.menu > button')
    await page.getByRole('menuitem', {name: '公文 PDF'}).click()
    await told(page, '已写到文件夹里')
    const ports = {...nodePorts(), typesetter}
    const {outputs} = await runJob(
      {do: 'render', draft: {path: here.at('各县/昭阳区.yaml')}, formats: ['pdf']},
      await openWorkspace({}, ports),
      ports
    )
    const written = await readFile(here.at('各县/昭阳区.pdf'))
    expect(written.equals(Buffer.from(outputs[0]!.bytes))).toBe(true)
    expect(wrong).toEqual([])
  })

  test('checks by the settings of the folder, as the command line does', async () => {
    const draft = example.replace('昭阳区创建民族团结进步示范区，', '昭阳区创建民族团结进步示范区,')
    const files = {'昭阳区.yaml': draft, ...photos}
    const plain = await enter(files)
    await open(plain.page, '昭阳区.yaml')
    await plain.page.waitForSelector('.finding:has-text("半角")')
    await leave()
    const set = {...files, 'zongshu.config.yaml': '规则: {half-width-punctuation: 错误}\n'}
    const {page, wrong} = await enter(set)
    await open(page, '昭阳区.yaml')
    await page.waitForSelector('.finding.error:has-text("半角")')
    expect(wrong).toEqual([])
  })

  test('lays the drafts of twenty counties on the desk, and leads to each finding', async () => {
    const {page, here, wrong} = await enter(Object.fromEntries(counties.map(({path, text}) => [path, text])))
    await page.getByRole('tab', {name: '审稿台'}).click()
    await page.getByRole('button', {name: '打开文件夹'}).click()
    await page.getByText('检查完 20 份').waitFor()
    expect(await page.locator('.desk-matrix tbody tr').count()).toBe(20)
    await page.getByRole('button', {name: '相同问题'}).click()
    expect(await page.locator('.desk-folded').textContent()).toContain('19 份')
    await page.getByRole('button', {name: '数据对照'}).click()
    expect(await page.locator('.desk-figures').first().textContent()).toContain('31800元')
    await page.getByRole('button', {name: '写成修改清单'}).click()
    await told(page, '已写到文件夹里：“修改清单.html”')
    const sheet = await here.read('修改清单.html')
    for (const {path} of counties) expect(sheet).toContain(path)
    await page.getByRole('button', {name: '总表'}).click()
    await page.getByRole('button', {name: /^东平县：占比对不上/}).click()
    await page.waitForSelector('.cm-content')
    // The caret stands in the line of the finding.
    await page.waitForFunction(() => {
      const node = getSelection()?.focusNode
      const line = (node instanceof Element ? node : node?.parentElement)?.closest('.cm-line')
      return line?.textContent?.includes('38.0%')
    })
    expect(wrong).toEqual([])
  })
})
