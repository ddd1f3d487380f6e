import {readFile} from 'node:fs/promises'
import {afterAll, describe, expect, test} from 'vitest'
import {draftOf, hostile} from '../hostile.ts'
import {violations} from './axe.ts'
import {
  begin,
  closeBrowser,
  drop,
  executable,
  exported,
  field,
  goTo,
  leave,
  openPage,
  pageFile,
  seen,
  sharedPage,
  textOf
} from './chromium.ts'
import {strip86} from './strip86.ts'

const example = await readFile('examples/zhaoyang/draft.yaml', 'utf8')

describe.skipIf(!executable)('the page', () => {
  afterAll(closeBrowser)

  test('is one file of at most 1.5 MB gzipped that names nothing outside', async () => {
    const {gzipSync} = await import('node:zlib')
    const html = await readFile(await pageFile())
    expect(gzipSync(html).length).toBeLessThan(1.5 * 1024 * 1024)
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(
      html.toString('utf8').slice(0, 2000)
    )!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/)
    expect(policy).toMatch(/script-src 'sha256-/)
  })

  test('has nothing that axe finds wrong, in any view, light or dark, in Chinese or English', async () => {
    const {page, wrong} = await openPage()
    const look = async (what: string) => expect(await violations(page), what).toEqual([])
    await look('start')
    await drop(page, {'昭阳区.yaml': example.replace('近年来', '近年来,*')})
    await page.waitForSelector('.findings')
    for (const title of [
      '基本情况',
      '标题、署名',
      '导语',
      '第1章',
      '结尾、落款',
      '荣誉',
      '数据表',
      '图片',
      '公文要素'
    ]) {
      await goTo(page, title)
      await page.locator('.nav [aria-current]', {hasText: title}).waitFor()
      await look(title)
    }
    await goTo(page, '数据表')
    await page.click('.figures .row-tools button >> nth=0')
    await look('a figure')
    await page.click('#side-preview')
    await page.waitForSelector('.sheet .line')
    await look('preview')
    await page.click('.segments >> text=原文')
    await look('text')
    await page.click('.toolbar >> text=历史')
    await page.waitForSelector('dialog')
    await look('history')
    await page.click('dialog >> text=关闭')
    await page.click('.menu > button')
    await look('menu')
    await page.keyboard.press('Escape')
    await page.click('.segments >> text=表单')
    await page.selectOption('.top select', 'dark')
    await look('dark preview')
    await page.click('#side-findings')
    await look('dark')
    await page.click('text=English')
    await page.waitForSelector('#side-findings:has-text("Findings")')
    await look('English')
    expect(wrong).toEqual([])
    await page.context().close()
  }, 400_000)

  test('is written in by keys alone, from the first screen to the document', async () => {
    const {page, wrong} = await sharedPage()
    const tabTo = async (selector: string) => {
      for (let turn = 0; turn < 80; turn++) {
        if (await page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector)) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`Cannot reach ${selector} by Tab`)
    }
    await tabTo('#region')
    await page.keyboard.type('永安县')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.panel h2')
    await tabTo('.nav .chapter')
    await page.keyboard.press('Enter')
    await tabTo('#f-sections-0-heading')
    await page.keyboard.type('党建引领')
    await tabTo('.list button.add')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#f-sections-0-measures-1-heading:focus')
    await page.keyboard.type('第二节')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => page.inputValue('#f-sections-0-measures-0-heading')).toBe('第二节')
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.inputValue('#f-sections-0-measures-1-heading')).toBe('第二节')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
    expect(download.suggestedFilename()).toBe('永安县上报总结.yaml')
    expect(wrong).toEqual([])
    await leave(page)
  }, 240_000)

  test('needs no sideways scrolling, on small screens and enlarged', async () => {
    const {page, wrong} = await openPage()
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    const sizes = [
      ['1366×768', 1366, 768],
      ['200 % of it', 683, 384],
      ['400 % of 1280', 320, 256]
    ] as const
    const look = async (what: string) => {
      for (const [size, width, height] of sizes) {
        await page.setViewportSize({width, height})
        expect([what, size, Math.max(0, await over())]).toEqual([what, size, 0])
      }
    }
    await look('start')
    await drop(page, {'昭阳区.yaml': example})
    await page.waitForSelector('.panel h2')
    await goTo(page, '第1章')
    await look('a chapter')
    expect(await field(page, ['sections', 0, 'heading']).isVisible()).toBe(true)
    expect(wrong).toEqual([])
    await page.context().close()
  }, 240_000)

  test('says no words of ours in the form: no YAML, no lint, no schema', async () => {
    const {page} = await sharedPage()
    await begin(page, '永安县')
    await page.waitForSelector('.findings')
    for (const title of ['基本情况', '标题、署名', '第1章', '数据表', '图片', '公文要素']) {
      await goTo(page, title)
      // The name of the file is the user's.
      const words = (await seen(page, '.desks')) + (await seen(page, '.status'))
      expect(words, title).not.toMatch(/yaml|lint|schema|json|zongshu|command/i)
    }
    await leave(page)
  }, 240_000)

  test('runs nothing that stands in a draft, a document or the name of a file', async () => {
    const {page, wrong} = await openPage()
    await page.exposeFunction('ran', () => wrong.push('ran'))
    const scripts = [
      '<script>ran()</script>',
      '<img src=x onerror=ran()>',
      '"><svg onload=ran()>',
      'javascript:ran()',
      '</script><script>ran()</script>',
      '{{constructor.constructor("ran()")()}}',
      ['$', '{ran()}'].join('')
    ]
    for (const words of [...scripts, ...hostile.slice(0, 12)]) {
      await drop(page, {[`${words.replace(/[/\\]/g, '')}.yaml`]: `文种: 上报总结\n${draftOf(words)}`})
      await page.waitForSelector('.panel h2')
    }
    for (const title of ['标题、署名', '章', '荣誉', '图片']) await goTo(page, title)
    await page.click('#side-preview')
    await page.waitForTimeout(400)
    await drop(page, {
      '<img src=x onerror=ran()>.md': '# <script>ran()</script>\n\n<img src=x onerror=ran()>,你好\n'
    })
    await page.waitForSelector('dialog')
    await page.waitForTimeout(200)
    expect(wrong).toEqual([])
    await page.context().close()
  }, 240_000)

  test('works in Chrome 86: what is newer is not there, in the page and in its workers', async () => {
    const {page, wrong} = await openPage({first: `(${strip86.toString()})()`})
    await begin(page, '永安县')
    await goTo(page, '导语')
    await field(page, ['lead']).fill('近年来,各项工作稳步推进。')
    await page.waitForSelector('.finding:has-text("半角")')
    await page.click('.finding:has-text("半角") >> text=改好')
    await page.click('#side-preview')
    await page.waitForSelector('.sheet .line')
    expect(await textOf(page)).toContain('近年来，各项工作')
    const docx = await exported(page, 'Word 文稿')
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK')
    page.on('dialog', dialog => void dialog.accept())
    await drop(page, {
      '永宁县.yaml': '文种: 上报总结\n地区: 永宁县\n导语: 全县有{专班}个性化方案。\n数据:\n  专班: 12个\n'
    })
    await page.click('#side-findings')
    await page.waitForSelector('.side:has-text("这个浏览器较旧，不会分词")')
    expect(wrong).toEqual([])
    await page.context().close()
  }, 240_000)
})
