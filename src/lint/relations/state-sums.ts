import type {Sentence} from '../figures/sentence.ts'
import {isAlike} from './nouns.ts'
import {measured} from './parts-above.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn} from './passage.ts'
import type {SumRelation} from './sums.ts'
import {isExplained, someAddUp} from './sums.ts'

/** 7个农贸市场中，; 12个乡镇里，有 */
const among =
  /^[^，。；：（）\uFDD6-\uFDD9]{0,12}(?:中|里|当中)，?(?:目前|截至目前|现)?[^，。；：（）\uFDD6-\uFDD9]{0,16}$/u
const next = /^[^，。；：！？（）\uFDD6-\uFDD9]{0,14}[、，；][^，。；：！？（）\uFDD6-\uFDD9]{0,14}$/u
const state = /已|正|在建|未(?!成年|来)|尚|没|不|其余|剩余|余下|还有|待|完成|通过|办结|开工|竣工|在办|建成/u
const left = /未(?!成年|来)|没|尚|其余|剩余|余下|待/u

/**
 * 7个农贸市场中，已改造4个、正在施工2个，尚未动工2个: each is in one state, and with those of which nothing has been done yet
 * all are told. The sums that do not come out.
 */
export function stateSumsOf(passage: Sentence): SumRelation[] {
  const figures = figuresIn(passage)
  return figures.flatMap((whole, index): SumRelation[] => {
    const first = figures[index + 1]
    if (!first || !isCount(whole) || !(isAlike(whole.mention, first.mention) || whole.mention.unit === '个'))
      return []
    if (measured.test(whole.mention.unit) || !among.test(between(passage, whole, first))) return []
    const list = statesFrom(passage, figures, index + 1)
    if (
      list.length < 2 ||
      !list.some(part => left.test(wordsOf(part))) ||
      goesOn(passage, whole, list.at(-1)!)
    )
      return []
    const parts = list.map(({mention}) => mention)
    if (someAddUp(parts, whole.mention) || isExplained(figures, whole.mention, parts)) return []
    return [{whole: whole.mention, parts, isClosed: true, isOver: false}]
  })
}

/** The numbers that follow each other from `index`, each of things in one state. */
function statesFrom(passage: Sentence, figures: ReadonlyArray<Figure>, index: number): Figure[] {
  const list: Figure[] = []
  for (const figure of figures.slice(index)) {
    const last = list.at(-1) ?? figure
    const isNext = last === figure || next.test(between(passage, last, figure))
    if (!isNext || !isCount(figure) || !isAlike(figure.mention, last.mention)) break
    if (!state.test(wordsOf(figure))) return []
    list.push(figure)
  }
  return list
}

/** 另有2个, 其余正在施工, 等: more are meant than were told. */
function goesOn({skeleton}: Sentence, whole: Figure, last: Figure): boolean {
  const after = /^[^。；]{0,24}/u.exec(skeleton.slice(last.mention.at + 1, last.mention.at + 26))?.[0] ?? ''
  return (
    /另|等/u.test(skeleton.slice(whole.mention.at, last.mention.at) + after) || /其余|其[他它]/u.test(after)
  )
}

const wordsOf = ({lead, tail}: Figure): string => lead + tail

const isCount = ({mention}: Figure): boolean =>
  mention.mark === 'amount' && mention.sense === 'exact' && mention.step === 1
