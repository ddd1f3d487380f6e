import type {Written} from '../../batch/cache.ts'
import type {Made} from '../../batch/work.ts'
import {failsAt, type PageJob, type PageOutcome} from '../../engine/job.ts'
import {smallFamilies} from '../../fonts/families.ts'
import {fontsOption} from '../../fonts/option.ts'
import {defineOptions, type Given} from '../../options.ts'
import type {StoryReport} from '../../page/fit-report.ts'
import {inksOption} from '../../photo/inks-option.ts'
import {printableJson, printableLine} from '../../report/printable.ts'
import {text} from '../../report/text.ts'
import {openBatch, tellFailures, tellLeft} from '../batch.ts'
import {cacheOptions, jobsFor, jobsOptions} from '../batch-options.ts'
import {brokenRules} from '../broken-rules.ts'
import {defineCommand} from '../command.ts'
import type {common} from '../common.ts'
import {fitReportOf} from '../fit-report.ts'
import {type Host, portsOf} from '../host.ts'
import {fitReportOption, stageOption, workspaceOptions} from '../options.ts'
import {pageOutputs} from '../page-outputs.ts'
import {pathsOf} from '../paths.ts'
import {stemsFor} from '../stems.ts'
import {tellKept, tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'
import {type Round, watching} from '../watch.ts'

const options = defineOptions({
  out: {
    value: {zh: '文件夹', en: 'folder'},
    help: {zh: '写到哪个文件夹，不写时与版面文件同在', en: 'Folder for the files'}
  },
  outputs: {
    value: Object.keys(pageOutputs).join(','),
    values: Object.keys(pageOutputs),
    many: true,
    help: {
      zh: Object.entries(pageOutputs)
        .map(([name, {zh}]) => `${name} ${zh}`)
        .join('；')
        .concat('；不写时为 proof'),
      en: Object.entries(pageOutputs)
        .map(([name, {en}]) => `${name} ${en}`)
        .join('; ')
        .concat('; default: proof')
    }
  },
  ...fitReportOption,
  plan: {
    value: {zh: 'json|文件', en: 'json|file'},
    help: {
      zh: 'json：印出这一版的排版计划；写计划文件：照它排，删去的各项由版式安排',
      en: 'json: print the plan of the page; a file: keep what that plan says, and place the rest'
    }
  },
  ...fontsOption,
  ...inksOption,
  date: {
    value: {zh: '日期', en: 'date'},
    help: {zh: '文件的日期，如 2023-06-30', en: 'Date of the document'}
  },
  ...stageOption,
  ...workspaceOptions,
  ...jobsOptions,
  ...cacheOptions
})

export const page = defineCommand({
  name: 'page',
  usage: {zh: '<版面.yaml…|文件夹|@名单>', en: '<page.yaml…|folder|@list>'},
  summary: {zh: '把几篇稿件排成一个报纸版面', en: 'Set a newspaper page of one or more drafts'},
  options,
  examples: [
    {
      line: 'zongshu page examples/zhaotong-page/page.yaml --out out',
      says: {
        zh: '排出例子里的版面；自己的版面文件照它写',
        en: 'Set the example page; write your own page like it'
      }
    },
    {
      line: 'zongshu page 版面.yaml --outputs proof,press,idml --fit-report text',
      says: {
        zh: '小样、印刷 PDF 和 InDesign 文件，并报告排了多少',
        en: 'Proof, print PDF and IDML, with a fit report'
      }
    }
  ],
  async run(patterns, given, host) {
    if (patterns.length === 0) throw new UsageError('请写出版面文件，例如：zongshu page 版面.yaml')
    if (given.date !== undefined && !isDay(given.date))
      throw new UsageError(`--date 写的是“${given.date}”，要写成真实的日期，如 2023-06-30。`)
    if (given.plan === 'json' && given['fit-report'] === 'json')
      throw new UsageError('--plan json 和 --fit-report json 都印 JSON，一次只能要一样。')
    if (given.plan !== undefined && given.plan !== 'json' && patterns.length > 1)
      throw new UsageError('--plan 的计划文件只给一个版面用，请一次只写一个版面文件。')
    const find = (host: Host) => pathsOf(patterns, host, {wanted: 'pages', shard: given.shard})
    const once = (paths: ReadonlyArray<string>) => pageAll(paths, given, host)
    return given.watch ? watching(find, once, host) : (await once(await find(host))).code
  }
})

type PageGiven = Given<typeof options> & Given<typeof common>

async function pageAll(paths: ReadonlyArray<string>, given: PageGiven, host: Host): Promise<Round> {
  // Typst gets ready while the settings and drafts are read.
  if (!given.cache && jobsFor(given.jobs, paths.length) === 1) portsOf(host).typesetter?.(['page'])
  const {fonts, stage, date, pressReady, icc, templates, campaigns, config} = given
  const stems = stemsFor(paths, given.out)
  const batch = await openBatch(host, {
    given,
    setup: {templates, campaigns, config},
    doing: '排版',
    stemOf: path => stems.get(path)!,
    isWatched: given.watch
  })
  const outputs = given.outputs.length > 0 ? given.outputs : undefined
  const jobOf = (path: string): PageJob => ({
    do: 'page',
    page: {path},
    outputs,
    fonts,
    stage,
    date,
    pressReady,
    icc,
    ...(given.plan !== undefined && given.plan !== 'json' ? {plan: given.plan} : {})
  })
  const seen: Round['seen'] = new Map()
  const failed: string[] = []
  const written: string[] = []
  const fits: StoryReport[] = []
  let code: 0 | 1 | 2 = 0
  for await (const item of batch.each(paths, jobOf)) {
    const {path, outcome} = item
    seen.set(path, item.seen)
    const isUndone = tellUndone(outcome, host)
    if (isUndone) failed.push(path)
    else {
      const files = item.found ?? (await writeAll(stems.get(path)!, item.made, host))
      item.keep(files)
      written.push(...files.map(file => file.path))
      if (files.length > 0) fits.push(...outcome.fits)
      const one = await tellPage(outcome, files, given, host)
      if (one > code) code = one
    }
    if (isUndone) code = 2
  }
  if (given['fit-report'] === 'json' && written.length > 0) host.put(await fitReportOf('json', fits))
  tellFailures(failed, paths.length, host)
  if (batch.isStopped()) tellLeft(seen.size, paths, given.cache, host)
  return {code: batch.isStopped() ? 130 : code, shared: batch.shared, seen, written}
}

async function writeAll(stem: string, made: ReadonlyArray<Made>, host: Host): Promise<Written[]> {
  const files: Written[] = []
  for (const {suffix, content} of made) {
    const placed = await host.place(stem + suffix, content)
    tellKept(placed, host)
    files.push({path: placed.path, hash: placed.hash, size: placed.size})
  }
  return files
}

/** Say what became of a page. */
async function tellPage(
  outcome: PageOutcome,
  files: ReadonlyArray<Written>,
  given: PageGiven,
  host: Host
): Promise<0 | 1 | 2> {
  host.progress('')
  if (given.fonts === 'system' && outcome.families) host.say(`字体：${fontsInUse(outcome.families)}`)
  if (given.plan === 'json' && outcome.plan) host.put(printableJson(outcome.plan).trimEnd())
  if (given['fit-report'] && files.length > 0) host.put(await fitReportOf(given['fit-report'], outcome.fits))
  const verdicts = [outcome.verdict, ...outcome.drafts.map(({verdict}) => verdict)]
  if (given['fit-report'] !== 'json' && given.plan !== 'json') {
    if (verdicts.some(({findings}) => findings.length > 0))
      host.say(text.write(verdicts, {color: host.isColored}).trimEnd())
    host.say(
      [
        files.length > 0 ? '写好：' : '没有写文件，请先改正上面的问题。',
        ...files.map(({path}) => `  ${printableLine(path)}`)
      ].join('\n')
    )
  }
  const broken = brokenRules(verdicts)
  if (broken) {
    host.complain(broken)
    return 2
  }
  return files.length === 0 || verdicts.some(verdict => failsAt(verdict, 'error')) ? 1 : 0
}

/** Whether words are a day as ISO 8601 writes it, of a year that documents are made in. */
function isDay(words: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words) ?? []
  if (!year || Number(year) < 1980 || Number(year) > 2107) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().startsWith(words)
}

const roleNames = {title: '标题', song: '正文', hei: '小标题', kai: '图说'}

/** The first family; of ours, the one with all characters. */
const wholeFamily = (list: ReadonlyArray<string> = []): string =>
  list.find(family => !smallFamilies.has(family)) ?? ''

const fontsInUse = (families: Readonly<Record<string, ReadonlyArray<string>>>): string =>
  Object.entries(roleNames)
    .map(([role, name]) => `${name} ${wholeFamily(families[role])}`)
    .join('，')
