// kill -9 at any moment: every file is as before or as after, and the next run leaves nothing behind.
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {acts} from './acts.mjs'
import {command, filesIn, inFolder, isPassing, isRecord} from './command.mjs'

function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), {recursive: true})
    writeFileSync(join(folder, path), text, 'latin1')
  }
}
const utf8 = files =>
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, Buffer.from(text).toString('latin1')])
  )

/** Make the state before an act, and find what it comes to when nobody kills it. */
async function prepare(act, folder) {
  write(folder, utf8(act.files()))
  for (const words of act.before ?? []) await command(folder, words)
  act.edit?.(folder)
  if (act.changed) write(folder, utf8(act.changed))
  const before = filesIn(folder)
  const {took} = await command(folder, act.words)
  return {before, after: filesIn(folder), took}
}

function reset(folder, files) {
  for (const path of Object.keys(filesIn(folder))) rmSync(join(folder, path))
  write(folder, files)
}

/** Kills before a run is let go on to its end. */
const series = 4

export async function killAnywhere({random, runs, only}) {
  const wrong = []
  let killed = 0
  let left = 0
  const chosen = acts.filter(({name}) => only === undefined || name === only)
  for (const [index, act] of chosen.entries()) {
    const share = Math.ceil((runs - index) / chosen.length)
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
        if (!(act.codes ?? [0, 1]).includes(again.code))
          tell(`the next run ended with ${again.code}: ${again.err}`)
        for (const path of new Set([...Object.keys(after), ...Object.keys(end)]))
          if (!isRecord(path) && end[path] !== after[path]) tell(`${path} is not right after the next run`)
      }
    })
  }
  return {wrong, says: `${killed} runs killed, ${left} left files that the next run took away`}
}
