import type {ComponentChildren} from 'preact'
import type {Arrangement} from '../../amend/arrange.ts'
import {countAt} from '../../amend/find.ts'
import type {Path} from '../../finding.ts'
import {useTools} from '../desk-context.ts'
import {fieldTitle} from '../words/field-words.ts'
import {say} from '../words/say.ts'

interface ListProps {
  readonly path: Path
  readonly title?: string
  /** What one of them is called. */
  readonly one: string
  readonly children: (path: Path, index: number) => ComponentChildren
}

/** A list of objects: each can be added, moved and taken out, by button or by Alt with an arrow. */
export function List({path, title, one, children}: ListProps) {
  const {session, tell} = useTools()
  const tree = session.form.value?.tree
  const count = tree ? countAt(tree, path) : 0
  const name = title ?? fieldTitle(path)

  async function arrange(asked: Arrangement): Promise<Path | undefined> {
    const {item, isRefused} = await session.arrange(asked)
    if (isRefused) tell(say('这里的写法比较特别，请到“原文”里改。', 'Change this in the text.'), 'trouble')
    return item
  }
  async function add(at?: number) {
    const item = await arrange({does: 'insert', list: path, at})
    if (item) focusLater(item)
  }
  async function move(at: number, by: 1 | -1) {
    const item = await arrange({does: 'move', list: path, at, by})
    if (item) focusLater(item)
  }
  async function remove(at: number) {
    if (!(await arrange({does: 'remove', list: path, at}))) return
    tell(say(`已删去这一${unitOf(one)}，按“撤销”可以找回。`, 'Removed; Undo brings it back.'))
  }

  return (
    <section class="list" aria-label={name} data-path={JSON.stringify(path)}>
      <h3>{name}</h3>
      {Array.from({length: count}, (_, index) => {
        const item = [...path, index]
        const called = say(`${one} ${index + 1}`, `${one} ${index + 1}`)
        return (
          <div
            role="group"
            class="item"
            key={JSON.stringify(item)}
            data-item={JSON.stringify(item)}
            aria-label={called}
            onKeyDown={event => {
              if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
              event.preventDefault()
              event.stopPropagation()
              void move(index, event.key === 'ArrowUp' ? -1 : 1)
            }}
          >
            <div class="item-head">
              <span>{called}</span>
              <span class="item-tools">
                <button
                  type="button"
                  class="quiet"
                  disabled={index === 0}
                  aria-label={say(`${called}上移`, `Move ${called} up`)}
                  title={say('上移（Alt+↑）', 'Move up (Alt+↑)')}
                  onClick={() => move(index, -1)}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="quiet"
                  disabled={index === count - 1}
                  aria-label={say(`${called}下移`, `Move ${called} down`)}
                  title={say('下移（Alt+↓）', 'Move down (Alt+↓)')}
                  onClick={() => move(index, 1)}
                >
                  ↓
                </button>
                <button
                  type="button"
                  class="quiet"
                  aria-label={say(`在${called}前插入`, `Insert before ${called}`)}
                  title={say('在前面插入', 'Insert before')}
                  onClick={() => add(index)}
                >
                  ＋
                </button>
                <button
                  type="button"
                  class="quiet"
                  aria-label={say(`删去${called}`, `Remove ${called}`)}
                  title={say('删去', 'Remove')}
                  onClick={() => remove(index)}
                >
                  ✕
                </button>
              </span>
            </div>
            {children(item, index)}
          </div>
        )
      })}
      <button type="button" class="add" onClick={() => add()}>
        {say(`＋ 加${unitOf(one)}${one}`, `+ Add ${one}`)}
      </button>
    </section>
  )
}

const units: Readonly<Record<string, string>> = {
  小节: '一个',
  作者: '一位',
  引语: '一段',
  荣誉: '一项',
  附件: '一个'
}
const unitOf = (one: string): string => units[one] ?? '一项'

/** Bring an item into view when the form has it. */
function focusLater(item: Path, rounds = 20) {
  const found = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(JSON.stringify(item))}"]`)
  if (found) {
    found.scrollIntoView({block: 'nearest'})
    found.querySelector<HTMLElement>('input, textarea, select')?.focus()
  } else if (rounds > 0) setTimeout(() => focusLater(item, rounds - 1), 50)
}
