import type {Report} from '../../finding.ts'
import type {Bilingual} from '../../notice.ts'
import type {Inks} from '../../photo/inks.ts'
import type {Written} from '../../written.ts'
import type {ReadPage, SetPage} from '../page.ts'
import type {Press} from '../press.ts'
import type {OnPage} from '../story.ts'

/** What an output is made of. */
export interface PageWork {
  readonly set: SetPage
  readonly read: ReadPage
  readonly articles: ReadonlyArray<OnPage>
  readonly press: Press
  readonly report: Report
  /** What photos become in the print PDF (default: they stay as they are). */
  readonly inks?: Inks
}

/** A way to hand a page on. */
export interface PageOutput {
  /** What `--outputs` takes. */
  readonly name: string
  readonly summary: Bilingual
  /** Whether it is made once for the page and those on which its stories go on (default: once for each). */
  readonly isForAll?: true
  write(work: PageWork): Promise<ReadonlyArray<Written>>
}
