// Who or what somebody or something is, in lists: 组长：张三

/** Who or what somebody or something is: 组长：张三 */
const labelled =
  /^(?:[^，。；：:\s]{1,8}|\p{Script=Han}(?:[\s　]*\p{Script=Han}){1,3})[：:][\s　]*(?:[^，。；：:]|(?<=\d)[:：](?=\d)){1,30}$/u
const label =
  /^(?:(?:常务)?(?:副)?(?:组长|主任|总指挥|指挥长|召集人|负责人|联络员)|成员|联系人|(?:联系)?电话|传真|邮箱|邮编|地址|时间|地点|主持人?|记录人?|出席|请假|列席|参会人员|参加人员|缺席|审核|核稿|校对|拟稿|填报人|填报单位|填报日期)[：:]/

/** Whether a line begins with a word that only names whom or what a list has: 记 录 人：某某 */
export const isNamedLabel = (line: string): boolean =>
  label.test(line.replace(/^[\p{Script=Han}\s　]{2,24}(?=[：:])/u, words => words.replace(/[\s　]+/g, '')))

/** Whether a line is one of a list of such, or names what it says by a word that only they have. */
export function isLabelled(lines: ReadonlyArray<string>, index: number): boolean {
  const is = (at: number) => labelled.test(lines[at] ?? '')
  return is(index) && (is(index - 1) || is(index + 1) || isNamedLabel(lines[index]!))
}
