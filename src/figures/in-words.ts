import type {FigureChange, FiguresPlan} from './plan.ts'
import type {ChangedSentence} from './sentences.ts'
import type {UnknownFigure} from './unknown.ts'

/** What tables would change in a draft. */
export interface Preview {
  readonly plan: FiguresPlan
  readonly added: ReadonlyArray<{readonly name: string; readonly value: string}>
  readonly sentences: ReadonlyArray<ChangedSentence>
  readonly told: ReadonlyArray<string>
}

/** Longer lists are cut, and say so. */
const most = 30

/** A preview for people. @param names The table and the draft as the user named them. */
export function inWords(
  {plan, added, sentences, told}: Preview,
  [table, draft]: readonly [string, string]
): string {
  const {changes, questions, conflicts, unknown, same, missing, unused} = plan
  const counts = [
    `${changes.length} 处有变`,
    ...(added.length > 0 ? [`${added.length} 个新加`] : []),
    `${same.length} 处一样`,
    ...(questions.length > 0 ? [`${questions.length} 处要您定`] : []),
    ...(conflicts.length > 0 ? [`${conflicts.length} 处矛盾`] : [])
  ]
  return [
    `“${table}”对“${draft}”的数据：${counts.join('，')}。`,
    ...told,
    ...section('有变的：', changes.flatMap(changeLines)),
    ...section(
      '新加的：',
      added.map(({name, value}) => `${name}：${value}`)
    ),
    ...section(
      '要您定的，没有改（照显示的取，加 --take 名称）：',
      questions.flatMap(question => [...changeLines(question), ...question.why.map(why => `  ！${why}`)])
    ),
    ...section(
      '互相矛盾，没有改：',
      conflicts.map(
        ({figure, fieldTitle, before, values}) =>
          `${nameOf(figure, fieldTitle)}：${values.map(({value, place}) => `${value}（${place}）`).join('、')}${before === undefined ? '' : `；草稿里是${before}`}`
      )
    ),
    ...section('草稿里没有的名称，没有取：', unknown.map(unknownLine)),
    ...hintOn(unknown),
    ...section('草稿没有这一项，没有取：', unused),
    ...(missing.length > 0 ? [`表里没有的数据 ${missing.length} 个：${listed(missing)}`] : []),
    ...section(
      '会变的句子：',
      sentences.flatMap(({before, after, stale}) => [
        `- ${before}`,
        `+ ${after}`,
        ...(stale.length > 0 ? [`  ！句中另写的“${stale.join('”“')}”没有跟着变，请核对`] : [])
      ])
    )
  ].join('\n')
}

function section(title: string, lines: ReadonlyArray<string>): string[] {
  if (lines.length === 0) return []
  const more = lines.length > most ? [`  ……还有 ${lines.length - most} 行；全部见 --format json`] : []
  return ['', title, ...lines.slice(0, most).map(line => `  ${line}`), ...more]
}

const nameOf = (figure: string, field: string): string => (field === '数值' ? figure : `${figure}·${field}`)

function changeLines({figure, fieldTitle, before, after, place, growth, notes}: FigureChange): string[] {
  const rise = growth === undefined || growth === 0 ? '' : `（${growth > 0 ? '+' : ''}${growth}%）`
  return [
    `${nameOf(figure, fieldTitle)}：${before ?? '（没有）'} → ${after}${rise}  ${place}`,
    ...notes.map(note => `  ${note}`)
  ]
}

function unknownLine({name, value, time, place, near, why}: UnknownFigure): string {
  const asked = near.length > 0 ? `；是不是“${near.join('”“')}”？` : ''
  const doubts = why.map(one => `；${one}`).join('')
  return `${name}：${time === undefined ? '' : `${time} `}${value}  ${place}${doubts}${asked}`
}

function hintOn(unknown: ReadonlyArray<UnknownFigure>): string[] {
  const [first] = unknown
  if (!first) return []
  const near = unknown.find(one => one.near.length > 0)
  return [
    ...(near ? [`  是同一个数据的，加 --match ${near.name}=${near.near[0]}，下次还照这样对；`] : []),
    `  要写进草稿的，加 --add ${first.name}（全部加用 --add all）。`
  ]
}

const listed = (names: ReadonlyArray<string>): string =>
  names.length > most ? `${names.slice(0, most).join('、')}等` : names.join('、')
