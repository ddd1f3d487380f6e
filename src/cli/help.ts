import type {Bilingual} from '../notice.ts'
import type {Option} from '../options.ts'
import {cells} from '../report/excerpt.ts'
import type {Command} from './command.ts'
import {common} from './common.ts'
import {flagOf} from './parse.ts'

type Language = 'zh' | 'en'

const words = {
  usage: {zh: '用法', en: 'Usage'},
  commands: {zh: '命令', en: 'Commands'},
  options: {zh: '选项', en: 'Options'},
  examples: {zh: '例子', en: 'Examples'},
  default: {zh: '默认', en: 'default'},
  more: {zh: '每个命令的用法：zongshu <命令> --help', en: 'Usage of each command: zongshu <command> --help'}
}

/** The page that `zongshu --help` shows. */
export function overview(commands: ReadonlyArray<Command>, version: string, language: Language): string {
  const tagline = {
    zh: '一份 YAML 草稿，写成公文 DOCX、报纸版面和 Markdown，并在报送前检查',
    en: 'One YAML draft becomes an official DOCX, a newspaper page and Markdown, and is checked before it is sent'
  }
  const width = Math.max(...commands.map(({name}) => name.length)) + 2
  return [
    `zongshu ${version}  ${tagline[language]}`,
    '',
    `${words.commands[language]}:`,
    ...commands.map(({name, summary}) => `  ${name.padEnd(width)}${summary[language]}`),
    '',
    `${words.examples[language]}:`,
    ...commands
      .flatMap(({examples}) => examples.slice(0, 1))
      .slice(0, 4)
      .map(({line}) => `  ${line}`),
    '',
    words.more[language]
  ].join('\n')
}

/** The page that `zongshu <command> --help` shows. */
export function manual({name, usage, summary, options, examples}: Command, language: Language): string {
  const all: [string, Option][] = Object.entries({...options, ...common})
  const flags = all.map(
    ([name, option]) =>
      `--${flagOf(name, option)}${option.value ? ` <${inWords(option.value, language)}>` : ''}`
  )
  const width = Math.min(30, Math.max(...flags.map(cells)) + 2)
  return [
    `${words.usage[language]}: zongshu ${name} ${inWords(usage, language)}`.trimEnd(),
    '',
    summary[language],
    '',
    `${words.options[language]}:`,
    ...all.flatMap(([, option], index) => {
      const fallback = option.default ? ` (${words.default[language]} ${option.default})` : ''
      const flag = flags[index]!
      const says = `${option.help[language]}${fallback}`
      const gap = width - cells(flag)
      return gap > 1 ? [`  ${flag}${' '.repeat(gap)}${says}`] : [`  ${flag}`, `  ${' '.repeat(width)}${says}`]
    }),
    '',
    `${words.examples[language]}:`,
    ...examples.flatMap(({line, says}) => [`  ${line}`, `      ${says[language]}`])
  ].join('\n')
}

const inWords = (words: string | Bilingual, language: Language): string =>
  typeof words === 'string' ? words : words[language]
