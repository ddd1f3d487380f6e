import {failsAt} from '../../engine/job.ts'
import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {smallFamilies} from '../../fonts/families.ts'
import {fontsOption} from '../../fonts/option.ts'
import {inksOption} from '../../photo/inks-option.ts'
import {printableLine} from '../../report/printable.ts'
import {text} from '../../report/text.ts'
import {brokenRules} from '../broken-rules.ts'
import {defineCommand} from '../command.ts'
import {fitReportOf} from '../fit-report.ts'
import {portsOf} from '../host.ts'
import {fitReportOption, stageOption, workspaceOptions} from '../options.ts'
import {pageOutputs} from '../page-outputs.ts'
import {stemsFor} from '../stems.ts'
import {tellKept, tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

export const page = defineCommand({
  name: 'page',
  usage: {zh: '<版面.yaml>', en: '<page.yaml>'},
  summary: {zh: '把几篇稿件排成一个报纸版面', en: 'Set a newspaper page of one or more drafts'},
  options: {
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
    ...fontsOption,
    ...inksOption,
    date: {
      value: {zh: '日期', en: 'date'},
      help: {zh: '文件的日期，如 2023-06-30', en: 'Date of the document'}
    },
    ...stageOption,
    ...workspaceOptions
  },
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
  async run([path, ...more], given, host) {
    if (!path || more.length > 0) throw new UsageError('请写出一个版面文件，例如：zongshu page 版面.yaml')
    if (given.date !== undefined && !isDay(given.date))
      throw new UsageError(`--date 写的是“${given.date}”，要写成真实的日期，如 2023-06-30。`)
    const ports = portsOf(host)
    // Typst gets ready while the settings and drafts are read.
    ports.typesetter?.(['page'])
    const workspace = await openWorkspace(given, ports)
    const {fonts, stage, date, pressReady, icc} = given
    const outputs = given.outputs.length > 0 ? given.outputs : undefined
    const outcome = await runJob(
      {do: 'page', page: {path}, outputs, fonts, stage, date, pressReady, icc},
      workspace,
      ports
    )
    if (tellUndone(outcome, host)) return 2
    if (fonts === 'system' && outcome.families) host.say(`字体：${fontsInUse(outcome.families)}`)
    if (given['fit-report'] && outcome.outputs.length > 0)
      host.put(await fitReportOf(given['fit-report'], outcome.fits))
    const stem = stemsFor([path], given.out).get(path)!
    const written: string[] = []
    for (const {suffix, bytes} of outcome.outputs) {
      const placed = await host.place(stem + suffix, bytes)
      tellKept(placed, host)
      written.push(placed.path)
    }
    const verdicts = [outcome.verdict, ...outcome.drafts.map(({verdict}) => verdict)]
    if (given['fit-report'] !== 'json') {
      if (verdicts.some(({findings}) => findings.length > 0))
        host.say(text.write(verdicts, {color: host.isColored}).trimEnd())
      host.say(
        [
          written.length > 0 ? '写好：' : '没有写文件，请先改正上面的问题。',
          ...written.map(file => `  ${printableLine(file)}`)
        ].join('\n')
      )
    }
    const broken = brokenRules(verdicts)
    if (broken) {
      host.complain(broken)
      return 2
    }
    return written.length === 0 || verdicts.some(verdict => failsAt(verdict, 'error')) ? 1 : 0
  }
})

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
