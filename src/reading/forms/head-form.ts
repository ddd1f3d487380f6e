import {noteLabel} from '../../language/note-label.ts'
import type {Form} from '../form.ts'
import {numberOf} from '../number-of.ts'
import {isAddressedFirst, isAddressee} from './addressee.ts'
import {byline, credit, furniture, isOfSite, isPath, isWebLine} from './credits.ts'
import {isAuthorLine} from './is-author-line.ts'
import {isColumn} from './is-column.ts'
import {isLabelled} from './labels.ts'
import {plainHeadingLength, standsAlone, titleLength} from './marks.ts'
import {isMasthead} from './masthead.ts'
import {meetingForm} from './meeting-form.ts'
import {numberedForm} from './numbered-form.ts'
import {official} from './official.ts'
import {endsTitle, isHalved, isStoppedTitle, isWholeTitle} from './titles.ts'

/** The title and what follows it before the text begins. */
export function headForm(
  line: string,
  before: ReadonlyArray<Form>,
  lines: ReadonlyArray<string>
): Form | undefined {
  const isTitled = before.some(({block}) => block === 'title')
  const last = before.at(-1)
  const index = before.filter(({block, part}) => block !== 'signoff' && part !== 'furniture').length
  // Above where a page lies on its site stands the name of that.
  const isAbovePath = isPath(lines[before.length + 1] ?? '') && standsAlone(line, plainHeadingLength)
  if (furniture.test(line) || isWebLine(line) || isAbovePath) return {block: 'byline', part: 'furniture'}
  // 编者按： alone stands over it.
  const isUnder =
    last?.part === 'note' && noteLabel(lines[before.length - 1]!)?.length === lines[before.length - 1]!.length
  if (noteLabel(line) !== undefined || isUnder) return {block: 'paragraph', part: 'note'}
  // A site names the article over what it says of it, and once more over its text.
  const isAgain =
    last?.part === 'furniture' && lines.some((one, at) => one === line && before[at]?.block === 'title')
  if (isAgain) return {block: 'byline', part: 'furniture'}
  if (isTitled && isOfSite(line, lines[before.length + 1])) return {block: 'byline', part: 'furniture'}
  const meeting = isTitled ? meetingForm(line, before, lines) : undefined
  if (meeting) return meeting
  if (!isTitled && isMasthead(lines, before.length)) return {block: 'signoff', part: 'masthead'}
  if (line.length <= titleLength && official.test(line)) return {block: 'signoff'}
  if (byline.test(line) && line.length <= titleLength) return {block: 'byline'}
  if (isAuthorLine(line, before, lines)) return {block: 'byline', part: 'occasion'}
  const isAddressed = before.some(({part}) => part === 'addressee')
  if (!isAddressed && (index > 0 ? isAddressee(line) : isAddressedFirst(line)))
    return {block: 'signoff', part: 'addressee'}
  if (isAddressed) return undefined
  if (index > 0 && line.startsWith('—') && line.length <= titleLength + 10) return {block: 'deck'}
  if (credit.test(line) && line.length <= titleLength) return {block: 'caption'}
  const isOver = before.some(
    ({block, part}) => (block === 'byline' || block === 'deck') && part !== 'furniture'
  )
  if (
    isTitled &&
    !isOver &&
    standsAlone(line, titleLength) &&
    isWholeTitle(
      lines.filter((_, at) => before[at]?.block === 'title'),
      line
    )
  )
    return {block: 'deck'}
  // Under a title they are no lines of it.
  if (isTitled && isLabelled(lines, before.length)) return undefined
  // 引言 or 一月 over its text is a head.
  if (
    isTitled &&
    line.length <= 4 &&
    lines[before.length - 1]!.length > 8 &&
    isSentence(lines[before.length + 1]) &&
    !endsTitle(line, '')
  )
    return {block: 'heading', depth: 2}
  if (index === 0 && isColumn(line) && standsAlone(lines[before.length + 1] ?? '', titleLength))
    return {block: 'deck'}
  // A line of two halves is no second line of one without, nor the other way round.
  if (index === 0 && line.length <= 6 && isHalved(lines[before.length + 1]) && !isHalved(line))
    return {block: 'deck'}
  if (last?.block === 'title' && index === 1 && isHalved(line) && !isHalved(lines[before.length - 1]))
    return {block: 'deck'}
  if (index === 0 && !isTitled && isStoppedTitle(line)) return {block: 'title'}
  if (index < 3 && !(isTitled && isOver) && !numberedForm(line) && standsAlone(line, titleLength))
    return isTitled && last?.part === 'furniture' ? {block: 'deck'} : {block: 'title'}
  return undefined
}

const isSentence = (line: string | undefined): boolean =>
  line !== undefined && line.length > 12 && /[，。]/.test(line) && !numberOf(line)
