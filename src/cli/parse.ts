import {parseArgs} from 'node:util'
import {nearestTo} from '../language/nearest.ts'
import {separatorHint} from '../node/separator.ts'
import type {Command, Given, Option} from './command.ts'
import {UsageError} from './command.ts'

/** Options that every command has. */
export const common: Readonly<Record<string, Option>> = {
  lang: {
    value: 'zh|en',
    values: ['zh', 'en'],
    default: 'zh',
    help: {
      zh: '用法、文种和规则说明的语言；检查结果和出错提示都是中文',
      en: 'Language of help, kinds, rules and explain; findings and errors are always in Chinese'
    }
  },
  help: {help: {zh: '显示用法', en: 'Show usage'}}
}

/** Read the words after a command's name. Throws `UsageError` for those it does not know. */
export function parse(command: Command, words: ReadonlyArray<string>): {paths: string[]; given: Given} {
  const options = {...command.options, ...common}
  for (const word of words) {
    const name = /^--([^=]+)/.exec(word)?.[1]
    if (word === '--') break
    if (name && !Object.hasOwn(options, name)) {
      const nearest = nearestTo(name, Object.keys(options))
      const way = nearest ? `，是否 --${nearest}？` : `。全部选项见 zongshu ${command.name} --help。`
      throw new UsageError(`“${command.name}”没有选项 --${name}${way}`)
    }
  }
  const {values, positionals} = parsed(words, options)
  const given: Record<string, string | boolean | string[] | undefined> = {}
  for (const [name, option] of Object.entries(options)) {
    const value = values[name] ?? option.default
    const list = Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []
    const items =
      option.many && option.values
        ? list
            .flatMap(item => item.split(/[,，、]/))
            .map(item => item.trim())
            .filter(Boolean)
        : list
    const wrong = option.values && items.find(item => !option.values!.includes(item))
    if (wrong !== undefined)
      throw new UsageError(`--${name} 不能是“${wrong}”，只能是：${option.values!.join('、')}。`)
    given[name] = option.many
      ? items.length > 0
        ? items
        : undefined
      : (value as string | boolean | undefined)
  }
  refuseBackslash(given.out)
  return {paths: positionals, given}
}

/** A folder named as on Windows would be made under that very name where the separator is another. */
function refuseBackslash(out: Given[string]): void {
  const hint = typeof out === 'string' ? separatorHint(out) : undefined
  if (hint) throw new UsageError(`--out 写的是“${out}”；${hint}。`)
}

function parsed(words: ReadonlyArray<string>, options: Readonly<Record<string, Option>>) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, {value, many}]) => [
          name,
          {type: value ? ('string' as const) : ('boolean' as const), multiple: many ?? false}
        ])
      )
    })
  } catch (error) {
    const name = /'(?:-\w, )?--([\w-]+)/.exec(String(error))?.[1]
    throw new UsageError(
      name
        ? `选项 --${name} 的写法不对：${options[name]?.value ? '后面要写值' : '它不带值'}。`
        : `命令行写法不对：${words.join(' ')}`
    )
  }
}
