// Starting from what there is: 100 imports of reports; a rollup of 3,000 counties' drafts, one by one, and the same drafts held
// against each other, with the memory that it takes, by dist. `node bench/import.mjs [--quick]`
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {bundle, root} from './bundle.mjs'

const isQuick = process.argv.includes('--quick')
const many = isQuick ? 300 : 3000
const folder = await mkdtemp(join(tmpdir(), 'zongshu-bench-'))
const {openWorkspace, runJob, nodePorts} = await import(`${root}dist/index.js`)
const {readDraft} = await import(pathToFileURL(await bundle('src/draft/read.ts', folder)).href)

const say = (name, value) => console.log(`${name.padEnd(52)}${value}`)
const seconds = ({time, wall}) =>
  `${(time / 1000).toFixed(1)} s of a processor (${(wall / 1000).toFixed(0)} s by the clock)`
const megabytes = bytes => `${Math.round(bytes / 2 ** 20)} MB`

/** A draft of about 9 KB with 20 figures, other words and numbers for each. */
const encoder = new TextEncoder()
const terms =
  '班子 产业 学校 医院 公路 水库 社区 村组 集市 夜校 果园 茶园 车间 网格 党员 干部 群众 老人 孩子 邻里 合作社 文化站 卫生室 调解室'.split(
    ' '
  )
const doing = '办好 修通 建起 管住 走访 培训 帮扶 看望 组织 动员 联系 服务 整治 清理 改造 扩建'.split(' ')
function draft(index) {
  let seed = index * 2654435761 + 1
  const next = most => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * most)
  }
  const clause = () => `${doing[next(16)]}${terms[next(24)]}${next(900) + 2}个，`
  const paragraph = () => `${Array.from({length: 14}, clause).join('')}各项工作走在前列。`
  const figures = Array.from(
    {length: 20},
    (_, at) => `  数据${at}: ${at % 3 === 0 ? `${next(900) / 10 + 1}万人` : `${next(5000) + 20}个`}\n`
  )
  const section = at =>
    `  - 角色: 经济发展\n    标题: 做法${at}\n    正文: |\n      ${paragraph()}\n      ${paragraph()}\n`
  return `文种: 上报总结\n地区: 第${index}县\n创建: {项目: 全国文明城市, 数据截至: 2022年}\n导语: |\n  ${paragraph()}\n章节:\n${Array.from({length: 6}, (_, at) => section(at)).join('')}数据:\n${figures.join('')}`
}

const plan = `地区: 某市\n年份: 2022年\n数据:\n${Array.from({length: 20}, (_, at) => `  数据${at}: 求和\n`).join('')}`
const node = nodePorts()
let held = 0
const ports = {
  ...node,
  files: {
    ...node.files,
    read: async path => encoder.encode(draft(Number(/\d+/.exec(path)[0]))),
    readIfThere: async () => undefined
  },
  progress() {
    held = Math.max(held, process.memoryUsage().rss)
  }
}
const drafts = count => Array.from({length: count}, (_, index) => ({path: `县/${index}.yaml`}))
const workspace = await openWorkspace(
  {},
  {...node, files: {...node.files, readIfThere: async () => undefined}}
)

/** Milliseconds that processors worked for it, and of the clock; others may be at work on this machine. */
async function timed(work) {
  held = 0
  const [start, before] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const {user, system} = process.cpuUsage(before)
  return {time: (user + system) / 1000, wall: performance.now() - start, peak: held, result}
}

const rollUp = count =>
  timed(() =>
    runJob({do: 'rollup', plan: {path: '汇总.yaml', text: plan}, drafts: drafts(count)}, workspace, ports)
  )

await rollUp(50)
const few = await rollUp(many / 10)
const all = await rollUp(many)
const read = await timed(async () => {
  for (const one of drafts(many / 10))
    readDraft({path: one.path, text: draft(Number(/\d+/.exec(one.path)[0])), encoding: 'utf-8'}, () => {})
})
if (all.result.rollup?.counties.length !== many) throw new Error('Cannot roll all of them up')
console.log(`\nRollup, drafts of ${Math.round(encoder.encode(draft(7)).length / 1024)} KB with 20 figures`)
say(`${many / 10} drafts`, `${seconds(few)}, ${megabytes(few.peak)} at most`)
say(`${many} drafts`, `${seconds(all)}, ${megabytes(all.peak)} at most`)
say('a draft, as against reading it alone', `×${(all.time / many / (read.time / (many / 10))).toFixed(2)}`)
say(
  'ten times as many drafts',
  `×${(all.time / few.time).toFixed(1)} time, ×${(all.peak / few.peak).toFixed(2)} memory`
)

const city = `文种: 上报总结\n地区: 某市\n创建: {项目: 全国文明城市, 数据截至: 2022年}\n数据:\n  数据1: 5个\n`
const against = count =>
  timed(() =>
    runJob({do: 'check', file: {path: '市.yaml', text: city}, with: drafts(count)}, workspace, ports)
  )
const someHeld = await against(many / 10)
const allHeld = await against(many)
console.log('\nA city and its counties held against each other')
say(`${many / 10} drafts`, `${seconds(someHeld)}, ${megabytes(someHeld.peak)} at most`)
say(`${many} drafts`, `${seconds(allHeld)}, ${megabytes(allHeld.peak)} at most`)
say('ten times as many drafts', `×${(allHeld.time / someHeld.time).toFixed(1)} time`)

const reports = []
for (const name of await readdir(join(root, 'examples'))) {
  const text = await readFile(join(root, 'examples', name, 'expected.md'), 'utf8').catch(() => undefined)
  if (text !== undefined) reports.push({path: `${name}.md`, text})
}
const imports = isQuick ? 10 : 100
const imported = await timed(async () => {
  for (let count = 0; count < imports; count++) {
    const outcome = await runJob({do: 'import', file: reports[count % reports.length]}, workspace, node)
    if (outcome.drafts.length === 0 && outcome.articles.length === 0) throw new Error('Cannot import')
  }
})
console.log('\nImport')
say(`${imports} reports`, `${seconds(imported)}, ${Math.round(imported.time / imports)} ms each`)
await rm(folder, {recursive: true})
