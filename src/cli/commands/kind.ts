import {loadConfig, usualConfig} from '../../engine/load-config.ts'
import {campaignRoles} from '../../engine/read-campaigns.ts'
import {isNamed} from '../../kind/kind.ts'
import {nearestTo} from '../../language/nearest.ts'
import type {Role} from '../../model/roles.ts'
import {printableLine} from '../../report/printable.ts'
import {defineCommand} from '../command.ts'
import type {Host} from '../host.ts'
import {portsOf} from '../host.ts'
import {workspaceOptions} from '../options.ts'
import {UsageError} from '../usage-error.ts'

/** Where new kinds go, unless somebody says otherwise. */
const usualFolder = '文种'

/** `zongshu kind new` and `zongshu kind check`, for those who make kinds of their own. */
export const kind = defineCommand({
  name: 'kind',
  usage: {zh: 'new <名称> | check [文件夹…]', en: 'new <name> | check [folder…]'},
  summary: {zh: '新建自己的文种，或检查它', en: 'Start a kind of your own, or check it'},
  options: {
    from: {
      value: {zh: '文种', en: 'kind'},
      default: 'report',
      help: {zh: '照哪个文种起头', en: 'The kind to begin with'}
    },
    to: {
      value: {zh: '文件夹', en: 'folder'},
      help: {
        zh: `放在哪个文件夹里，不写时为“${usualFolder}”`,
        en: 'Where it goes (default: the folder of a unit’s own kinds)'
      }
    },
    watch: {help: {zh: '文件一存盘就再检查一遍，按 Ctrl+C 结束', en: 'Check again whenever a file is saved'}},
    ...workspaceOptions
  },
  examples: [
    {
      line: 'zongshu kind new 卫生县城总结 --from report',
      says: {zh: '照上报总结新建一个文种', en: 'A kind that begins as a report'}
    },
    {line: 'zongshu kind check', says: {zh: '检查自己的文种', en: 'Check your own kinds'}},
    {
      line: 'zongshu kind check 文种 --watch',
      says: {zh: '一边改一边检查', en: 'Check while you write'}
    }
  ],
  async run([what, ...words], given, host) {
    if (what === 'new') return startKind(words, given, host)
    if (what !== 'check')
      throw new UsageError('kind 后面写 new 或 check，例如：zongshu kind new 卫生县城总结 --from report')
    const config = await loadConfig(given.config, portsOf(host))
    const asked = [...words, ...given.templates]
    const named = asked.length > 0 ? asked : config.templates
    const folders = named.length > 0 ? named : [usualFolder]
    const roles = () => rolesFor(config.campaigns, given.campaigns, host)
    if (!given.watch) return tell(folders, await roles(), host)
    let before = ''
    for (;;) {
      const now = await printOf(folders, host)
      if (now !== before) {
        host.say(`— ${new Date().toLocaleTimeString('zh-CN', {hour12: false})} —`)
        await tell(folders, await roles(), host)
      }
      before = now
      await new Promise(resolve => setTimeout(resolve, 500))
    }
  }
})

