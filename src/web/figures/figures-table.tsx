import {useSignal} from '@preact/signals'
import {addNamed} from '../../amend/entries.ts'
import {isNothing, partAt} from '../../amend/find.ts'
import {removeEntry} from '../../amend/items.ts'
import {namesIn} from '../../amend/names.ts'
import {useTools} from '../desk-context.ts'
import {guarded} from '../outputs/actions.ts'
import type {OpenedFile} from '../shell.ts'
import {say} from '../words/say.ts'
import {Cell, NameCell} from './cells.tsx'
import {DepartmentTable} from './department-table.tsx'
import {FigureDetails} from './figure-details.tsx'
import {PasteFigures} from './paste-figures.tsx'

/** The figures of the draft: each is typed once here, and called by its name in the prose. */
export function FiguresTable() {
  const tools = useTools()
  const {session, tell} = tools
  const open = useSignal<string | undefined>(undefined)
  const pasted = useSignal<{html: string; plain: string} | undefined>(undefined)
  const table = useSignal<OpenedFile | undefined>(undefined)
  const tree = session.form.value!.tree
  const names = namesIn(tree, 'figures')

  async function add() {
    let number = names.length + 1
    while (names.includes(`数据${number}`)) number++
    const name = `数据${number}`
    if (await session.edit(now => addNamed(now, ['figures'], name, ''))) {
      open.value = undefined
      setTimeout(
        () => document.querySelector<HTMLInputElement>('.figures tr:last-of-type input')?.select(),
        120
      )
    }
  }
  return (
    <section
      class="figures"
      data-path='["figures"]'
      aria-label={say('数据表', 'Figures')}
      onPaste={event => {
        const plain = event.clipboardData?.getData('text/plain') ?? ''
        const html = event.clipboardData?.getData('text/html') ?? ''
        if (!plain.includes('\t') && !/<t[dh]\b/i.test(html)) return
        event.preventDefault()
        pasted.value = {html, plain}
      }}
    >
      <p class="quiet-note">
        {say(
          '每个数据写一次，照印出来的样子带单位；正文里输入“{”选名称就能插入，改一处，处处跟着改。',
          'Each figure is written once, with its unit; type { in prose to insert it by name.'
        )}
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('名称', 'Name')}</th>
              <th scope="col">{say('数值', 'Value')}</th>
              <th scope="col">{say('时间', 'Time')}</th>
              <th scope="col">{say('来源', 'Source')}</th>
              <th scope="col">
                <span class="unseen">{say('操作', 'Actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {names.map(name => {
              const path = ['figures', name]
              const part = partAt(tree, path)
              const isOpen = open.value === name
              return (
                <>
                  <tr data-path={JSON.stringify(path)}>
                    <td>
                      <NameCell path={['figures']} name={name} />
                    </td>
                    <td>
                      <Cell
                        path={[...path, 'value']}
                        label={say(`${name}的数值`, `value of ${name}`)}
                        hint={part && !isNothing(part) ? yearsOf(part) : ''}
                      />
                    </td>
                    <td>
                      <Cell path={[...path, 'time']} label={say(`${name}的时间`, `time of ${name}`)} />
                    </td>
                    <td>
                      <Cell path={[...path, 'source']} label={say(`${name}的来源`, `source of ${name}`)} />
                    </td>
                    <td class="row-tools">
                      <button
                        type="button"
                        class="quiet"
                        aria-expanded={isOpen}
                        onClick={() => {
                          open.value = isOpen ? undefined : name
                        }}
                      >
                        {say('更多', 'More')}
                        <span class="unseen">{name}</span>
                      </button>
                      <button
                        type="button"
                        class="quiet"
                        aria-label={say(`删去“${name}”`, `Remove ${name}`)}
                        onClick={async () => {
                          if (await session.edit(now => removeEntry(now, path)))
                            tell(say(`已删去“${name}”，按“撤销”可以找回。`, 'Removed; Undo brings it back.'))
                        }}
                      >
                        ✕
                      </button>
                    </td>
                  </tr>
                  {isOpen && (
                    <tr class="details">
                      <td colSpan={5}>
                        <FigureDetails name={name} />
                      </td>
                    </tr>
                  )}
                </>
              )
            })}
          </tbody>
        </table>
      </div>
      <p class="section-tools">
        <button type="button" class="add" onClick={add}>
          {say('＋ 加一个数据', '+ Add a figure')}
        </button>
        <button
          type="button"
          onClick={async () => {
            pasted.value = (await clipboard()) ?? {html: '', plain: ''}
          }}
        >
          {say('从 Excel、WPS 表格粘贴……', 'Paste from a spreadsheet…')}
        </button>
        <button
          type="button"
          onClick={() =>
            guarded(tools, async () => {
              ;[table.value] = await tools.shell.pick('table')
            })
          }
        >
          {say('从部门的表格文件取数……', 'Take from a table file…')}
        </button>
      </p>
      {table.value && (
        <DepartmentTable
          key={table.value.hash}
          file={table.value}
          close={() => {
            table.value = undefined
          }}
        />
      )}
      {pasted.value && (
        <PasteFigures
          given={pasted.value}
          close={() => {
            pasted.value = undefined
          }}
        />
      )}
    </section>
  )
}

/** What the clipboard holds, where the browser lets a page look. */
async function clipboard(): Promise<{html: string; plain: string} | undefined> {
  try {
    const [item] = await navigator.clipboard.read()
    const text = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
    return {html: await text('text/html'), plain: await text('text/plain')}
  } catch {
    return undefined
  }
}

/** The periods of a figure and what it was then, for a figure that has no single value. */
function yearsOf(part: NonNullable<ReturnType<typeof partAt>>): string {
  if (part.type !== 'map') return ''
  return part.entries
    .filter(({key, value}) => /^(?:\d{4}|“?十)/.test(key) && value.type === 'text')
    .map(({key, value}) => `${key} ${value.type === 'text' ? value.value : ''}`)
    .join(' → ')
}
