// Streams that are closed, leave or fail; signals; a surrounding without what is usual.
import {spawnSync} from 'node:child_process'
import {openSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {command, filesIn, inFolder, isPassing, wrongWith} from './command.mjs'

const draft =
  '文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作有序推进。\n章节:\n  - 角色: 领导机制\n    标题: 一章\n    正文: 各族群众齐心协力建设家园。。\n'
const render = ['render', 'a.yaml', '--to', 'md,docx', '--out', '成稿']
const lint = ['lint', 'a.yaml']

/** Exit codes that a situation may have; `isDumb` where nobody can be told. */
const situations = {
  'no output': () => ({words: render, limits: 'exec 1>&-', codes: [0, 1], isDumb: true}),
  'no error output': () => ({words: render, limits: 'exec 2>&-', codes: [0, 1]}),
  'no streams': () => ({words: render, limits: 'exec 0<&- 1>&- 2>&-', codes: [0, 1], isDumb: true}),
  'a full output': () => ({words: lint, limits: 'exec 1>/dev/full', codes: [2]}),
  'no input': () => ({words: ['lint', '-'], limits: 'exec 0<&-', codes: [2]}),
  'an empty input': () => ({words: ['lint', '-'], codes: [2]}),
  'a folder as input': folder => ({
    words: ['lint', '-'],
    stdio: [openSync(folder, 'r'), 'pipe', 'pipe'],
    codes: [2]
  }),
  'half an input': (_, random) => ({
    words: ['lint', '-'],
    input: Buffer.from(draft).subarray(0, 1 + random.below(draft.length * 2)),
    codes: [0, 1, 2]
  }),
  'a reader that leaves': (_, random) => ({
    words: lint,
    during: child =>
      child.stdout.once('data', () => setTimeout(() => child.stdout.destroy(), random.below(20))),
    codes: [0, 1],
    isDumb: true
  }),
  'nothing around': () => ({words: render, env: {}, codes: [0, 1]}),
  'folders that are not there': () => ({
    words: render,
    env: {HOME: '/nonexistent', TMPDIR: '/nonexistent', XDG_CACHE_HOME: '/nonexistent'},
    codes: [0, 1]
  }),
  'a folder that is gone': folder => ({
    words: lint,
    limits: `mkdir ${folder}/x; cd ${folder}/x; rmdir ../x`,
    codes: [2]
  }),
  ...Object.fromEntries(
    ['SIGINT', 'SIGTERM', 'SIGHUP'].map(signal => [
      signal,
      (_, random) => ({
        words: render,
        during: child => setTimeout(() => child.kill(signal), random.below(1200)),
        codes: [0, 1],
        signal
      })
    ])
  )
}

export async function closePipes({random, runs}) {
  const wrong = []
  const names = Object.keys(situations)
  if (spawnSync('bash', ['-c', 'true']).status !== 0) return {wrong, says: 'no bash'}
  for (let run = 0; run < runs; run++) {
    const name = names[run % names.length]
    await inFolder(async folder => {
      writeFileSync(join(folder, 'a.yaml'), draft)
      const {words, codes, isDumb, signal, ...how} = situations[name](folder, random)
      const ended = await command(folder, words, how)
      const tell = what => wrong.push(`${name}: ${what}`)
      if (signal && ended.signal === signal) {
        const {code} = await command(folder, render)
        if (code > 1) tell(`the next run ended with ${code}`)
      } else {
        for (const what of wrongWith(ended)) if (!isDumb || what !== 'no message') tell(what)
        if (!codes.includes(ended.code)) tell(`ended with ${ended.code}: ${ended.err.slice(0, 200)}`)
      }
      if (Object.keys(filesIn(folder)).some(isPassing)) tell('a file is left')
      if (filesIn(folder)['a.yaml'] !== Buffer.from(draft).toString('latin1')) tell('the draft is another')
    })
  }
  return {wrong, says: `${runs} runs in ${names.length} situations`}
}
