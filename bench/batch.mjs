// Measures many drafts: `node bench/batch.mjs [--drafts 3000] [--seed 20260101] [--only growth,…] [--write]`. Linux; needs a
// build (`npm run prepare`), and for the queue redis-server, bullmq and ioredis. `--write` puts the table into docs/scale.md.
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {availableParallelism, loadavg, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {someOf, sources, writeDrafts} from './batch/drafts.mjs'
import {run} from './batch/measure.mjs'
import {byQueue, hasQueue} from './batch/queue.mjs'
import {root} from './bundle.mjs'

const {values} = parseArgs({
  options: {
    drafts: {type: 'string', default: '100'},
    seed: {type: 'string', default: new Date().toISOString().slice(0, 10).replaceAll('-', '')},
    only: {type: 'string', default: 'growth,report,press,cores,cache,queue'},
    write: {type: 'boolean', default: false}
  }
})
const [most, seed] = [Number(values.drafts), Number(values.seed)]
const sizes = [Math.ceil(most / 30), Math.ceil(most / 3), most]
const cli = join(root, 'dist/cli.cjs')
const rows = []
const say = (name, value) => {
  rows.push([name, value])
  console.log(`${name.padEnd(76)} ${value}`)
}
const ms = time => `${time.toFixed(time < 100 ? 1 : 0)} ms`
const listed = (sized, words) => sized.map(one => `${words(one)}`).join(', ')
const counted = count => count.toLocaleString('en')

const folder = await mkdtemp(join(tmpdir(), 'zongshu-bench-'))
const all = join(folder, '各县')
let outputs = 0

/** A run on a folder of drafts, and what it takes for each. */
async function on(command, drafts, count, {jobs = 1, keep, words = []} = {}) {
  const out = keep ?? `成稿${outputs++}`
  const to = command === 'lint' ? [] : ['--to', command, '--out', out, '--quiet']
  const name = command === 'lint' ? 'lint' : 'render'
  const taken = await run([cli, name, drafts, ...to, '--jobs', `${jobs}`, ...words], folder)
  if (!keep) await rm(join(folder, out), {recursive: true, force: true})
  return {...taken, count, each: taken.cpu / count}
}

/** Of processor time: others may be at work on this machine. */
const rateOf = ({each}) => (1000 / each).toFixed(1)

/** What one more draft takes in a long run, without what a process takes to begin. */
const oneMore = (few, many) => (many.cpu - few.cpu) / (many.count - few.count)

try {
  const floor =
    (
      await run(
        ['-e', 'for (let n = 0; n < 40; n++) child_process.spawnSync(process.execPath, ["-e", "0"])'],
        folder
      )
    ).cpu / 41
  const times = time => `${(time / floor).toFixed(2)} times \`node -e 0\``
  say('`node -e 0`, processor time', ms(floor))
  const characters = await writeDrafts(all, {count: most, seed})
  say(
    'cores; processes that wanted one before the run',
    `${availableParallelism()}; ${loadavg()[0].toFixed(1)}`
  )
  say('drafts, characters of each', `${counted(most)}, ${counted(Math.round(characters / most))}`)
  const folders = [await someOf(all, sizes[0]), await someOf(all, sizes[1]), all]

  const wanted = new Set(values.only.split(','))
  if (wanted.has('growth'))
    for (const [command, name] of [
      ['lint', 'check'],
      ['md,docx', 'check, Markdown and DOCX']
    ]) {
      const sized = []
      for (const [index, drafts] of folders.entries()) sized.push(await on(command, drafts, sizes[index]))
      say(`${name}: drafts a second of one core`, rateOf(sized[2]))
      say(
        `${name}: processor time of a draft, of ${listed(sizes, counted)}`,
        listed(sized, ({each}) => ms(each))
      )
      say(`${name}: one more draft in a long run`, times(oneMore(sized[1], sized[2])))
      say(
        `${name}: most memory, of ${listed(sizes, counted)}`,
        listed(sized, ({peak}) => `${peak.toFixed(0)} MiB`)
      )
    }
  if (wanted.has('report')) {
    const count = Math.max(20, Math.ceil(most / 10))
    const reports = join(folder, '总结')
    await writeDrafts(reports, {count: count * 2, seed, from: sources.slice(0, 1)})
    const few = await someOf(reports, count)
    for (const [command, name] of [
      ['lint', 'check'],
      ['md,docx', 'check, Markdown and DOCX']
    ]) {
      const more = oneMore(await on(command, few, count), await on(command, reports, count * 2))
      say(`a report of 8,000 characters more in a long run, ${name}`, `${ms(more)}, ${times(more)}`)
    }
  }
  if (wanted.has('press')) {
    const count = Math.max(10, Math.ceil(most / 10))
    const drafts = await someOf(all, count)
    const press = await on('press', drafts, count)
    say('press page: drafts a second of one core', rateOf(press))
    say(`press page: processor time of a draft, of ${counted(count)}`, ms(press.each))
    say(`press page: most memory`, `${press.peak.toFixed(0)} MiB`)
  }
  if (wanted.has('cores')) {
    const one = await on('md,docx', folders[1], sizes[1])
    const two = await on('md,docx', folders[1], sizes[1], {jobs: 2})
    say(
      `two processes against one, ${counted(sizes[1])} drafts`,
      `${(one.seconds / two.seconds).toFixed(2)} times as fast, ${(two.cpu / one.cpu).toFixed(2)} times the processor time`
    )
    say('two processes: most memory', `${two.peak.toFixed(0)} MiB`)
  }
  if (wanted.has('cache')) {
    const how = {keep: '记着', words: ['--cache']}
    const cold = await on('md,docx', folders[1], sizes[1], how)
    const warm = await on('md,docx', folders[1], sizes[1], how)
    say(
      '`--cache`, a run after which nothing changed, against the first',
      `${(cold.seconds / warm.seconds).toFixed(1)} times as fast, ${ms(warm.each)} a draft`
    )
  }
  if (wanted.has('queue') && hasQueue()) {
    const count = sizes[1]
    const plain = await on('md,docx', folders[1], count, {jobs: 2})
    const words = [folders[1], '--to', 'md,docx', '--out', '几台']
    const queued = await byQueue(words, folder, 2)
    const more = (a, b) => `${((a / b - 1) * 100).toFixed(0)} % more`
    say(
      `a queue with two workers on this machine, against \`--jobs 2\``,
      `${more(queued.cpu, plain.cpu)} processor time, Redis and all; ${more(queued.seconds, plain.seconds)} of the clock`
    )
  }
} finally {
  await rm(folder, {recursive: true, force: true})
}
if (values.write)
  await intoDocs(['| measured | |', '| --- | --- |', ...rows.map(row => `| ${row.join(' | ')} |`)].join('\n'))

async function intoDocs(table) {
  const path = join(root, 'docs/scale.md')
  const text = await readFile(path, 'utf8')
  const marked = /<!-- bench:begin -->[\s\S]*<!-- bench:end -->/
  if (!marked.test(text)) throw new Error(`Cannot find the place of the table in ${path}`)
  await writeFile(path, text.replace(marked, `<!-- bench:begin -->\n${table}\n<!-- bench:end -->`))
}
