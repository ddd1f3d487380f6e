import type {FiguresOutcome} from '../../engine/job.ts'
import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {inWords} from '../../figures/in-words.ts'
import {printable, printableLine} from '../../report/printable.ts'
import {defineCommand} from '../command.ts'
import {type Host, portsOf} from '../host.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

const example = 'zongshu figures 部门报表.xlsx 昭阳区.yaml'

/** `zongshu figures`: tables of departments into a draft, and blank ones out of it. */
export const figures = defineCommand({
  name: 'figures',
  usage: {zh: '<报表.xlsx|.ods|.csv> <草稿.yaml>', en: '<table.xlsx|.ods|.csv> <draft.yaml>'},
  summary: {
    zh: '把部门报表里的数取进草稿的“数据”；不加 --yes 只显示差别；--to xlsx 写出给部门填的空表',
    en: 'Take figures from a department’s table into the draft; only shows them without --yes'
  },
  options: {
    yes: {help: {zh: '确认写回草稿', en: 'Write the draft'}},
    match: {
      value: {zh: '表里的名称=数据名', en: 'name=figure'},
      many: true,
      help: {
        zh: '表里的名称是草稿里的哪个数据；加 --yes 时记进“草稿.对照.yaml”，下次还照它对；写“=不取”就不再提',
        en: 'What a name of the table is called in the draft; kept beside the draft for next time'
      }
    },
    take: {
      value: {zh: '数据名', en: 'figure'},
      many: true,
      help: {zh: '有疑问、要您定的数，照显示的取', en: 'Take a doubtful value as it is shown'}
    },
    add: {
      value: {zh: '名称|all', en: 'name|all'},
      many: true,
      help: {
        zh: '草稿里没有的，加进“数据”；all 表示全部',
        en: 'Add a figure that the draft has not; all for every one'
      }
    },
    'keep-units': {
      help: {
        zh: '照草稿的单位写（如把万元写成亿元）：只移小数点，不四舍五入',
        en: 'Write values in the scale of the draft; only the point moves'
      }
    },
    format: {
      value: 'text|json',
      values: ['text', 'json'],
      default: 'text',
      help: {zh: '差别写成文字还是 JSON', en: 'Plain text or JSON'}
    },
    to: {
      value: 'xlsx',
      values: ['xlsx'],
      help: {
        zh: '只写草稿：写出给部门填的空表，按“来源”分工作表',
        en: 'Write a blank table for departments, a sheet for each source'
      }
    },
    last: {
      value: {zh: '去年.yaml', en: 'last-year.yaml'},
      help: {
        zh: '空表里列出去年草稿的数（默认：列出草稿现有的）',
        en: 'Show last year’s values in the blank table'
      }
    },
    out: {
      value: {zh: '文件.xlsx', en: 'file.xlsx'},
      help: {
        zh: '空表写到哪里（默认：与草稿同在，名为“草稿.填报表.xlsx”）',
        en: 'Where to write the blank table'
      }
    },
    force: {help: {zh: '覆盖已有的空表', en: 'Overwrite a table that is there'}}
  },
  examples: [
    {line: example, says: {zh: '看看会改哪些', en: 'See what would change'}},
    {
      line: 'zongshu figures 部门报表.xlsx 昭阳区.yaml --match 科级干部总数=科级干部 --yes',
      says: {zh: '写回草稿，注释和排列不变', en: 'Write it into the draft'}
    },
    {
      line: 'zongshu figures 昭阳区.yaml --to xlsx --last 2022.yaml',
      says: {zh: '写出给部门填的空表，列出去年的数', en: 'A blank table with last year’s values'}
    }
  ],
  async run(paths, given, host) {
    if (given.to !== undefined) return writeBlank(paths, given, host)
    const [table, draft, ...more] = paths
    if (!table || !draft || more.length > 0 || /\.ya?ml$/i.test(table))
      throw new UsageError(
        `请依次写出报表和草稿，例如：${example}；要写空表：zongshu figures 昭阳区.yaml --to xlsx`
      )
    const before = await host.read(draft)
    const ports = portsOf(host)
    const files = {...host, read: async (path: string) => (path === draft ? before : host.read(path))}
    const {take, add} = given
    const outcome = await runJob(
      {
        do: 'figures',
        table,
        draft: {path: draft},
        matches: pairsIn(given.match),
        take,
        add,
        keepUnits: given['keep-units']
      },
      await openWorkspace({}, ports),
      {...ports, files}
    )
    if (tellUndone(outcome, host) || !outcome.plan) return 2
    if (given.format === 'json') host.put(JSON.stringify(asJson(outcome), undefined, 2))
    else host.say(printable(inWords({...outcome, plan: outcome.plan}, [table, draft])))
    return given.yes
      ? write(outcome, {draft, before, isQuiet: given.format === 'json'}, host)
      : ask(outcome, given.format === 'json', host)
  }
})

