import {readFile} from 'node:fs/promises'
import {unzipSync} from 'fflate'
import {afterAll, describe, expect, test} from 'vitest'
import {openWorkspace, runJob} from '../../src/browser.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {
  begin,
  closeBrowser,
  drop,
  executable,
  exported,
  field,
  goTo,
  leave,
  sharedPage,
  textOf
} from './chromium.ts'

const example = await readFile('examples/zhaoyang/draft.yaml', 'utf8')

/** What the command line writes. */
async function written(path: string, text: string, format: string) {
  const ports = nodePorts()
  const {outputs} = await runJob(
    {do: 'render', draft: {path, text}, formats: [format]},
    await openWorkspace({}, ports),
    ports
  )
  return Buffer.from(outputs[0]!.bytes)
}

describe.skipIf(!executable)('a clerk', () => {
  afterAll(closeBrowser)

  test('goes from a blank to a Word document that is the command line’s, byte for byte', async () => {
    const {page, wrong} = await sharedPage()
    await begin(page, '永安县')
    await field(page, ['region', 'parent']).fill('安平市、江南省')
    await field(page, ['campaign', 'award']).fill('全国民族团结进步示范区')
    await field(page, ['campaign', 'dataAsOf']).fill('2024年12月')
    await goTo(page, '导语')
    await field(page, ['lead']).fill('近年来，永安县扎实推进创建工作。\n全县面貌有了新变化。')
    await goTo(page, '数据表')
    await page.click('text=＋ 加一个数据')
    await page.fill('.figures tbody input.name', '乡镇数')
    await page.press('.figures tbody input.name', 'Enter')
    await page.fill('.figures input[aria-label="乡镇数的数值"]', '9个')
    await goTo(page, '第1章')
    await field(page, ['sections', 0, 'heading']).fill('党建引领强根基，凝聚创建合力')
    const body = field(page, ['sections', 0, 'measures', 0, 'body'])
    await body.click()
    await body.pressSequentially('全县{')
    await page.waitForSelector('.offered [role=option]')
    await page.keyboard.press('Enter')
    await body.pressSequentially('乡镇都建立了工作专班。')
    expect(await body.inputValue()).toBe('全县{乡镇数}乡镇都建立了工作专班。')
    await page.click('text=＋ 加一个小节')
    await field(page, ['sections', 0, 'measures', 1, 'heading']).fill('压实责任')
    await field(page, ['sections', 0, 'measures', 1, 'body']).fill('责任到人：一级抓一级。')

    const text = await textOf(page)
    expect(text).toContain('  上级: 安平市、江南省  # 上级行政区')
    expect(text).toMatch(
      /导语: \| {2}# 开头的总述，一行一段\n {2}近年来，永安县扎实推进创建工作。\n {2}全县面貌有了新变化。\n/
    )
    expect(text).toMatch(/\n {2}乡镇数: 9个\n/)
    expect(text).not.toContain('数据1')
    expect(text).toContain('- 标题: 压实责任')
    const docx = await exported(page, 'Word 文稿')
    expect(docx.name).toBe('永安县上报总结.docx')
    expect(docx.bytes.equals(await written('永安县上报总结.yaml', text, 'docx'))).toBe(true)
    await page.click('#side-preview')
    await page.waitForSelector('.sheet .line')
    expect(await page.textContent('.sheet')).toContain('全县9个乡镇都建立了工作专班。')
    expect(wrong).toEqual([])
    await leave(page)
  }, 240_000)

  test('undoes what was done in the form and in the text by one history', async () => {
    const {page, wrong} = await sharedPage()
    await drop(page, {'昭阳区.yaml': example})
    await page.waitForSelector('.panel h2')
    await field(page, ['region', 'name']).fill('永安区')
    await page.click('text=原文')
    await page.click('.cm-line >> nth=0')
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('# 我的\n')
    await page.click('.segments >> text=表单')
    await goTo(page, '章')
    await page.click('text=删去这一章')
    await expect
      .poll(() => page.locator('.nav .chapter').count())
      .toBe(example.match(/^ {2}- 角色/gm)!.length - 1)
    const changed = await textOf(page)
    expect(changed).toContain('# 我的\n')
    expect(changed).toContain('永安区')
    for (let turn = 0; turn < 12; turn++) await page.click('.toolbar >> text=撤销')
    expect(await textOf(page)).toBe(example)
    await page.click('.toolbar >> text=重做')
    expect(await textOf(page)).toContain('永安区')
    expect(wrong).toEqual([])
    await leave(page)
  }, 240_000)

  test('follows a finding to its field, mends it, and puts another aside with a reason', async () => {
    const {page, wrong} = await sharedPage()
    const text =
      '文种: 上报总结\n地区: 永安县\n标题: 永安县工作总结\n导语: 近年来,各项工作稳步推进，3-5天办结，完成率达到了120分。\n'
    await drop(page, {'永安县.yaml': text})
    const comma = page.locator('.finding', {hasText: '半角'}).first()
    await comma.waitFor()
    await comma.locator('.place').click()
    await page.waitForSelector('.form textarea:focus')
    const chosen = await page.evaluate(() => {
      const area = document.activeElement as HTMLTextAreaElement
      return area.value.slice(area.selectionStart, area.selectionEnd)
    })
    expect(chosen).toContain(',')
    await comma.locator('text=改好').click()
    await expect.poll(() => page.locator('.finding', {hasText: '半角'}).count()).toBe(0)
    expect(await textOf(page)).toContain('近年来，各项工作')
    await page.waitForSelector('.findings[aria-busy=false]')
    const first = page.locator('.finding').first()
    const message = (await first.locator('.message').textContent()) ?? ''
    await first.locator('button:text-is("说明")').click()
    await page.waitForSelector('.explained h3')
    await page.click('text=回到问题')
    await first.locator('button:text-is("忽略……")').click()
    await first.locator('input').fill('按上级文件原文')
    await first.locator('form button').click()
    await expect.poll(() => page.locator('.message', {hasText: message}).count()).toBe(0)
    expect(await textOf(page)).toMatch(/# 校验忽略 [\w-]+ -- 按上级文件原文\n/)
    expect(wrong).toEqual([])
    await leave(page)
  }, 240_000)

  test('takes all outputs in one zip, each the command line’s', async () => {
    const {page, wrong} = await sharedPage()
    await drop(page, {'昭阳区.yaml': example})
    await page.waitForSelector('.panel h2')
    const {name, bytes} = await exported(page, '全部')
    expect(name).toBe('昭阳区.zip')
    const files = unzipSync(bytes)
    expect(Object.keys(files).sort()).toEqual(
      ['昭阳区-修改清单.html', '昭阳区.docx', '昭阳区.md', '昭阳区.yaml', '昭阳区.审阅稿.docx'].sort()
    )
    expect(Buffer.from(files['昭阳区.md']!).equals(await written('昭阳区.yaml', example, 'md'))).toBe(true)
    expect(Buffer.from(files['昭阳区.yaml']!).toString()).toBe(example)
    expect(wrong).toEqual([])
    await leave(page)
  }, 240_000)
})
