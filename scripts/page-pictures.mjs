// Takes the pictures of the page for the README: node scripts/page-pictures.mjs (after `npm run prepare`; needs Chromium).
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {chromium} from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const example = await readFile(`${root}examples/zhaoyang/draft.yaml`, 'utf8')
const table = `<table><tr><td>指标</td><td>单位</td><td>2021年</td><td>2022年</td><td>来源</td></tr>
<tr><td>地区生产总值</td><td>亿元</td><td>398.6</td><td>430.15</td><td>区统计局</td></tr>
<tr><td>城镇新增就业</td><td>人</td><td>5,120</td><td>6,040</td><td>区人社局</td></tr>
<tr><td>行政村</td><td>个</td><td></td><td>145</td><td>区民政局</td></tr></table>`

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox']
})
const page = await browser.newPage({viewport: {width: 1366, height: 768}})
await page.goto(`file://${root}dist/zongshu.html`)
await page.waitForSelector('.kind')
/** As WebP, which Chromium writes. */
async function take(name) {
  const png = (await page.screenshot()).toString('base64')
  const webp = await page.evaluate(async base64 => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, {width: image.width, height: image.height})
    canvas.getContext('2d').drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.86).split(',')[1]
  }, png)
  await writeFile(`${root}docs/pictures/${name}.webp`, Buffer.from(webp, 'base64'))
}

const folder = `${root}examples/zhaoyang/photos`
const photos = await Promise.all(
  (await readdir(folder)).map(async name => [name, await readFile(`${folder}/${name}`, 'base64')])
)
const draft = example
  .replace('20.8%', '28.0%')
  .replace('，创建', ',创建')
  .replace(/(提供|成效)。/, '$1*。')
await page.evaluate(
  ([text, files]) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], '昭阳区上报总结.yaml'))
    for (const [name, base64] of files)
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), one => one.charCodeAt(0))], name))
    document.body.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}))
  },
  [draft, photos]
)
await page.waitForSelector('.finding')
await page.click('.nav .chapter >> nth=0')
await page.waitForTimeout(7000)
await take('page-write')
await page.click('#side-preview')
await page.waitForSelector('.sheet .line')
await page.waitForTimeout(500)
await take('page-preview')
await page.click('#side-findings')
await page.click('.nav button:has-text("数据表")')
await page.evaluate(given => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', given)
  clipboardData.setData('text/plain', '\t')
  document
    .querySelector('.figures')
    .dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))
}, table)
await page.waitForSelector('dialog')
await page.waitForTimeout(300)
await take('page-figures')
await browser.close()
