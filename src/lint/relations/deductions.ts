import {addsUp, unitOf} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, pattern} from '../figures/sentence.ts'
import type {SumRelation} from './sums.ts'

/** 总收入12.8亿元，扣除上划收入4.6亿元，留成8.2亿元: what is taken off, and what stays. */
const takenOff = pattern(
  'A[^，。；APD]{0,8}，(?:[^，。；APD]{0,6})(?:扣除|减去|除去|剔除|扣减)[^，。；APD]{0,14}A[^，。；APD]{0,6}，[^，。；APD]{0,14}A(?=[，。；]|$)'
)
/** 净增企业32家，其中新开办58家，注销26家: what came, less what went. */
const net = pattern(
  '净增(?:加|长)?[^，。；APD]{0,8}A[^，。；APD]{0,8}[，：（](?:其中)?[，：]?(?<came>[^，。；、APD]{1,12})A[^，。；APD]{0,8}[，、；](?<went>[^，。；、APD]{1,12})A(?=[，。；）]|$)'
)
/** 目标是新建公厕60座，上半年完工38座，还要建22座: what is to be done, what was, and what is left. */
const toGo = pattern(
  '(?:目标|任务|计划)[^，。；APD]{0,10}A[^，。；APD]{0,6}，[^，。；APD]{0,10}(?:完|已|建成|开工)[^，。；APD]{0,6}A[^，。；APD]{0,6}，[^，。；APD]{0,4}(?:还要|还需|还差|尚需|还有|剩余|余下|剩下)[^，。；APD]{0,6}A(?=[，。；]|$)'
)
const gains = /新|增|开办|设立|登记|注册|迁入|流入|转入|招录|进|出生/u
const losses = /注销|吊销|退出|减少|关闭|拆除|迁出|流出|转出|离职|退休|死亡|淘汰|清退|撤/u

/** What is left of a whole after something was taken off, where the three numbers do not come out. */
export function deductionsOf(passage: Sentence): SumRelation[] {
  const {skeleton} = passage
  const left = /[扣减除]/u.test(skeleton) ? threeOf(passage, takenOff) : []
  const grown = skeleton.includes('净增') ? threeOf(passage, net, isNet) : []
  const open = /[还尚剩余]/u.test(skeleton) ? threeOf(passage, toGo) : []
  return [
    ...open.map(([whole, done, rest]) => ({whole, parts: [done, rest]})),
    ...left.map(([whole, off, rest]) => ({whole, parts: [off, rest]})),
    ...grown.map(([rest, whole, off]) => ({whole, parts: [rest, off]}))
  ].flatMap(({whole, parts}) => (addsUp(parts, whole) ? [] : [{whole, parts, isClosed: true, isOver: false}]))
}

type Three = [Mention, Mention, Mention]

const isNet = ({came = '', went = ''}: Readonly<Record<string, string>>): boolean =>
  gains.test(came) && losses.test(went)

/** The three numbers of each place where a form stands, of one unit and none of them a bound. */
function threeOf(
  passage: Sentence,
  form: RegExp,
  fits: (groups: Readonly<Record<string, string>>) => boolean = () => true
): Three[] {
  return [...passage.skeleton.matchAll(form)].flatMap(({0: words, index, groups}): Three[] => {
    const [a, b, c] = markedIn(passage, index, index + words.length).filter(isMention)
    if (!a || !b || !c || !fits(groups ?? {})) return []
    const isOne =
      [b, c].every(one => unitOf(one) === unitOf(a)) && [a, b, c].every(({sense}) => sense === 'exact')
    return isOne ? [[a, b, c]] : []
  })
}
