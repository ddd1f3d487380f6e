// Measures how newspaper pages are planned, on articles and page files that are new each day:
//   node bench/press-pages.mjs [--seed 20260101] [--only singles|pages] [--numbers 3,7] [--keep FOLDER] [--write]
// `--write` puts the table into docs/press.md.
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {bundle, root} from './bundle.mjs'

const {values} = parseArgs({
  options: {
    seed: {type: 'string', default: new Date().toISOString().slice(0, 10).replaceAll('-', '')},
    only: {type: 'string'},
    numbers: {type: 'string'},
    keep: {type: 'string'},
    write: {type: 'boolean', default: false}
  }
})
const built = join(root, 'bench/.build')
const found = {singles: [], pages: []}
try {
  const {setSingles, setPages} = await import(pathToFileURL(await bundle('bench/press/pages.ts', built)).href)
  process.chdir(root)
  if (values.keep) await mkdir(values.keep, {recursive: true})
  const only = values.numbers?.split(',').map(Number)
  const ways = {singles: setSingles, pages: setPages}
  for (const [name, set] of Object.entries(ways)) {
    if (values.only && values.only !== name) continue
    await set({
      seed: Number(values.seed),
      keep: values.keep,
      only,
      tell: one => {
        found[name].push(one)
        console.log(lineOf(one))
      }
    })
  }
} finally {
  await rm(built, {recursive: true, force: true})
}
const table = tableOf(found)
console.log(`\n${table}`)
if (values.write) await intoDocs(table)

function lineOf({name, foot, bare, holes, shown, lost, faults, heads, runts, milliseconds, sets}) {
  const percent = share => `${(share * 100).toFixed(1)}%`
  const least = shown.length > 0 ? percent(Math.min(...shown)) : '-'
  return `${name.padEnd(40)} foot ${percent(foot)} bare ${percent(bare)} holes ${percent(holes)} least shown ${least} lost ${lost} faults ${faults} heads ${heads.insidePhrase}/${heads.divided} runts ${runts} sets ${sets} ${Math.round(milliseconds)} ms`
}

function tableOf({singles, pages}) {
  const all = [...singles, ...pages]
  const sum = list => list.reduce((total, one) => total + one, 0)
  const mean = list => (list.length > 0 ? sum(list) / list.length : 0)
  const percent = share => `${(share * 100).toFixed(1)} %`
  const feet = list =>
    `${list.filter(({foot}) => foot > 0.1).length} of ${list.length}, mean ${percent(mean(list.map(({foot}) => foot)))}`
  const shown = all.flatMap(one => one.shown)
  const sets = list => {
    const counts = list.map(one => one.sets).toSorted((a, b) => a - b)
    return counts.length > 0 ? `${counts[counts.length >> 1]} and ${counts.at(-1)}` : '-'
  }
  const dear = pages.map(({milliseconds}) => milliseconds).toSorted((a, b) => a - b)
  const rows = [
    ['pages of one article with more than 10 % empty foot (a block has none)', feet(singles)],
    ['pages of several articles with more than 10 % empty foot', feet(pages)],
    ['rows of columns without a line', percent(mean(all.map(({holes}) => holes)))],
    [
      'photos with less than 65 % of the picture visible',
      `${shown.filter(one => one < 0.65).length} of ${shown.length}`
    ],
    ['photos with less than 75 %', `${shown.filter(one => one < 0.75).length}`],
    [
      'pages of several articles that lost words',
      `${pages.filter(({lost}) => lost > 0).length} of ${pages.length}, ${sum(pages.map(({lost}) => lost))} characters`
    ],
    [
      'pages of one article that lost words',
      `${singles.filter(({lost}) => lost > 0).length} of ${singles.length}`
    ],
    ['stories over one another, off the paper, under a photo', `${sum(all.map(({faults}) => faults))}`],
    [
      'heads divided inside a phrase',
      `${sum(all.map(({heads}) => heads.insidePhrase))} of ${sum(all.map(({heads}) => heads.divided))} divided`
    ],
    [
      'last lines of a single 汉字',
      `${sum(all.map(({runts}) => runts))} on ${all.filter(({runts}) => runts > 0).length} pages`
    ],
    ['settings by Typst of a page of one article until it is fitted, median and most', sets(singles)],
    ['of the stories of a page of several, median and most', sets(pages)],
    [
      'processor time of planning and fitting a page of several articles, without Typst, median and longest',
      dear.length > 0
        ? `${(dear[dear.length >> 1] / 1000).toFixed(1)} s and ${(dear.at(-1) / 1000).toFixed(1)} s`
        : '-'
    ]
  ]
  return ['| measured | |', '| --- | --- |', ...rows.map(row => `| ${row.join(' | ')} |`)].join('\n')
}

async function intoDocs(table) {
  const path = join(root, 'docs/press.md')
  const text = await readFile(path, 'utf8')
  const marked = /<!-- bench:begin -->[\s\S]*<!-- bench:end -->/
  if (!marked.test(text)) throw new Error(`Cannot find the place of the table in ${path}`)
  await writeFile(path, text.replace(marked, `<!-- bench:begin -->\n${table}\n<!-- bench:end -->`))
}
