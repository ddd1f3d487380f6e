export type {Campaign, Indicator} from './campaign/campaign.ts'
export {type HeadingRole, headingRole} from './campaign/heading-role.ts'
export {acrossDrafts, type Comparable, type Compared} from './engine/across.ts'
export {againstBaseline, type BaselineOptions, type Remaining} from './engine/baseline.ts'
export {type BlankOptions, blankDraft} from './engine/blank.ts'
export type {
  CheckJob,
  CheckOutcome,
  DiffJob,
  DiffOutcome,
  FiguresJob,
  FiguresOutcome,
  FiguresTableJob,
  FiguresTableOutcome,
  FixJob,
  FixOutcome,
  FormatChoice,
  FormatJob,
  FormatOutcome,
  ImportedDraft,
  ImportJob,
  ImportOutcome,
  Input,
  Job,
  Mended,
  Outcome,
  Output,
  PageJob,
  PageOutcome,
  PreviewJob,
  PreviewOutcome,
  PulledWords,
  PullJob,
  PullOutcome,
  RenderJob,
  RenderOutcome,
  RollupJob,
  RollupOutcome,
  StatusJob,
  StatusOutcome,
  TemplateJob,
  TemplateOutcome
} from './engine/job.ts'
export {failsAt, WrongJob} from './engine/job.ts'
export {memoryFiles} from './engine/memory-files.ts'
export type {Files, Ports, Step} from './engine/ports.ts'
export {Refusal} from './engine/ports.ts'
export {runJob} from './engine/run-job.ts'
export {openWorkspace, type Workspace, type WorkspaceOptions} from './engine/workspace.ts'
export type {Edit, Finding, Path, Range, Related, Severity} from './finding.ts'
export {formats} from './formats/index.ts'
export type {Kind} from './kind/kind.ts'
export type {Claims} from './lint/figures/across.ts'
export {jsonSchemaOf} from './model/json-schema.ts'
export {draftSchema} from './model/schema.ts'
export type {Bilingual, Notice} from './notice.ts'
export {notices} from './notices.ts'
export {reporters} from './report/index.ts'
export type {JsonReport} from './report/json-shape.ts'
export type {Reporter, ReportOptions} from './report/reporter.ts'
export type {Verdict} from './report/verdict.ts'
export type {ShownPage} from './typst/pages-in.ts'
