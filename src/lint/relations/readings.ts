import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import type {Sentence} from '../figures/sentence.ts'
import {isMention, pattern, without} from '../figures/sentence.ts'
import {columnsOf} from './columns.ts'

const {up, down} = lexicon.relations
/** ，同比增长4.8%: what is said of growth beside a number. Few passages have the one letter that all of them have. */
const mayGrow = pattern('[增升高涨快多减降落低跌缓少][^，。；：、（）APDY]{0,8}[PD][，。；）]', 'u')
const growth = pattern(
  `[，、](?:[比较]Y[^，。；：、（）APDY]{0,6}|[^，。；：、（）占APDY]{0,14}?)(?:${anyOf(`${up} ${down}`)}|回升|加快|放缓)[了率度幅约近超达为到分别]*[PD](?:[、和][PD])?(?=[，。；）])`
)
const bound = /，(?:首次|再次|历史性地?|已|并)?$/u

const known = new WeakMap<Sentence, ReadonlyArray<Sentence>>()

/**
 * A passage, once more without what is said of growth in it, over which other relations are read on, and once in each of
 * the units that its things are counted in side by side.
 */
export function readingsOf(passage: Sentence): ReadonlyArray<Sentence> {
  const readings = known.get(passage) ?? [...read(passage), ...columnsOf(passage)]
  known.set(passage, readings)
  return readings
}

function read(passage: Sentence): ReadonlyArray<Sentence> {
  if (passage.marked.length < 4 || !mayGrow.test(passage.skeleton)) return [passage]
  const plain = withoutBounds(without(passage, [...passage.skeleton.matchAll(growth)]))
  return plain.skeleton.length < passage.skeleton.length ? [passage, plain] : [passage]
}

/** 401万件，首次超过400万件 tells the same number once more. */
function withoutBounds(passage: Sentence): Sentence {
  const {skeleton, marked} = passage
  const gaps = marked.flatMap(one => {
    const start = isMention(one) && one.sense === 'least' ? skeleton.lastIndexOf('，', one.at) : -1
    const end = one.at + 1
    if (start < 0 || !bound.test(skeleton.slice(start, one.at)) || !/[，。；]/u.test(skeleton[end] ?? ''))
      return []
    return [{0: skeleton.slice(start, end), index: start}]
  })
  return without(passage, gaps)
}
