import {useSignal} from '@preact/signals'
import {useEffect} from 'preact/hooks'
import type {FiguresOutcome} from '../../browser.ts'
import {mappingPath} from '../../figures/mapping.ts'
import {useTools} from '../desk-context.ts'
import {guarded} from '../outputs/actions.ts'
import type {OpenedFile} from '../shell.ts'
import {Dialog} from '../ui/dialog.tsx'
import {chineseOnly, say} from '../words/say.ts'
import {ChangedFigures, type Choices, FigureQuestions, UnknownFigures} from './department-parts.tsx'

/** What a table of a department would change in the figures of the draft; it is written when somebody says so. */
export function DepartmentTable({file, close}: {file: OpenedFile; close: () => void}) {
  const tools = useTools()
  const {session, engine, shell, tell} = tools
  const name = file.path.split('/').pop()!
  const choices = useSignal<Choices>({take: [], add: [], matches: {}})
  const outcome = useSignal<FiguresOutcome | undefined>(undefined)
  const of = useSignal('')

  useEffect(() => {
    const text = session.text()
    let isOld = false
    void guarded(tools, async () => {
      const {take, add, matches} = choices.value
      const {path} = session.file.value!
      const kept = await shell.mapping(path)
      const made = await engine.run(
        {do: 'figures', table: name, draft: {path, text}, take, add, matches},
        {[name]: file.bytes, ...(kept === undefined ? {} : {[mappingPath(path)]: kept})}
      )
      if (isOld) return
      of.value = text
      outcome.value = made
    })
    return () => {
      isOld = true
    }
  }, [choices.value])

  function take() {
    const {text, mapping} = outcome.value ?? {}
    if (session.text() !== of.value)
      return tell(
        say('草稿刚刚又改过，请重新打开这张表。', 'The draft has changed; open the table again.'),
        'trouble'
      )
    if (text !== undefined) {
      session.replace(text)
      tell(
        say(`已写入 ${count} 处，按“撤销”可以退回。`, `${count} changes were taken; Undo takes them back.`)
      )
    }
    if (mapping?.text !== undefined) {
      const words = mapping.text
      void guarded(tools, () => shell.keepMapping(session.file.value!.path, words))
    }
    close()
  }
  const {plan, added = [], sentences = [], told = [], refusal, text, mapping} = outcome.value ?? {}
  const count = (plan?.changes.length ?? 0) + added.length
  return (
    <Dialog
      title={say(`从“${name}”取数`, `Figures of ${name}`)}
      isWide
      close={close}
      actions={
        <button
          type="button"
          class="primary"
          disabled={text === undefined && mapping?.text === undefined}
          onClick={take}
        >
          {text === undefined && mapping?.text !== undefined
            ? say('记住名称', 'Keep the names')
            : say(`写入 ${count} 处`, `Take ${count}`)}
        </button>
      }
    >
      {!outcome.value && <p>{say('正在读表……', 'Reading the table…')}</p>}
      {[...(refusal ? [refusal] : []), ...told].map(line => (
        <p class="warn" lang={chineseOnly()} key={line}>
          {line}
        </p>
      ))}
      {plan && (
        <>
          <p role="status">
            {say(
              `有变的 ${plan.changes.length} 处，一样的 ${plan.same.length} 处，要您定的 ${plan.questions.length} 处，互相矛盾的 ${plan.conflicts.length} 处。`,
              `${plan.changes.length} differ, ${plan.same.length} are the same, ${plan.questions.length} are for you to decide, ${plan.conflicts.length} contradict each other.`
            )}
          </p>
          <ChangedFigures changes={plan.changes} added={added} />
          <FigureQuestions questions={plan.questions} conflicts={plan.conflicts} choices={choices} />
          <UnknownFigures unknown={plan.unknown} choices={choices} />
          <Lines
            title={say('草稿没有这一项，没有取', 'The draft has no place for these')}
            lines={plan.unused}
          />
          <Lines title={say('表里没有的数据', 'Figures that the table does not give')} lines={plan.missing} />
          <Lines
            title={say('会变的句子', 'Sentences that change')}
            lines={sentences.map(({after, stale}) =>
              stale.length > 0 ? `${after}（句中另写的“${stale.join('”“')}”没有跟着变，请核对）` : after
            )}
          />
        </>
      )}
    </Dialog>
  )
}

function Lines({title, lines}: {title: string; lines: ReadonlyArray<string>}) {
  if (lines.length === 0) return null
  return (
    <section class="left-out" aria-label={title}>
      <h3>{`${title}（${lines.length}）`}</h3>
      <ul lang={chineseOnly()}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
