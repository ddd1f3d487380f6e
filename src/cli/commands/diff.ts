import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {printable, printableLine} from '../../report/printable.ts'
import {comparisonPage} from '../../years/html.ts'
import {inWords} from '../../years/in-words.ts'
import {defineCommand} from '../command.ts'
import {portsOf} from '../host.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

/** `zongshu diff`. */
export const diff = defineCommand({
  name: 'diff',
  usage: {zh: '<去年.yaml|.docx> <今年.yaml|.docx>', en: '<last-year> <this-year>'},
  summary: {
    zh: '今年的与去年的相比：数据增减、原样留下的句子、重报的荣誉、去年说要做的',
    en: "Hold this year's report against last year's: figures, sentences left as they were, honours told again, promises"
  },
  options: {
    format: {
      value: 'text|json|html',
      values: ['text', 'json', 'html'],
      default: 'text',
      help: {zh: '写成文字、JSON 还是网页', en: 'Plain text, JSON or a page'}
    },
    out: {
      value: {zh: '文件', en: 'file'},
      help: {zh: '写到文件（默认打印出来）', en: 'Write to a file (default: print)'}
    },
    force: {help: {zh: '覆盖已有的文件', en: 'Overwrite a file that is there'}}
  },
  examples: [
    {line: 'zongshu diff 2023.yaml 2024.yaml', says: {zh: '打印出来', en: 'Print it'}},
    {
      line: 'zongshu diff 去年总结.docx 2024.yaml --format html --out 对比.html',
      says: {zh: '写成网页，给领导看', en: 'A page to read'}
    }
  ],
  async run(paths, {format, out, force}, host) {
    const [before, after, ...more] = paths
    if (!before || !after || more.length > 0)
      throw new UsageError('请依次写出去年的和今年的，例如：zongshu diff 2023.yaml 2024.yaml')
    const ports = portsOf(host)
    const workspace = await openWorkspace({}, ports)
    const outcome = await runJob({do: 'diff', before: {path: before}, after: {path: after}}, workspace, ports)
    if (tellUndone(outcome, host) || !outcome.comparison) return 2
    const {comparison} = outcome
    const text =
      format === 'json'
        ? JSON.stringify(comparison, undefined, 2)
        : format === 'html'
          ? comparisonPage(comparison, [before, after])
          : inWords(comparison)
    if (out === undefined) {
      if (format === 'text') host.say(printable(text))
      else host.put(text)
      return 0
    }
    await host.place(out, new TextEncoder().encode(`${text}\n`), {exact: true, force})
    host.say(printableLine(`写好了“${out}”。`))
    return 0
  }
})