const asJson = ({plan, added, sentences, told}: FiguresOutcome) => ({...plan, added, sentences, told})

function ask(outcome: FiguresOutcome, isQuiet: boolean, host: Host): 0 | 1 {
  const isAnything = outcome.text !== undefined || outcome.mapping.text !== undefined
  if (isAnything && !isQuiet) host.say('\n核对无误后加 --yes 写回草稿。')
  return isAnything || isOpen(outcome) ? 1 : 0
}

/** Whether something is left that a person must decide. */
const isOpen = ({plan}: FiguresOutcome): boolean =>
  plan !== undefined && plan.questions.length + plan.conflicts.length > 0

async function write(
  outcome: FiguresOutcome,
  {draft, before, isQuiet}: {draft: string; before: Uint8Array; isQuiet: boolean},
  host: Host
): Promise<0 | 1> {
  const {text, mapping, verdict, plan, added} = outcome
  const encoder = new TextEncoder()
  // What a program reads stays alone on standard output.
  const tell = (line: string) => (isQuiet ? host.complain(line) : host.say(printableLine(line)))
  if (text !== undefined) {
    await host.replace(draft, before, encoder.encode(text))
    if (verdict.source && verdict.source.encoding !== 'utf-8') tell(`“${draft}”改存为 UTF-8 编码。`)
    tell(`已写回“${draft}”，共 ${(plan?.changes.length ?? 0) + added.length} 处。`)
  } else tell('没有要写回草稿的改动。')
  if (mapping.text !== undefined) {
    await host.replace(mapping.path, await host.readIfThere(mapping.path), encoder.encode(mapping.text))
    tell(`名称的对照记在“${mapping.path}”，下次还照它对。`)
  }
  return isOpen(outcome) ? 1 : 0
}

function pairsIn(words: ReadonlyArray<string>): Record<string, string> {
  return Object.fromEntries(
    words.map(word => {
      const [, name, figure] = /^(.+?)[=＝](.+)$/.exec(word) ?? []
      if (!name || !figure)
        throw new UsageError(
          `“--match ${word}”要写成“表里的名称=数据名”，例如：--match 科级干部总数=科级干部`
        )
      return [name.trim(), figure.trim()]
    })
  )
}

interface BlankGiven {
  readonly last: string | undefined
  readonly out: string | undefined
  readonly force: boolean
}

async function writeBlank(
  paths: ReadonlyArray<string>,
  {last, out, force}: BlankGiven,
  host: Host
): Promise<0 | 2> {
  const [draft, ...more] = paths
  if (!draft || more.length > 0)
    throw new UsageError('写空表只要草稿，例如：zongshu figures 昭阳区.yaml --to xlsx')
  const to = out ?? `${draft === '-' ? '草稿' : draft.replace(/\.ya?ml$/i, '')}.填报表.xlsx`
  if (!/\.xlsx$/i.test(to)) throw new UsageError(`空表是 Excel 表格，文件名要以 .xlsx 结尾，例如：${to}.xlsx`)
  const ports = portsOf(host)
  const outcome = await runJob(
    {do: 'figures-table', draft: {path: draft}, ...(last !== undefined && {last: {path: last}})},
    await openWorkspace({}, ports),
    ports
  )
  if (tellUndone(outcome, host)) return 2
  const placed = await host.place(to, outcome.outputs[0]!.bytes, {force, exact: true})
  const sheets = outcome.sheets.map(({name, rows}) => `${name} ${rows} 项`).join('、')
  host.say(
    printable(
      [
        `空表写在“${placed.path}”：${sheets}。`,
        ...outcome.leftOut,
        `填好以后：zongshu figures ${to} ${draft}`
      ].join('\n')
    )
  )
  return 0
}
