// kill -9 at any moment: every file is as before or as after, and the next run leaves nothing behind.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {command, filesIn, inFolder, isPassing, isRecord} from './command.mjs'

const draft = words =>
  `文种: 上报总结\n地区: 会泽县\n标题: 会泽县创建工作总结\n导语: 各项工作${words}推进。\n章节:\n  - 角色: 领导机制\n    标题: 一章\n    正文: 各族群众齐心协力建设家园。。\n`
const first = draft('有序')
const second = draft('稳步')

/** What is killed: a command line on files, and what the files are before. */
const acts = [
  {name: 'fix', words: ['lint', 'a.yaml', '--fix'], files: () => ({'a.yaml': first})},
  {
    name: 'baseline',
    words: ['lint', 'a.yaml', '--write-baseline', '--baseline', 'b.json'],
    files: () => ({'a.yaml': first})
  },
  {name: 'new', words: ['new', 'n.yaml'], files: () => ({})},
  {
    name: 'report',
    words: ['lint', 'a.yaml', '--format', 'html', '--out', 'r.html'],
    files: () => ({'a.yaml': first})
  },
  ...['md,docx', 'press', 'pdf'].map(to => ({
    name: to,
    words: ['render', 'a.yaml', '--to', to, '--out', '成稿'],
    before: ['render', 'a.yaml', '--to', to, '--out', '成稿'],
    files: () => ({'a.yaml': first}),
    changed: {'a.yaml': second}
  })),
  {
    name: 'pull',
    words: ['pull', 'a.审阅稿.docx', 'a.yaml', '--yes'],
    before: ['render', 'a.yaml', '--to', 'docx', '--review'],
    files: () => ({'a.yaml': first}),
    edit: folder => editCopy(join(folder, 'a.审阅稿.docx'))
  }
]

/** Put another word into a review copy, as somebody would in Word. */
function editCopy(path) {
  const parts = unzipSync(readFileSync(path))
  const name = 'word/document.xml'
  parts[name] = strToU8(strFromU8(parts[name]).replaceAll('有序', '平稳'))
  writeFileSync(path, zipSync(parts))
}

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, 'latin1')
}
const utf8 = files =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, Buffer.from(text).toString('latin1')])
  )

/** Make the state before an act, and find what it comes to when nobody kills it. */
async function prepare(act, folder) {
  write(folder, utf8(act.files()))
  if (act.before) await command(folder, act.before)
  act.edit?.(folder)
  if (act.changed) write(folder, utf8(act.changed))
  const before = filesIn(folder)
  const {took} = await command(folder, act.words)
  return {before, after: filesIn(folder), took}
}

function reset(folder, files) {
  for (const path of Object.keys(filesIn(folder))) rmSync(join(folder, path))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), {recursive: true})
    writeFileSync(join(folder, path), text, 'latin1')
  }
}

/** Kills before a run is let go on to its end. */
const series = 4

export async function killAnywhere({random, runs}) {
  const wrong = []
  let killed = 0
  let left = 0
  for (const [index, act] of acts.entries()) {
    const share = Math.ceil((runs - index) / acts.length)
    if (share <= 0) continue
    await inFolder(async folder => {
      const {before, after, took} = await prepare(act, folder)
      for (let run = 0; run < share; run++) {
        // A kill may come upon what another left.
        if (run % series === 0) reset(folder, before)
        // Most of the writing is near the end.
        const from = random.next() < 0.8 ? 0.6 : 0
        const delay = took * (from + random.next() * (1 - from))
        const {signal} = await command(folder, act.words, {
          during: child => setTimeout(() => child.kill('SIGKILL'), delay)
        })
        if (signal) killed++
        const tell = what => wrong.push(`kill ${act.name} after ${Math.round(delay)} ms: ${what}`)
        const now = filesIn(folder)
        for (const path of new Set([...Object.keys(before), ...Object.keys(now)])) {
          if (isPassing(path) || isRecord(path)) continue
          if (now[path] !== before[path] && now[path] !== after[path]) tell(`${path} is neither old nor new`)
        }
        if (Object.keys(now).some(isPassing)) left++
        if (run % series !== series - 1 && run !== share - 1) continue
        const again = await command(folder, act.words)
        const end = filesIn(folder)
        // What was made before the kill is there already.
        const isDone = act.name === 'new' ? [0, 2] : [0, 1]
        if (!isDone.includes(again.code)) tell(`the next run ended with ${again.code}: ${again.err}`)
        for (const path of new Set([...Object.keys(after), ...Object.keys(end)]))
          if (!isRecord(path) && end[path] !== after[path]) tell(`${path} is not right after the next run`)
      }
    })
  }
  return {wrong, says: `${killed} runs killed, ${left} left files that the next run took away`}
}
