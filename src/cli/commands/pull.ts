import {begin} from '../../check.ts'
import {readDraft} from '../../draft/read.ts'
import type {Source} from '../../draft/tree.ts'
import type {Edit} from '../../finding.ts'
import {draftFields} from '../../model/draft-fields.ts'
import {readModel} from '../../model/read.ts'
import {diffOf} from '../../report/diff.ts'
import type {Resemblance} from '../../review/resemblance.ts'
import {readToChange, writeChanged} from '../change-text.ts'
import type {Command} from '../command.ts'
import {UsageError} from '../command.ts'
import {loadConfig} from '../config.ts'
import type {Host} from '../host.ts'
import {HostError} from '../host.ts'
import {loadKinds} from '../kinds.ts'

export const pull: Command = {
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
  async run(paths, given, host) {
    const [document, draft, ...more] = paths
    if (!document || !draft || more.length > 0 || /\.ya?ml$/i.test(document)) {
      throw new UsageError('请依次写出审阅稿和草稿，例如：zongshu pull 昭阳区.审阅稿.docx 昭阳区.yaml')
    }
    const source = await readToChange(draft, host)
    const tree = readDraft(source, () => {}, draftFields)
    if (!tree.root)
      throw new HostError(`“${draft}”读不成草稿，没有改动它；先用 zongshu lint ${draft} 看看哪里不对。`)
    const {changes, unmapped, warnings, edits, resemblance} = await pulled(
      await host.read(document),
      document,
      tree,
      readModel(tree, () => {}).draft,
      await printedOf(source, host)
    )
    const {fields, known, isOther} = resemblance
    if (isOther && !given.force)
      throw new HostError(
        `“${document}”不像是从“${draft}”写出来的：审阅稿里 ${fields} 处文字，草稿里只有 ${known} 处对得上，没有改动草稿。请核对是不是拿错了文件；确实是这份草稿，只是后来改动很大，加 --force 取回。`
      )

    for (const {field, before, after} of changes) host.say(`${field}：\n  - ${before}\n  + ${after}`)
    if (unmapped.length > 0) host.say(['取不回来的改动：', ...unmapped.map(line => `  ${line}`)].join('\n'))
    if (warnings.length > 0) host.say(['请注意：', ...warnings.map(line => `  ${line}`)].join('\n'))
    if (changes.length === 0) {
      host.say(unmapped.length > 0 ? '没有可以取回的改动。' : nothingNew(resemblance))
      return unmapped.length > 0 ? 1 : 0
    }
    if (!given.yes) {
      host.say(
        `\n${diffOf(draft, source.text, edits).trimEnd()}\n\n共 ${changes.length} 处。核对无误后加 --yes 写回草稿。`
      )
      return 1
    }
    await writeChanged(source, apply(source.text, edits), host)
    host.say(`已写回“${draft}”，共 ${changes.length} 处。`)
    return unmapped.length > 0 ? 1 : 0
  }
}

const nothingNew = ({fields, known}: Resemblance): string =>
  known === fields
    ? '审阅稿里没有要取回的改动。'
    : `审阅稿里没有要取回的改动；草稿后来改过，有 ${fields - known} 处与审阅稿不同。`

/** What is printed of the draft, in the kind that it names; undefined when it cannot be composed. */
async function printedOf(source: Source, host: Host) {
  const kinds = await loadKinds(host, (await loadConfig({}, host)).templates)
  return (await begin(source, {kinds})).article?.tree
}

async function pulled(bytes: Uint8Array, path: string, ...draft: DraftOf) {
  const [{pull}, {NoReviewCopy}] = await Promise.all([
    import('../../review/pull.ts'),
    import('../../review/read-back.ts')
  ])
  try {
    return pull(bytes, ...draft)
  } catch (error) {
    if (error instanceof NoReviewCopy) throw new HostError(`无法取回“${path}”：${error.message}。`)
    throw error
  }
}

type DraftOf =
  Parameters<typeof import('../../review/pull.ts').pull> extends [unknown, ...infer Rest] ? Rest : never

/** The text with edits that come in order and do not overlap. */
function apply(text: string, edits: ReadonlyArray<Edit>): string {
  return edits.reduceRight(
    (left, {range, text: words}) => left.slice(0, range.start) + words + left.slice(range.end),
    text
  )
}
