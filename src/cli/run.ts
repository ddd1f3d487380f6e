import {closest} from 'fastest-levenshtein'
import {UsageError} from './command.ts'
import {commands} from './commands/index.ts'
import {manual, overview} from './help.ts'
import type {Host} from './host.ts'
import {HostError} from './host.ts'
import {parse} from './parse.ts'
import {versionOf} from './version.ts'

/** Run one command line; gives the exit code. Nothing that an author or user did wrong shows a stack trace. */
export async function run(words: ReadonlyArray<string>, host: Host): Promise<0 | 1 | 2> {
  const [name, ...rest] = words
  const language = /(?:^|\s)--lang[= ]en(?:\s|$)/.test(words.join(' ')) ? 'en' : 'zh'
  try {
    if (!name || name === '--help' || name === '-h' || name === 'help' || name.startsWith('--lang')) {
      const asked = commands.find(command => command.name === rest[0])
      host.say(asked ? manual(asked, language) : overview(commands, await versionOf(host), language))
      return name ? 0 : 2
    }
    if (name === '--version' || name === '-v') {
      host.say(await versionOf(host))
      return 0
    }
    const command = commands.find(known => known.name === name)
    if (!command) {
      throw new UsageError(
        `没有命令“${name}”，是否“${closest(
          name,
          commands.map(known => known.name)
        )}”？全部命令见 zongshu --help。`
      )
    }
    if (rest.includes('--help') || rest.includes('-h')) {
      host.say(manual(command, language))
      return 0
    }
    const {paths, given} = parse(command, rest)
    return await command.run(paths, given, host)
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof HostError)) throw error
    host.complain(error.message)
    return 2
  }
}
