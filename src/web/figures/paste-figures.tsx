import {useSignal} from '@preact/signals'
import {useEffect, useRef} from 'preact/hooks'
import {partAt} from '../../amend/find.ts'
import {useTools} from '../desk-context.ts'
import {Dialog} from '../ui/dialog.tsx'
import {say} from '../words/say.ts'
import {LeftOut} from './left-out.tsx'
import {figureLine, figuresIn, type ReadFigure} from './read-figures.ts'
import {tableIn} from './read-table.ts'
import {standing, takeFigures} from './take-figures.ts'

/** What was pasted from a spreadsheet, before it goes into the draft: what is new, what is the same, what contradicts. */
export function PasteFigures({given, close}: {given: {html: string; plain: string}; close: () => void}) {
  const {session, tell} = useTools()
  const source = useSignal(given)
  const left = useSignal<ReadonlySet<string>>(new Set())
  const area = useRef<HTMLTextAreaElement>(null)
  const tree = session.form.value!.tree
  const {figures, dropped} = figuresIn(tableIn(source.value))
  const found = figures.map(figure => {
    const was = standing(partAt(tree, ['figures', figure.name]), figure)
    const now = figureLine(figure)
    return {
      figure,
      was,
      now,
      state: was === undefined ? 'new' : was === now ? 'same' : was === '' ? 'more' : 'other'
    } as const
  })
  const taken = found.filter(({figure, state}) => state !== 'same' && !left.value.has(figure.name))
  useEffect(() => {
    if (found.length === 0) area.current?.focus()
  }, [])

  async function take() {
    const count = taken.length
    if (
      await session.edit(now =>
        takeFigures(
          now,
          taken.map(({figure}) => figure)
        )
      )
    )
      tell(say(`已写入 ${count} 个数据，按“撤销”可以退回。`, `${count} figures were taken.`))
    close()
  }
  return (
    <Dialog
      title={say('粘贴数据', 'Paste figures')}
      close={close}
      isWide
      actions={
        <button type="button" class="primary" disabled={taken.length === 0} onClick={take}>
          {say(`写入 ${taken.length} 个`, `Take ${taken.length}`)}
        </button>
      }
    >
      {found.length === 0 && (
        <>
          <label for="paste-here">
            {say(
              '在 Excel 或 WPS 表格里选中、复制，再点这里按 Ctrl+V：',
              'Copy cells in a spreadsheet, click here and press Ctrl+V:'
            )}
          </label>
          <textarea
            id="paste-here"
            ref={area}
            rows={4}
            onPaste={event => {
              event.preventDefault()
              event.stopPropagation()
              source.value = {
                html: event.clipboardData?.getData('text/html') ?? '',
                plain: event.clipboardData?.getData('text/plain') ?? ''
              }
            }}
          />
          {(source.value.html || source.value.plain) && (
            <p class="warn">
              {say(
                '没有认出数据：要有一列名称、一列数值（或各年各一列）。',
                'No figures found: a column of names and one of values are needed.'
              )}
            </p>
          )}
        </>
      )}
      {found.length > 0 && (
        <table class="pasted">
          <thead>
            <tr>
              <th scope="col">{say('写入', 'Take')}</th>
              <th scope="col">{say('名称', 'Name')}</th>
              <th scope="col">{say('粘贴的', 'Pasted')}</th>
              <th scope="col">{say('草稿里的', 'In the draft')}</th>
              <th scope="col">{say('说明', 'Note')}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({figure, was, now, state}) => (
              <tr key={figure.name} class={state}>
                <td>
                  {state === 'same' ? (
                    '—'
                  ) : (
                    <input
                      type="checkbox"
                      aria-label={say(`写入“${figure.name}”`, `Take ${figure.name}`)}
                      checked={!left.value.has(figure.name)}
                      onChange={event => {
                        const next = new Set(left.value)
                        if (event.currentTarget.checked) next.delete(figure.name)
                        else next.add(figure.name)
                        left.value = next
                      }}
                    />
                  )}
                </td>
                <td>{figure.was === undefined ? figure.name : `${figure.was} → ${figure.name}`}</td>
                <td>{now}</td>
                <td>{was ?? ''}</td>
                <td>
                  {[
                    state === 'new'
                      ? say('新的', 'new')
                      : state === 'more'
                        ? say('补充', 'adds to it')
                        : state === 'same'
                          ? say('相同', 'the same')
                          : say('不一致：勾选则换成粘贴的', 'differs: ticked, the pasted one is taken'),
                    ...figure.doubts.map(doubtInWords)
                  ].join('；')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <LeftOut dropped={dropped} />
    </Dialog>
  )
}

function doubtInWords(doubt: ReadFigure['doubts'][number]): string {
  if (doubt === 'name') return say('表里同名，名称已改，请核对', 'the name stood twice and was changed')
  if (doubt === 'marks')
    return say('名称里不能有 { } . 和冒号，已去掉，请核对', 'marks that a name cannot hold were left out')
  if (doubt === 'unit') return say('没有单位，写入后请补上', 'no unit')
  if (doubt === 'separators') return say('去掉了千分位逗号', 'thousands separators left out')
  return say('不像数字，请核对', 'does not look like a number')
}
