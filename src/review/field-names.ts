import type {Path} from '../finding.ts'

/** The name of the bookmark around a field: a second anchor, since LibreOffice drops the tags of controls. */
export const bookmarkName = (number: number) => `zs_${number}`

/** The tag of a field's control: enough to find the field by itself, as far as the 64 characters of Word go. */
export function tagName({number, path, start}: {number: number; path: Path; start: number}): string {
  return `zs_${number} ${path.join('.')}@${start}`.slice(0, 64)
}

/** The number in the name of a bookmark or the tag of a control; LibreOffice calls some bookmarks `zs_7_Copy_1`. */
export function fieldNumber(name: string | null | undefined): number | undefined {
  const number = /^zs_(\d+)(?: |_Copy|$)/.exec(name ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}
