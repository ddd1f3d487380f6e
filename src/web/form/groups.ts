import {countAt, isNothing, partAt, wordsOf} from '../../amend/find.ts'
import type {FormTree} from '../../amend/tree.ts'
import type {Path} from '../../finding.ts'
import type {Kind} from '../../kind/kind.ts'
import {say} from '../words/say.ts'

/** A part of the form that is shown at once. */
export interface Group {
  readonly id: string
  readonly title: string
  /** A chapter, by its place. */
  readonly section?: number
}

/** Fields of the draft by the part of the form that they stand in. */
const homes: Readonly<Record<string, string>> = {
  kind: 'basics',
  region: 'basics',
  campaign: 'basics',
  title: 'title',
  byline: 'title',
  editorsNote: 'title',
  lead: 'lead',
  honors: 'honors',
  indicators: 'indicators',
  custom: 'official',
  customRoles: 'official',
  figures: 'figures',
  slogans: 'figures',
  tables: 'figures',
  charts: 'figures',
  headings: 'official',
  photos: 'photos',
  outlook: 'closing',
  signoff: 'closing',
  attachments: 'closing',
  official: 'official',
  style: 'official',
  checks: 'official'
}

/** The part of the form in which a field is. */
export function groupOfField([first, second]: Path): string {
  if (first === 'sections') return `sections.${typeof second === 'number' ? second : 0}`
  return homes[String(first)] ?? 'basics'
}

/** The part of the form to which a count of `progressOf` belongs. */
export const groupOfProgress = (group: string): string =>
  group.startsWith('sections') ? (group === 'sections' ? 'sections.0' : group) : (homes[group] ?? 'basics')

/** The parts of the form, in the order in which a draft is written. */
export function groupsOf(tree: FormTree | undefined, kind?: Pick<Kind, 'fields'>): Group[] {
  const indicators = tree && partAt(tree, ['indicators'])
  const wanted = kind ? [...kind.fields.required, ...kind.fields.recommended] : []
  const hasIndicators =
    (indicators !== undefined && !isNothing(indicators)) ||
    wanted.some(field => field.startsWith('indicators'))
  const count = tree ? sectionCount(tree) : 0
  const sections = Array.from(
    {length: count},
    (_, index): Group => ({
      id: `sections.${index}`,
      title: sectionTitle(tree!, index),
      section: index
    })
  )
  return [
    {id: 'basics', title: say('基本情况', 'Basics')},
    {id: 'title', title: say('标题、署名', 'Title and byline')},
    {id: 'lead', title: say('导语', 'Lead')},
    ...sections,
    {id: 'closing', title: say('结尾、落款', 'Closing')},
    {id: 'honors', title: say('荣誉', 'Honours')},
    {id: 'figures', title: say('数据表', 'Figures')},
    ...(hasIndicators ? [{id: 'indicators', title: say('测评指标', 'Indicators')}] : []),
    {id: 'photos', title: say('图片', 'Photos')},
    {id: 'official', title: say('公文要素、其他', 'Official elements')}
  ]
}

export const sectionCount = (tree: FormTree): number => countAt(tree, ['sections'])

function sectionTitle(tree: FormTree, index: number): string {
  const words = (name: string) => (wordsOf(partAt(tree, ['sections', index, name]), '，') ?? '').trim()
  const heading = words('heading')
  const named = heading.length > 1 ? heading : words('role')
  return named || say('（还没写标题）', '(no heading yet)')
}
