const cell =
  /<(?:\w+:)?c\s(?=[^>]{0,400}?\bt=["']s["'])[^>]{0,400}>\s{0,40}(?:<(?:\w+:)?f\b[^<]{0,8192}(?:<\/(?:\w+:)?f>)?\s{0,40})?<(?:\w+:)?v>\s{0,8}(\d{1,9})/g

/** Whether cells of a sheet refer to words that the list of the workbook does not have. Both are XML; without a list it has none. */
export function lacksStrings(sheet: string, list = ''): boolean {
  const count = list.match(/<(?:\w+:)?si[\s/>]/g)?.length ?? 0
  for (const [, index] of sheet.matchAll(cell)) if (Number(index) >= count) return true
  return false
}
