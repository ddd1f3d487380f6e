import {type ArticleOf, articlesIn} from '../importing/articles.ts'
import {type ImportOptions, importArticle} from '../importing/import-article.ts'
import {roleProposer} from '../importing/roles.ts'
import {isNamed, type Kind} from '../kind/kind.ts'
import type {Passage} from '../reading/passage.ts'
import type {Unkept} from '../reading/unkept.ts'
import {composeDraft} from './compose-draft.ts'
import {letterheadOf} from './import-template.ts'
import type {ImportedDraft, ImportJob, ImportOutcome} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {mostPassages, readPassages} from './read-passages.ts'
import type {Workspace} from './workspace.ts'

/** Make a draft of a finished file. Throws `Refusal` for files that cannot be read, or hold nothing that could be. */
export async function importFile(
  job: Omit<ImportJob, 'do'>,
  workspace: Workspace,
  ports: Ports,
  {isVerbatim = false}: Pick<ImportOptions, 'isVerbatim'> = {}
): Promise<ImportOutcome> {
  const {file, article: asked} = job
  const {path, name = path} = file
  const {passages, furniture, unkept: ofFile} = await readPassages(file, ports)
  const around = passages.filter(({form}) => form.part === 'furniture')
  const unkept = [...ofFile, ...around.map(({text, line}): Unkept => ({sort: 'around', words: text, line}))]
  if (!passages.some(({text, rows}) => text || rows))
    throw new Refusal(`“${name}”里没有文字，可能是扫描的图片；先用文字识别（OCR）转成 Word 或文本，再导入。`)
  const count = passages.reduce((sum, {rows}) => sum + 1 + (rows?.length ?? 0), 0)
  if (count > mostPassages)
    throw new Refusal(
      `“${name}”有 ${count} 段（表格一行算一段），最多读 ${mostPassages} 段，没有导入；请核对文件，或分成几份。`
    )
  const kinds = kindsFor(job.kind, workspace.kinds)
  const letterhead = job.template === undefined ? {} : await letterheadOf(job.template, ports)
  const {articles, others} = articlesIn(passages)
  const told = articles.map(({title, passages}) => ({title, lines: passages.length}))
  const verdict = {file: name, source: undefined, ...unread([], [])}
  const outcome = {verdict, outputs: [], articles: told, furniture, unkept}
  const chosen = choose(articles, asked)
  if (!chosen) return {...outcome, drafts: []}

  const rolesFor = roleProposer(workspace.campaigns)
  const drafts: ImportedDraft[] = []
  for (const [index, one] of chosen.entries()) {
    ports.signal?.throwIfAborted()
    const number = chosen.length > 1 ? `${index + 1}-` : ''
    const left: ReadonlyArray<Passage> = index === 0 ? others : []
    const made = await importArticle(one.passages, {
      kinds,
      name: fileName(name),
      rolesFor,
      letterhead,
      photoStem: `photos/${stemOf(name)}-${number}`,
      compose: async (text, kind) =>
        (await composeDraft({path: 'draft.yaml', text, encoding: 'utf-8'}, {kinds: [kind]})).article,
      others: left,
      isVerbatim,
      figures: job.figures ?? false,
      hasContents: unkept.some(({sort}) => sort === 'contents')
    })
    if (!made) throw new Error(`Cannot compose what was read of ${name}`)
    const {text, kind, proof, photos} = made
    drafts.push({title: one.title, text, kind: {id: kind.id, name: kind.name.zh}, proof, photos})
  }
  const encoder = new TextEncoder()
  const outputs = drafts.map(({text}, index) => ({
    format: 'draft',
    suffix: drafts.length > 1 ? `-${index + 1}.yaml` : '.yaml',
    bytes: encoder.encode(text)
  }))
  return {...outcome, outputs, drafts}
}

function kindsFor(asked: string | undefined, kinds: ReadonlyArray<Kind>): ReadonlyArray<Kind> {
  if (asked === undefined) return kinds
  const kind = kinds.find(known => isNamed(known, asked))
  if (!kind)
    throw new Refusal(`没有“${asked}”这个文种，可用的有：${kinds.map(({name}) => name.zh).join('、')}。`)
  return [kind]
}

/** The articles that were asked for; undefined when there are several and nobody said which. */
function choose(
  articles: ReadonlyArray<ArticleOf>,
  asked: ImportJob['article']
): ReadonlyArray<ArticleOf> | undefined {
  if (asked === 'all' || (asked === undefined && articles.length === 1)) return articles
  if (asked === undefined) return undefined
  const one = articles[asked - 1]
  if (!one) throw new Refusal(`文件里有 ${articles.length} 篇稿件，没有第 ${asked} 篇。`)
  return [one]
}

const fileName = (path: string): string => path.replace(/^.*[\\/]/, '')

/** The name of a file without what no other file's name may hold. */
const stemOf = (path: string): string =>
  fileName(path)
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N}（）_-]+/gu, '') || '图片'
