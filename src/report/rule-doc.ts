/** Where the page about a finding lies in the package. */
export const docOf = (ruleId: string): string => `docs/rules/${ruleId}.md`

/** The same as a package URL, for formats that want an absolute URI. */
export function docUri(ruleId: string, version = ''): string {
  return `pkg:npm/zongshu${version && `@${encodeURIComponent(version)}`}#${docOf(ruleId)}`
}
