import type {ComponentChildren} from 'preact'
import {addNamed} from '../../amend/entries.ts'
import {partAt} from '../../amend/find.ts'
import {removeEntry} from '../../amend/items.ts'
import type {Path} from '../../finding.ts'
import {schemaAt} from '../../model/fields.ts'
import {metaOf} from '../../model/leaf.ts'
import {draftSchema} from '../../model/schema.ts'
import {useTools} from '../desk-context.ts'
import {NameCell} from '../figures/cells.tsx'
import {fieldHelp, fieldTitle} from '../words/field-words.ts'
import {say} from '../words/say.ts'

interface NamedProps {
  readonly path: Path
  /** Whether each has fields of its own below its name (default: one cell beside it). */
  readonly isTall?: boolean
  readonly children: (path: Path) => ComponentChildren
}

/** What stands under names of the author's own: slogans with their parts, tables, what a template of one's own asks for. */
export function Named({path, isTall = false, children}: NamedProps) {
  const {session, tell} = useTools()
  const part = partAt(session.form.value!.tree, path)
  const names = part?.type === 'map' ? part.entries.map(({key}) => key) : []
  const title = fieldTitle(path)

  /** Names are words of the draft, whatever the language of the page. */
  function free(): string {
    const stem = metaOf(schemaAt(draftSchema, path) ?? draftSchema).title
    let number = names.length + 1
    while (names.includes(`${stem}${number}`)) number++
    return `${stem}${number}`
  }
  async function remove(name: string) {
    if (await session.edit(tree => removeEntry(tree, [...path, name])))
      tell(say(`已删去“${name}”，按“撤销”可以找回。`, 'Removed; Undo brings it back.'))
  }
  return (
    <section class="list" aria-label={title} data-path={JSON.stringify(path)}>
      <h3>{title}</h3>
      <p class="help">{fieldHelp(path)}</p>
      {names.map(name => {
        const own = [...path, name]
        const nameCell = <NameCell path={path} name={name} />
        const away = (
          <button
            type="button"
            class="quiet"
            aria-label={say(`删去“${name}”`, `Remove ${name}`)}
            onClick={() => remove(name)}
          >
            ✕
          </button>
        )
        if (!isTall)
          return (
            <div class="year" key={name}>
              {nameCell}
              {children(own)}
              {away}
            </div>
          )
        return (
          <div class="item" role="group" aria-label={name} key={name} data-path={JSON.stringify(own)}>
            <div class="item-head">
              {nameCell}
              {away}
            </div>
            {children(own)}
          </div>
        )
      })}
      <button
        type="button"
        class="add"
        onClick={() => session.edit(tree => addNamed(tree, path, free(), ''))}
      >
        {isTall ? say(`＋ 加${title}`, '+ Add one') : say('＋ 加一条', '+ Add one')}
      </button>
    </section>
  )
}
