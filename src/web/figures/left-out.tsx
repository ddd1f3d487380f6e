import {say} from '../words/say.ts'
import type {Dropped} from './read-figures.ts'

/** What stands in a pasted table and is not taken, word for word. */
export function LeftOut({dropped}: {dropped: ReadonlyArray<Dropped>}) {
  if (dropped.length === 0) return null
  return (
    <section class="left-out" aria-label={say('没有写入的', 'Not taken')}>
      <h3>
        {say(
          `表里还有 ${dropped.length} 处没有当作数据：`,
          `${dropped.length} more of the table are not taken:`
        )}
      </h3>
      <ul>
        {dropped.map(({words, why}, index) => (
          <li key={index}>
            {words}
            <small> {whyInWords(why)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function whyInWords(why: Dropped['why']): string {
  if (why === 'above') return say('（表头以上的行）', '(above the heading)')
  if (why === 'name') return say('（没有名称）', '(no name)')
  if (why === 'total') return say('（合计行）', '(a total)')
  if (why === 'note') return say('（注）', '(a note)')
  if (why === 'column') return say('（没有用到的列）', '(a column that is not used)')
  return say('（没有数值）', '(no value)')
}
