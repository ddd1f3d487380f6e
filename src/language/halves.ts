import type {FoundQuantity} from './printed-quantity.ts'

/** What is said of a half, by what it may stand for: 过半 for 50% and more, 近半 for less, 一半 for about so many. */
const halves =
  /(?<=^|[，。；：、（,;:(占有达到约的中里]|占了|首次|(?:缩短|压缩|压减|减少|下降|降低|减|降)了)(?:(?<over>过半数?|超过?(?:半数|一半)|(?:半数|一半)以上|大半)|(?<near>近半数?|(?:将近|接近|近)(?:一半|半数))|(?<under>不[足到](?:一半|半数)|小半)|(?<half>一半|半数))(?!时间|路|天|年|[以之]?上|多|左右|个)/gu

/** `过半`, `近半`, `不足一半`, `一半` where they are shares. Most texts have none. */
export function halvesIn(text: string): FoundQuantity[] {
  if (!text.includes('半')) return []
  return [...text.matchAll(halves)].map(({0: printed, index, groups}): FoundQuantity => {
    const {over, near, under} = groups!
    const common = {
      ...{start: index, end: index + printed.length, printed, number: printed, scale: '', unit: '%'},
      ...{value: 50, decimals: 0, qualifiers: []}
    }
    if (over !== undefined) return {...common, step: 1, sense: 'least', low: 50, high: 100}
    if (near !== undefined) return {...common, step: 2, sense: 'most', low: 42, high: 50}
    if (under !== undefined) return {...common, step: 1, sense: 'most', low: 0, high: 50}
    return {...common, step: 5, sense: 'about', low: 47.5, high: 52.5}
  })
}
