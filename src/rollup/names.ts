/** The name of a figure by which counties' figures are matched: without its year, its place, blanks and brackets. */
export const figureKey = (name: string): string =>
  name
    .replace(/(?:19|20)\d\d年?度?/g, '')
    .replace(/^全[省市州盟县区旗]/, '')
    .replace(/[\s（）()“”]/g, '')

/** Whether a name of a place is another way to write one: 昭通市昭阳区, 昭阳. */
export function isSamePlace(written: string, name: string): boolean {
  if (written === name || written.endsWith(name)) return true
  return written.length >= 2 && name.startsWith(written) && name.length - written.length === 1
}

/** The name of a file without its folder and ending. */
export const stemOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')

/** `昭阳区、鲁甸县、巧家县等5个县（市、区）`. */
export function listed(names: ReadonlyArray<string>, most = 3): string {
  const shown = names.slice(0, most).join('、')
  return names.length > most ? `${shown}等${names.length}个县（市、区）` : shown
}
