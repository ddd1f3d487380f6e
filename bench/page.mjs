// How long typing holds up the page with a draft of 2 MB: the longest task while keys are pressed, in the form and in the text.
// Needs Chromium and `npm run prepare`: node bench/page.mjs
import {readFile} from 'node:fs/promises'
import {chromium} from 'playwright-core'
import {root} from './bundle.mjs'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const example = await readFile(`${root}examples/zhaoyang/draft.yaml`, 'utf8')
const [from, to] = [example.indexOf('章节:') + 4, example.indexOf('\n荣誉:')]
const chapters = example.slice(from, to)
const times = Math.ceil((2 * 1024 * 1024) / Buffer.byteLength(chapters))
const large = example.slice(0, to) + chapters.repeat(times) + example.slice(to)

const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
for (const [name, text] of [
  ['a usual draft', example],
  ['2 MB', large]
]) {
  const page = await browser.newPage({viewport: {width: 1366, height: 768}})
  await page.goto(`file://${root}dist/zongshu.html`)
  await page.waitForSelector('.kind')
  await page.evaluate(given => {
    globalThis.tasks = []
    new PerformanceObserver(list => {
      for (const {duration} of list.getEntries()) globalThis.tasks.push(Math.round(duration))
    }).observe({entryTypes: ['longtask']})
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([given], 'draft.yaml'))
    document.body.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
  }, text)
  await page.waitForSelector('.panel h2')
  await page.waitForTimeout(4000)
  const typed = async where => {
    await page.evaluate(() => {
      globalThis.tasks.length = 0
    })
    for (const key of '各项工作稳步推进，取得明显成效。'.repeat(2)) {
      await page.keyboard.insertText(key)
      await page.waitForTimeout(120)
    }
    await page.waitForTimeout(3000)
    const tasks = await page.evaluate(() => globalThis.tasks)
    console.log(
      `${name}, ${where}: longest task ${Math.max(0, ...tasks)} ms, ${tasks.filter(one => one > 200).length} over 200 ms`
    )
  }
  await page.click('.nav button:has-text("导语")')
  await page.click('.form textarea')
  await typed('in the form')
  await page.click('.segments >> text=原文')
  await page.click('.cm-line >> nth=3')
  await typed('in the text')
  await page.close()
}
await browser.close()
