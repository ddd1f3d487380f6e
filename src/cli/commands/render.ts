import {failsAt, type Outcome, type RenderOutcome} from '../../engine/job.ts'
import type {Kept} from '../../engine/keep-edits.ts'
import {Refusal} from '../../engine/ports.ts'
import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {formats} from '../../formats/index.ts'
import type {Options, PlainGiven} from '../../options.ts'
import {printableLine} from '../../report/printable.ts'
import {text} from '../../report/text.ts'
import {brokenRules} from '../broken-rules.ts'
import {defineCommand} from '../command.ts'
import {fitReportOf} from '../fit-report.ts'
import {type Host, portsOf} from '../host.ts'
import {fitReportOption, pathsOf, stageOf, stageOption, workspaceOptions} from '../options.ts'
import {stemsFor} from '../stems.ts'
import {tellKept, tellUndone} from '../tell.ts'

/** What formats can be set, each once. */
const settings: Options = Object.assign({}, ...formats.map(format => format.settings))

export const render = defineCommand({
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
    force: {
      help: {
        zh: '同名的文件不是本工具写的，或有人改过（如审阅稿里有没取回的改动），也覆盖它',
        en: 'Overwrite files of the same name even if others made or changed them, and review copies with edits'
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
    const ports = portsOf(host)
    const workspace = await openWorkspace(given, ports)
    const stems = stemsFor(paths, given.out)
    const asked: PlainGiven = Object.fromEntries(
      Object.entries(given).filter(([name]) => Object.hasOwn(settings, name))
    )
    const outcomes: RenderOutcome[] = []
    const written: string[] = []
    let worst: 0 | 1 | 2 = 0

    for (const [index, path] of paths.entries()) {
      if (paths.length > 1) host.progress(`生成 ${index + 1}/${paths.length} ${path}`)
      const stem = stems.get(path)!
      const copy = `${stem}${reviewSuffix}`
      const outcome = await runJob(
        {
          do: 'render',
          draft: {path},
          kind: given.kind,
          stage: given.stage,
          formats: given.to,
          review: given.review,
          settings: asked,
          folder: host.folderOf(stem),
          replaces: given.review && !given.force ? copy : undefined
        },
        workspace,
        ports
      )
      outcomes.push(outcome)
      const files: string[] = []
      if (outcome.kept) {
        host.progress('')
        host.complain(keptInWords(copy, path, outcome.kept))
      }
      const isUndone = tellUndone(outcome, host)
      const isAll = await isWritten(stem, outcome, {files, force: given.force}, host)
      if (isUndone || outcome.kept || !isAll) worst = 2
      else if (files.length === 0 || failsAt(outcome.verdict, 'error')) worst = worst === 2 ? 2 : 1
      written.push(...files)
    }
    host.progress('')
    const verdicts = outcomes.map(({verdict}) => verdict)
    const isForPrograms = given['fit-report'] === 'json'
    if (given['fit-report'])
      host.put(
        await fitReportOf(
          given['fit-report'],
          outcomes.flatMap(({fits}) => fits)
        )
      )
    if (!given.quiet && !isForPrograms && verdicts.length > 0)
      host.say(text.write(verdicts, {color: host.isColored}).trimEnd())
    if (!isForPrograms)
      host.say(
        [
          written.length > 0 ? '写好：' : '没有写文件。',
          ...written.map(line => `  ${printableLine(line)}`)
        ].join('\n')
      )
    const broken = brokenRules(verdicts)
    if (broken) {
      host.complain(broken)
      return 2
    }
    if (written.length === 0 && worst < 2) host.say(shut(stageOf(given.stage, workspace.config)))
    return worst
  }
})

const reviewSuffix = '.审阅稿.docx'

/** Write the files of a draft; whether all could be. */
async function isWritten(
  stem: string,
  {outputs}: Outcome,
  {files, force}: {files: string[]; force: boolean},
  host: Host
): Promise<boolean> {
  let isAll = true
  for (const {suffix, bytes} of outputs) {
    try {
      // What a review copy held was looked at already.
      const placed = await host.place(stem + suffix, bytes, {force, replaces: suffix === reviewSuffix})
      tellKept(placed, host, '确实不要原来的了，加 --force 覆盖。')
      files.push(`${placed.path}（${sizeOf(bytes)}）`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      host.progress('')
      host.complain(error.message)
      isAll = false
    }
  }
  return isAll
}

const keptInWords = (copy: string, draft: string, {what, canPull, wayOut}: Kept): string =>
  canPull
    ? `“${copy}”${what}，没有覆盖它。先运行 zongshu pull ${copy} ${draft}；取不回的已经自己搬到草稿里，或者确实不要了，加 --force 覆盖。`
    : `“${copy}”${what}，没有覆盖它。${wayOut}；确实不要了，加 --force 覆盖。`

const shut = (stage: 'draft' | 'final'): string =>
  stage === 'final' ? '报送关口（final）：有待填或错误，改好后再来。' : '草稿无法成文，请先改正上面的错误。'

function sizeOf({length}: Uint8Array): string {
  return length < 1_000_000
    ? `${Math.max(1, Math.round(length / 1000))} KB`
    : `${(length / 1_000_000).toFixed(1)} MB`
}
