import {type Evidence, evidenceOf, filesIn, indexOf, zipOf} from '../../engine/evidence.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {printableLine} from '../../report/printable.ts'
import {defineCommand} from '../command.ts'
import type {Host} from '../host.ts'
import {portsOf} from '../host.ts'
import {workspaceOptions} from '../options.ts'
import {tellKept} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

const title = '佐证材料目录.docx'

/** `zongshu evidence`: the files that prove a self-assessment. */
export const evidence = defineCommand({
  name: 'evidence',
  usage: {zh: '<草稿.yaml>', en: '<draft.yaml>'},
  summary: {
    zh: '核对佐证材料，按编号编目录、归文件夹或打包',
    en: 'Check the evidence of a self-assessment; index, sort and pack it'
  },
  options: {
    to: {
      value: 'docx|folder|zip',
      values: ['docx', 'folder', 'zip'],
      default: 'docx',
      help: {
        zh: 'docx 只写目录；folder 按指标归到文件夹；zip 打成一个压缩包',
        en: 'The index alone, folders, or one archive'
      }
    },
    out: {
      value: {zh: '文件夹', en: 'folder'},
      help: {
        zh: '写到哪里，不写时在草稿旁边的“佐证材料”',
        en: 'Where to (default: a folder beside the draft)'
      }
    },
    force: {help: {zh: '覆盖已有的文件', en: 'Overwrite files that are there'}},
    ...workspaceOptions
  },
  examples: [
    {
      line: 'zongshu evidence 自评.yaml',
      says: {zh: '看缺哪些，写一份目录', en: 'What is missing, and an index'}
    },
    {
      line: 'zongshu evidence 自评.yaml --to zip',
      says: {zh: '连同材料打成一个包', en: 'With all files, packed'}
    }
  ],
  async run([path, ...more], given, host) {
    if (!path || more.length > 0) throw new UsageError('请写出一份草稿，例如：zongshu evidence 自评.yaml')
    const ports = portsOf(host)
    const workspace = await openWorkspace(given, ports)
    const found = await evidenceOf(path, workspace, ports)
    const folder = given.out ?? host.beside(path, '佐证材料')
    const files = new Map([[title, await indexOf(found, workspace, ports)]])
    if (given.to !== 'docx') for (const [name, bytes] of filesIn(found)) files.set(name, bytes)
    const outputs: ReadonlyMap<string, Uint8Array> =
      given.to === 'zip' ? new Map([['佐证材料.zip', zipOf(files)]]) : files
    const written = new Set<string>()
    for (const [name, bytes] of outputs) {
      const placed = await host.place(`${folder}/${name}`, bytes, {force: given.force})
      written.add(placed.path)
      if (given.to !== 'folder' || name === title) host.say(printableLine(`写好：${placed.path}`))
      tellKept(placed, host, '确实不要原来的了，加 --force 覆盖。')
    }
    if (given.to === 'folder') {
      host.say(printableLine(`归好 ${files.size - 1} 份材料，在“${folder}”里。`))
      await tellOthers(folder, written, host)
    }
    return tell(found, host)
  }
})

/** What lies in the folder and is none of this run: withdrawn, under another number, or put there by hand. */
async function tellOthers(folder: string, written: ReadonlySet<string>, host: Host): Promise<void> {
  const others: string[] = []
  for (const row of (await host.list(folder)).filter(name => /^\d+_/.test(name)))
    for (const name of await host.list(`${folder}/${row}`))
      if (!name.startsWith('.') && !written.has(`${folder}/${row}/${name}`)) others.push(`  ${row}/${name}`)
  if (others.length === 0) return
  host.say(
    `“${folder}”里还有 ${others.length} 份不在这次的名单里（以前归的或另外放的），没有删，报送前请看一看：`
  )
  for (const line of others) host.say(printableLine(line))
}

/** What is missing, by who must bring it; 1 when anything is. */
function tell({rows}: Evidence, host: Host): 0 | 1 {
  const owners = new Map<string, string[]>()
  for (const {number, title: name, owner, lacks} of rows)
    for (const lack of lacks) {
      const lines = owners.get(owner || '没有写责任单位') ?? []
      owners.set(owner || '没有写责任单位', [...lines, `  ${number} ${name}：${lack}`])
    }
  for (const [owner, lines] of owners) {
    host.say(printableLine(`${owner}：`))
    for (const line of lines) host.say(printableLine(line))
  }
  const wrong = rows.filter(({lacks}) => lacks.length > 0).length
  const files = rows.reduce((sum, row) => sum + row.files.filter(({bytes}) => bytes).length, 0)
  host.say(
    `核对 ${rows.length} 项指标、${files} 份材料：${wrong > 0 ? `${wrong} 项还有要补、要改的。` : '齐了。'}`
  )
  return wrong > 0 ? 1 : 0
}
