import {numberOf} from './numerals.ts'
import type {FoundQuantity} from './printed-quantity.ts'

const count = '\\d+|[一两二三四五六七八九十]{1,3}'
/** 每五人就有一人, 每100户中有23户, 平均每六七个村有一个. */
const outOf = new RegExp(
  `(?:平均)?每(?<all>${count})(?<unit>[人户个名位家件项条](?!月|季|工作日))[^，。；、\\d每]{0,6}?(?:[中里]，?)?(?:就|便)?有(?:近|约)?(?<some>${count})(?<half>户半|个半)?(?:\\k<unit>|[人户个名位家件项条])`,
  'gu'
)

/** So many of each so many, as the share that it is. Most texts have none. */
export function outOfIn(text: string): FoundQuantity[] {
  if (!text.includes('每')) return []
  return [...text.matchAll(outOf)].flatMap(({0: printed, index, groups}): FoundQuantity[] => {
    const {all = '', some = '', half} = groups!
    const [least, most] = endsOf(all)
    const part = numberOf(some) + (half === undefined ? 0 : 0.5)
    if (!(part > 0) || !(least > part)) return []
    // 一人 of five says nothing finer than that it is not of four, nor of six.
    const [low, high] =
      part === 1
        ? [100 / (most + 0.8), 100 / (least - 0.8)]
        : [((part - 0.5) / most) * 100, ((part + 0.5) / least) * 100]
    const value = (part / ((least + most) / 2)) * 100
    return [
      {
        ...{start: index, end: index + printed.length, printed, number: printed, scale: '', unit: '%'},
        ...{value, decimals: 0, step: 1, qualifiers: [], sense: 'about', low, high}
      }
    ]
  })
}

/** 五 as it is, 六七 as from six to seven. */
function endsOf(words: string): readonly [number, number] {
  const [first, second, ...rest] = [...words]
  const [low, high] = [numberOf(first ?? ''), numberOf(second ?? '')]
  const isRange = rest.length === 0 && /^[一二两三四五六七八九]{2}$/u.test(words) && high === low + 1
  return isRange ? [low, high] : [numberOf(words), numberOf(words)]
}
