import {checkFile} from './check-file.ts'
import {fixFile} from './fix.ts'
import {
  type CheckJob,
  type CheckOutcome,
  type DiffJob,
  type DiffOutcome,
  type FiguresJob,
  type FiguresOutcome,
  type FiguresTableJob,
  type FiguresTableOutcome,
  type FixJob,
  type FixOutcome,
  type FormatJob,
  type FormatOutcome,
  type ImportJob,
  type ImportOutcome,
  type Job,
  type Outcome,
  type PageJob,
  type PageOutcome,
  type PreviewJob,
  type PreviewOutcome,
  type PullJob,
  type PullOutcome,
  type RenderJob,
  type RenderOutcome,
  type RollupJob,
  type RollupOutcome,
  type StatusJob,
  type StatusOutcome,
  type TemplateJob,
  type TemplateOutcome,
  WrongJob
} from './job.ts'
import {notDone} from './not-done.ts'
import type {Ports} from './ports.ts'
import type {Workspace} from './workspace.ts'

/**
 * Do a job. What is wrong with a file is in the outcome: findings, a refusal in one Chinese sentence, or a fault of our own.
 * Throws only the reason of an abort, and `WrongJob` for a job that is none.
 */
export function runJob(job: CheckJob, workspace: Workspace, ports: Ports): Promise<CheckOutcome>
export function runJob(job: FixJob, workspace: Workspace, ports: Ports): Promise<FixOutcome>
export function runJob(job: RenderJob, workspace: Workspace, ports: Ports): Promise<RenderOutcome>
export function runJob(job: PageJob, workspace: Workspace, ports: Ports): Promise<PageOutcome>
export function runJob(job: PullJob, workspace: Workspace, ports: Ports): Promise<PullOutcome>
export function runJob(job: TemplateJob, workspace: Workspace, ports: Ports): Promise<TemplateOutcome>
export function runJob(job: PreviewJob, workspace: Workspace, ports: Ports): Promise<PreviewOutcome>
export function runJob(job: DiffJob, workspace: Workspace, ports: Ports): Promise<DiffOutcome>
export function runJob(job: FiguresJob, workspace: Workspace, ports: Ports): Promise<FiguresOutcome>
export function runJob(job: FiguresTableJob, workspace: Workspace, ports: Ports): Promise<FiguresTableOutcome>
export function runJob(job: RollupJob, workspace: Workspace, ports: Ports): Promise<RollupOutcome>
export function runJob(job: StatusJob, workspace: Workspace, ports: Ports): Promise<StatusOutcome>
export function runJob(job: ImportJob, workspace: Workspace, ports: Ports): Promise<ImportOutcome>
export function runJob(job: FormatJob, workspace: Workspace, ports: Ports): Promise<FormatOutcome>
export function runJob(job: Job, workspace: Workspace, ports: Ports): Promise<Outcome>
export async function runJob(job: Job, workspace: Workspace, ports: Ports): Promise<Outcome> {
  ports.signal?.throwIfAborted()
  try {
    return await outcomeOf(job, workspace, ports)
  } catch (error) {
    if (ports.signal?.aborted || error instanceof WrongJob) throw error
    return undone(job, error)
  }
}

async function outcomeOf(job: Job, workspace: Workspace, ports: Ports): Promise<Outcome> {
  switch (job.do) {
    case 'check':
      return job.with
        ? (await import('./held-against.ts')).checkWithCounties({...job, with: job.with}, workspace, ports)
        : checkFile(job, workspace, ports)
    case 'fix':
      return fixFile(job, workspace, ports)
    case 'render':
      return (await import('./render-file.ts')).renderFile(job, workspace, ports)
    case 'page':
      return (await import('./page.ts')).pageFile(job, workspace, ports)
    case 'pull':
      return (await import('./pull.ts')).pullFile(job, workspace, ports)
    case 'format':
      return (await import('./format.ts')).formatFile(job, workspace, ports)
    case 'template':
      return (await import('./office-template.ts')).templateFile(job, workspace, ports)
    case 'preview':
      return (await import('./preview.ts')).previewFile(job, workspace, ports)
    case 'import':
      return (await import('./import.ts')).importFile(job, workspace, ports)
    case 'diff':
      return (await import('./diff.ts')).diffFiles(job, workspace, ports)
    case 'figures':
      return (await import('./figures.ts')).figuresFile(job, workspace, ports)
    case 'figures-table':
      return (await import('./figures-table.ts')).figuresTable(job, ports)
    case 'rollup':
      return (await import('./rollup.ts')).rollUpFiles(job, workspace, ports)
    case 'status':
      return (await import('./status.ts')).statusOf(job, workspace, ports)
    default:
      throw new WrongJob(`Cannot do a job that is none: ${JSON.stringify(job)}`)
  }
}

/** The outcome of a job whose file was not done. */
export function undone(job: Job, error: unknown): Outcome {
  switch (job.do) {
    case 'check':
      return notDone(nameOf(job.file), error)
    case 'fix': {
      const outcome = notDone(nameOf(job.file), error)
      const fixed: FixOutcome = {...outcome, before: outcome.verdict, mended: []}
      return fixed
    }
    case 'render': {
      const rendered: RenderOutcome = {...notDone(nameOf(job.draft), error), fits: []}
      return rendered
    }
    case 'page': {
      const set: PageOutcome = {...notDone(nameOf(job.page), error), drafts: [], fits: []}
      return set
    }
    case 'pull': {
      const nothing = {changes: [], unmapped: [], warnings: [], edits: []}
      const pulled: PullOutcome = {...notDone(nameOf(job.draft), error), ...nothing}
      return pulled
    }
    case 'format': {
      const formatted: FormatOutcome = {
        ...notDone(nameOf(job.file), error),
        articles: [],
        furniture: [],
        unkept: []
      }
      return formatted
    }
    case 'template':
      return notDone(job.template, error)
    case 'preview': {
      const shown: PreviewOutcome = {...notDone(nameOf(job.draft), error), pages: []}
      return shown
    }
    case 'diff':
      return notDone(nameOf(job.after), error)
    case 'figures': {
      const nothing = {added: [], sentences: [], told: [], edits: [], mapping: {path: ''}}
      const held: FiguresOutcome = {...notDone(nameOf(job.draft), error), ...nothing}
      return held
    }
    case 'figures-table': {
      const blank: FiguresTableOutcome = {...notDone(nameOf(job.draft), error), sheets: [], leftOut: []}
      return blank
    }
    case 'status':
      return notDone(nameOf(job.expect ?? {path: '-'}), error)
    case 'rollup':
      return notDone(nameOf(job.plan), error)
    case 'import': {
      const imported: ImportOutcome = {
        ...notDone(nameOf(job.file), error),
        articles: [],
        drafts: [],
        furniture: [],
        unkept: []
      }
      return imported
    }
  }
}

const nameOf = ({path, name = path}: {path: string; name?: string}): string => name
