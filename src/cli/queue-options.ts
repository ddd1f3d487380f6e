import {formats} from '../formats/index.ts'
import {defineOptions, type Given, type Options} from '../options.ts'
import type {common} from './common.ts'
import {stageOption, workspaceOptions} from './options.ts'
import {UsageError} from './usage-error.ts'

/** Where a queue and its files are. */
export const queueOptions = defineOptions({
  queue: {
    value: 'redis://…',
    help: {
      zh: '队列的地址（Redis 或 Valkey），如 redis://10.0.0.5:6379/0',
      en: 'Address of the queue (Redis or Valkey)'
    }
  },
  store: {
    value: {zh: '文件夹|s3://桶/前缀', en: 'folder|s3://bucket/prefix'},
    help: {
      zh: '各台机器都看得见的共享文件夹，或 S3 存储：草稿、照片和成稿放在这里',
      en: 'A folder that all machines see, or an S3 store, for drafts, photos and outputs'
    }
  }
})

/** Those of formats. */
export const settings: Options = Object.assign({}, ...formats.map(format => format.settings))

/** Those of `queue`. */
export const intakeOptions = defineOptions({
  ...queueOptions,
  to: {
    value: formats.map(({name}) => name).join(','),
    values: formats.map(({name}) => name),
    many: true,
    help: {zh: 'add：写哪些格式，不写时由文种决定', en: 'add: formats to write; the kind decides without it'}
  },
  out: {
    value: {zh: '文件夹', en: 'folder'},
    help: {zh: 'add：写到哪个文件夹（fetch 时）', en: 'add: folder for the files, when they are fetched'}
  },
  rollup: {
    value: {zh: '汇总.yaml', en: 'rollup.yaml'},
    help: {
      zh: 'add：另把这些草稿照汇总文件汇总成市的草稿',
      en: 'add: also roll the drafts up into that of their city, by this rollup file'
    }
  },
  kind: {value: {zh: '文种', en: 'kind'}, help: {zh: 'add：写成这个文种', en: 'add: write as this kind'}},
  ...stageOption,
  ...settings,
  ...workspaceOptions,
  most: {
    value: {zh: '份数', en: 'number'},
    default: '1000',
    help: {zh: 'add：队列里等着的多于这个数时先不加', en: 'add: let a queue be in which more than this wait'}
  },
  progress: {
    value: 'lines|json',
    values: ['lines', 'json'],
    help: {
      zh: 'wait：在标准错误上逐份报告，lines 一份一行，json 给程序读（不写时在终端显示进度条）',
      en: 'wait: tell each draft on standard error, as lines or JSON lines (default: a bar on terminals)'
    }
  },
  force: {help: {zh: 'fetch：同名的文件不是本工具写的，也覆盖', en: 'fetch: overwrite files of others, too'}}
})

/** What `queue` was given. */
export type QueueGiven = Given<typeof intakeOptions> & Given<typeof common>

/** What must be given. Throws `UsageError`. */
export function needed(value: string | undefined, flag: string, example: string): string {
  if (value === undefined) throw new UsageError(`请用 --${flag} 写明，例如：--${flag} ${example}`)
  return value
}

/** A number that was given. Throws `UsageError`. */
export function wholeNumber(value: string, flag: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new UsageError(`--${flag} 写的是“${value}”；要写从 1 起的整数。`)
  return Number(value)
}
