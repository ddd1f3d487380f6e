import {commaBetween, oddItemMark} from '../announced/item-marks.ts'
import {defineRule} from '../rule.ts'

/** A run of items with what divides them. */
interface Row {
  readonly items: string[]
  /** The mark after each item but the last, and where it stands. */
  readonly marks: {readonly mark: string; readonly index: number}[]
}

/** What may be such a run: four items in a row that begin alike. */
const mayBe =
  /(?<![^，、。；：“”！？（）])(?<head>\p{Script=Han}{2}|[\u{20000}-\u{3FFFF}])[^，、。；：“”！？（）]*(?:[，、]\k<head>\p{Script=Han}{1,8}){2}[，、]\k<head>/u

/** A quicker pattern for the same, which finds more. */
const anchor = /[，、](..)[^，。；：“”！？（）]{1,16}[，、]\1/

// 重在平时，重在交心、重在行动、重在基层: items that begin alike are of one rank.
function* rowsIn(text: string): Generator<Row> {
  let row: Row = {items: [], marks: []}
  let mark: {mark: string; index: number} | undefined
  for (const {0: item, 1: after, index} of text.matchAll(/([^，、。；：“”！？（）]+)/gu)) {
    const isNext =
      mark && item.slice(0, 2) === row.items[0]?.slice(0, 2) && /^\p{Script=Han}{3,10}$/u.test(item)
    if (isNext) {
      row.items.push(item)
      row.marks.push(mark!)
    } else {
      if (row.items.length > 3) yield row
      row = {items: [item], marks: []}
    }
    const end = index + after!.length
    mark = text[end] === '，' || text[end] === '、' ? {mark: text[end]!, index: end} : undefined
  }
  if (row.items.length > 3) yield row
}

const threeItems = /一是[^。；]{2,60}([。；])二是[^。；]{2,60}([。；])三是/u

/** 并列各项之间逗号、顿号混用。 */
export const mixedSeparators = defineRule({
  id: 'mixed-separators',
  title: {zh: '并列各项的停顿不一致', en: 'Parallel items divided by different marks'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.5',
  why: {
    zh: '同一层次的并列各项用同一种点号隔开，逗号、顿号混用会让人误以为分了两层。',
    en: 'Items of one rank are divided by one kind of mark.'
  },
  how: {zh: '统一用顿号，或统一用逗号。', en: 'Use 、 or ， throughout.'},
  check({texts}, report) {
    for (const text of texts) {
      const odd = oddItemMark(text.value)
      const oddPlace = odd && text.place(odd.index, odd.index + 1)
      if (odd && oddPlace)
        report({
          ...oddPlace,
          severity: 'hint',
          message: `各点之间前面用“${odd.usual}”，这里用“${odd.mark}”，统一用一种。`
        })
      // Of three items nobody can say which mark is the odd one.
      const [words, first, second] = odd ? [] : (threeItems.exec(text.value) ?? [])
      if (words && first !== second) {
        const at = text.value.indexOf(words) + words.indexOf(first!)
        const place = text.place(at, at + 1)
        const message = `各点之间有“${first}”也有“${second}”，统一用一种。`
        if (place) report({...place, severity: 'hint', message, basis: 'GB/T 15834—2011 4.6'})
      }
      const comma = commaBetween(text.value)
      const commaPlace = comma === undefined ? undefined : text.place(comma, comma + 1)
      if (commaPlace)
        report({
          ...commaPlace,
          severity: 'hint',
          message: '各点里面已有逗号，点与点之间用分号“；”。',
          basis: 'GB/T 15834—2011 4.6'
        })
      if (!anchor.test(text.value) || !mayBe.test(text.value)) continue
      for (const {items, marks} of rowsIn(text.value)) {
        const lengths = items.map(item => item.length)
        // Items of different make may well form two rows.
        if (items[0]!.startsWith('第') || Math.max(...lengths) - Math.min(...lengths) > 2) continue
        const odd = [marks[0]!, marks.at(-1)!].find(
          end => marks.filter(({mark}) => mark === end.mark).length === 1
        )
        // 群众参与、群众监督、群众评价，群众满意: what comes of them.
        if (odd?.mark === '，' && odd === marks.at(-1)) continue
        const place = odd && text.place(odd.index, odd.index + 1)
        if (!odd || !place) continue
        const other = odd.mark === '，' ? '、' : '，'
        const words = `${items[0]}……${items.at(-1)}`
        report({...place, message: `“${words}”中只有这一处用“${odd.mark}”，其他各处用“${other}”。`})
      }
    }
  },
  examples: [
    {bad: '一是加强领导⟦。⟧二是健全机制；三是强化培训。'},
    {bad: '一是加强领导；二是健全机制；三是强化培训⟦。⟧四是压实责任。五是加强宣传。'},
    {bad: '三项工作，一是抓好培训，提高本领⟦，⟧二是抓好宣传，营造氛围，三是抓好督查。'},
    {
      good: '一是抓培训，二是抓宣传，三是抓督查，四是抓考核。一是加强领导。压实责任；二是健全机制；三是强化培训。四是抓宣传。'
    },
    {
      bad: '秉持“贵在坚持⟦，⟧贵在用心、贵在实干、贵在创新”的理念',
      good: '秉持“贵在坚持、贵在用心、贵在实干、贵在创新”的理念'
    },
    {good: '重在平时，重在交心，重在行动，重在基层'},
    {good: '做到群众参与、群众监督、群众评价，群众满意'},
    {good: '推进产业振兴、推进人才振兴，推进文化振兴、推进生态振兴'}
  ]
})
