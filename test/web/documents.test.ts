import {readdir, readFile} from 'node:fs/promises'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {afterAll, describe, expect, test} from 'vitest'
import {xlsxOf} from '../sheets/workbook.ts'
import {closeBrowser, drop, executable, exported, goTo, leave, seen, sharedPage, textOf} from './chromium.ts'

const example = await readFile('examples/zhaoyang/draft.yaml', 'utf8')

describe.skipIf(!executable)('a document that is dropped on the page', () => {
  afterAll(closeBrowser)

  test('is a review copy: what was changed in it is shown, taken, and can be undone', async () => {
    const {page, wrong} = await sharedPage()
    await drop(page, {'昭阳区.yaml': example})
    await page.waitForSelector('.panel h2')
    const {bytes} = await exported(page, '审阅稿')
    const files = unzipSync(bytes)
    const body = new TextDecoder().decode(files['word/document.xml']!)
    const texts = [...body.matchAll(/<w:t[^>]*>([^<]{12,})<\/w:t>/g)].map(([, words]) => words!)
    const word = texts.find(words => example.split(words).length === 2)!
    const changed = `${word.slice(0, 5)}改动过${word.slice(8)}`
    files['word/document.xml'] = strToU8(body.replace(word, changed))
    await drop(page, {'领导改过的.docx': zipSync(files)})
    const dialog = page.locator('dialog')
    await dialog.waitFor()
    expect(await seen(page, 'dialog')).toContain('改动过')
    await dialog.locator('button.primary').click()
    expect(await textOf(page)).toBe(example.replace(word, changed))
    await page.click('.toolbar >> text=撤销')
    expect(await textOf(page)).toBe(example)
    expect(wrong).toEqual([])
    await leave(page)
  })

  test('is finished: it is checked, and nothing of the draft changes', async () => {
    const {page, wrong} = await sharedPage()
    await drop(page, {'昭阳区.yaml': example})
    await page.waitForSelector('.panel h2')
    await drop(page, {'别的.md': '# 永安县工作总结\n\n近年来,各项工作稳步推进。\n'})
    await page.waitForSelector('dialog')
    expect(await page.textContent('dialog')).toContain('半角')
    await page.click('dialog >> text=关闭')
    expect(await textOf(page)).toBe(example)
    await drop(page, {
      '别的.md': '# 永安县工作总结\n\n近年来，各项工作稳步推进。\n\n## 一、健全机制\n\n成立了专班。\n'
    })
    await page.click('dialog >> text=变成草稿来改')
    await page.waitForSelector('.file-name:has-text("别的.yaml")')
    expect(await textOf(page)).toContain('成立了专班。')
    await drop(page, {'坏的.docx': 'not a package'})
    await page.waitForSelector('dialog .finding')
    await page.click('dialog >> text=关闭')
    await drop(page, {'程序.exe': 'MZ'})
    await page.waitForSelector('.told.trouble:has-text("程序.exe")')
    expect(wrong).toEqual([])
    await leave(page)
  })
})

