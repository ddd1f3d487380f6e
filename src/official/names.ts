import type {Article} from '../compose/article.ts'

/** The names that no line of a title is divided in: what is being created, the region, and those above it. */
export function namesOf({draft}: Article): string[] {
  const {region, campaign} = draft ?? {}
  const values = [campaign?.award, region?.name, region?.shortName, ...(region?.parent ?? [])]
  return values.flatMap(value => (value && value.text.length > 1 ? [value.text] : []))
}
