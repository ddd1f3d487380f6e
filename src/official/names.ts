import type {Article} from '../compose/article.ts'

/** Compounds that a segmenter takes apart and a reader takes as one. */
const compounds = [
  '人民代表大会',
  '人民政府',
  '政治协商会议',
  '国民经济',
  '社会发展',
  '常务委员会',
  '全体会议',
  '领导小组',
  '民族团结进步',
  '精神文明建设',
  '爱国卫生运动',
  '政府工作报告'
]

/** The names that no line of a title is divided in: what is being created, the region, those above it, and compounds. */
export function namesOf({draft}: Pick<Article, 'draft'>): string[] {
  const {region, campaign} = draft ?? {}
  const values = [campaign?.award, region?.name, region?.shortName, ...(region?.parent ?? [])]
  return [...values.flatMap(value => (value && value.text.length > 1 ? [value.text] : [])), ...compounds]
}
