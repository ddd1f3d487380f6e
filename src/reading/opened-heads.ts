import {noteLabel} from '../language/note-label.ts'
import type {Passage} from './passage.ts'

/** 一是健全制度。 before more words. */
const ordinal =
  /^(?:第(?=.，))?(?<nth>[一二三四五六七八九])(?:是|要|(?<=第.)，)(?<said>[^。！？：]{2,22}。)(?=.{12})/
/** 【社会救助】 before more words, or a blank and more. */
const bracketed = /^【[^【】]{2,14}】[\s\u3000]*(?=.{10})/

/**
 * Paragraphs that open with what they are about, though with no number: 一是……。二是……。 one after the other under a heading,
 * and 【……】 as yearbooks have them. Where one of a row tells a whole sentence instead, all are text.
 */
export function withOpenedHeads(passages: ReadonlyArray<Passage>): Passage[] {
  const all = [...passages]
  const depths = new Set(passages.map(({form}) => form.depth))
  const named = all.filter(
    one => isPlain(one) && bracketed.test(one.text) && noteLabel(one.text) === undefined
  )
  if (named.length > 1) {
    const depth = !depths.has(2) ? 2 : depths.has(3) ? 4 : 3
    for (const [index, one] of all.entries())
      if (named.includes(one)) all[index] = headed(one, bracketed.exec(one.text)![0].trimEnd().length, depth)
  }
  if (!depths.has(2)) headQuestions()
  if (![2, 3, 4].some(depth => depths.has(depth))) {
    // 第一，……。 heads where nothing else does.
    if (all.some(({text}) => /^第一，/.test(text))) headOrdinals(0, all.length, 2)
    return all
  }
  let from = 0
  for (let index = 0; index <= all.length; index++) {
    const one = all[index]
    if (one && one.form.depth === undefined) continue
    headOrdinals(from, index)
    from = index + 1
  }
  return all

  /** Questions that stand alone between what is told are heads; asked and answered they are not. */
  function headQuestions(): void {
    const asked = all.flatMap((one, at) => {
      const [before, next] = [all[at - 1], all[at + 1]]
      const isBetween = before && next && isPlain(next) && next.text.length > 40 && !isAnswer.test(next.text)
      return isBetween && isPlain(one) && question.test(one.text) ? [at] : []
    })
    if (asked.length < 2) return
    for (const at of asked) all[at] = {...all[at]!, form: {block: 'heading', depth: 2, isMarked: true}}
  }

  /** Head the ordinals between two headings, if they count from one on and each is short. */
  function headOrdinals(start: number, end: number, depth = 5): void {
    const begun = all.slice(start, end).flatMap((one, at) => (begins.test(one.text) ? [start + at] : []))
    const isWhole = begun.every((at, nth) => {
      const found = isPlain(all[at]!) ? ordinal.exec(all[at]!.text) : null
      return found?.groups?.nth === numerals[nth]
    })
    if (begun.length < 2 || !isWhole) return
    for (const at of begun) all[at] = headed(all[at]!, ordinal.exec(all[at]!.text)![0].length, depth)
  }
}

const question = /^(?!(?:问|记者|主持人)[：:])[^。，！？]{4,22}？$/
const isAnswer = /^(?:答|[^，。：]{2,8})[：:]/

const numerals = [...'一二三四五六七八九']
const begins = /^(?:[一二三四五六七八九](?:是|要)|第[一二三四五六七八九]，)/

const isPlain = ({form, rows, picture}: Passage): boolean =>
  form.block === 'paragraph' && form.depth === undefined && form.part === undefined && !rows && !picture

const headed = (passage: Passage, head: number, depth: number): Passage => ({
  ...passage,
  form: {...passage.form, depth, head, isMarked: true}
})
