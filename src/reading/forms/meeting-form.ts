import type {Form} from '../form.ts'
import {isAddressee} from './addressee.ts'
import {occasionBegins} from './dates.ts'

const occasionEnds =
  /(?:会议|大会|全会|例会|年会|推进会|座谈会|动员会|会)(?:上|期间)?(?:的(?:讲话|报告))?[）)]?$/u
const speaker =
  /^[^，。；：！？\d]{0,26}(?:长|书记|主任|主席|代表|院长|政委|委员|专员|会长|理事|经理|组长|负责人|报告人)[\s　：:（(]*\p{Script=Han}{1,2}[\s　]?\p{Script=Han}{1,3}(?:·\p{Script=Han}+)?[）)]?$/u
const occasion: Form = {block: 'byline', part: 'occasion'}
const reporter: Form = {block: 'byline', part: 'speaker'}

/** A line under a title that says on what day and at which meeting a report was made, or who made it. */
export function meetingForm(
  line: string,
  before: ReadonlyArray<Form>,
  lines: ReadonlyArray<string>
): Form | undefined {
  if (line.length > 60 || line.includes('。')) return undefined
  if (occasionBegins.test(line)) return occasion
  const above = lines[before.length - 1] ?? ''
  const isEnded = occasionEnds.test(above) || /^[（(].*[）)]$/.test(above)
  if (before.at(-1)?.part === 'occasion' && !isEnded && occasionEnds.test(line)) return occasion
  const under = lines[before.length + 1]
  // 某镇党委书记　某某 between the title and those to whom it is said, with no meeting named.
  const isSaidTo = before.at(-1)?.block === 'title' && under !== undefined && isAddressee(under)
  if (isSaidTo && /[\s　]/.test(line) && speaker.test(line)) return reporter
  if (!before.some(({part}) => part === 'occasion')) return undefined
  if (speaker.test(line)) return reporter
  const isName = /^\p{Script=Han}(?:[\s　]*\p{Script=Han}){1,3}$/u.test(line)
  return isName && under !== undefined && isAddressee(under) ? reporter : undefined
}