async function startKind(
  words: ReadonlyArray<string>,
  given: {
    readonly from: string
    readonly to?: string
    readonly config?: string
    readonly templates: ReadonlyArray<string>
    readonly campaigns: ReadonlyArray<string>
  },
  host: Host
): Promise<0> {
  const [name, ...more] = words
  if (!name || more.length > 0)
    throw new UsageError('请写出一个名称，例如：zongshu kind new 卫生县城总结 --from report')
  if (/[\\/:*?"<>|.\s]|^_/u.test(name))
    throw new UsageError(
      `“${name}”不能作文种的名称：它要用作文件夹名，不能有空格、点和 / \\ : * ? " < > | 等符号。`
    )
  const config = await loadConfig(given.config, portsOf(host))
  const [{newKind}, {readKinds}] = await Promise.all([
    import('../../engine/new-kind.ts'),
    import('../../engine/read-kinds.ts')
  ])
  const folder = given.to ?? config.templates[0] ?? usualFolder
  const kinds = await readKinds(host, [...config.templates, ...given.templates], {
    begun: folder,
    roles: await rolesFor(config.campaigns, given.campaigns, host)
  })
  const from = kinds.find(known => isNamed(known, given.from))
  if (!from) {
    const names = kinds.map(one => one.name.zh)
    const nearest = nearestTo(given.from, names)
    throw new UsageError(
      `没有“${given.from}”这个文种${nearest ? `，是否“${nearest}”？` : '。'}可用的有：${names.join('、')}。`
    )
  }
  if (kinds.some(known => isNamed(known, name)))
    throw new UsageError(`已经有名为“${name}”的文种，请另起一个名称。`)
  for (const [file, text] of Object.entries(newKind(name, from)))
    await host.create(`${folder}/${name}/${file}`, new TextEncoder().encode(text))
  const say = (text: string) => host.say(printableLine(text))
  say(`新建了文种“${name}”，在“${folder}/${name}”里：`)
  say('  kind.yaml       名称、标题写法、必写的角色和字段、篇幅，都有说明')
  say('  article.md.hbs  模板：先印什么、后印什么')
  say('  样稿.yaml       一份空白草稿，可以拿来试')
  if (!config.templates.includes(folder)) await nameFolder(folder, given.to === undefined, host)
  say(`改好后运行：zongshu kind check ${folder}`)
  say(`试印：zongshu render ${folder}/${name}/样稿.yaml --templates ${folder}`)
  return 0
}

/** Settings name the folder, so that every command sees it; a file that is there is left to its author. */
async function nameFolder(folder: string, isOurs: boolean, host: Host): Promise<void> {
  const line = `文种文件夹: [${folder}]`
  if (!isOurs || (await host.exists(usualConfig)))
    return host.say(printableLine(`在“${usualConfig}”里加上这一行，各个命令就都看得见它：${line}`))
  await host.create(usualConfig, new TextEncoder().encode(`${line}\n`))
  host.say(printableLine(`新建了设置“${usualConfig}”，在这个文件夹里运行的命令都看得见它。`))
}

/** Roles of campaigns that kinds may ask for. */
async function rolesFor(
  configured: ReadonlyArray<string>,
  given: ReadonlyArray<string>,
  host: Host
): Promise<ReadonlyArray<Role>> {
  return campaignRoles([...configured, ...given], portsOf(host))
}

/** Check the kinds of folders; 1 when one of them does not hold together. */
async function tell(folders: ReadonlyArray<string>, roles: ReadonlyArray<Role>, host: Host): Promise<0 | 1> {
  const {eachKind, placeOf} = await import('../../engine/read-kinds.ts')
  let [right, wrong] = [0, 0]
  for await (const {folder, id, loaded} of eachKind(host, folders, {roles})) {
    if (!folders.includes(folder)) continue
    if ('kind' in loaded) {
      right++
      for (const repair of loaded.repairs)
        host.say(printableLine(`${placeOf(folder, id, repair)}  提醒：${repair.message}`))
      continue
    }
    wrong++
    for (const problem of loaded.problems)
      host.say(printableLine(`${placeOf(folder, id, problem)}  ${problem.message}`))
  }
  const count = right + wrong
  host.say(
    wrong > 0 ? `检查 ${count} 个文种：${wrong} 个要改，改好之前用不了。` : `检查 ${count} 个文种：都能用。`
  )
  return wrong > 0 ? 1 : 0
}

/** What the files of folders hold, as one text to compare. */
async function printOf(folders: ReadonlyArray<string>, host: Host): Promise<string> {
  const texts: string[] = []
  for (const folder of folders)
    for (const id of await host.list(folder))
      for (const file of await host.list(`${folder}/${id}`)) {
        const bytes = await host.readIfThere(`${folder}/${id}/${file}`).catch(() => undefined)
        texts.push(`${folder}/${id}/${file}`, new TextDecoder().decode(bytes))
      }
  return texts.join('\n')
}
