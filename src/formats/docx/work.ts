import type {BaseXmlComponent} from 'docx'
import type {Text} from 'mdast'
import type {ChartData} from '../../compose/chart.ts'
import type {Report} from '../../finding.ts'
import type {Photo} from '../../photo/prepare-photos.ts'
import type {Geometry} from '../../style/geometry.ts'
import type {Profile} from '../../style/profile.ts'
import type {RunOptions} from './runs.ts'

/** Writes a text node of the article; the review copy has one of its own. */
export type WriteText = (node: Text, options: RunOptions) => BaseXmlComponent[]

/** What all builders of one document share. */
export interface Work {
  readonly profile: Profile
  readonly geometry: Geometry
  readonly report: Report
  readonly writeText: WriteText
  /** The photos of the article by the name their block gives. */
  readonly photos: ReadonlyMap<string, Photo>
  /** The pictures placed so far; the first is `image1`. */
  readonly pictures: Photo[]
  /** The charts placed so far; the first is `chart1`. */
  readonly charts: ChartData[]
  /** The pages on which the headings of the contents stand, by the names of their anchors. */
  readonly pages?: ReadonlyMap<string, number>
  /** Whether the imprint begins a section of its own, on the next back of a leaf. */
  readonly imprintApart?: boolean
}
