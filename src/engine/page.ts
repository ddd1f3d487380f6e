import type {Article} from '../compose/article.ts'
import {defaultDay} from '../default-day.ts'
import type {Finding, Report} from '../finding.ts'
import type {PageSpec} from '../page/schema.ts'
import type {OnPage} from '../page/story.ts'
import {withPhotos} from '../photo/with-photos.ts'
import {withTypesetter} from '../typst/notices.ts'
import {check} from './check.ts'
import {judgementOf} from './check-file.ts'
import {refuseDocument, refuseDraft, refusePage} from './file-sort.ts'
import {inksFor} from './inks-for.ts'
import type {Outcome, Output, PageJob, PageOutcome} from './job.ts'
import {unread} from './judge.ts'
import {notDone} from './not-done.ts'
import type {Ports} from './ports.ts'
import {photosBeside, readInput} from './read-input.ts'
import {typesetterOnce} from './typesetter-once.ts'
import type {Workspace} from './workspace.ts'

/** Set the page of a job. Throws `Refusal` when its file is none or cannot be read. */
export async function pageFile(
  job: Omit<PageJob, 'do'>,
  workspace: Workspace,
  ports: Ports
): Promise<PageOutcome> {
  const {page, fonts = 'bundled', date = defaultDay, outputs: asked = ['proof']} = job
  const {path, name = path} = page
  const {signal, progress} = ports
  const stage = job.stage ?? workspace.config.stage
  const typesetter = typesetterOnce(ports)
  typesetter.prepare(['page'])
  progress?.({file: name, doing: 'read'})
  const {source, found} = await readInput(page, ports)
  refuseDraft(path, source.text)
  const inks = await inksFor(job, ports)
  const names = inks ? [...asked, 'press'] : asked
  const findings: Finding[] = [...found]
  const report = (finding: Finding) => void findings.push(finding)
  const [{readPage, setPage}, {ownArticle}] = await Promise.all([
    import('../page/page.ts'),
    import('../page/own-articles.ts')
  ])
  const read = readPage(source, report)
  const given = read && job.plan ? await givenPlan(job.plan, read.spec, ports, report) : undefined
  const drafts: (Outcome & {article?: Article})[] = []
  const articles: OnPage[] = []
  const entries = read?.spec.articles ?? []
  for (const entry of entries) {
    signal?.throwIfAborted()
    const own = ownArticle(entry)
    if (own) articles.push(await withPhotos(own, photosBeside(path, ports), report))
    if (!entry.draft) continue
    const file = ports.files.beside(path, entry.draft.text)
    const draft = await draftOf(file, entry.kind?.text, {...workspace, stage}, ports)
    drafts.push(draft)
    if (draft.article) articles.push(draft.article)
  }
  const all = [...findings, ...drafts.flatMap(({verdict}) => verdict.findings)]
  const isShut = stage === 'final' && all.some(({severity}) => severity === 'error')
  const told = drafts.map(({article: _, ...outcome}) => outcome)
  const refusal = told.find(({refusal}) => refusal)?.refusal
  const end = (outputs: ReadonlyArray<Output>, more: Partial<PageOutcome> = {}): PageOutcome => ({
    verdict: {file: name, source, ...unread(findings, [])},
    drafts: told,
    outputs,
    fits: [],
    ...(refusal ? {refusal} : {}),
    ...more
  })
  if (!read || articles.length !== entries.length || isShut) return end([])
  progress?.({file: name, doing: 'write'})
  const made = await withTypesetter('版面', report, async () => {
    const [{press}, {writePage}, {reportFit}, {planOfPage}] = await Promise.all([
      import('../page/press.ts'),
      import('../page/write.ts'),
      import('../page/fit-report.ts'),
      import('../page/plan-file/plan-of-page.ts')
    ])
    const engine = await press(typesetter.get(), fonts)
    const set = await setPage(read, articles, engine, date, {report, given})
    signal?.throwIfAborted()
    const written = await writePage(
      {set, read, articles, press: engine, report, ...(inks ? {inks} : {})},
      names
    )
    const outputs = written.map(one => ({format: 'page', ...one}))
    // A story of a page of several has no foot of its own.
    return {
      outputs,
      fits: set.fitted.map(one => reportFit(one, 0, set.plan.paper.base)),
      families: engine.families,
      plan: planOfPage(set, read.spec)
    }
  })
  return made ? end(made.outputs, {fits: made.fits, families: made.families, plan: made.plan}) : end([])
}

/** The plan that a desk hands in; its file is named in what is told of it. */
async function givenPlan(path: string, spec: PageSpec, ports: Ports, report: Report) {
  const {source} = await readInput({path}, ports)
  const {readPlan} = await import('../page/plan-file/read-plan.ts')
  return readPlan(source, spec, ({range: _, ...finding}) =>
    report({...finding, range: {start: 0, end: 0}, message: `${path}：${finding.message}`})
  )
}

/** A draft of the page with its article, if it could be composed. */
async function draftOf(
  path: string,
  kind: string | undefined,
  {config, kinds, campaigns, stage}: Workspace & Pick<PageJob, 'stage'>,
  ports: Ports
): Promise<Outcome & {article?: Article}> {
  try {
    refuseDocument(path)
    const {source, found, isText} = await readInput({path}, ports)
    refusePage(path, source.text)
    if (!isText) return {verdict: {file: path, source, ...unread(found)}, outputs: []}
    const readPhoto = photosBeside(path, ports)
    const judged = await check(source, {kinds, campaigns, kind, stage, config, found, readPhoto})
    const {article} = judged
    return {verdict: {file: path, source, ...judgementOf(judged)}, outputs: [], ...(article ? {article} : {})}
  } catch (error) {
    return notDone(path, error)
  }
}
