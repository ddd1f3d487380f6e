import type {Campaign} from '../campaign/campaign.ts'
import {campaignsOf, reportRoles} from '../campaign/report-roles.ts'
import type {Article} from '../compose/article.ts'
import {compose} from '../compose/compose.ts'
import {readDraft} from '../draft/read.ts'
import type {DraftTree, Source} from '../draft/tree.ts'
import type {Finding, Report} from '../finding.ts'
import {chooseKind} from '../kind/choose.ts'
import {kindFor} from '../kind/for-campaigns.ts'
import type {Kind} from '../kind/kind.ts'
import {draftFields} from '../model/draft-fields.ts'
import type {Model} from '../model/read.ts'
import {readModel} from '../model/read.ts'
import type {ReadPhoto} from '../photo/with-photos.ts'
import {withPhotos} from '../photo/with-photos.ts'
import {reportStyle} from './report-style.ts'
import type {ProfileNamed} from './styles.ts'

export interface ComposeOptions {
  /** The kinds there are. */
  readonly kinds: ReadonlyArray<Kind>
  /** The campaigns there are (default: none is known, and none is asked for). */
  readonly campaigns?: ReadonlyArray<Campaign>
  /** The kind to write, whatever the draft says (default: the draft's own). */
  readonly kind?: string
  /** Reads photos (default: none are read, and none are missed). */
  readonly readPhoto?: ReadPhoto
  /** Gives style profiles (default: whether that of the draft holds together is not looked at). */
  readonly profile?: ProfileNamed
  /** What was found already, when the bytes of the file became text. */
  readonly found?: ReadonlyArray<Finding>
}

/** A draft that was read, modelled and composed. */
export interface Composed {
  readonly tree: DraftTree
  readonly model: Model
  /** Both absent when the draft could not be composed; an error says why. */
  readonly kind: Kind | undefined
  readonly article: Article | undefined
  /** What was found on the way. */
  readonly findings: ReadonlyArray<Finding>
}

/** The journey up to the linter. */
export async function composeDraft(
  source: Source,
  {kinds, campaigns = [], kind: asked, readPhoto, profile, found = []}: ComposeOptions
): Promise<Composed> {
  const findings: Finding[] = [...found]
  const report: Report = finding => findings.push(finding)

  const tree = readDraft(source, report, draftFields)
  const model = readModel(tree, report)
  const chosen = tree.root && chooseKind(model, kinds, asked, report)
  const named = campaignsOf(model, campaigns, report)
  const kind = chosen && kindFor(chosen, named)
  reportRoles(model, named, kind?.roles.own ?? [], report)
  if (profile) await reportStyle(model, profile, report)
  if (!kind) return {tree, model, kind, article: undefined, findings}

  const composed = compose(model, kind, report)
  const article = readPhoto ? await withPhotos(composed, readPhoto, report) : composed
  return {
    tree,
    model,
    kind,
    article,
    findings: isUnread(findings) ? findings.filter(({ruleId}) => ruleId !== 'unknown-figure') : findings
  }
}

/** Whether 数据 as a whole was not read: then nothing is said of each name that is missing there. */
const isUnread = (findings: ReadonlyArray<Finding>): boolean =>
  findings.some(
    ({ruleId, path = []}) => ruleId === 'wrong-type' && path.length === 1 && path[0] === 'figures'
  )
