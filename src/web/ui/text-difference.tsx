import {chineseOnly, say} from '../words/say.ts'
import {type LinePair, lineDifference} from './difference.ts'

/** Lines around a difference that are shown with it. */
const around = 2

/** Two texts, what differs between them and a little of what does not. */
export function TextDifference({
  before,
  after,
  names
}: {
  before: string
  after: string
  names: readonly [string, string]
}) {
  const pairs = lineDifference(before, after)
  const near = pairs.map((_, index) =>
    pairs.slice(Math.max(0, index - around), index + around + 1).some(({sort}) => sort !== 'same')
  )
  const isSame = pairs.every(({sort}) => sort === 'same')
  return (
    <section class="difference" tabIndex={0} aria-label={say('不同之处', 'Differences')}>
      <p class="quiet-note">
        <del>{names[0]}</del> <ins>{names[1]}</ins>
      </p>
      {isSame && <p>{say('没有不同。', 'No difference.')}</p>}
      {pairs.map((pair, index) => (
        <Line
          key={index}
          pair={pair}
          isNear={near[index]!}
          isFirstFar={!near[index] && (index === 0 || near[index - 1]!)}
        />
      ))}
    </section>
  )
}

function Line({
  pair: {sort, line},
  isNear,
  isFirstFar
}: {
  pair: LinePair
  isNear: boolean
  isFirstFar: boolean
}) {
  if (!isNear) return isFirstFar ? <p class="far">……</p> : null
  const lang = chineseOnly()
  if (sort === 'gone') return <del lang={lang}>{line || ' '}</del>
  if (sort === 'new') return <ins lang={lang}>{line || ' '}</ins>
  return <p lang={lang}>{line || ' '}</p>
}
