import {basename, dirname, extname, join} from 'node:path'
import {unread} from '../../check.ts'
import type {Article} from '../../compose/article.ts'
import {defaultDay} from '../../default-day.ts'
import {decode} from '../../draft/decode.ts'
import type {Finding} from '../../finding.ts'
import {type Families, smallFamilies} from '../../fonts/families.ts'
import type {CheckedFile} from '../../report/checked-file.ts'
import {text} from '../../report/text.ts'
import {withTypesetter} from '../../typst/notices.ts'
import {beside} from '../beside.ts'
import {brokenRules} from '../broken-rules.ts'
import {buildFile} from '../check-file.ts'
import type {Command} from '../command.ts'
import {UsageError} from '../command.ts'
import {configOption, loadConfig} from '../config.ts'
import {refuseDraft} from '../file-sort.ts'
import {fitReportOf, fitReportOption, fontsOption} from '../format-settings.ts'
import {loadKinds} from '../kinds.ts'
import {failsAt, stage, stageOf, strings, templates} from '../options.ts'
import {pageOutputs} from '../page-outputs.ts'

export const page: Command = {
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
    'fit-report': fitReportOption,
    fonts: fontsOption,
    date: {
      value: {zh: '日期', en: 'date'},
      help: {zh: '文件的日期，如 2023-06-30', en: 'Date of the document'}
    },
    stage,
    templates,
    config: configOption
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
    ;(await import('../../node/typst/index.ts')).startTypesetter()
    const findings: Finding[] = []
    const report = (finding: Finding) => void findings.push(finding)
    const source = decode(await host.read(path), path, report)
    refuseDraft(path, source.text)
    const {readPage, setPage} = await import('../../page/page.ts')
    const read = readPage(source, report)
    const results: CheckedFile[] = []
    const articles: Article[] = []
    const config = await loadConfig(given, host)
    const stage = stageOf(given, config)

    if (read) {
      const kinds = await loadKinds(host, [...config.templates, ...strings(given.templates)])
      for (const {draft, kind} of read.spec.articles ?? []) {
        const {file, built} = await buildFile(beside(path, draft.text), host, {
          kinds,
          kind: kind?.text,
          stage,
          config,
          formats: []
        })
        results.push(file)
        if (built?.article) articles.push(built.article)
      }
    }
    const isComplete = read && articles.length === read.spec.articles?.length
    const isShut =
      stage === 'final' &&
      [...findings, ...results.flatMap(result => result.findings)].some(({severity}) => severity === 'error')
    const written: string[] = []
    if (read && isComplete && !isShut) {
      const files = await withTypesetter('版面', report, async () => {
        const {press} = await import('../../page/press.ts')
        const {writePage} = await import('../../page/write.ts')
        const {reportEmptyFoot} = await import('../../page/move-up.ts')
        const fonts = given.fonts as 'bundled' | 'system'
        const engine = await press(fonts)
        if (fonts === 'system') host.say(`字体：${fontsInUse(engine.families)}`)
        const set = await setPage(read, articles, engine, (given.date as string | undefined) ?? defaultDay)
        reportEmptyFoot({rows: set.empty, chars: set.sheet.chars}, report)
        const outputs = strings(given.outputs)
        const work = {set, read, articles, press: engine, report}
        const files = await writePage(work, outputs.length > 0 ? outputs : ['proof'])
        if (given['fit-report']) {
          const {reportFit} = await import('../../page/fit-report.ts')
          host.say(
            // A story of a page of several has no foot of its own.
            await fitReportOf(
              given,
              set.fitted.map(one => reportFit(one))
            )
          )
        }
        return files
      })
      const stem = join((given.out as string | undefined) ?? dirname(path), basename(path, extname(path)))
      for (const {suffix, bytes} of files ?? []) {
        await host.write(stem + suffix, bytes)
        written.push(stem + suffix)
      }
    }
    const own = {file: path, source, ...unread(findings, [])}
    const all = [own, ...results]
    if (given['fit-report'] !== 'json') {
      if (all.some(result => result.findings.length > 0))
        host.say(text.write(all, {color: host.isColored}).trimEnd())
      host.say(
        [
          written.length > 0 ? '写好：' : '没有写文件，请先改正上面的问题。',
          ...written.map(file => `  ${file}`)
        ].join('\n')
      )
    }
    const broken = brokenRules(all)
    if (broken) {
      host.complain(broken)
      return 2
    }
    return written.length === 0 || all.some(result => failsAt(result, 'error')) ? 1 : 0
  }
}

const roleNames = {title: '标题', song: '正文', hei: '小标题', kai: '图说'}

/** The first family; of ours, the one with all characters. */
const wholeFamily = (list: ReadonlyArray<string>): string =>
  list.find(family => !smallFamilies.has(family)) ?? ''

const fontsInUse = (families: Families): string =>
  Object.entries(roleNames)
    .map(([role, name]) => `${name} ${wholeFamily(families[role as keyof Families])}`)
    .join('，')
