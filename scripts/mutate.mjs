/**
 * Whether the tests notice small changes of the program: `npm run mutate -- src/draft src/model --sample 40`. Says how many
 * of a seeded sample a room were noticed and lists the others. Options: `--sample N` mutants a folder (40), `--seed N` (1),
 * `--seconds N` of tests for one mutant (60), `--tests FOLDER` as often as wanted (all tests, without those of
 * other processes), `--json FILE`.
 */
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {BaseSequencer, createVitest} from 'vitest/node'
import {mutantsIn, woven} from './mutate/mutants.mjs'

const root = resolve(import.meta.dirname, '..')
const {values: asked, positionals: folders} = parseArgs({
  allowPositionals: true,
  options: {
    sample: {type: 'string', default: '40'},
    seed: {type: 'string', default: '1'},
    seconds: {type: 'string', default: '60'},
    tests: {type: 'string', multiple: true, default: ['test/']},
    json: {type: 'string'}
  }
})
if (!folders.length) throw new Error('Say which folders of src to change: npm run mutate -- src/draft')

/** Tests that start programs, which know nothing of a mutant, or browsers. */
const others = [
  ...readdirSync(join(root, 'test/web'))
    .map(name => `test/web/${name}`)
    .filter(name => readFileSync(join(root, name), 'utf8').includes("'./chromium.ts'")),
  'test/portable.test.ts',
  'test/docs.test.ts',
  'test/readme.test.ts',
  'test/faults.test.ts'
]

const mutants = folders.flatMap(folder => sampled(mutantsOf(folder), Number(asked.sample)))
mutants.forEach((mutant, place) => {
  mutant.id = place + 1
})
const folder = mkdtempSync(join(tmpdir(), 'mutate-'))
const vitest = await startVitest()
const specifications = await vitest.globTestSpecifications(asked.tests)
let order = new Map()
try {
  const {testModules} = await run(0, specifications)
  const failing = testModules.filter(module => !module.ok()).map(({relativeModuleId}) => relativeModuleId)
  if (failing.length > 0) throw new Error(`These fail without a mutant: ${failing.join(', ')}`)
  const records = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  console.log(
    `${records.length} test files come by ${new Set(records.flatMap(({mutants}) => mutants)).size} of ${mutants.length} mutants`
  )
  for (const mutant of mutants) {
    mutant.fate = await fateOf(mutant, records)
    console.log(`${mutant.fate.padEnd(8)} ${line(mutant)}`)
  }
} finally {
  await vitest.close()
  rmSync(folder, {recursive: true})
}
report()

/** All mutants of a file, or of a folder's files. */
function mutantsOf(folder) {
  const names = folder.endsWith('.ts') ? [''] : readdirSync(join(root, folder), {recursive: true}).sort()
  return names
    .map(name => join(root, folder, name))
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => mutantsIn(readFileSync(file, 'utf8')).map(mutant => ({...mutant, folder, file})))
}

/** Some of a list, the same ones for a seed. */
function sampled(list, count) {
  let state = Number(asked.seed) >>> 0
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return list
    .map(each => [random(), each])
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, each]) => each)
}

function startVitest() {
  class Sequencer extends BaseSequencer {
    sort(specifications) {
      const rank = ({moduleId}) => order.get(moduleId) ?? 0
      return [...specifications].sort((a, b) => rank(a) - rank(b))
    }
  }
  const weave = {
    name: 'mutate',
    enforce: 'pre',
    transform(text, id) {
      const mine = mutants.filter(({file}) => file === id)
      return mine.length ? {code: woven(text, mine, id), map: null} : undefined
    }
  }
  return createVitest(
    'test',
    {
      root,
      watch: false,
      bail: 1,
      maxWorkers: 1,
      reporters: [{}],
      exclude: [...others, '**/node_modules/**'],
      setupFiles: ['test/setup.ts', 'scripts/mutate/setup.mjs'],
      sequence: {sequencer: Sequencer}
    },
    {plugins: [weave]}
  )
}

/** Run tests with a mutant; a worker that runs away is stopped. */
async function run(mutant, specifications) {
  vitest.getRootProject().provide('mutate', {mutant, folder})
  vitest.config.bail = mutant ? 1 : 0
  const limit = mutant && setTimeout(stop, 3000 * Number(asked.seconds))
  try {
    return await vitest.runTestSpecifications(specifications)
  } finally {
    clearTimeout(limit)
  }
}

function stop() {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Whether a test notices a mutant: the tests that come by it are run, those of its own room and the quick ones first. */
async function fateOf(mutant, records) {
  const room = mutant.folder.replace('src/', 'test/')
  const comesBy = ({mutants, files}) =>
    mutant.isStatic ? files.includes(mutant.file) : mutants.includes(mutant.id)
  const ranked = records
    .filter(comesBy)
    .map(record => ({...record, rank: record.ms + (record.test.includes(room) ? 0 : 1e6)}))
  ranked.sort((a, b) => a.rank - b.rank)
  if (!ranked.length) return 'unrun'
  order = new Map(within(ranked, 1000 * Number(asked.seconds)).map(({test}, place) => [test, place]))
  const files = specifications.filter(({moduleId}) => order.has(moduleId))
  const {testModules, unhandledErrors} = await run(mutant.id, files)
  return unhandledErrors.length || testModules.some(module => !module.ok()) ? 'noticed' : 'survived'
}

/** The first records that take no longer than that together, in milliseconds; one at least. */
function within(records, most) {
  let sum = 0
  const past = records.findIndex(({ms}) => {
    sum += ms
    return sum > most
  })
  return past < 0 ? records : records.slice(0, Math.max(1, past))
}

function line({file, start, end, to}) {
  const text = readFileSync(file, 'utf8')
  const place = `${relative(root, file)}:${text.slice(0, start).split('\n').length}`
  return `${place}  ${short(text.slice(start, end))} → ${short(to) || 'nothing'}`
}

function short(text) {
  const words = text.replaceAll(/\s+/g, ' ')
  return words.length > 70 ? `${words.slice(0, 69)}…` : words
}

function report() {
  for (const each of folders) {
    const mine = mutants.filter(({folder}) => folder === each)
    const noticed = mine.filter(({fate}) => fate === 'noticed').length
    console.log(
      `${each}: ${noticed} of ${mine.length} noticed (${Math.round((100 * noticed) / mine.length)} %)`
    )
  }
  if (!asked.json) return
  const survivors = mutants.map(mutant => ({fate: mutant.fate, change: line(mutant)}))
  writeFileSync(asked.json, `${JSON.stringify(survivors, null, 2)}\n`)
}