describe.skipIf(!executable)('a table that is dropped on the page', () => {
  afterAll(closeBrowser)
  const draft =
    '文种: 上报总结\n地区: 永安县\n导语: 全县有{学校}，{企业}。\n数据:\n  学校: 41所 # 教育局\n  企业: 120家\n'

  test('shows what would change, asks what is doubtful, and is taken', async () => {
    const {page, wrong} = await sharedPage()
    const table = await xlsxOf({
      rows: [
        ['指标', '单位', '数值'],
        ['学校', '所', '43'],
        ['企业', '家', '1.9千'],
        ['PM2.5浓度', '微克/立方米', '31'],
        ['企业法人', '家', '98']
      ]
    })
    await drop(page, {'部门报表.xlsx': table})
    await page.waitForSelector('.told.trouble:has-text("先打开要填数的草稿")')
    await drop(page, {'永安县.yaml': draft})
    await page.waitForSelector('.panel h2')
    await drop(page, {'部门报表.xlsx': table})
    const dialog = page.locator('dialog')
    await dialog.locator('text=43所').first().waitFor()
    expect(await seen(page, 'dialog')).toContain('41所')
    await dialog.locator('li:has-text("PM2.5浓度") select').selectOption('+')
    await dialog.locator('tr.new:has-text("PM2.5浓度")').waitFor()
    await dialog.locator('button.primary').click()
    const written = await textOf(page)
    expect(written).toContain('学校: 43所 # 教育局')
    expect(written).toMatch(/PM2\.5浓度: "?31微克\/立方米/)
    await page.click('.toolbar >> text=撤销')
    expect(await textOf(page)).toBe(draft)
    await drop(page, {'旧表.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)})
    await dialog.locator('.warn').waitFor()
    expect(await seen(page, 'dialog')).toContain('另存为 .xlsx')
    expect(wrong).toEqual([])
    await leave(page)
  })
})

describe.skipIf(!executable)('what names of a table mean', () => {
  afterAll(closeBrowser)
  const draft = '文种: 上报总结\n地区: 永安县\n导语: 全县有{学校}。\n数据:\n  学校: 41所\n'

  test('is kept for the next table, also when the page was closed in between', async () => {
    const {page, wrong} = await sharedPage()
    const table = (value: string) =>
      xlsxOf({
        rows: [
          ['指标', '单位', '数值'],
          ['中小学校', '所', value]
        ]
      })
    const dialog = page.locator('dialog')
    const show = async (value: string) => {
      await drop(page, {'永安县.yaml': draft})
      await page.waitForSelector('.panel h2')
      await drop(page, {'部门报表.xlsx': await table(value)})
    }
    await show('43')
    await dialog.locator('li:has-text("中小学校") select').selectOption('学校')
    await dialog.locator('text=43所').first().waitFor()
    await dialog.locator('button.primary').click()
    expect(await textOf(page)).toContain('学校: 43所')
    await page.reload()
    await page.waitForSelector('.kind')
    await show('45')
    await dialog.locator('text=45所').first().waitFor()
    expect(await dialog.locator('select').count()).toBe(0)
    expect(wrong).toEqual([])
    await leave(page)
  })
})

describe.skipIf(!executable)('photos', () => {
  afterAll(closeBrowser)

  test('that are dropped are found by the draft, in the form, the preview and the document', async () => {
    const {page, wrong} = await sharedPage()
    const names = await readdir('examples/zhaoyang/photos')
    const photos = Object.fromEntries(
      await Promise.all(names.map(async name => [name, await readFile(`examples/zhaoyang/photos/${name}`)]))
    )
    await drop(page, {'昭阳区.yaml': example, ...photos})
    await page.waitForSelector('.panel h2')
    await goTo(page, '图片')
    await page.waitForSelector('.thumb img')
    const {bytes} = await exported(page, 'Word 文稿')
    expect(
      Object.keys(unzipSync(bytes)).filter(name => name.startsWith('word/media/')).length
    ).toBeGreaterThan(0)
    await page.reload()
    await page.waitForSelector('.kind')
    await drop(page, {'昭阳区.yaml': example})
    await page.waitForSelector('.panel h2')
    await goTo(page, '图片')
    await page.waitForSelector('.thumb img')
    expect(wrong).toEqual([])
    await leave(page)
  })

  test('that come while their list is open are shown', async () => {
    const {page, wrong} = await sharedPage()
    const [name] = await readdir('examples/zhaoyang/photos')
    const photo = await readFile(`examples/zhaoyang/photos/${name}`)
    const draft =
      '文种: 上报总结\n地区: 永安县\n标题: 永安县工作总结\n图片:\n  图甲: {文件: 甲.jpg, 说明: 图。}\n'
    await drop(page, {'永安县.yaml': draft})
    await page.waitForSelector('.panel h2')
    await goTo(page, '图片')
    await page.waitForSelector('.thumb:has-text("没有找到“甲.jpg”")')
    await drop(page, {'甲.jpg': photo})
    await page.waitForSelector('.thumb img')
    expect(wrong).toEqual([])
    await leave(page)
  })

  test('by the hundred are read as they come into view', async () => {
    const {page, wrong} = await sharedPage()
    const [name] = await readdir('examples/zhaoyang/photos')
    const photo = await readFile(`examples/zhaoyang/photos/${name}`)
    const all = Array.from({length: 200}, (_, index) => `p${index}.jpg`)
    const draft = `文种: 上报总结\n地区: 永安县\n标题: 永安县工作总结\n导语: 导语。\n图片:\n${all.map((file, index) => `  图${index}: {文件: photos/${file}, 说明: 图${index}。}`).join('\n')}\n`
    await drop(page, {'永安县.yaml': draft})
    await page.waitForSelector('.panel h2')
    for (let at = 0; at < all.length; at += 50)
      await drop(page, Object.fromEntries(all.slice(at, at + 50).map(file => [file, photo])))
    await page.waitForSelector('.told:has-text("已收下 50 张")')
    await goTo(page, '图片')
    await page.waitForSelector('.thumb img')
    expect(await page.locator('.photo').count()).toBe(200)
    expect(await page.locator('.thumb img').count()).toBeLessThan(40)
    await page.locator('.photo').last().scrollIntoViewIfNeeded()
    await page.locator('.photo').last().locator('img').waitFor()
    expect(wrong).toEqual([])
    await leave(page)
  })
})
