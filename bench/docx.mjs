// Measures the Word documents: `node bench/docx.mjs [--peers]`.
// --peers installs docxtemplater and docx-templates into a temporary folder, and uses pandoc where it is present.
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {bundle as bundleTo, root} from './bundle.mjs'

const folder = await mkdtemp(join(tmpdir(), 'zongshu-bench-'))
const bundle = (name, words) => bundleTo(`${name}.ts`, join(folder, name), words)
const median = times => times.toSorted((a, b) => a - b)[times.length >> 1]
const say = (name, value) => console.log(`${name.padEnd(52)}${value}`)
const ms = time => `${time.toFixed(1)} ms`

async function warm(write) {
  const times = []
  for (let round = 0; round < 60; round += 1) {
    const start = performance.now()
    await write()
    times.push(performance.now() - start)
  }
  return median(times.slice(10))
}

/** Whole processes, by turns, so that what else the machine does falls on all of them. */
function cold(files) {
  const times = files.map(() => [])
  for (let round = 0; round < 15; round += 1) {
    for (const [index, file] of files.entries()) {
      const start = performance.now()
      execFileSync(process.execPath, [file])
      times[index].push(performance.now() - start)
    }
  }
  return times.map(median)
}

try {
  const path = JSON.stringify(root)
  const library = await bundle(
    'library',
    `export {profileFrom} from './bench/docx/profile.ts'; export {write as ours} from './bench/docx/ours.ts'; export {write as plain} from './bench/docx/plain.ts'; export {reportOf} from './bench/docx/report.ts'`
  )
  const {ours, plain, profileFrom, reportOf} = await import(pathToFileURL(library).href)
  const profile = profileFrom(root)

  console.log('\nA report of 5,000 characters')
  say('warm', ms(await warm(() => ours(profile))))
  say('warm, docx alone', ms(await warm(plain)))
  const entries = await Promise.all([
    // The profile is read already when a draft is written: drafts are YAML and have schemas too.
    bundle(
      'ours',
      `import {write} from './bench/docx/ours.ts'; await write(${JSON.stringify(profile)} as never)`
    ),
    bundle('plain', `import {write} from './bench/docx/plain.ts'; await write()`)
  ])
  const [own, alone] = cold(entries)
  say('cold, whole process', ms(own))
  say('cold, docx alone', `${ms(alone)}  (ours ${(own / alone).toFixed(2)} times)`)

  console.log('\nGrowth')
  for (const characters of [5_000, 50_000, 500_000]) {
    const blocks = reportOf(characters)
    const start = performance.now()
    await ours(profile, blocks)
    say(`${characters.toLocaleString('en')} characters`, ms(performance.now() - start))
  }
  const start = performance.now()
  await ours(profile, [{depth: 0, text: '国'.repeat(100_000)}])
  say('one paragraph of 100,000 characters', ms(performance.now() - start))

  console.log('\n1,000 documents in one process')
  const thousand = await bundle(
    'thousand',
    `import {profileFrom} from './bench/docx/profile.ts'
     import {write} from './bench/docx/ours.ts'
     const profile = profileFrom(${path})
     const heap: number[] = []
     for (let index = 1; index <= 1000; index += 1) {
       await write(profile)
       if (index % 250 === 0) { globalThis.gc!(); heap.push(process.memoryUsage().heapUsed / 1048576) }
     }
     console.log(heap.map(size => size.toFixed(1) + ' MiB').join(', ') + '; most resident ' + (process.resourceUsage().maxRSS / 1024).toFixed(0) + ' MiB')`
  )
  const all = performance.now()
  const told = execFileSync(process.execPath, ['--expose-gc', thousand], {encoding: 'utf8'}).trim()
  say('heap after 250, 500, 750, 1,000', told)
  say('time', `${((performance.now() - all) / 1000).toFixed(1)} s`)

  if (process.argv.includes('--peers')) await comparePeers(await ours(profile), reportOf())
} finally {
  await rm(folder, {recursive: true, force: true})
}

async function comparePeers(document, blocks) {
  console.log(
    '\nPeers on the same words, warm (they fill a finished template, we write and lay out the document)'
  )
  execFileSync(
    'npm',
    ['i', '--silent', '--no-audit', '--no-fund', 'docxtemplater', 'pizzip', 'docx-templates'],
    {cwd: folder}
  )
  process.chdir(folder)
  const {peers} = await import('./docx/peers.mjs')
  // One more than there are blocks, since the title is broken into lines.
  const fields = [...blocks.map(block => block.text), '']
  const template = (open, close) => {
    const parts = unzipSync(document)
    let index = 0
    const xml = strFromU8(parts['word/document.xml'])
    const filled = xml.replace(/(<w:t [^>]*>)[^<]*/g, (_, tag) => `${tag}${open}f${index++}${close}`)
    return zipSync({...parts, 'word/document.xml': strToU8(filled)})
  }
  for (const [name, write] of Object.entries(peers(template, fields))) say(name, ms(await warm(write)))
  if (spawnSync('pandoc', ['--version']).status !== 0) return say('pandoc', 'not here')
  const markdown = blocks.map(({depth, text}) => `${'#'.repeat(depth)} ${text}`).join('\n\n')
  await writeFile('report.md', markdown)
  const times = []
  for (let round = 0; round < 9; round += 1) {
    const start = performance.now()
    execFileSync('pandoc', ['report.md', '-o', 'report.docx'])
    times.push(performance.now() - start)
  }
  say('pandoc, whole process', ms(median(times)))
}
