import {availableParallelism} from 'node:os'
import {defineOptions, type Given} from '../options.ts'
import {UsageError} from './usage-error.ts'

/** How many files are worked on, and what is shown meanwhile. */
export const jobsOptions = defineOptions({
  jobs: {
    value: {zh: '个数', en: 'number'},
    help: {
      zh: '同时用几个进程处理；不写时按文件多少，最多用到处理器核数减一',
      en: 'Processes at work (default: by the number of files, at most one less than there are cores)'
    }
  },
  shard: {
    value: {zh: '第几片/共几片', en: 'number/of'},
    help: {
      zh: '只处理其中一片，如 2/5；几台电脑各做一片',
      en: 'Only one part of the files, e.g. 2/5, for several machines'
    }
  },
  progress: {
    value: 'lines|json',
    values: ['lines', 'json'],
    help: {
      zh: '在标准错误上逐份报告进度：lines 一份一行，json 给程序读（不写时在终端显示进度条）',
      en: 'Tell each file on standard error, as lines or JSON lines (default: a bar on terminals)'
    }
  }
})

export const cacheOptions = defineOptions({
  cache: {
    help: {
      zh: '上次做过、什么都没变的不再做；记在输出文件旁的 .zongshu-cache 里，随时可删',
      en: 'Skip what was done before and is unchanged; kept in .zongshu-cache beside the outputs'
    }
  },
  watch: {
    help: {
      zh: '做完不退出：草稿、照片、设置一改就再做，按 Ctrl-C 结束',
      en: 'Stay, and do again what changes, until Ctrl-C'
    }
  }
})

export type JobsGiven = Given<typeof jobsOptions>

/** How many files a worker must have for its start to pay. */
const worthWhile = 8

/** How many are worked on at once. Throws `UsageError`. */
export function jobsFor(asked: string | undefined, files: number): number {
  if (asked === undefined)
    return Math.max(1, Math.min(availableParallelism() - 1, Math.floor(files / worthWhile)))
  if (!/^[1-9]\d{0,2}$/.test(asked))
    throw new UsageError(`--jobs 写的是“${asked}”；要写 1 到 999 的整数，如 --jobs 4。`)
  return Math.min(Number(asked), Math.max(1, files))
}
