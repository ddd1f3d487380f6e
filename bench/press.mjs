// Measures the press page: `node bench/press.mjs`. Needs a build (`npm run prepare`). Headless Chromium prints the same
// words beside it where it is installed.
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {bundle, root} from './bundle.mjs'

const folder = await mkdtemp(join(tmpdir(), 'zongshu-bench-'))
// Two folders down, like the sources, so that what they find by import.meta.url is where they look for it.
const built = join(root, 'bench/.build')
const cli = join(root, 'dist/cli.cjs')
const draft = join(root, 'examples/zhaotong/draft.yaml')
const say = (name, value) => console.log(`${name.padEnd(44)}${value}`)
const median = times => times.toSorted((a, b) => a - b)[times.length >> 1]

/** Whole processes in seconds, by turns, so that what else the machine does falls on all of them. */
function cold(commands) {
  const times = commands.map(() => [])
  for (let round = 0; round < 9; round += 1) {
    for (const [index, [command, ...words]] of commands.entries()) {
      const start = performance.now()
      execFileSync(command, words, {stdio: 'ignore'})
      times[index].push((performance.now() - start) / 1000)
    }
  }
  return times.map(median)
}

try {
  const page = [process.execPath, cli, 'render', draft, '--to', 'press', '--out', folder, '--quiet']
  const commands = [[process.execPath, '-e', '0'], page]
  const hasChromium = spawnSync('chromium', ['--version']).status === 0
  if (hasChromium) commands.push(await printing())
  const [floor, ours, browser] = cold(commands)
  say('node -e 0, whole process', `${floor.toFixed(3)} s`)
  say('full page, whole process', `${ours.toFixed(3)} s  (${(ours / floor).toFixed(1)} times node -e 0)`)
  say(
    'headless Chromium, the same page',
    browser
      ? `${browser.toFixed(3)} s  (${(browser / ours).toFixed(1)} times ours)`
      : 'skipped, not installed'
  )

  const script = await bundle('bench/press/main.ts', built)
  process.chdir(root)
  const {edits, pages} = await import(pathToFileURL(script).href)
  const {first, again} = await edits(40)
  say('first page of a process, from the article', `${first.toFixed(0)} ms`)
  say('the page again, one character edited', `${again.toFixed(0)} ms  (${(again / first).toFixed(2)} times)`)
  const sizes = await pages(100)
  say('resident after 10, 20 … 100 other pages', `${sizes.map(size => size.toFixed(0)).join(' ')} MiB`)
} finally {
  await rm(folder, {recursive: true, force: true})
  await rm(built, {recursive: true, force: true})
}

/** How Chromium prints the same page: its words, photos and fonts in columns on the same paper, without grid or fit. */
async function printing() {
  execFileSync(process.execPath, [cli, 'render', draft, '--to', 'md', '--out', folder, '--quiet'])
  const url = path => pathToFileURL(path).href
  const face = (family, weight, file) =>
    `@font-face{font-family:${family};font-weight:${weight};src:url(${url(join(root, 'dist/fonts', file))})}`
  const style = [
    face('song', 400, 'NotoSerifSC-Regular.otf'),
    face('song', 900, 'NotoSerifSC-Black.otf'),
    face('hei', 700, 'NotoSansHans-Bold.otf'),
    face('kai', 400, 'LXGWWenKai-Medium.ttf'),
    '@page{size:390mm 546mm;margin:20mm}body{columns:5;font:9pt/12.6pt song}p{text-indent:2em;text-align:justify;margin:0}',
    'h1{column-span:all;text-align:center;font:900 58pt song}h2{font:900 12pt song;color:#c8161d}h3{font:700 10pt hei}',
    'img{width:100%}img+p{font-family:kai}'
  ].join('')
  const escaped = text => text.replace(/[&<>]/g, sign => `&#${sign.codePointAt(0)};`)
  const blocks = (await readFile(join(folder, 'draft.md'), 'utf8')).split(/\n\n+/).map(block => {
    const [, marks, heading] = /^(#{1,3}) (.*)$/s.exec(block) ?? []
    const photo = /^!\[.*\]\((.*)\)$/.exec(block)?.[1]
    if (heading) return `<h${marks.length}>${escaped(heading)}</h${marks.length}>`
    return photo ? `<img src="${url(join(dirname(draft), photo))}">` : `<p>${escaped(block)}`
  })
  await writeFile(
    join(folder, 'page.html'),
    `<meta charset=utf-8><style>${style}</style>${blocks.join('\n')}`
  )
  return [
    'chromium',
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--allow-file-access-from-files',
    `--user-data-dir=${folder}/c`,
    `--print-to-pdf=${folder}/c.pdf`,
    `${folder}/page.html`
  ]
}
