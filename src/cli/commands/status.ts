import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {printable, printableJson, printableLine} from '../../report/printable.ts'
import {text as textReport} from '../../report/text.ts'
import {type Status, statusInWords} from '../../rollup/status.ts'
import {statusPage} from '../../rollup/status-page.ts'
import {statusSheet} from '../../rollup/status-sheet.ts'
import {defineCommand} from '../command.ts'
import {type Host, portsOf} from '../host.ts'
import {stageOption, workspaceOptions} from '../options.ts'
import {pathsOf} from '../paths.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

/** `zongshu status`. */
export const status = defineCommand({
  name: 'status',
  usage: {zh: '<各县草稿…>', en: '<county-drafts…>'},
  summary: {
    zh: '各县报了没有、还差多少：待填、错误、最后改动',
    en: 'Who has handed in, and what is left to do: slots, errors, last change'
  },
  options: {
    expect: {
      value: {zh: '汇总.yaml', en: 'rollup.yaml'},
      help: {
        zh: '按汇总文件的“应报”列出谁没有报',
        en: 'Tell who is lacking, by the counties that a rollup file expects'
      }
    },
    format: {
      value: 'text|json|html|xlsx',
      values: ['text', 'json', 'html', 'xlsx'],
      default: 'text',
      help: {zh: '文字、JSON、网页或 Excel 表', en: 'Plain text, JSON, a page or an Excel sheet'}
    },
    out: {
      value: {zh: '文件', en: 'file'},
      help: {
        zh: '写到文件（默认打印出来；xlsx 必须写）',
        en: 'Write to a file (default: print; needed for xlsx)'
      }
    },
    force: {help: {zh: '覆盖已有的文件', en: 'Overwrite a file that is there'}},
    ...stageOption,
    ...workspaceOptions
  },
  examples: [
    {line: 'zongshu status "各县/*.yaml"', says: {zh: '逐县列出', en: 'A line for each county'}},
    {
      line: 'zongshu status "各县/*.yaml" --expect 汇总.yaml --format xlsx --out 报送情况.xlsx',
      says: {zh: '连同没报的，写成 Excel 表', en: 'With those that are lacking, as an Excel sheet'}
    }
  ],
  async run(patterns, given, host) {
    const {format, out, force, expect, stage} = given
    if (format === 'xlsx' && out === undefined)
      throw new UsageError('Excel 表不能打印出来，请用 --out 写出文件名，例如：--out 报送情况.xlsx')
    const places = [expect ?? '', out ?? ''].map(path => host.between('.', path))
    const paths = (await pathsOf(patterns, host)).filter(path => !places.includes(host.between('.', path)))
    const ports = portsOf(host)
    const workspace = await openWorkspace(given, ports)
    let count = 0
    const progress = ({file}: {file: string}) => host.progress(`检查 ${++count}/${paths.length} ${file}`)
    const outcome = await runJob(
      {do: 'status', drafts: paths.map(path => ({path})), stage, ...(expect ? {expect: {path: expect}} : {})},
      workspace,
      {...ports, progress}
    )
    host.progress('')
    if (tellUndone(outcome, host)) return 2
    const {status: found, verdict} = outcome
    if (!found) {
      host.say(textReport.write([verdict]).trimEnd())
      return 2
    }
    const written = await writtenAs(format, found, host)
    if (out !== undefined) {
      const bytes = typeof written === 'string' ? new TextEncoder().encode(`${written}\n`) : written
      await host.place(out, bytes, {exact: true, force})
      host.say(printableLine(`写好了“${out}”。`))
    } else if (typeof written === 'string') {
      if (format === 'text') host.say(printable(written))
      else host.put(written)
    }
    return found.rows.every(({state}) => state === 'done') ? 0 : 1
  }
})

async function writtenAs(format: string, found: Status, host: Host): Promise<string | Uint8Array> {
  if (format === 'json') return printableJson(found).trimEnd()
  if (format === 'html') return statusPage(found, host.today())
  return format === 'xlsx' ? statusSheet(found) : statusInWords(found)
}
