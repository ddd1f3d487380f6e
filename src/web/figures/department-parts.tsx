import type {Signal} from '@preact/signals'
import type {FiguresOutcome} from '../../browser.ts'
import {chineseOnly, say} from '../words/say.ts'

/** What somebody decided about a table: figures to take in spite of doubts, names to add, names that are those of figures. */
export interface Choices {
  readonly take: ReadonlyArray<string>
  readonly add: ReadonlyArray<string>
  readonly matches: Readonly<Record<string, string>>
}

type Plan = NonNullable<FiguresOutcome['plan']>

const titleOf = ({figure, fieldTitle}: {figure: string; fieldTitle: string}): string =>
  fieldTitle === '数值' ? figure : `${figure}·${fieldTitle}`

/** What changes, and what is new. */
export function ChangedFigures({changes, added}: {changes: Plan['changes']; added: FiguresOutcome['added']}) {
  if (changes.length + added.length === 0) return null
  return (
    <table class="pasted" lang={chineseOnly()}>
      <caption class="unseen">{say('要写入的', 'To be taken')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('名称', 'Name')}</th>
          <th scope="col">{say('草稿里的', 'In the draft')}</th>
          <th scope="col">{say('表里的', 'In the table')}</th>
          <th scope="col">{say('说明', 'Note')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(change => (
          <tr key={`${change.figure} ${change.field}`} class="other">
            <td>{titleOf(change)}</td>
            <td>{change.before ?? ''}</td>
            <td>{change.after}</td>
            <td>{[change.place, ...change.notes].join('；')}</td>
          </tr>
        ))}
        {added.map(({name, value}) => (
          <tr key={`+${name}`} class="new">
            <td>{name}</td>
            <td />
            <td>{value}</td>
            <td>{say('新的', 'new')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface QuestionProps extends Pick<Plan, 'questions' | 'conflicts'> {
  readonly choices: Signal<Choices>
}

/** What is taken only when somebody says so, with the reason; and what cannot be. */
export function FigureQuestions({questions, conflicts, choices}: QuestionProps) {
  return (
    <>
      {questions.length > 0 && (
        <section class="left-out" aria-label={say('要您定的', 'For you to decide')}>
          <h3>{say('要您定的：核对无误就勾选', 'For you to decide: tick what is right')}</h3>
          <ul lang={chineseOnly()}>
            {questions.map(question => (
              <li key={`${question.figure} ${question.field}`}>
                <label>
                  <input
                    type="checkbox"
                    checked={choices.value.take.includes(question.figure)}
                    onChange={() => {
                      choices.value = {...choices.value, take: [...choices.value.take, question.figure]}
                    }}
                  />
                  {` ${titleOf(question)}：${question.before ?? ''} → ${question.after}`}
                </label>
                <small> {[question.place, ...question.why].join('；')}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {conflicts.length > 0 && (
        <section class="left-out" aria-label={say('互相矛盾的', 'Contradictions')}>
          <h3>{say('表里互相矛盾，没有取', 'The table contradicts itself; not taken')}</h3>
          <ul lang={chineseOnly()}>
            {conflicts.map(conflict => (
              <li key={titleOf(conflict)}>
                {`${titleOf(conflict)}：${conflict.values.map(({value, place}) => `${value}（${place}）`).join('、')}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface UnknownProps {
  readonly unknown: Plan['unknown']
  readonly choices: Signal<Choices>
}

/** Names that the draft does not have: they may be added, or be another word for a figure that it has. */
export function UnknownFigures({unknown, choices}: UnknownProps) {
  if (unknown.length === 0) return null
  const choose = (name: string, choice: string) => {
    const {add, matches} = choices.value
    choices.value = {
      ...choices.value,
      add: choice === '+' ? [...add, name] : add,
      matches: choice === '+' || choice === '' ? matches : {...matches, [name]: choice}
    }
  }
  return (
    <section class="left-out" aria-label={say('草稿里没有的名称', 'Names the draft does not have')}>
      <h3>
        {say(`草稿里没有的名称（${unknown.length}）`, `Names the draft does not have (${unknown.length})`)}
      </h3>
      <ul lang={chineseOnly()}>
        {unknown.map(({name, value, time, place, near, why}) => (
          <li key={`${name} ${place}`}>
            {`${name}：${time === undefined ? '' : `${time} `}${value} `}
            <select
              aria-label={say(`“${name}”怎么办`, `What to do with ${name}`)}
              value=""
              onChange={event => choose(name, event.currentTarget.value)}
            >
              <option value="">{say('不写', 'leave it out')}</option>
              <option value="+">{say('加进草稿', 'add it to the draft')}</option>
              {near.map(one => (
                <option key={one} value={one}>
                  {say(`就是“${one}”`, `it is ${one}`)}
                </option>
              ))}
            </select>
            <small> {[place, ...why].join('；')}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
