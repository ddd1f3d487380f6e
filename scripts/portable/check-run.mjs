// Starts a portable folder as its user would, writes with it, and ends it; run by `check-offline.mjs` where there is no network.
import {spawn, spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import {connect} from 'node:net'
import {join} from 'node:path'

const [folder] = process.argv.slice(2)
let child

/** Whether a machine of the outside answers. */
const outside = await new Promise(resolve => {
  const socket = connect({host: '1.1.1.1', port: 53, timeout: 500})
  for (const event of ['error', 'timeout']) socket.on(event, () => resolve(false))
  socket.on('connect', () => resolve(true))
})
if (outside) fail('the network is there')

child = spawn(join(folder, '综述.sh'), ['--no-open'], {
  env: {PATH: '/usr/bin:/bin', HOME: join(folder, 'home')},
  stdio: ['ignore', 'pipe', 'inherit']
})
let said = ''
child.stdout.on('data', piece => {
  said += piece
})
const ended = new Promise(resolve => child.on('exit', resolve))
for (let tries = 0; !/http:\S+/.test(said) && tries < 200; tries++)
  await new Promise(resolve => setTimeout(resolve, 50))
const start = new URL(/http:\S+/.exec(said)?.[0] ?? fail(`nothing was served: ${said}`))

const entered = await fetch(start, {redirect: 'manual'})
const cookie = entered.headers.get('set-cookie').split(';')[0]
const page = start.origin + start.pathname
const headers = {cookie, origin: start.origin, 'content-type': 'application/json'}
const ask = async (name, options = {}) => {
  const answer = await fetch(page + name, {...options, headers: {...headers, ...options.headers}})
  if (!answer.ok) fail(`${name}: ${answer.status} ${await answer.text()}`)
  return answer
}

if (!(await (await ask('')).text()).includes('<title>综述')) fail('the page is not there')
const {files} = await (await ask('api/files')).json()
if (!files.some(({path}) => path === '空白示例.yaml')) fail('the drafts are not there')
const job = body => ask('api/job', {method: 'POST', body: JSON.stringify(body)}).then(answer => answer.json())
const draft = {path: '空白示例.yaml'}
const made = await job({job: {do: 'render', draft, formats: ['md', 'docx', 'pdf', 'press']}, write: '成稿'})
const paths = made.outputs.map(({path}) => path)
if (paths.length !== 4) fail(`made ${paths.join(', ')}: ${made.refusal ?? made.fault}`)
const shown = await job({job: {do: 'preview', draft, format: 'pdf'}})
if (shown.pages.length === 0) fail('no pages are shown')
const png = await job({
  job: {do: 'page', page: {path: '版.yaml', text: '稿件: [空白示例.yaml]\n'}, outputs: ['png', 'idml']}
})
if (png.outputs.length !== 2) fail(`made of the page ${png.outputs.length}: ${png.refusal ?? png.fault}`)
child.kill('SIGINT')
const code = await ended
if (code !== 0) fail(`ended with ${code}`)
// The tools of the command line, too.
const linted = spawnSync(join(folder, 'node/node'), [
  join(folder, 'app/dist/cli.cjs'),
  'lint',
  join(folder, '稿件/空白示例.yaml')
])
if (linted.status !== 0 && linted.status !== 1) fail(`lint ended with ${linted.status}: ${linted.stderr}`)
console.log(
  `ran offline in ${folder}: ${paths.join(', ')}; ${readdirSync(join(folder, '稿件/成稿')).length} entries`
)

function fail(words) {
  console.error(words)
  child?.kill('SIGKILL')
  process.exit(1)
}
