import type {FormatOutcome} from '../../engine/job.ts'
import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {docxSettings} from '../../formats/docx/docx.ts'
import {docxNotices} from '../../formats/docx/notices.ts'
import {proofInWords, unkeptInWords} from '../../importing/in-words.ts'
import {isLoss} from '../../reading/unkept.ts'
import {printable, printableLine} from '../../report/printable.ts'
import {articleNumber, listOfArticles} from '../article-asked.ts'
import {defineCommand} from '../command.ts'
import {portsOf} from '../host.ts'
import {wholeOption} from '../options.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

/** `zongshu format`: a finished file in the official layout, its words unchanged. */
export const format = defineCommand({
  name: 'format',
  usage: {zh: '<总结.docx|.md|.txt|.pdf>', en: '<report.docx|.md|.txt|.pdf>'},
  summary: {
    zh: '把写好的文件排成公文格式，一字不改，并逐行核对',
    en: 'Put a finished file into the official layout, its words unchanged and proved so'
  },
  options: {
    out: {
      value: {zh: '文件.docx', en: 'file.docx'},
      help: {
        zh: '写到哪里（默认：与原文件同在，名为“总结.公文.docx”）',
        en: 'Where to write (default: beside the file, named after it)'
      }
    },
    article: {
      value: {zh: '篇', en: 'number'},
      help: {zh: '文件里有几篇稿件时，排第几篇', en: 'Which of several articles'}
    },
    review: {
      help: {zh: '写成审阅稿：检查出的问题是批注', en: 'As a review copy, with findings as comments'}
    },
    ...docxSettings,
    ...wholeOption,
    force: {
      help: {
        zh: '同名的文件不是本工具写的，或有人改过，也覆盖它',
        en: 'Overwrite a file of that name even if others made or changed it'
      }
    }
  },
  examples: [
    {line: 'zongshu format 总结.docx', says: {zh: '写成“总结.公文.docx”', en: 'Writes 总结.公文.docx'}},
    {
      line: 'zongshu format 总结.txt --docx-template 红头.docx',
      says: {zh: '填进单位自己的红头模板', en: 'Into the office’s own template'}
    }
  ],
  async run([path, ...more], {out, article, review, all, force, style, geometry, contents, template}, host) {
    if (!path || more.length > 0) throw new UsageError('请写出一个文件，例如：zongshu format 总结.docx')
    const to =
      out ??
      `${path === '-' ? '成稿' : path.replace(/\.[^./\\]*$/, '')}${article === undefined ? '' : `-${article}`}${review ? '.审阅稿' : '.公文'}.docx`
    if (!/\.docx$/i.test(to))
      throw new UsageError(`写出来的是 Word 文档，文件名要以 .docx 结尾，例如：${to}.docx`)
    const ports = portsOf(host)
    const outcome = await runJob(
      {
        do: 'format',
        file: {path},
        article: articleNumber(article),
        review,
        settings: {style: style ?? 'gbt9704', geometry, contents, template}
      },
      await openWorkspace({}, ports),
      ports
    )
    if (tellUndone(outcome, host)) return 2
    const [written] = outcome.outputs
    if (!outcome.proof || !written) {
      if (outcome.articles.length > 1) host.say(printable(listOfArticles(path, outcome.articles)))
      else host.complain(printable(whyNot(outcome)))
      return 2
    }
    const placed = await host.place(to, written.bytes, {force, exact: true})
    host.say(
      printable(`“${path}”排成了公文格式“${placed.path}”。\n${proofInWords(outcome.proof, {isWhole: all})}`)
    )
    const {proof, unkept, furniture} = outcome
    const told = unkeptInWords(unkept, furniture, {isWhole: all})
    if (told.length > 0) host.say(printable(told.join('\n')))
    const ofTemplate = outcome.verdict.findings.filter(one => docxNotices.some(({id}) => id === one.ruleId))
    for (const {message} of ofTemplate) host.complain(printableLine(message))
    if (unkept.some(isLoss) || ofTemplate.length > 0) return 1
    return proof.leftOut.length + proof.changed.length + proof.widened.length === 0 ? 0 : 1
  }
})

const whyNot = ({verdict}: FormatOutcome): string =>
  ['没有写文件。', ...verdict.findings.map(({message}) => message)].join('\n')
