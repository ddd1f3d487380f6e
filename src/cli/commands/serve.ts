import {printableLine} from '../../report/printable.ts'
import {defineCommand} from '../command.ts'
import {UsageError} from '../usage-error.ts'
import {versionOf} from '../version.ts'

/** `zongshu serve`. */
export const serve = defineCommand({
  name: 'serve',
  usage: {zh: '[文件夹]', en: '[folder]'},
  summary: {
    zh: '打开写稿网页，直接读写一个文件夹里的草稿；只有本机能访问',
    en: 'Open the page to write in, on the drafts of a folder; reached from this machine only'
  },
  options: {
    port: {
      value: {zh: '端口', en: 'port'},
      default: '0',
      help: {zh: '用哪个端口，0 是由本工具选一个空闲的', en: 'Port to listen at; 0 takes a free one'}
    },
    'no-open': {help: {zh: '不打开浏览器，只给出地址', en: 'Only print the address, open no browser'}}
  },
  examples: [
    {
      line: 'zongshu serve',
      says: {zh: '在网页里写当前文件夹的草稿', en: 'Write the drafts of this folder in the browser'}
    },
    {line: 'zongshu serve 各县 --no-open', says: {zh: '只给出地址', en: 'Only print the address'}}
  ],
  async run([folder = '.', ...more], given, host) {
    if (more.length > 0) throw new UsageError('请只写一个文件夹，例如：zongshu serve 各县')
    const port = portIn(given.port)
    const {startServing} = await import('../../serve/start-serving.ts')
    const {served, opens, stopped} = await startServing(folder, {
      port,
      version: await versionOf(host),
      typesetter: host.typesetter,
      complain: text => host.complain(text),
      isOpened: !given['no-open']
    })
    host.say(
      printableLine(served.isOld ? `这个文件夹已经打开着：${served.address}` : `写稿网页：${served.address}`)
    )
    if (opens === false) host.say('没能自动打开浏览器，请把上面的地址粘贴到浏览器里。')
    if (served.isOld) return 0
    host.say('只有这台电脑能打开它。用完按 Ctrl-C，或关掉这个窗口。')
    await stopped()
    await served.close()
    host.say('已经关闭。')
    return 0
  }
})

function portIn(words: string): number {
  const port = /^\d{1,5}$/.test(words) ? Number(words) : Number.NaN
  if (!(port <= 65535)) throw new UsageError(`--port 写的是“${words}”，要写 0 到 65535 的数。`)
  return port
}
