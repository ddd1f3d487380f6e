// Speed of the press page, as ratios: a cold command against `node -e 0`, and against headless Chromium printing the
// same words where it is installed; a warm edit against the first page of the process. Run after `npm run prepare`.
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zongshu-bench-'))
const draft = join(root, 'examples/zhaotong/draft.yaml')
const runs = 5

const seconds = work => {
  const times = Array.from({length: runs}, () => {
    const from = process.hrtime.bigint()
    work()
    return Number(process.hrtime.bigint() - from) / 1e9
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]
}
const run = (command, ...words) => execFileSync(command, words, {stdio: 'ignore'})

const floor = seconds(() => run(process.execPath, '-e', '0'))
const page = seconds(() =>
  run(
    process.execPath,
    join(root, 'dist/cli.cjs'),
    'render',
    draft,
    '--to',
    'press',
    '--out',
    folder,
    '--quiet'
  )
)
console.log(`cold page: ${page.toFixed(2)} s, ${(page / floor).toFixed(1)} times node -e 0`)

const chromium = spawnSync('chromium', ['--version']).status === 0
if (chromium) {
  run(process.execPath, join(root, 'dist/cli.cjs'), 'render', draft, '--to', 'md', '--out', folder, '--quiet')
  const words = readFileSync(join(folder, 'draft.md'), 'utf8').replace(/[&<>]/g, '')
  const html = `<meta charset=utf-8><style>@page{size:390mm 546mm}body{columns:5;font:9pt/12.6pt serif}</style>${words.replace(/\n\n/g, '<p>')}`
  writeFileSync(join(folder, 'page.html'), html)
  const browser = seconds(() =>
    run(
      'chromium',
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${folder}/c`,
      `--print-to-pdf=${folder}/c.pdf`,
      `${folder}/page.html`
    )
  )
  console.log(
    `headless Chromium, the words alone: ${browser.toFixed(2)} s, ${(browser / page).toFixed(1)} times ours`
  )
} else console.log('headless Chromium: skipped, not installed')

rmSync(folder, {recursive: true})
