import type {Quantity} from '../../model/quantity.ts'
import {unitOf} from './arithmetic.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'

/** A percentage with what it says it is of. */
export interface Share {
  readonly part: Quantity
  /** What it may be a share of, the likeliest first. */
  readonly wholes: ReadonlyArray<Quantity>
  readonly claimed: Mention
}

// 受理1.2万件，办结1.14万件，办结率95%: of what came in, and nothing else.
const rate = pattern(
  '(?:(?:受理|收到|接收|排查|征集|办理)(?<came>[^，。；APDY]{0,12})A[^，。；APDY]{0,6}，(?:已|现已|均已|共)?(?<did>办结|结案|答复|化解|调处|审结)(?<same>[^，。；APDY]{0,8})|(?:发放|发出)(?<papers>[^，。；APDY]{0,8})A[^，。；APDY]{0,4}，(?:收回|回收)(?<valid>有效)?[^，。；APDY]{0,6}|(?:抽检|抽查|抽样|检测)[^，。；APDY]{0,8}A[^，。；APDY]{0,4}，(?<passed>合格))A，(?<name>按期办结|[^，。；APDY的]{2,6})率(?:为|达到|达|是)?P'
)
// 40条标准中，达标38条，达标率95%
const rateAmong = pattern(
  'A[^，。；、APDY]{0,8}中，?已?(?<did>达标|合格|通过|办结|整改|签约|开工|竣工|完工|验收)A，\\k<did>率(?:为|达到|达|是)?P'
)
// 应检126人，实检120人，检查率95.2%
const turnout = pattern(
  '应(?<due>检|到|收|参检|参训|参会|接种|缴|体检|参加)[^，。；、APDY]{0,8}A[^，。；APDY]{0,4}，(?:已)?实际?\\k<due>[^，。；、APDY]{0,8}A，(?<rateName>[^，。；、APDY的]{1,4})率(?:为|达到|达|是)?P'
)
const turnouts: Readonly<Record<string, RegExp>> = {
  检: /^(?:检查|体检|参检|受检|检测)$/,
  到: /^(?:到会|到场|到课|到岗|出勤|参会)$/,
  收: /^(?:回收|收回|征收|收缴)$/,
  参加: /^参与$/,
  缴: /^(?:征缴|收缴|缴费)$/
}

/** Rates of what was done of what came in, of what was reached of what was due. */
export function ratesIn(sentence: Sentence): Share[] {
  const {skeleton} = sentence
  if (!skeleton.includes('率')) return []
  const forms = [
    {form: rateAmong, isCalled: () => true},
    {form: turnout, isCalled: isTurnout},
    {form: rate, isCalled: isRateOf}
  ]
  return forms.flatMap(({form, isCalled}) =>
    [...skeleton.matchAll(form)].flatMap(({0: words, index, groups = {}}): Share[] => {
      const [whole, part, claimed] = markedIn(sentence, index, index + words.length).filter(isMention)
      const isSound = whole && part && claimed?.mark === 'rate' && unitOf(whole) === unitOf(part)
      return isSound && isCalled(groups) ? [{part, wholes: [whole], claimed}] : []
    })
  )
}

type Groups = Readonly<Record<string, string | undefined>>

function isTurnout({due = '', rateName = ''}: Groups): boolean {
  return rateName === due || turnouts[due]?.test(rateName) === true
}

/** Whether a rate is called after what was done of what came in. */
function isRateOf({came = '', did, same = '', papers, valid, passed, name}: Groups): boolean {
  if (did !== undefined) return name === did && (same === '' || came.endsWith(same))
  if (papers !== undefined) {
    const names = valid ? ['有效回收', '有效'] : ['回收', '收回']
    return /[卷表票]$/.test(papers) && names.includes(name!)
  }
  return name === passed
}
