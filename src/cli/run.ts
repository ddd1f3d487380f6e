import {inWords} from '../engine/not-done.ts'
import {Refusal} from '../engine/ports.ts'
import {nearestTo} from '../language/nearest.ts'
import type {Command, ExitCode} from './command.ts'
import {allCommands, commandNamed, commandNames} from './commands/index.ts'
import {manual, overview} from './help.ts'
import type {Host} from './host.ts'
import {UsageError} from './usage-error.ts'
import {versionOf} from './version.ts'

/** Run one command line; gives the exit code. Nothing that an author or user did wrong shows a stack trace. */
export async function run(words: ReadonlyArray<string>, host: Host): Promise<ExitCode> {
  // `zongshu --lang en lint …`: the language may come first.
  const first = words[0] === '--lang' ? 2 : words[0]?.startsWith('--lang=') ? 1 : 0
  const [name, ...rest] = words.slice(first)
  const language = /(?:^|\s)--lang[= ]en(?:\s|$)/.test(words.join(' ')) ? 'en' : 'zh'
  try {
    if (!name || name === '--help' || name === '-h' || name === 'help') {
      const topic = rest[0]?.startsWith('-') ? undefined : rest[0]
      const asked = topic === undefined ? undefined : await commandCalled(topic)
      host.say(
        asked ? manual(asked, language) : overview(await allCommands(), await versionOf(host), language)
      )
      return name ? 0 : 2
    }
    if (name === '--version' || name === '-v') {
      host.say(await versionOf(host))
      return 0
    }
    const command = await commandCalled(name)
    if (rest.includes('--help') || rest.includes('-h')) {
      host.say(manual(command, language))
      return 0
    }
    return await command.start([...words.slice(0, first), ...rest], host)
  } catch (thrown) {
    const error = inWords(thrown)
    if (!(error instanceof UsageError) && !(error instanceof Refusal)) throw error
    host.complain(error.message)
    return 2
  }
}

async function commandCalled(name: string): Promise<Command> {
  const command = await commandNamed(name)
  if (command) return command
  const nearest =
    (Object.hasOwn(inChinese, name) ? inChinese[name] : undefined) ?? nearestTo(name, commandNames)
  throw new UsageError(
    `没有命令“${name}”${nearest ? `，是否“${nearest}”？` : '。'}全部命令见 zongshu --help。`
  )
}

/** What people type who do not know that commands are English words. */
const inChinese: Readonly<Record<string, string>> = {
  新建: 'new',
  检查: 'lint',
  校对: 'lint',
  校验: 'lint',
  生成: 'render',
  出稿: 'render',
  渲染: 'render',
  排版: 'render',
  版面: 'page',
  汇总: 'rollup',
  进度: 'status',
  报送: 'status',
  取回: 'pull',
  取数: 'figures',
  报表: 'figures',
  数据: 'figures',
  网页: 'serve',
  打开: 'serve',
  文种: 'kinds',
  创建: 'campaigns',
  佐证: 'evidence',
  规则: 'rules',
  解释: 'explain',
  说明: 'explain',
  帮助: '--help',
  版本: '--version'
}
