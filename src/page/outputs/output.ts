import type {Article} from '../../compose/article.ts'
import type {Report} from '../../finding.ts'
import type {Bilingual} from '../../notice.ts'
import type {Written} from '../../written.ts'
import type {ReadPage, SetPage} from '../page.ts'
import type {Press} from '../press.ts'

/** What an output is made of. */
export interface PageWork {
  readonly set: SetPage
  readonly read: ReadPage
  readonly articles: ReadonlyArray<Article>
  readonly press: Press
  readonly report: Report
}

/** A way to hand a page on. */
export interface PageOutput {
  /** What `--outputs` takes. */
  readonly name: string
  readonly summary: Bilingual
  write(work: PageWork): Promise<ReadonlyArray<Written>>
}
