import type {Mention, Sentence, Year} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'

/** A quantity before and after. */
export interface Frame {
  /** `由2016年的86家增加到2022年的103家`, or `103家，比2016年的86家增加17家`. */
  readonly form: 'change' | 'comparison'
  readonly sentence: Sentence
  readonly from: Mention
  readonly to: Mention
  readonly fromYear: Year | undefined
  readonly toYear: Year | undefined
  /** The words before each quantity, which may be a time: `去年的`, `创建之初的`. */
  readonly fromTime: string
  readonly toTime: string
  /** The verb of a change, and what it says of the second quantity. */
  readonly verb: string
  readonly direction: 'up' | 'down'
  /** Where the frame begins and ends in the skeleton. */
  readonly start: number
  readonly end: number
}

const up = '增加|增长|增至|提高|提升|上升|升至|扩大|攀升|跃升|上涨|发展|拓展|壮大|延长|延伸|增|升'
const down = '减少|减至|下降|降低|降至|缩小|缩减|缩短|压缩|压减|回落|下滑|减|降'
const adverb = '大幅|逐步|稳步|逐年|持续|快速|已|已经|发展|拓展|壮大|延伸'
const change = pattern(
  `(?:[由从](?<time>[^，。；由从APD]{0,12}?)|(?<![由从、和与])(?=Y))Y?的?[AP]，?(?:${adverb}){0,2}(?<verb>${up}|${down})(?:到|至|为)?(?<time2>[^，。；APD]{0,12}?)[AP]`
)
const comparison = pattern(
  '[AP]，?[比较](?<time>[^，。；APD]{0,10}?)[AP](?=[^，。；APD]{0,4}(?:增|提|上升|扩|下降|减|降|缩|回落))'
)
const isDown = new RegExp(`^(?:${down})$`)

const known = new WeakMap<Sentence, ReadonlyArray<Frame>>()

/** The frames of a sentence, found once for all rules. */
export function framesIn(sentence: Sentence): ReadonlyArray<Frame> {
  const frames = known.get(sentence) ?? [...changesIn(sentence), ...comparisonsIn(sentence)]
  known.set(sentence, frames)
  return frames
}

function changesIn(sentence: Sentence): Frame[] {
  if (!/[到至为]/.test(sentence.skeleton)) return []
  return [...sentence.skeleton.matchAll(change)].flatMap(({0: words, index: start, groups}): Frame[] => {
    const end = start + words.length
    const inside = markedIn(sentence, start, end)
    const [from, to] = inside.filter(isMention)
    if (!from || !to || from.mark !== to.mark || !/[到至为]/.test(words)) return []
    const {time: fromTime = '', time2: toTime = '', verb = ''} = groups!
    if (perOf(sentence, fromTime, from) !== perOf(sentence, toTime, to)) return []
    const years = inside.filter(mention => mention.mark === 'year')
    return [
      {
        form: 'change',
        sentence,
        from,
        to,
        fromYear: years.findLast(({at}) => at < from.at),
        toYear: years.findLast(({at}) => at > from.at),
        fromTime,
        toTime,
        verb,
        direction: isDown.test(verb) ? 'down' : 'up',
        start,
        end
      }
    ]
  })
}

function comparisonsIn(sentence: Sentence): Frame[] {
  if (!/[比较]/.test(sentence.skeleton)) return []
  return [...sentence.skeleton.matchAll(comparison)].flatMap(({0: words, index: start, groups}): Frame[] => {
    const end = start + words.length
    const inside = markedIn(sentence, start, end)
    const [to, from] = inside.filter(isMention)
    const fromTime = groups!.time ?? ''
    if (!from || !to || from.mark !== to.mark || perOf(sentence, fromTime, from) !== perOf(sentence, '', to))
      return []
    const years = {fromYear: inside.find(mention => mention.mark === 'year'), toYear: undefined}
    const words2 = {fromTime, toTime: '', verb: '', direction: 'up'} as const
    return [{form: 'comparison', sentence, from, to, ...years, ...words2, start, end}]
  })
}

/** What an amount is for each of: `200元/月` and `每年1500元` do not compare. */
function perOf({text}: Sentence, time: string, {end}: Mention): string {
  const per = /每[人户年月日天周亩吨次个村]|[年月日户人]均/.exec(time)?.[0].replace(/每|均/, '')
  return per ?? /^[/／每](\p{Script=Han}+)/u.exec(text.value.slice(end, end + 6))?.[1] ?? ''
}
