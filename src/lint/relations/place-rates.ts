import type {Figure} from './passage.ts'

const area = /(?:国土|辖区|土地|幅员|区域|总)面积[^，。；]{0,3}$/u
const people = /(?:常住|户籍|总)人口[^，。；]{0,3}$/u

/**
 * The part and the whole of a rate of a place, whichever is told first: 森林覆盖率 of 森林面积 and 国土面积, 城镇化率 of
 * 城镇人口 and 常住人口. None where the two numbers are not these.
 */
export function ofPlace(name: string, pair: readonly [Figure, Figure]): ReadonlyArray<Figure> {
  const [own, all] = kindOf(name)
  const part = own && pair.find(({lead}) => own.test(lead))
  const whole = part && pair.find(figure => figure !== part && all.test(figure.lead))
  return whole ? [part, whole] : []
}

function kindOf(name: string): readonly [RegExp | undefined, RegExp] {
  if (name === '老龄化') return [/老年?(?:人|人口)?[^，。；]{0,3}$/u, people]
  if (name === '城镇化') return [/城镇(?:常住)?人口[^，。；]{0,3}$/u, people]
  const thing = /^(?<thing>\p{Script=Han}{1,4})覆盖$/u.exec(name)?.groups?.thing
  return [thing ? new RegExp(`${thing}(?:总|地)?面积[^，。；]{0,3}$`, 'u') : undefined, area]
}
