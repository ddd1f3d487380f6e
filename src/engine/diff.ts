import type {Article} from '../compose/article.ts'
import {isDraft} from '../draft/is-draft.ts'
import {compareYears} from '../years/compare.ts'
import {composeDraft} from './compose-draft.ts'
import {importFile} from './import.ts'
import type {DiffJob, DiffOutcome, Input} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {readInput} from './read-input.ts'
import type {Workspace} from './workspace.ts'

/** Hold this year's draft or document against last year's. Throws `Refusal` for files that cannot be read. */
export async function diffFiles(
  {before, after}: Omit<DiffJob, 'do'>,
  workspace: Workspace,
  ports: Ports
): Promise<DiffOutcome> {
  const [old, now] = [await articleOf(before, workspace, ports), await articleOf(after, workspace, ports)]
  const {path, name = path} = after
  return {
    verdict: {file: name, source: undefined, ...unread([], [])},
    outputs: [],
    comparison: compareYears(old, now)
  }
}

/** The article of a draft, or of a finished document, which is read as a draft first. */
async function articleOf(file: Input, workspace: Workspace, ports: Ports): Promise<Article> {
  const {path, name = path} = file
  const text = isDraft(name) ? undefined : await draftOf(file, workspace, ports)
  const {source, isText} =
    text === undefined
      ? await readInput(file, ports)
      : {source: {path: name, text, encoding: 'utf-8'} as const, isText: true}
  if (!isText) throw new Refusal(`“${name}”不是文本文件，读不成草稿。`)
  const {article} = await composeDraft(source, {kinds: workspace.kinds, campaigns: workspace.campaigns})
  if (!article) throw new Refusal(`“${name}”读不成草稿；先用 zongshu lint ${name} 看看哪里不对。`)
  return article
}

async function draftOf(file: Input, workspace: Workspace, ports: Ports): Promise<string> {
  const {drafts, articles} = await importFile({file}, workspace, ports)
  const [draft] = drafts
  if (!draft)
    throw new Refusal(
      `“${file.name ?? file.path}”里有 ${articles.length} 篇稿件；请先用 zongshu import 取出要比的那一篇。`
    )
  return draft.text
}
