import type {Format} from '../../formats/format.ts'
import {formats, reviewCopy} from '../../formats/index.ts'
import type {Kind} from '../../kind/kind.ts'
import type {StoryReport} from '../../page/fit-report.ts'
import type {CheckedFile} from '../../report/checked-file.ts'
import {text} from '../../report/text.ts'
import {brokenRules} from '../broken-rules.ts'
import {buildFile} from '../check-file.ts'
import type {Command} from '../command.ts'
import {configOption, loadConfig} from '../config.ts'
import {fitReportOf, formatOptions, formatSettings} from '../format-settings.ts'
import {keepEdits} from '../keep-edits.ts'
import {loadKinds} from '../kinds.ts'
import {notChecked, tell} from '../not-checked.ts'
import {failsAt, paths as pathsOf, stage, stageOf, strings, templates} from '../options.ts'
import {stemsFor} from '../stems.ts'

export const render: Command = {
  name: 'render',
  usage: {zh: '<草稿…|->', en: '<draft…|->'},
  summary: {
    zh: '把草稿写成文件：公文 DOCX、报纸版面、Markdown',
    en: 'Write drafts as DOCX, newspaper page and Markdown'
  },
  options: {
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
    stage,
    ...formatOptions,
    templates,
    config: configOption,
    force: {
      help: {
        zh: '原来的审阅稿里有没取回的改动，也覆盖它',
        en: 'Overwrite a review copy even if it holds edits that were not pulled'
      }
    },
    quiet: {help: {zh: '只列写了哪些文件，不列问题', en: 'List the files only, not the findings'}}
  },
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
    }
  ],
  async run(patterns, given, host) {
    const paths = await pathsOf(patterns, host)
    const config = await loadConfig(given, host)
    const kinds = await loadKinds(host, [...config.templates, ...strings(given.templates)])
    const wanted = strings(given.to)
    // Typst gets ready while the drafts are read.
    const isTypeset = wanted.some(name => name === 'press' || name === 'pdf')
    const typst = isTypeset ? await import('../../node/typst/index.ts') : undefined
    typst?.startTypesetter()
    const chosen = (kind: Kind): Format[] => [
      ...formats.filter(({name}) => (wanted.length > 0 ? wanted : kind.formats).includes(name)),
      ...(given.review ? [reviewCopy] : [])
    ]
    const fits: StoryReport[] = []
    const stems = stemsFor(paths, given.out as string | undefined)
    const settings = await formatSettings(given, host, {tellFit: fit => void fits.push(fit), stems})
    const stage = stageOf(given, config)
    const results: CheckedFile[] = []
    const written: string[] = []
    let worst: 0 | 1 | 2 = 0

    for (const [index, path] of paths.entries()) {
      if (paths.length > 1) host.progress(`生成 ${index + 1}/${paths.length} ${path}`)
      let result: CheckedFile | undefined
      try {
        const {file, built} = await buildFile(path, host, {
          kinds,
          kind: given.kind as string | undefined,
          stage,
          config,
          formats: chosen,
          formatSettings: settings,
          onPhotos: wanted.includes('press') ? files => typst?.typesetter().preload(files) : undefined,
          whenBegun: typst && (() => typst.typesetter().whenAsked())
        })
        result = file
        for (const [name, files] of built?.outputs ?? []) {
          for (const {suffix, bytes} of files) {
            const output = stems.get(path) + suffix
            if (name === reviewCopy.name && !given.force) await keepEdits(output, built!, host)
            await host.write(output, bytes)
            written.push(`${output}（${sizeOf(bytes)}）`)
          }
        }
        if (!built?.outputs.size || failsAt(file, 'error')) worst = Math.max(worst, 1) as 1 | 2
      } catch (error) {
        tell(path, error, host)
        result ??= notChecked(path, error)
        worst = 2
      }
      results.push(result)
    }
    host.progress('')
    const isForPrograms = given['fit-report'] === 'json'
    if (given['fit-report']) host.say(await fitReportOf(given, fits))
    if (!given.quiet && !isForPrograms && results.length > 0)
      host.say(text.write(results, {color: host.isColored}).trimEnd())
    if (!isForPrograms)
      host.say(
        [written.length > 0 ? '写好：' : '没有写文件。', ...written.map(line => `  ${line}`)].join('\n')
      )
    const broken = brokenRules(results)
    if (broken) {
      host.complain(broken)
      return 2
    }
    if (written.length === 0 && worst < 2) host.say(shut(stage))
    return worst
  }
}

const shut = (stage: string): string =>
  stage === 'final' ? '报送关口（final）：有待填或错误，改好后再来。' : '草稿无法成文，请先改正上面的错误。'

function sizeOf({length}: Uint8Array): string {
  return length < 1_000_000
    ? `${Math.max(1, Math.round(length / 1000))} KB`
    : `${(length / 1_000_000).toFixed(1)} MB`
}
