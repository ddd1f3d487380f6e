import {useMemo} from 'preact/hooks'
import {counted} from '../../finding.ts'
import {useTools} from '../desk-context.ts'
import {chineseOnly, say} from '../words/say.ts'
import {Explained} from './explained.tsx'
import {FillInGroup} from './fill-in-group.tsx'
import {FindingItem} from './finding-item.tsx'
import {type Duty, orderedFindings} from './order.ts'

/** All that was found in the draft: what is to be filled in, then by who must act. */
export function FindingsPanel() {
  const {session} = useTools()
  const isStale = session.checkedText.value !== session.text() && session.version.value >= 0
  // The lists are long, and stay as they are while somebody types.
  const lists = useMemo(() => <Lists />, [])
  return (
    <div class="findings" aria-busy={isStale}>
      {lists}
    </div>
  )
}

function Lists() {
  const {findings, session, explained} = useTools()
  const verdict = session.verdict.value
  const trouble = session.trouble.value
  if (explained.value) return <Explained id={explained.value} />
  if (!verdict) return <p class="quiet-note">{trouble ?? say('正在检查……', 'Checking…')}</p>
  const {fillIns, duties} = orderedFindings(findings.value)
  const counts = counted(verdict.findings)
  const isFinal = session.stage.value === 'final'
  return (
    <>
      <p class="tally" role="status">
        {counts.error + counts.warning + counts.hint === 0 ? (
          <b class="good">{say('没有发现问题。', 'Nothing was found.')}</b>
        ) : (
          <>
            <b class={counts.error > 0 ? 'error' : ''}>
              {say(`错误 ${counts.error}`, `${counts.error} errors`)}
            </b>
            <span>{say(`警告 ${counts.warning}`, `${counts.warning} warnings`)}</span>
            <span>{say(`建议 ${counts.hint}`, `${counts.hint} hints`)}</span>
          </>
        )}
        <label class="switch">
          <input
            type="checkbox"
            checked={isFinal}
            onChange={event => {
              session.stage.value = event.currentTarget.checked ? 'final' : 'draft'
              session.checkNow()
            }}
          />
          {say('按上报要求查', 'as for submission')}
        </label>
      </p>
      {trouble && (
        <p class="warn" lang={chineseOnly()}>
          {trouble}
        </p>
      )}
      {fillIns.length > 0 && (
        <section aria-label={say('待填清单', 'To be filled in')}>
          <h3>{say('待填清单', 'To be filled in')}</h3>
          {fillIns.map(fillIn => (
            <FillInGroup key={`${fillIn.kind} ${fillIn.subject}`} fillIn={fillIn} />
          ))}
        </section>
      )}
      {duties.map(({title, duty, findings: own}) => (
        <section key={title} aria-label={say(title, englishDuties[title][0])}>
          <h3>
            {say(title, englishDuties[title][0])} <small>{say(duty, englishDuties[title][1])}</small>
          </h3>
          <ul class="finding-list">
            {own.slice(0, most).map(one => (
              <FindingItem
                key={`${one.finding.ruleId} ${one.finding.range.start} ${one.finding.message}`}
                {...one}
              />
            ))}
          </ul>
          {own.length > most && (
            <p class="quiet-note">
              {say(`还有 ${own.length - most} 处，改了前面的再看。`, `${own.length - most} more`)}
            </p>
          )}
        </section>
      ))}
      <Skipped />
    </>
  )
}

/** More than anybody works off at once. */
const most = 200

/** What there is to do, and who does it, in English. */
const englishDuties: Readonly<Record<Duty['title'], readonly [title: string, duty: string]>> = {
  补充内容: ['Supply', 'by the offices that draft and supply'],
  核对数据: ['Check figures', 'by the offices that gave them; what they confirm counts'],
  调整结构: ['Rearrange', 'by whoever drafts'],
  修改文字: ['Reword', 'by whoever drafts']
}

/** Rules that did not run, and why: what was not checked is said. */
function Skipped() {
  const {session} = useTools()
  const {rulesSkipped = [], rulesRun = [], counts, aside = []} = session.verdict.value ?? {}
  const reasons = [...new Set(rulesSkipped.map(({reason}) => reason))].slice(0, 4).join('；')
  return (
    <p class="quiet-note">
      {say(
        `已查 ${counts?.fields ?? 0} 个字段、${counts?.paragraphs ?? 0} 段、${rulesRun.length} 条规则`,
        `${counts?.fields ?? 0} fields, ${counts?.paragraphs ?? 0} paragraphs, ${rulesRun.length} rules`
      )}
      {rulesSkipped.length > 0 &&
        say(`；${rulesSkipped.length} 条没有查：`, `; ${rulesSkipped.length} did not run: `)}
      {rulesSkipped.length > 0 && <span lang={chineseOnly()}>{reasons}</span>}
      {aside.length > 0 && say(`；已忽略 ${aside.length} 处`, `; ${aside.length} put aside`)}
    </p>
  )
}
