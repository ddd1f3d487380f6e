import type {PullOutcome} from '../../engine/job.ts'
import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import {diffOf} from '../../report/diff.ts'
import {printable, printableLine} from '../../report/printable.ts'
import {defineCommand} from '../command.ts'
import {portsOf} from '../host.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

export const pull = defineCommand({
  name: 'pull',
  usage: {zh: '<审阅稿.docx> <草稿.yaml>', en: '<review.docx> <draft.yaml>'},
  summary: {
    zh: '把在审阅稿里改过的文字取回草稿；不加 --yes 只显示差别',
    en: 'Bring edits of a review copy back into the draft; only shows them without --yes'
  },
  options: {
    yes: {help: {zh: '确认写回草稿', en: 'Write the draft'}},
    force: {
      help: {
        zh: '草稿与审阅稿大半对不上，也照样取回',
        en: 'Pull even if most of the draft is not what the review copy was written from'
      }
    }
  },
  examples: [
    {
      line: 'zongshu render 昭阳区.yaml --to docx --review',
      says: {zh: '先写出审阅稿', en: 'First write the review copy'}
    },
    {
      line: 'zongshu pull 昭阳区.审阅稿.docx 昭阳区.yaml',
      says: {zh: '看看改了哪些', en: 'See what was changed'}
    },
    {
      line: 'zongshu pull 昭阳区.审阅稿.docx 昭阳区.yaml --yes',
      says: {zh: '写回草稿，注释和排列不变', en: 'Write it into the draft'}
    }
  ],
  async run(paths, {yes, force}, host) {
    const [copy, draft, ...more] = paths
    if (!copy || !draft || more.length > 0 || /\.ya?ml$/i.test(copy)) {
      throw new UsageError('请依次写出审阅稿和草稿，例如：zongshu pull 昭阳区.审阅稿.docx 昭阳区.yaml')
    }
    const before = await host.read(draft)
    // What was pulled by a run that was killed needs no writing now.
    if (yes) host.tidy(draft)
    const ports = portsOf(host)
    const files = {...host, read: async (path: string) => (path === draft ? before : host.read(path))}
    const workspace = await openWorkspace({}, ports)
    const outcome = await runJob({do: 'pull', copy, draft: {path: draft}, force}, workspace, {
      ...ports,
      files
    })
    if (tellUndone(outcome, host)) return 2
    const {changes, unmapped, warnings, edits, text} = outcome
    for (const {field, before, after} of changes)
      host.say(printable(`${field}：\n  - ${before}\n  + ${after}`))
    if (unmapped.length > 0)
      host.say(['取不回来的改动：', ...unmapped.map(line => `  ${printableLine(line)}`)].join('\n'))
    if (warnings.length > 0)
      host.say(['请注意：', ...warnings.map(line => `  ${printableLine(line)}`)].join('\n'))
    const {source} = outcome.verdict
    if (text === undefined || !source) {
      host.say(unmapped.length > 0 ? '没有可以取回的改动。' : nothingNew(outcome))
      return unmapped.length > 0 ? 1 : 0
    }
    if (!yes) {
      host.say(
        `\n${diffOf(draft, source.text, edits).trimEnd()}\n\n共 ${changes.length} 处。核对无误后加 --yes 写回草稿。`
      )
      return 1
    }
    await host.replace(draft, before, new TextEncoder().encode(text))
    if (source.encoding !== 'utf-8') host.say(printableLine(`“${draft}”改存为 UTF-8 编码。`))
    host.say(printableLine(`已写回“${draft}”，共 ${changes.length} 处。`))
    return unmapped.length > 0 ? 1 : 0
  }
})

function nothingNew({resemblance}: PullOutcome): string {
  const others = resemblance ? resemblance.fields - resemblance.known : 0
  return others === 0
    ? '审阅稿里没有要取回的改动。'
    : `审阅稿里没有要取回的改动；草稿后来改过，有 ${others} 处与审阅稿不同。`
}
