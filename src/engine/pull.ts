import {readDraft} from '../draft/read.ts'
import type {Edit} from '../finding.ts'
import {draftFields} from '../model/draft-fields.ts'
import {readModel} from '../model/read.ts'
import {decodeToChange} from './change-text.ts'
import {composeDraft} from './compose-draft.ts'
import type {PullJob, PullOutcome} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {pressOf} from './press-of.ts'
import {sortOf} from './sniff.ts'
import type {Workspace} from './workspace.ts'

/** What was changed in a review copy, as edits of its draft. Throws `Refusal` for files that are none, or do not belong together. */
export async function pullFile(
  {copy, draft, force = false}: Omit<PullJob, 'do'>,
  {kinds, campaigns}: Workspace,
  {files, office}: Ports
): Promise<PullOutcome> {
  const {path, name = path} = draft
  const source =
    draft.text === undefined
      ? decodeToChange(name, await files.read(path))
      : ({path: name, text: draft.text, encoding: 'utf-8'} as const)
  const tree = readDraft(source, () => {}, draftFields)
  if (!tree.root)
    throw new Refusal(`“${name}”读不成草稿，没有改动它；先用 zongshu lint ${name} 看看哪里不对。`)
  // What is printed of the draft, in the kind that it names; nothing when it cannot be composed.
  const press = pressOf(await composeDraft(source, {kinds, campaigns}))
  const {bytes, told} = await asDocx(await files.read(copy), copy, office)
  const [{pull}, {NoReviewCopy}] = await Promise.all([
    import('../review/pull.ts'),
    import('../review/read-back.ts')
  ])
  const pulled = () => {
    try {
      return pull(bytes, tree, readModel(tree, () => {}).draft, press)
    } catch (error) {
      if (error instanceof NoReviewCopy) throw new Refusal(`无法取回“${copy}”：${error.message}。`)
      throw error
    }
  }
  const {changes, unmapped, warnings, edits, resemblance} = pulled()
  const {fields, known, isOther} = resemblance
  if (isOther && !force)
    throw new Refusal(
      `“${copy}”不像是从“${name}”写出来的：审阅稿里 ${fields} 处文字，草稿里只有 ${known} 处对得上，没有改动草稿。请核对是不是拿错了文件；确实是这份草稿，只是后来改动很大，加 --force 取回。`
    )
  return {
    verdict: {file: name, source, ...unread([], [])},
    outputs: [],
    changes: changes.map(({field, before, after}) => ({field, before, after})),
    unmapped,
    warnings: [...told, ...warnings],
    edits,
    resemblance,
    ...(edits.length > 0 ? {text: apply(source.text, edits)} : {})
  }
}

/** A copy that was saved as .doc, .odt or the like, read through an installed LibreOffice where there is one. */
async function asDocx(
  bytes: Uint8Array,
  copy: string,
  office: Ports['office']
): Promise<{bytes: Uint8Array; told: ReadonlyArray<string>}> {
  const sort = sortOf(bytes, copy)
  if (sort.type !== 'office' || !office) return {bytes, told: []}
  const told = `“${copy}”是${sort.what}，用 LibreOffice 读的，改动可能认不全；最好请改稿的人另存为 .docx 再取回。`
  return {bytes: await office(bytes, sort.ending, copy), told: [told]}
}

/** The text with edits that come in order and do not overlap. */
function apply(text: string, edits: ReadonlyArray<Edit>): string {
  return edits.reduceRight(
    (left, {range, text: words}) => left.slice(0, range.start) + words + left.slice(range.end),
    text
  )
}
