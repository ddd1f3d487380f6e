import {parseArgs} from 'node:util'
import {nearestTo} from '../language/nearest.ts'
import {separatorHint} from '../node/separator.ts'
import {type Given, type Option, type Options, type PlainGiven, readGiven} from '../options.ts'
import {UsageError} from './usage-error.ts'

/** Read the words after a command's name. Throws `UsageError` for those it does not know. */
export function parse<Table extends Options>(
  command: string,
  options: Table,
  words: ReadonlyArray<string>
): {paths: string[]; given: Given<Table>} {
  const names = new Map(Object.entries(options).map(([name, option]) => [flagOf(name, option), name]))
  refuseUnknown(command, [...names.keys()], words)
  const {values, positionals} = parsed(words, options)
  const plain = Object.fromEntries(
    Object.entries(values).map(([flag, value]) => [names.get(flag)!, value as PlainGiven[string]])
  )
  const read = readGiven(options, plain)
  if ('wrong' in read) {
    const {name, value} = read.wrong
    const option = options[name]!
    throw new UsageError(`--${flagOf(name, option)} 不能是“${value}”，只能是：${option.values!.join('、')}。`)
  }
  refuseBackslash(plain.out)
  return {paths: positionals, given: read.given}
}

/** What an option is called on the command line. */
export const flagOf = (name: string, {flag = name}: Option): string => flag

function refuseUnknown(command: string, flags: ReadonlyArray<string>, words: ReadonlyArray<string>): void {
  for (const word of words) {
    if (word === '--') return
    const flag = /^--([^=]+)/.exec(word)?.[1]
    if (!flag || flags.includes(flag)) continue
    if (/\.\w+$/.test(flag)) throw fileLikeOption(word)
    const nearest = nearestTo(flag, flags)
    const way = nearest ? `，是否 --${nearest}？` : `。全部选项见 zongshu ${command} --help。`
    throw new UsageError(`“${command}”没有选项 --${flag}${way}`)
  }
}

/** A file whose name begins as options do, as a shell's `*` gives it. */
const fileLikeOption = (word: string): UsageError =>
  new UsageError(
    `“${word}”会被当作选项。要是文件名，请写成“./${word}”，或把它写在“--”后面；全部选项见 --help。`
  )

/** A folder named as on Windows would be made under that very name where the separator is another. */
function refuseBackslash(out: PlainGiven[string]): void {
  const hint = typeof out === 'string' ? separatorHint(out) : undefined
  if (hint) throw new UsageError(`--out 写的是“${out}”；${hint}。`)
}

function parsed(words: ReadonlyArray<string>, options: Options) {
  const all = Object.entries(options)
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(
        all.map(([name, option]) => [
          flagOf(name, option),
          {type: option.value ? ('string' as const) : ('boolean' as const), multiple: option.many ?? false}
        ])
      )
    })
  } catch (error) {
    const short = words.find(word => /^-[^-]/.test(word))
    if (short && /ERR_PARSE_ARGS_UNKNOWN_OPTION/.test((error as NodeJS.ErrnoException).code ?? ''))
      throw fileLikeOption(short)
    const flag = /'(?:-\w, )?--([\w-]+)/.exec(String(error))?.[1]
    const option = all.find(([name, one]) => flagOf(name, one) === flag)?.[1]
    throw new UsageError(
      flag
        ? `选项 --${flag} 的写法不对：${option?.value ? '后面要写值' : '它不带值'}。`
        : `命令行写法不对：${words.join(' ')}`
    )
  }
}
