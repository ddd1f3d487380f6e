import {addNamed} from '../../amend/entries.ts'
import {partAt} from '../../amend/find.ts'
import {removeEntry} from '../../amend/items.ts'
import type {Path} from '../../finding.ts'
import {schemaAt} from '../../model/fields.ts'
import {metaOf} from '../../model/leaf.ts'
import {draftSchema} from '../../model/schema.ts'
import {useTools} from '../desk-context.ts'
import {Cell, NameCell} from '../figures/cells.tsx'
import {say} from '../words/say.ts'

/** Texts under names of the author's own: slogans with their parts, what a template of one's own asks for. */
export function Named({path}: {path: Path}) {
  const {session} = useTools()
  const meta = metaOf(schemaAt(draftSchema, path) ?? draftSchema)
  const part = partAt(session.form.value!.tree, path)
  const names = part?.type === 'map' ? part.entries.map(({key}) => key) : []
  const free = () => {
    let number = names.length + 1
    while (names.includes(`${meta.title}${number}`)) number++
    return `${meta.title}${number}`
  }
  return (
    <section class="list" aria-label={meta.title} data-path={JSON.stringify(path)}>
      <h3>{meta.title}</h3>
      <p class="help">{meta.description}</p>
      {names.map(name => (
        <div class="year" key={name}>
          <NameCell path={path} name={name} />
          <Cell path={[...path, name]} label={name} />
          <button
            type="button"
            class="quiet"
            aria-label={say(`删去“${name}”`, `Remove ${name}`)}
            onClick={() => session.edit(tree => removeEntry(tree, [...path, name]))}
          >
            ✕
          </button>
        </div>
      ))}
      <button
        type="button"
        class="add"
        onClick={() => session.edit(tree => addNamed(tree, path, free(), ''))}
      >
        {say('＋ 加一条', '+ Add one')}
      </button>
    </section>
  )
}
