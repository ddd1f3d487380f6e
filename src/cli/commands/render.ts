import {formats} from '../../formats/index.ts'
import {defineOptions, type Options} from '../../options.ts'
import {cacheOptions, jobsOptions} from '../batch-options.ts'
import {defineCommand} from '../command.ts'
import type {Host} from '../host.ts'
import {fitReportOption, stageOption, workspaceOptions} from '../options.ts'
import {pathsOf} from '../paths.ts'
import {renderAll} from '../render-all.ts'
import {watching} from '../watch.ts'

/** What formats can be set, each once. */
const settings: Options = Object.assign({}, ...formats.map(format => format.settings))

const options = defineOptions({
  to: {
    value: formats.map(({name}) => name).join(','),
    values: formats.map(({name}) => name),
    many: true,
    help: {zh: '写哪些格式，不写时由文种决定', en: 'Formats to write; the kind decides without it'}
  },
  out: {
    value: {zh: '文件夹', en: 'folder'},
    help: {zh: '写到哪个文件夹，不写时与草稿同在', en: 'Folder for the files (default: beside the draft)'}
  },
  kind: {
    value: {zh: '文种', en: 'kind'},
    help: {zh: '写成这个文种，不管草稿怎么写', en: 'Write as this kind'}
  },
  ...stageOption,
  ...settings,
  ...fitReportOption,
  review: {
    help: {
      zh: '另写一份审阅稿：问题是批注，改法是修订，改完可用 pull 取回',
      en: 'Also write a review copy with comments and tracked changes'
    }
  },
  ...workspaceOptions,
  ...jobsOptions,
  ...cacheOptions,
  force: {
    help: {
      zh: '同名的文件不是本工具写的，或有人改过（如审阅稿里有没取回的改动），也覆盖它',
      en: 'Overwrite files of the same name even if others made or changed them, and review copies with edits'
    }
  },
  quiet: {help: {zh: '只列写了哪些文件，不列问题', en: 'List the files only, not the findings'}}
})

export const render = defineCommand({
  name: 'render',
  usage: {zh: '<草稿…|文件夹|@名单|->', en: '<draft…|folder|@list|->'},
  summary: {
    zh: '把草稿写成文件：公文 DOCX、PDF、OFD，报纸版面，Markdown',
    en: 'Write drafts as DOCX, PDF, OFD, newspaper page and Markdown'
  },
  options,
  examples: [
    {
      line: 'zongshu render 昭阳区.yaml',
      says: {zh: '按草稿的文种写出默认格式', en: 'Write the kind’s own formats'}
    },
    {
      line: 'zongshu render 昭阳区.yaml --kind 报纸综述 --to docx,press --out 成稿',
      says: {zh: '同一份草稿写成报纸综述', en: 'The same draft as a newspaper feature'}
    },
    {
      line: 'zongshu render "各县/*.yaml" --stage final --out 报送',
      says: {zh: '只放行没有待填和错误的草稿', en: 'Let through only what is complete'}
    },
    {
      line: "zongshu render 各县 '!各县/作废*' --out 成稿 --jobs 2 --cache",
      says: {
        zh: '整个文件夹，两个进程一起做；再运行时只做改过的',
        en: 'A whole folder in two processes; the next run does only what changed'
      }
    }
  ],
  async run(patterns, given, host) {
    const find = (host: Host) => pathsOf(patterns, host, {wanted: 'drafts', shard: given.shard})
    const settled = Object.fromEntries(
      Object.entries(given).filter(([name]) => Object.hasOwn(settings, name))
    )
    const once = (paths: ReadonlyArray<string>) => renderAll(paths, {...given, settings: settled}, host)
    return given.watch ? watching(find, once, host) : (await once(await find(host))).code
  }
})
