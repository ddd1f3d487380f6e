/**
 * `npm run bundle:portable`: the page alone, and folders that run from a USB stick without being installed, each looked through, the
 * one for this machine run without a network. `-- linux-x64` makes one of them only; `-- --no-archive` leaves them unpacked.
 */
import {existsSync} from 'node:fs'
import {copyFile, mkdir, readFile, stat} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {archive, filesIn, wrongInArchive} from './portable/archive.mjs'
import {wrongInListing} from './portable/check-listing.mjs'
import {runOffline} from './portable/check-offline.mjs'
import {fill} from './portable/fill.mjs'
import {targets} from './portable/targets.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const words = process.argv.slice(2)
const asked = words.filter(word => !word.startsWith('-'))
const out = `${root}out/portable`
if (!existsSync(`${root}dist/zongshu.html`)) throw new Error('Cannot bundle: run `npm run prepare` first')
const {version} = JSON.parse(await readFile(`${root}package.json`, 'utf8'))

await mkdir(out, {recursive: true})
await copyFile(`${root}dist/zongshu.html`, `${out}/zongshu.html`)
console.log(`zongshu.html  ${inMegabytes((await stat(`${out}/zongshu.html`)).size)}`)
let isWell = true
for (const target of targets) {
  if (asked.length > 0 && !asked.includes(target.name)) continue
  const folder = `${out}/zongshu-${version}-${target.name}`
  await fill(folder, target, root)
  const packed = words.includes('--no-archive') ? '' : archive(folder, target.archive)
  const wrong = [...wrongInListing(folder, target), ...(packed ? wrongInArchive(packed, folder) : [])]
  for (const line of wrong) console.error(`${target.name}: ${line}`)
  isWell &&= wrong.length === 0
  const sizes = await Promise.all(filesIn(folder).map(async path => (await stat(`${folder}/${path}`)).size))
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  const small = packed ? `, packed ${inMegabytes((await stat(packed)).size)}` : ''
  console.log(`${target.name}  ${inMegabytes(whole)} in ${sizes.length} files${small}`)
  if (target.os === process.platform && target.cpu === process.arch) {
    const {isRun, isWell: ran, said} = runOffline(folder)
    console.log(said)
    isWell &&= !isRun || ran
  }
}
process.exitCode = isWell ? 0 : 1

function inMegabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
