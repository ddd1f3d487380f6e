import {useTools} from '../desk-context.ts'
import {Ring} from '../ui/ring.tsx'
import {say} from '../words/say.ts'
import {groupOfField, groupOfProgress, groupsOf} from './groups.ts'

/** The parts of the draft with how far they are filled and what was found in them. */
export function Nav() {
  const {session, group, findings, front, tell} = useTools()
  const form = session.form.value
  const counts = new Map<string, {filled: number; wanted: number}>()
  for (const {group: name, filled, wanted} of form?.progress ?? []) {
    const id = groupOfProgress(name)
    const one = counts.get(id) ?? {filled: 0, wanted: 0}
    counts.set(id, {filled: one.filled + filled, wanted: one.wanted + wanted})
  }
  const troubles = new Map<string, number>()
  for (const {finding, field} of findings.value)
    if (finding.severity !== 'hint' && finding.ruleId !== 'unfilled-slot')
      troubles.set(groupOfField(field), (troubles.get(groupOfField(field)) ?? 0) + 1)
  const total = [...counts.values()].reduce(
    (sum, one) => ({filled: sum.filled + one.filled, wanted: sum.wanted + one.wanted}),
    {filled: 0, wanted: 0}
  )
  const share = total.wanted === 0 ? 100 : Math.floor((total.filled / total.wanted) * 100)
  let chapter = 0
  return (
    <nav class="nav" aria-label={say('稿子的各部分', 'Parts of the draft')}>
      <p class="nav-total" aria-live="polite">
        {say('已填', 'Filled')} <b>{share}%</b>
        <progress value={share} max={100} aria-label={say('填写进度', 'Progress')} />
      </p>
      <ul>
        {groupsOf(form?.tree, form?.kind).map(({id, title, section}) => {
          const count = counts.get(id)
          const trouble = troubles.get(id) ?? 0
          if (section !== undefined) chapter++
          return (
            <li key={id}>
              <button
                type="button"
                class={section === undefined ? '' : 'chapter'}
                aria-current={group.value === id ? 'true' : undefined}
                onClick={() => {
                  group.value = id
                  front.value = 'form'
                }}
              >
                {count ? <Ring {...count} /> : <span class="ring-gap" />}
                <span class="nav-title">
                  {section !== undefined && <small>{say(`第${chapter}章`, `Ch. ${chapter}`)}</small>}
                  {title}
                </span>
                {trouble > 0 && (
                  <span class="count" title={say(`${trouble} 处要看`, `${trouble} to look at`)}>
                    {trouble}
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      <button
        type="button"
        class="add"
        onClick={async () => {
          const {item} = await session.arrange({does: 'insert', list: ['sections']})
          if (item) group.value = item.join('.')
          else
            tell(
              say('这里加不了一章，请到“原文”里加。', 'Cannot add a chapter here; add it in the text.'),
              'trouble'
            )
        }}
      >
        {say('＋ 加一章', '+ Add a chapter')}
      </button>
    </nav>
  )
}
