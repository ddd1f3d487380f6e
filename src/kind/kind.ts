import type {Campaign} from '../campaign/campaign.ts'
import type {Bilingual} from '../notice.ts'
import type {Manifest} from './manifest.ts'

/** A sort of document: the manifest and the template of one folder in `templates/`. */
export interface Kind extends Manifest {
  /** The folder's name, e.g. `report`. */
  readonly id: string
  /** The campaigns that it is written for; `roles` are what they ask (default: none is known). */
  readonly campaigns?: ReadonlyArray<Campaign>
  /** Fill the template. */
  readonly fill: Fill
}

/** A kind that was loaded from its folder. */
export interface KindWithText extends Kind {
  /** The template as text, with the partials it may use. */
  readonly template: string
  readonly partials: Readonly<Record<string, string>>
}

/** Gives Markdown for what a template sees of a draft. */
export type Fill = (view: Readonly<Record<string, unknown>>) => string

/** Whether a draft's `文种` or `--kind` means this kind. */
export function isNamed(
  kind: {id: string; name: Bilingual; aliases: ReadonlyArray<string>},
  name: string
): boolean {
  return [kind.id, kind.name.zh, kind.name.en, ...kind.aliases].includes(name.trim())
}
